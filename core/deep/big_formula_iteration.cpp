// The formulas of the catalogue over numbers of any precision.
#include <utility>

#include "deep/big_iteration.hpp"
#include "formula/catalogue-inl.h"

namespace hadal {

namespace {

/// BigFloat as the formulas take their numbers: every operation rounds to the precision of its
/// more precise operand.
class BigReal {
  public:
    BigReal() = default;
    explicit BigReal(BigFloat value) : value_(std::move(value)) {}

    const BigFloat& value() const { return value_; }
    BigFloat& value() { return value_; }

    friend BigReal operator+(const BigReal& a, const BigReal& b) { return by(mpfr_add, a, b); }
    friend BigReal operator-(const BigReal& a, const BigReal& b) { return by(mpfr_sub, a, b); }
    friend BigReal operator*(const BigReal& a, const BigReal& b) { return by(mpfr_mul, a, b); }
    friend BigReal absolute(BigReal a) {
        mpfr_abs(a.value_.get(), a.value_.get(), MPFR_RNDN);
        return a;
    }

  private:
    template <class Operation>
    static BigReal by(Operation operation, const BigReal& a, const BigReal& b) {
        BigReal result(BigFloat(std::max(a.value_.bits(), b.value_.bits())));
        operation(result.value_.get(), a.value_.get(), b.value_.get(), MPFR_RNDN);
        return result;
    }

    BigFloat value_;
};

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
