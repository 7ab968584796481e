// Within which radius a step is as good as wanted.
// Members of StepPolynomial, for step_polynomial.cpp alone, which instantiates them.
#pragma once

#include <algorithm>
#include <cmath>
#include <limits>
#include <type_traits>

#include "steps/step_masses.hpp"

namespace hadal {

template <class Real>
bool StepPolynomial<Real>::confine(double most) {
    if (most == std::numeric_limits<double>::infinity()) return true;
    const int64_t exponent = exponent_of(most) + 1;
    return confine_to(exponent, most * power_of_two(-exponent));
}

template <class Real>
bool StepPolynomial<Real>::confine_to(int64_t exponent, double reach) {
    // Half of it is for the part with t at least, half for the part without at most.
    const auto bits_for_half = [&] {
        return exponent_of(mass_with_t()) + unit + 1 - (exponent - 2);
    };
    // What comes now needs numbers of about the same size.
    constexpr int64_t range = 900;
    if (const int64_t bits = bits_for_half(); bits > range) shrink(bits - range);
    const double in_values = power_of_two(unit - exponent);
    const double without_t = mass_without_t() * in_values;
    if (!(without_t <= reach / 2)) return false;
    constexpr double rounded_off = 0x1p-40;
    const double room = reach * (1 - rounded_off) - without_t;
    const Masses masses = masses_of(*this);
    return trim_until(std::max<int64_t>(bits_for_half() + 1, 1) * trims_a_bit, [&](double most_t) {
        double sum = 0;
        for (int i = step_classes - 1; i >= 1; --i)
            sum = (sum + masses.by_degree[i] + tails[i]) * most_t;
        return sum * in_values <= room;
    });
}

template <class Real>
template <class GoodAt>
bool StepPolynomial<Real>::trim_until(int64_t most_trims, GoodAt good_at) {
    const auto is_good = [&](int64_t trims) {
        return good_at(reach_of(static_cast<int>(trims % trims_a_bit)) *
                       power_of_two(-(trims / trims_a_bit)));
    };
    int64_t good = trim;
    if (!is_good(good)) {
        int64_t bad = good;
        good = std::max<int64_t>(most_trims, bad + 1);
        if (!is_good(good)) return false;
        while (good - bad > 1) {
            const int64_t middle = (bad + good) / 2;
            (is_good(middle) ? good : bad) = middle;
        }
    }
    if constexpr (std::is_same_v<Real, Wide> || std::is_same_v<Real, Widest>) {
        // A walk in wide numbers follows its error by the linear terms, over very many steps: at
        // the far end of them it would lose count of it, and its pixel go to direct iteration.
        if (good > 0) good += 2 * trims_a_bit - 1 - (good - 1) % trims_a_bit;
    }
    shrink(good / trims_a_bit);
    trim = static_cast<int>(good % trims_a_bit);
    return true;
}

template <class Real>
double StepPolynomial<Real>::least_slope() const {
    const double direct = largest_part(slope.mantissa) * power_of_two(slope.exponent - unit);
    if (slope_conjugate.exponent == exponent_of_zero) return direct;
    const auto modulus = [&](const ScaledComplex<Real>& a) {
        return std::sqrt(norm(a.mantissa)) * power_of_two(a.exponent - unit);
    };
    // They may cancel, in some direction of tau, down to their difference and no further; what is
    // lost below a small share of them is lost in rounding anyway.
    constexpr double small_share = 0x1p-30;
    const double a = modulus(slope);
    const double b = modulus(slope_conjugate);
    return 0.7 * std::max(std::fabs(a - b), small_share * std::max(a, b));
}

template <class Real>
bool StepPolynomial<Real>::fit(double tolerance) {
    const bool mixed = tau_degree > 0;
    if (mixed) drop_small_rows(tolerance / 16);
    const double slope_size = mixed ? largest_part(terms[term_index(0, 1)]) : least_slope();
    if (!(tails[0] <= tolerance * slope_size)) return false;
    // Against the linear term, which shrinks by 2^-bits itself.
    const double linear = largest_part(terms[term_index(1, 0)]);
    const double allowed = tolerance * linear;
    if (allowed == 0 || !(tails[1] <= allowed)) return false;
    const DerivativeMasses bends(*this);
    const double bend_allowed = most_bent * linear - bends.by_tau;
    if (!(bend_allowed > most_bent / 2 * linear)) return false;
    // So many are needed for the largest of the tails alone, or of the terms.
    int64_t bits = 0;
    const auto allow = [&bits](int i, double most, double limit) {
        bits = std::max(bits, (exponent_of(most) - exponent_of(limit) - 1) / (i - 1));
    };
    for (int i = 2; i < step_classes; ++i) {
        allow(i, tails[i], allowed);
        allow(i, bends.by_degree[i], bend_allowed);
    }
    constexpr int64_t bits_for_all = 8;
    const bool fits = trim_until((bits + bits_for_all) * trims_a_bit, [&](double most_t) {
        double error = 0;
        for (int i = step_classes - 1; i >= 1; --i)
            error = error * most_t + tails[i];
        return error <= allowed && bends.by_t(most_t) * most_t <= bend_allowed;
    });
    if (fits) normalise();
    return fits;
}

template <class Real>
Bend StepPolynomial<Real>::bend() const {
    const DerivativeMasses bends(*this);
    const double linear = largest_part(terms[term_index(1, 0)]);
    // Rounded up.
    constexpr double rounded_off = 1 + 0x1p-20;
    return {static_cast<float>(bends.by_t(reach()) / linear * rounded_off),
            static_cast<float>(bends.by_tau / linear * rounded_off)};
}

template <class Real>
void StepPolynomial<Real>::drop_small_rows(double tolerance) {
    for (; tau_degree > 1; --tau_degree) {
        double with_t = 0;
        for (int i = 1; i + tau_degree <= step_order; ++i)
            with_t += modulus_bound(terms[term_index(i, tau_degree)]);
        const double without_t = modulus_bound(terms[term_index(0, tau_degree)]);
        if (with_t > tolerance * largest_part(terms[term_index(1, 0)]) ||
            without_t > tolerance * largest_part(terms[term_index(0, 1)]))
            return;
        for (int i = 0; i + tau_degree <= step_order; ++i) {
            Complex& term = terms[term_index(i, tau_degree)];
            tails[i] += modulus_bound(term);
            term = {};
        }
    }
}

}  // namespace hadal
