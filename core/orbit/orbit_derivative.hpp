// The derivative of an orbit by its parameter, or by where it starts.
#pragma once

#include <cstdint>

#include "number/running_product.hpp"

namespace hadal {

/// dz_n/dc (or dz_n/dz_0) times a unit, with an exponent of its own. Exact but for rounding for
/// z^p + c; for the formulas with folds of the right size.
template <class Real>
class OrbitDerivative {
  public:
    /// At n = 0. `of_starts`: by z_0.
    OrbitDerivative(const ScaledComplex<Real>& unit, int degree, bool of_starts)
        : degree_(degree),
          of_starts_(of_starts),
          unit_(unit),
          derivative_(of_starts ? unit : ScaledComplex<Real>{}) {}

    /// To the next n, from z_n.
    void advance(const ScaledComplex<Real>& z) {
        derivative_.multiply(degree_);
        for (int k = 1; k < degree_; ++k)
            derivative_.multiply(z);
        if (!of_starts_) derivative_.add(unit_);
    }
    /// Over a map from z, and from the point in the unit, whose derivatives by both these are.
    void follow(const ScaledComplex<Real>& by_z, const ScaledComplex<Real>& by_point) {
        derivative_.multiply(by_z);
        derivative_.add(by_point);
    }

    ScaledComplex<Real> value() const { return derivative_.value(); }
    /// That of value().
    int64_t exponent() const { return derivative_.exponent(); }

  private:
    int degree_;
    bool of_starts_;
    ScaledComplex<Real> unit_;
    RunningProduct<Real> derivative_;
};

/// Half the gradient of |z|^2 where the derivative of z is this.
inline ScalarComplex<double> half_gradient(const ScaledComplex<DoubleDouble>& z,
                                           const ScaledComplex<DoubleDouble>& derivative) {
    return to_double(plain(z * conjugate_of(derivative)));
}

}  // namespace hadal
