// Building the steps of a part of a reference orbit: its shortest runs, and runs of runs.
#pragma once

#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

#include "steps/step_table.hpp"

namespace hadal {

/// What all parts of a table have in common.
struct StepsWanted {
    const ReferenceOrbit& orbit;
    int64_t dc_exponent;  ///< that of zero where dc is 0
    double radius;        ///< of escape
};

/// Binary orders of magnitude by which z_n is below 1.
int64_t depth_of(const ReferenceOrbit& orbit, int64_t n);

/// Every iteration from a point at this depth or deeper starts a run of its own.
inline constexpr int64_t least_depth = 3;
/// Joints go from the shallowest to the deepest, so many binary orders of magnitude at a time.
inline constexpr int64_t depths_a_round = 2;

template <class Real>
class StepBuilder {
  public:
    using Step = typename StepTable<Real>::Step;
    /// Called at least every millisecond; may throw.
    using Check = std::function<void()>;

    explicit StepBuilder(const StepsWanted& wanted)
        : wanted_(wanted), folds_(!info(wanted.orbit.formula()).holomorphic) {}

    /// The shortest runs from reference point `begin` to `end`. What starts at a dip depends on
    /// nothing before it.
    void take_shortest(int64_t begin, int64_t end, const Check& check);
    /// Joins neighbouring runs over all joints less deep than `depth`, which is least_depth and a
    /// multiple of depths_a_round. A part between deeper joints comes to the same as it would
    /// within a larger one.
    void join_below(int64_t depth, const Check& check);
    /// Joins all there are.
    void join_all(const Check& check);
    /// Puts the runs of the part that follows behind these.
    void append(StepBuilder part);

    void reserve(std::size_t steps, std::size_t terms);
    std::size_t step_count() const { return steps_.size(); }
    std::size_t term_count() const { return terms_.size(); }

    /// Where the steps start that are offered from the orbit, as indices by reference point.
    LongVector<int32_t> longest() const;
    LongVector<Step> take_steps() { return std::move(steps_); }
    LongVector<ScalarComplex<Real>> take_terms() { return std::move(terms_); }

  private:
    /// A step together with where it starts, or a place no step starts from.
    struct Run {
        int64_t start;
        int32_t step;           ///< -1: none
        bool is_stuck = false;  ///< it cannot be joined with the next
    };
    /// What is known of a step while runs are joined.
    struct Origin {
        int64_t start;
        StepTails tails;
    };

    int32_t shortest_run(int64_t start, int64_t end);
    /// One pass over all runs. Returns whether any were joined; `shallowest` becomes the depth of
    /// the least deep joint from `depth`.
    bool join_pass(int64_t depth, int64_t& shallowest, const Check& check);
    bool join(const Run& first, const Run& second, Run& joined);
    int32_t keep(const StepPolynomial<Real>& polynomial, int64_t start, int64_t length,
                 int32_t shorter);
    StepPolynomial<Real> polynomial_of(int32_t index) const;
    const Step& step(int32_t index) const { return steps_[static_cast<std::size_t>(index)]; }

    StepsWanted wanted_;
    bool folds_;  ///< the formula has some
    LongVector<Run> runs_;
    LongVector<Step> steps_;
    LongVector<ScalarComplex<Real>> terms_;
    LongVector<Origin> origins_;
};

extern template class StepBuilder<double>;
extern template class StepBuilder<DoubleDouble>;
extern template class StepBuilder<Wide>;
extern template class StepBuilder<Widest>;

}  // namespace hadal
