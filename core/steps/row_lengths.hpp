// How many of a step's coefficients are worth their time.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>

#include "number/scaled_complex.hpp"
#include "steps/step_polynomial.hpp"

namespace hadal {

/// For each power of tau the first so many powers of t.
using RowLengths = std::array<int8_t, step_order + 1>;

/// The terms up to the last one that is more than `share` of the linear term, for |t| up to
/// 2^-near.
template <class Real>
RowLengths row_lengths(const ScalarComplex<Real>* terms, int tau_degree, double share, int near) {
    const double small = share * largest_part(terms[term_index(1, 0)]) / step_terms;
    RowLengths lengths{};
    for (int j = 0; j <= tau_degree; ++j) {
        const auto counts = [&](int i) {
            const double power = power_of_two(-int64_t{near} * std::max(i - 1, 0));
            return modulus_bound(terms[term_index(i, j)]) * power > small;
        };
        int length = step_order - j + 1;
        while (length > 0 && !counts(length - 1))
            --length;
        lengths[static_cast<std::size_t>(j)] = static_cast<int8_t>(length);
    }
    // The term tau alone counts where t is 0.
    if (tau_degree > 0) lengths[1] = std::max<int8_t>(lengths[1], 1);
    return lengths;
}

/// Those that count at all.
template <class Real>
RowLengths terms_that_count(const ScalarComplex<Real>* terms, int tau_degree, int near = 0) {
    return row_lengths(terms, tau_degree, unit_roundoff<Real> / 16, near);
}
/// Those that need all of their digits: the low parts of the others are below the precision of the
/// whole.
template <class Real>
RowLengths terms_to_all_digits(const ScalarComplex<Real>* terms, int tau_degree, int near = 0) {
    return row_lengths(terms, tau_degree, unit_roundoff<Real> / unit_roundoff<double>, near);
}

}  // namespace hadal
