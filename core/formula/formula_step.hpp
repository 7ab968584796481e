// The step of a formula of the catalogue, for code that handles one number at a time.
#pragma once

#include "formula/catalogue-inl.h"
#include "formula/catalogue.hpp"

namespace hadal {

/// z and c to the next z. Real is any number type that the formulas take.
template <class Real>
using FormulaStep = HWY_NAMESPACE::Complex<Real> (*)(const HWY_NAMESPACE::Complex<Real>& z,
                                                     const HWY_NAMESPACE::Complex<Real>& c);

template <class Real>
FormulaStep<Real> formula_step(FormulaId formula) {
    using Number = HWY_NAMESPACE::Complex<Real>;
    static constexpr auto table =
        HWY_NAMESPACE::for_each_formula([]<class Formula>(const HWY_NAMESPACE::Row<Formula>&) {
            return FormulaStep<Real>{
                [](const Number& z, const Number& c) { return Formula::step(z, c); }};
        });
    return table.at(static_cast<std::size_t>(formula));
}

}  // namespace hadal
