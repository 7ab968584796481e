// A step's polynomial at a point, with its derivatives.
#pragma once

#include <type_traits>

#include "steps/step_table.hpp"

namespace hadal {

/// In the numbers asked for, the same ones or shorter ones.
template <class To, class From>
decltype(auto) as(const ScalarComplex<From>& a) {
    if constexpr (std::is_same_v<To, From>) {
        return (a);
    } else if constexpr (std::is_same_v<To, double>) {
        return to_double(a);
    } else {
        return ScalarComplex<To>{to_double_double(a.re), to_double_double(a.im)};
    }
}

/// P(t, tau) = t quotient + free.
template <class Real, class Short>
struct PolynomialValue {
    ScalarComplex<Real> quotient;
    ScalarComplex<Real> free;
    ScalarComplex<Short> by_t;
    ScalarComplex<Short> by_tau;
};

enum class Derivatives { none, by_t, by_both };

/// The coefficients of `terms` in Real, the derivatives in Short; `short_t` and `short_tau` are t
/// and tau in those. Derivatives not asked for are 0.
template <Derivatives derivatives, class Real, class Short, class Table>
PolynomialValue<Real, Short> polynomial_value(const typename StepTable<Table>::Step& step,
                                              const ScalarComplex<Table>* terms,
                                              const ScalarComplex<Real>& t,
                                              const ScalarComplex<Real>& tau,
                                              const ScalarComplex<Short>& short_t,
                                              const ScalarComplex<Short>& short_tau) {
    constexpr bool with_t = derivatives != Derivatives::none;
    constexpr bool with_tau = derivatives == Derivatives::by_both;
    PolynomialValue<Real, Short> value;
    // Horner's rule in tau, and within each row in t.
    for (int j = step.tau_degree; j >= 0; --j) {
        const ScalarComplex<Table>* const row = terms + term_index(0, j);
        ScalarComplex<Real> sum;
        ScalarComplex<Short> sum_by_t;
        int i = step.terms_in_row[static_cast<std::size_t>(j)] - 1;
        if (i >= 1) sum = as<Real>(row[i--]);
        for (; i >= 1; --i) {
            if constexpr (with_t) sum_by_t = sum_by_t * short_t + as<Short>(sum);
            sum = sum * t + as<Real>(row[i]);
        }
        if constexpr (with_tau)
            value.by_tau = value.by_tau * short_tau + as<Short>(value.free) +
                           as<Short>(value.quotient) * short_t;
        if constexpr (with_t)
            value.by_t = value.by_t * short_tau + sum_by_t * short_t + as<Short>(sum);
        if (j == step.tau_degree) {
            value.quotient = sum;
        } else {
            value.quotient = value.quotient * tau + sum;
            value.free = value.free * tau;
        }
        if (j > 0) value.free = value.free + as<Real>(row[0]);
    }
    return value;
}

}  // namespace hadal
