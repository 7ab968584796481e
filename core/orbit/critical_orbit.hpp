// The orbit of 0 under a formula, by the fastest means there are for it.
#pragma once

#include "orbit/big_iteration.hpp"

namespace hadal {

/// visit(orbit), the orbit standing at n = 0. `c` must outlive it.
template <class Visit>
auto visit_critical_orbit(FormulaId formula, const BigPoint& c, mpfr_prec_t bits, Visit visit) {
    if (formula == FormulaId{}) return visit(BigIteration(c, bits));
    const BigPoint origin{BigFloat(bits), BigFloat(bits)};
    return visit(BigFormulaIteration(formula, origin, c, bits));
}

/// Where it stands, to doubles with an exponent of its own.
template <class Orbit>
ScaledComplex<double> scaled_z(Orbit& orbit) {
    const ScaledComplex<DoubleDouble> z = orbit.precise();
    return {to_double(z.mantissa), z.exponent};
}

}  // namespace hadal
