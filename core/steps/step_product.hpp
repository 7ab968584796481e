// Products of polynomials with mixed terms, and with numbers.
#pragma once

#include <algorithm>
#include <array>

#include "steps/step_masses.hpp"

namespace hadal {

/// tails += a.tails b + a b.tails + a.tails b.tails, class by class.
inline void add_tails_of_product(const std::array<double, step_classes>& tails_a, const Masses& a,
                                 const std::array<double, step_classes>& tails_b, const Masses& b,
                                 std::array<double, step_classes>& tails) {
    for (int i = 0; i < step_classes; ++i) {
        for (int k = 0; k < step_classes; ++k) {
            tails[std::min(i + k, step_classes - 1)] +=
                tails_a[i] * (b.by_degree[k] + tails_b[k]) + a.by_degree[i] * tails_b[k];
        }
    }
}

/// The terms of a b, and as tails those of too high a degree.
template <class Real>
void multiply_mixed(const StepPolynomial<Real>& a, const StepPolynomial<Real>& b,
                    StepPolynomial<Real>& product) {
    product.terms = {};
    product.tails = {};
    for (int j = 0; j <= a.tau_degree; ++j) {
        for (int i = 0; i + j <= step_order; ++i) {
            const auto& factor = a.terms[term_index(i, j)];
            const double mass = modulus_bound(factor);
            if (mass == 0) continue;
            for (int l = 0; l <= b.tau_degree; ++l) {
                for (int k = 0; k + l <= step_order; ++k) {
                    const auto& other = b.terms[term_index(k, l)];
                    if (i + j + k + l <= step_order) {
                        auto& term = product.terms[term_index(i + k, j + l)];
                        term = term + factor * other;
                    } else {
                        product.tails[std::min(i + k, step_classes - 1)] +=
                            mass * modulus_bound(other);
                    }
                }
            }
        }
    }
}

/// The values times a power of two; `unit` is left to the caller.
template <class Real>
void scale_values(StepPolynomial<Real>& p, double factor) {
    for (int i = 0; i < terms_up_to(p.tau_degree); ++i)
        p.terms[i] = scaled_by(p.terms[i], factor);
    for (double& tail : p.tails)
        tail *= factor;
}

/// a b, both with mixed terms; `unit` of the product is left to the caller.
template <class Real>
StepPolynomial<Real> product(const StepPolynomial<Real>& a, const StepPolynomial<Real>& b) {
    StepPolynomial<Real> result;
    result.tau_degree = std::min(a.tau_degree + b.tau_degree, step_order);
    multiply_mixed(a, b, result);
    add_tails_of_product(a.tails, masses_of(a), b.tails, masses_of(b), result.tails);
    return result;
}

}  // namespace hadal
