// How large the parts of a step's polynomial are, which says how far it can be wrong.
#pragma once

#include <algorithm>
#include <array>

#include "steps/step_polynomial.hpp"

namespace hadal {

/// Degrees in t that are told apart; the last stands for all higher ones.
inline constexpr int step_classes = step_order + 2;

/// Sum of the moduli of a polynomial's terms by degree in t, and of its tails.
struct Masses {
    std::array<double, step_classes> by_degree{};
    double total = 0;
};

template <class Real>
Masses masses_of(const StepPolynomial<Real>& p) {
    Masses masses;
    for (int j = 0; j <= p.tau_degree; ++j) {
        for (int i = 0; i + j <= step_order; ++i)
            masses.by_degree[i] += modulus_bound(p.terms[term_index(i, j)]);
    }
    for (const double mass : masses.by_degree)
        masses.total += mass;
    return masses;
}

/// Bounds of the derivative by t less that of the linear term, for |tau| up to 1.
struct DerivativeMasses {
    template <class Real>
    explicit DerivativeMasses(const StepPolynomial<Real>& p) : by_degree(masses_of(p).by_degree) {
        by_tau = std::max(by_degree[1] - modulus_bound(p.terms[term_index(1, 0)]), 0.0);
        for (int i = 2; i < step_classes; ++i)
            by_degree[i] *= i;
    }
    /// For each unit of |t|, up to most_t.
    double by_t(double most_t) const {
        double sum = 0;
        for (int i = step_classes - 1; i >= 2; --i)
            sum = sum * most_t + by_degree[i];
        return sum;
    }

    std::array<double, step_classes> by_degree;  ///< of terms with t^(i - 1), from i = 2 on
    double by_tau;
};

}  // namespace hadal
