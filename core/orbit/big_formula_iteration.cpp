// The formulas of the catalogue over numbers of any precision.
#include "formula/catalogue-inl.h"
#include "number/long/big_real.hpp"
#include "orbit/big_iteration.hpp"

namespace hadal {

namespace {

template <class Formula>
void step(BigPoint& z, const BigPoint& c) {
    using Complex = HWY_NAMESPACE::Complex<BigReal>;
    const Complex next =
        Formula::step(Complex(BigReal(z.re), BigReal(z.im)), Complex(BigReal(c.re), BigReal(c.im)));
    mpfr_set(z.re.get(), next.re.value().get(), MPFR_RNDN);
    mpfr_set(z.im.get(), next.im.value().get(), MPFR_RNDN);
}

using Step = void (*)(BigPoint& z, const BigPoint& c);

Step step_of(FormulaId formula) {
    static constexpr auto table = HWY_NAMESPACE::for_each_formula(
        []<class Formula>(const HWY_NAMESPACE::Row<Formula>&) { return Step{&step<Formula>}; });
    return table.at(static_cast<std::size_t>(formula));
}

}  // namespace

BigFormulaIteration::BigFormulaIteration(FormulaId formula, const BigPoint& start,
                                         const BigPoint& c, mpfr_prec_t bits)
    : FloatingOrbit(start, bits), c_(c), step_(step_of(formula)) {}

}  // namespace hadal
