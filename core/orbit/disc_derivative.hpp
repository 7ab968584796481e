// How large the image of a disc of parameters is, to first order.
#pragma once

#include <cmath>
#include <cstdint>

#include "orbit/orbit_derivative.hpp"

namespace hadal {

/// |dz/dc| (or |dz/dz_0|) times the disc's radius along an orbit of degree p, with an exponent of
/// its own. The modulus alone would do for most orbits; the complex number is exact where terms
/// cancel in z^p + c, and of the right size for the formulas with folds.
class DiscDerivative {
  public:
    /// At n = 0. `disc_log2` is the binary logarithm of the radius of the disc, which is one of
    /// parameters, or of starting points.
    explicit DiscDerivative(double disc_log2, int degree = 2, bool of_starts = false)
        : derivative_({{std::exp2(disc_log2 - std::floor(disc_log2)), 0.0},
                       static_cast<int64_t>(std::floor(disc_log2))},
                      degree, of_starts) {}

    /// To the next n, from z_n.
    void advance(const ScaledComplex<double>& z) { derivative_.advance(z); }
    /// Whether the image of the disc about z_n, or of one 2^wider_log2 times as wide, holds 0.
    bool covers(const ScaledComplex<double>& z, int64_t wider_log2 = 0) const {
        const int64_t difference = derivative_.exponent() - z.exponent + wider_log2;
        if (difference > 2) return true;
        if (difference < -2) return false;
        const ScaledComplex<double> derivative = derivative_.value();
        return norm(scaled_by(derivative.mantissa, power_of_two(difference))) > norm(z.mantissa);
    }

  private:
    OrbitDerivative<double> derivative_;
};

}  // namespace hadal
