// What little arithmetic points at full precision need.
#pragma once

#include "number/long/big_point.hpp"
#include "number/scaled_complex.hpp"

namespace hadal {

/// a - b, at the precision of the more precise one.
BigPoint difference(const BigPoint& a, const BigPoint& b);

/// To doubles, with an exponent of its own.
ScaledComplex<double> rounded(const BigPoint& point);

/// The binary logarithm of the distance from 0; -infinity for 0 itself.
double log2_abs(const BigPoint& point);

}  // namespace hadal
