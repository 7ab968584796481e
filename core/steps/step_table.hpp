// The steps of many iterations that a reference orbit allows, as a hierarchy of runs.
//
// The shortest runs have a few iterations. Two neighbouring runs join where the reference does not
// come close to 0 between them: first all joints where |Z| is large, in rounds, as in a binary
// tree, then those where it dips lower, and so on, so that a joint at a dip is inside the long runs
// only. A dip limits the radius of every run that passes it, but not of the run that starts there,
// because a run's first iteration is taken exactly.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "base/large_pages.hpp"
#include "orbit/reference_orbit.hpp"
#include "steps/row_lengths.hpp"
#include "steps/step_polynomial.hpp"

namespace hadal {

template <class Real>
class StepTable {
  public:
    struct Step {
        int64_t radius;  ///< t is w / 2^radius
        int64_t unit;    ///< of the coefficients
        ScaledComplex<Real> slope;
        std::size_t terms;  ///< index of the first coefficient
        int32_t length;     ///< iterations
        int32_t shorter;    ///< the next shorter step that starts at the same place; -1: none
        int tau_degree;     ///< of the coefficients kept: terms_up_to(tau_degree)
        /// Of a formula with folds: a polynomial in the conjugate of w; and whether the
        /// coefficients are followed by that of the conjugate of tau, in the unit of the slope.
        bool conjugate;
        bool mirrors;
        /// Those that count at all, and those of them that need all of their digits.
        RowLengths terms_in_row;
        RowLengths precise_in_row;
        int8_t trim;  ///< as in StepPolynomial
        Bend bend;

        /// Usable for |w| <= reach() 2^radius.
        double reach() const { return reach_of(trim); }
        /// Errors grow by the linear term times this at most, at such a |t|.
        double most_growth(double size_of_t) const {
            return 1 + double{bend.by_tau} + double{bend.by_t} * size_of_t;
        }
    };

    /// For all pixels with |dc| <= 2^dc_exponent; `of_starts`: for a Julia set, whose pixels differ
    /// in where they start, by at most 2^dc_exponent, and in nothing else. `go_on` is asked every
    /// few milliseconds with the share done, on this thread only; false ends the work. The table is
    /// the same whatever the number of threads. Throws Error(cancelled), Error(out_of_memory).
    StepTable(const ReferenceOrbit& orbit, int64_t dc_exponent, double radius,
              const std::function<bool(double)>& go_on, bool of_starts = false, int threads = 1);

    /// The longest step that starts at reference point m, or -1.
    int32_t longest_at(int64_t m) const { return longest_[static_cast<std::size_t>(m)]; }
    /// Of a step, or -1 for none, and the shorter ones from the same place: the longest that
    /// `serves`, or -1.
    template <class Serves>
    int32_t longest_of(int32_t index, Serves serves) const {
        while (index >= 0 && !serves(step(index)))
            index = step(index).shorter;
        return index;
    }
    std::span<const int32_t> longest() const { return longest_; }
    std::span<const Step> steps() const { return steps_; }
    const Step& step(int32_t index) const { return steps_[static_cast<std::size_t>(index)]; }
    const ScalarComplex<Real>* terms(const Step& step) const { return &terms_[step.terms]; }
    /// The coefficient of the conjugate of tau.
    ScaledComplex<Real> slope_conjugate(const Step& step) const {
        if (!step.mirrors) return {};
        return {terms(step)[terms_up_to(step.tau_degree)], step.slope.exponent};
    }
    /// That of the deltas after a step from a |w| up to `size` in units of 2^before.
    int64_t exponent_after(const Step& step, int64_t before, double size) const {
        if (size == 0) return before;
        const int64_t by_w = before + exponent_of(size) - step.radius + step.unit;
        const int64_t by_tau =
            step.tau_degree > 0
                ? step.unit + exponent_of(largest_part(terms(step)[term_index(0, 1)]))
                : step.slope.exponent;
        return std::max(by_w, by_tau);
    }
    /// The exponent of the unit that pixels are measured in.
    int64_t pixel_exponent() const { return pixel_exponent_; }
    std::size_t bytes() const;

  private:
    int64_t pixel_exponent_;
    LongVector<int32_t> longest_;
    LongVector<Step> steps_;
    LongVector<ScalarComplex<Real>> terms_;
};

extern template class StepTable<double>;
extern template class StepTable<DoubleDouble>;
extern template class StepTable<Wide>;
extern template class StepTable<Widest>;

}  // namespace hadal
