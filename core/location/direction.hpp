// The direction an angle points to.
#pragma once

#include "number/long/big_float.hpp"

namespace hadal {

/// Cosine and sine of an angle in degrees to so many bits. Multiples of 90 degrees are exact. The
/// angle must be finite.
struct BigDirection {
    BigDirection(double degrees, mpfr_prec_t bits);

    BigFloat cosine;
    BigFloat sine;
};

struct Direction {
    double cosine = 1;
    double sine = 0;
};

/// Cosine and sine of an angle in degrees, correctly rounded, so the same on every machine;
/// multiples of 90 degrees are exact. The angle must be finite.
Direction direction(double degrees);

}  // namespace hadal
