// What is told of |z|^2 where a pixel took more than two doubles.
#pragma once

namespace hadal {

/// An |z|^2 to 28 bits: the same number, whatever it was found with.
inline double rounded_norm(double norm_squared) {
    constexpr double splitter = 0x1p25 + 1;
    const double far = splitter * norm_squared;
    return far - (far - norm_squared);
}

/// Whether it is known although |z|^2 may be off by this share of itself.
inline bool is_rounded_norm_known(double norm_squared, double share) {
    return rounded_norm(norm_squared * (1 - share)) == rounded_norm(norm_squared * (1 + share));
}

}  // namespace hadal
