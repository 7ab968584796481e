// One run of iterations behind another, as a single step.
// Members of StepPolynomial, for step_polynomial.cpp alone, which instantiates them.
#pragma once

#include <algorithm>
#include <array>

#include "steps/step_product.hpp"
#include "steps/substitution.hpp"

namespace hadal {

template <class Real>
int64_t StepPolynomial<Real>::bits_too_many(std::span<const ScaledComplex<Real>> a) const {
    // Small enough that what doubles cannot hold beside the linear term is far below any tolerance.
    constexpr int64_t most = 40;
    const int64_t size = unit + exponent_of(mass_with_t());
    const auto degree = static_cast<int64_t>(a.size()) + 1;
    int64_t bits = 0;
    for (int64_t k = 2; k <= degree; ++k) {
        const int64_t exponent = k < degree ? a[static_cast<std::size_t>(k - 1)].exponent : 0;
        const int64_t excess = exponent + (k - 1) * size - (a[0].exponent + most);
        if (excess > 0) bits = std::max(bits, (excess + k - 2) / (k - 1));
    }
    return bits;
}

template <class Real>
bool StepPolynomial<Real>::then(const StepPolynomial& next, std::span<const ScaledComplex<Real>> a,
                                int64_t dc_exponent, StepPolynomial& result,
                                const Branch& branch) const {
    if (a[0].exponent == exponent_of_zero) return false;
    // At a deep dip, so little of the radius is of use that the rest would only cost range.
    StepPolynomial w = *this;
    if (const int64_t bits = bits_too_many(a); bits > 0) w.shrink(bits);
    if (!w.confine(branch.reach)) return false;
    w.advance(a, dc_exponent, branch);
    const bool mixed = tau_degree > 0;
    // Half of next's radius is for the part with t, half for the part without.
    if (!mixed && std::max(w.slope.exponent, w.slope_conjugate.exponent) + 3 > next.radius - 1)
        return false;
    if (!w.confine_to(next.radius, next.reach())) return false;
    // How far w stays below next's radius, in bits.
    const int64_t margin = next.radius - w.unit;
    if (mixed) {
        // So far that squares of w are below any tolerance, and might be below the range of a
        // double.
        constexpr int64_t linear_margin = 256;
        if (margin >= linear_margin) return false;
        scale_values(w, power_of_two(-margin));
        w.unit = next.radius;
        w.substitute_into(next, result);
    } else {
        w.mirror(next.conjugate, false);
        w.follow_pure(next, margin, result);
    }
    result.radius = w.radius;
    result.trim = w.trim;
    result.normalise();
    return true;
}

template <class Real>
void StepPolynomial<Real>::follow_pure(const StepPolynomial& next, int64_t margin,
                                       StepPolynomial& result) const {
    // In units of this polynomial, and of next's linear term at them.
    std::array<Complex, step_order> outer;
    StepTails outer_tails;
    outer_tails[0] = next.tails[0] * power_of_two(margin);
    for (int i = 1; i < step_classes; ++i) {
        const double factor = power_of_two(-margin * (i - 1));
        if (i <= step_order) outer[i - 1] = scaled_by(next.terms[i], factor);
        outer_tails[i] = next.tails[i] * factor;
    }
    result.tau_degree = 0;
    substitute<Real>(outer, outer_tails, series(),
                     std::span(result.terms).template first<step_order + 1>(), result.tails);
    result.unit = next.unit - margin;
    const ScaledComplex<Real> first =
        normalised(next.terms[term_index(1, 0)], next.unit - next.radius);
    result.slope = first * slope + next.slope;
    result.conjugate = conjugate;
    result.slope_conjugate = first * slope_conjugate + next.slope_conjugate;
}

template <class Real>
void StepPolynomial<Real>::substitute_into(const StepPolynomial& next,
                                           StepPolynomial& result) const {
    const Masses masses = masses_of(*this);
    // Horner's rule; the coefficients of next are polynomials in tau.
    result = StepPolynomial();
    result.tau_degree = next.tau_degree;
    for (int i = step_order; i >= 0; --i) {
        if (i < step_order) {
            const StepPolynomial partial = product(result, *this);
            result.terms = partial.terms;
            result.tails = partial.tails;
            result.tau_degree = partial.tau_degree;
        }
        for (int j = 0; j <= std::min(next.tau_degree, step_order - i); ++j) {
            Complex& term = result.terms[term_index(0, j)];
            term = term + next.terms[term_index(i, j)];
        }
    }
    result.unit = next.unit;
    // What next itself leaves out, at its degree in w, which is about its degree in t: only what
    // has few t must be counted among what a smaller radius does not help.
    result.tails[0] += next.tails[0];
    std::array<double, step_classes> power{1};
    for (int i = 1; i < step_classes; ++i) {
        std::array<double, step_classes> higher{};
        for (int k = 0; k < step_classes; ++k) {
            for (int l = 0; l < step_classes; ++l)
                higher[std::min(k + l, step_classes - 1)] +=
                    power[k] * (masses.by_degree[l] + tails[l]);
        }
        power = higher;
        for (int k = 0; k < step_classes; ++k)
            result.tails[k] += next.tails[i] * power[k];
    }
}

}  // namespace hadal
