// What a small change of z becomes by the step of a formula.
#pragma once

#include "formula/formula_step.hpp"
#include "number/long/dual.hpp"
#include "number/plane_map.hpp"

namespace hadal {

/// The derivative of a formula by z at any depth. On a fold it is that of the side where nothing is
/// folded.
class FormulaSlope {
  public:
    explicit FormulaSlope(FormulaId formula)
        : step_(formula_step<Dual<double>>(formula)), order_(info(formula).degree - 1) {}

    /// Without the c, formulas are homogeneous: the mantissa of z is enough for all but the size.
    PlaneMap at(const ScaledComplex<double>& z) const {
        using Real = Dual<double>;
        using Number = HWY_NAMESPACE::Complex<Real>;
        if (z.exponent == exponent_of_zero) return {{0.0, 0.0}, {0.0, 0.0}, exponent_of_zero};
        const Number next = step_(Number(Real{z.mantissa.re, 1, 0}, Real{z.mantissa.im, 0, 1}),
                                  Number(Real{0, 0, 0}, Real{0, 0, 0}));
        PlaneMap map = plane_map(normalised(ScalarComplex<double>{next.re.by_re, next.im.by_re}),
                                 normalised(ScalarComplex<double>{next.re.by_im, next.im.by_im}));
        map.exponent += order_ * z.exponent;
        return settled(map);
    }

  private:
    FormulaStep<Dual<double>> step_;
    int order_;
};

}  // namespace hadal
