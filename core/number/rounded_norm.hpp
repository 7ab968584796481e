// What is told of |z|^2 where a pixel took more than two doubles.
#pragma once

#include <cmath>

#include "number/certainty.hpp"

namespace hadal {

/// An |z|^2 to 28 bits: the same number, whatever it was found with.
inline double rounded_norm(double norm_squared) {
    constexpr double splitter = 0x1p25 + 1;
    const double far = splitter * norm_squared;
    return far - (far - norm_squared);
}

/// By what share of itself an |z|^2 rounded to doubles may be off where z has an error of this
/// variance.
inline double share_of_error(double norm_squared, double variance) {
    constexpr double rounding = 0x1p-48;  // more than that
    return 2 * deviations_to_be_sure * std::sqrt(variance / norm_squared) + rounding;
}

/// Whether it is known although |z|^2 may be off by this share of itself.
inline bool is_rounded_norm_known(double norm_squared, double share) {
    return rounded_norm(norm_squared * (1 - share)) == rounded_norm(norm_squared * (1 + share));
}

}  // namespace hadal
