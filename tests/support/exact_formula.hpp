// Every formula at any precision, written out by the definition.
#pragma once

#include <string>

#include "formula/catalogue.hpp"
#include "support/exact.hpp"

namespace hadal::exact {

inline Number absolute(Number x) {
    mpfr_abs(x.get(), x.get(), MPFR_RNDN);
    return x;
}

/// z and c to the next z.
inline Complex step(const FormulaInfo& formula, const Complex& z, const Complex& c) {
    const std::string name(formula.name);
    if (formula.holomorphic) {
        Complex power = z;
        for (int k = 1; k < formula.degree; ++k)
            power = power * z;
        return power + c;
    }
    const Number zero(z.bits());
    const Number x2_y2 = z.re * z.re - z.im * z.im;
    const Number xy2 = (z.re * z.im).shifted(1);
    if (name == "burning-ship") return Complex(x2_y2, absolute(xy2)) + c;
    if (name == "tricorn") return Complex(x2_y2, zero - xy2) + c;
    if (name == "celtic") return Complex(absolute(x2_y2), xy2) + c;
    if (name == "buffalo") return Complex(absolute(x2_y2), absolute(xy2)) + c;
    // The Perpendicular Burning Ship.
    return Complex(x2_y2, (z.re * absolute(z.im)).shifted(1)) + c;
}

}  // namespace hadal::exact
