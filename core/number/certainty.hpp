// When a pixel iterated with rounding errors can be believed.
#pragma once

#include <cstdint>

#include "number/double_double.hpp"
#include "number/wide_float.hpp"

namespace hadal {

/// A rounding error's variance, relative to the square of what is rounded, with room for the few
/// operations of a step. `Real` is the number type of the deltas.
template <class Real>
inline constexpr double rounding_variance = 8 * unit_roundoff<Real>* unit_roundoff<Real>;

/// Standard deviations a result must stay away from where its count would change.
inline constexpr double deviations_to_be_sure = 8;

/// |dz_n/dz_1|^2 below which a pixel is watched: it may be interior.
inline constexpr double interior_slope_squared = 1e-6;

/// Below 2^least_exponent, squares of the errors of deltas leave the range of doubles: from there
/// on deltas have exponents of their own, and come back well above it.
template <class Real>
inline constexpr int64_t least_exponent = -440;
template <>
inline constexpr int64_t least_exponent<DoubleDouble> = -390;
template <>
inline constexpr int64_t least_exponent<Wide> = -290;
template <class Real>
inline constexpr int64_t return_exponent = least_exponent<Real> + 10;

/// Whether an escape at |z|^2 = norm, with |z|^2 = norm_before one iteration earlier, may be at
/// another count: `variance` is that of z.
bool doubtful_escape(double norm, double norm_before, double variance, double radius_squared);

/// Whether a z that has not escaped may be that of an orbit that has.
bool doubtful_stay(double norm, double variance);

}  // namespace hadal
