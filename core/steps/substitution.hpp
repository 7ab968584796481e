// One truncated power series put into another, and a bound of what that leaves out.
#pragma once

#include <span>

#include "steps/step_polynomial.hpp"

namespace hadal {

/// w = sum of terms[i] t^i, from i = 1, plus slope tau: a step's polynomial without mixed terms,
/// |t| and |tau| at most 1.
template <class Real>
struct PowerSeries {
    std::span<const ScalarComplex<Real>, step_order + 1> terms;
    const StepTails& tails;  ///< majorant of what w leaves out
    double slope;            ///< at least |slope|
};

/// a w + b w^2 up to t^step_order, for b a power of two. The linear term in tau is left to the
/// caller; what else is left out is what `tails` becomes.
template <class Real>
void square_step(const ScalarComplex<Real>& a, double b, const PowerSeries<Real>& w,
                 std::span<ScalarComplex<Real>, step_order + 1> result, StepTails& tails);

/// The same for the sum of outer[i] w^(i + 1), which itself leaves out at most the sum of
/// outer_tails[i] |w|^i.
template <class Real>
void substitute(std::span<const ScalarComplex<Real>> outer, const StepTails& outer_tails,
                const PowerSeries<Real>& w, std::span<ScalarComplex<Real>, step_order + 1> result,
                StepTails& tails);

}  // namespace hadal
