// Reference orbits to all digits, for pixels in wide numbers.
#pragma once

#include "formula/catalogue.hpp"
#include "steps/perturbation_parameters.hpp"

namespace hadal {

struct WideView {
    const char* formula;
    double re;
    double im;
    int64_t exponent;  ///< pixels lie within 2^exponent
};

/// Beside a cusp, across a filament, about a mini-set of the needle, and of another degree.
inline std::vector<WideView> wide_views() {
    return {{"mandelbrot", -1.75, 0.0, -8},
            {"mandelbrot", -0.743643887037, 0.131825904205, -20},
            {"mandelbrot", -1.7548776662466927, 0.0, -4},
            {"multibrot-4", 0.5, 0.625, -3}};
}

/// An orbit and its steps.
template <class Real>
struct WideReference {
    static constexpr double radius = 100;
    static constexpr mpfr_prec_t bits = 600;

    WideReference(const WideView& view, int64_t limit)
        : orbit({BigFloat(view.re, bits), BigFloat(view.im, bits)}, limits(view, limit),
                [](int64_t) { return true; }),
          table(orbit, view.exponent, radius, [](double) { return true; }),
          parameters{orbit, table, radius * radius, limit} {}

    static ReferenceOrbit::Limits limits(const WideView& view, int64_t limit) {
        ReferenceOrbit::Limits limits{limit, radius, static_cast<double>(view.exponent), bits,
                                      formula_named(view.formula)};
        limits.is_wide = true;
        return limits;
    }

    ReferenceOrbit orbit;
    StepTable<Real> table;
    PerturbationParameters<Real> parameters;
};

}  // namespace hadal
