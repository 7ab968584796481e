// The image of a disc of parameters under a formula with folds, to first order.
#pragma once

#include "nuclei/formula_slope.hpp"

namespace hadal {

/// What DiscDerivative is for powers: an ellipse here, as folds mirror but no sum of a map and a
/// mirrored one is either.
class DiscImage {
  public:
    /// At n = 0. `disc_log2` is the binary logarithm of the disc's radius.
    DiscImage(double disc_log2, FormulaId formula)
        : slope_(formula),
          exponent_(static_cast<int64_t>(std::floor(disc_log2))),
          radius_(std::exp2(disc_log2 - std::floor(disc_log2))),
          map_{{0.0, 0.0}, {0.0, 0.0}, exponent_of_zero} {}

    /// To the next n, from z_n.
    void advance(const ScaledComplex<double>& z) {
        PlaneMap next = composed(slope_.at(z), map_);
        const int64_t exponent = std::max(next.exponent, exponent_);
        const double down = power_of_two(next.exponent - exponent);
        const double radius = radius_ * power_of_two(exponent_ - exponent);
        map_ = settled({scaled_by(next.straight, down) + ScalarComplex<double>{radius, 0.0},
                        scaled_by(next.mirrored, down), exponent});
    }

    /// Whether the image about z_n holds 0.
    bool covers(const ScaledComplex<double>& z) const {
        // What of the unit disc goes to -z: conj(a) z - b conj(z) over the determinant, negated.
        const int64_t below = z.exponent - map_.exponent;
        if (below > 60) return false;
        const ScalarComplex<double> way = scaled_by(z.mantissa, power_of_two(below));
        const ScalarComplex<double> minus_b{-map_.mirrored.re, -map_.mirrored.im};
        const double size = determinant(map_);
        return norm(conjugate(map_.straight) * way + minus_b * conjugate(way)) <= size * size &&
               size != 0;
    }

  private:
    FormulaSlope slope_;
    int64_t exponent_;  ///< the disc's radius is radius_ 2^exponent_
    double radius_;
    PlaneMap map_;
};

}  // namespace hadal
