// What the pixels of a deep view are iterated against: reference orbits and tables of steps.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>

#include "base/built_once.hpp"
#include "kernel/perturbed/perturbation.hpp"
#include "orbit/direct.hpp"
#include "render/pixels/deep_frame.hpp"

namespace hadal {

/// Prepared once for a location, then shared by all threads, and by renders of the same frame.
class DeepReference {
  public:
    /// Asked every few milliseconds with the share done; false ends the work.
    using GoOn = std::function<bool(double share)>;

    /// Iterates the orbit of the frame's centre, for Julia sets that of 0 as well, and builds their
    /// tables, both kinds of tables on so many threads. Throws Error(cancelled),
    /// Error(out_of_memory).
    DeepReference(const Location& location, const DeepFrame& frame, int threads, const GoOn& go_on);

    /// With the orbits of another one of the same location at another zoom, whose reference point
    /// is that of the frame: only the tables are built.
    DeepReference(const DeepReference& other, const DeepFrame& frame, const GoOn& go_on);

    /// For the kernel; refers to this object.
    PerturbationParameters<double> parameters(int64_t limit) const;
    /// For the pixels that doubles leave in doubt. Builds the table in two doubles the first time,
    /// while other threads wait; thread-safe. Refers to this object. Throws Error(cancelled) when
    /// `go_on`, asked every few milliseconds, says no.
    PerturbationParameters<DoubleDouble> precise_parameters(
        int64_t limit, const std::function<bool()>& go_on) const;

    /// Whether a pixel that two doubles leave in doubt after so many iterations is one for wide
    /// numbers, rather than for direct iteration. Counts those asked about: the first are
    /// for direct iteration, until it would take half as long, with all before, as the wide table
    /// takes to build. However many there turn out to be, that is at most three times the least
    /// time. Both come to the same result.
    bool pays_widely(int64_t iterations) const;
    /// As precise_parameters(), for such pixels.
    PerturbationParameters<Wide> wide_parameters(int64_t limit,
                                                 const std::function<bool()>& go_on) const;
    /// Whether that is all there is to know. `iterations` as above: of a pixel that pays for the
    /// table alone, and so is always one for wide numbers, no more is asked than that its count is
    /// sure.
    bool is_decided(const DirectResult& result, int64_t iterations) const;
    /// How a pixel fares that follow_widely() does not decide: in the widest numbers, or with the
    /// gradient, which it does not find, in wide ones if they do. Not sure where none are wide
    /// enough. Builds an orbit and tables the first time, as precise_parameters() does.
    DirectResult decide_widely(const ScalarComplex<Widest>& tau, int64_t iterations, int64_t limit,
                               bool with_gradient, const std::function<bool()>& go_on) const;

    /// Whether it is the same for every limit of `limit` iterations and more: something else ended
    /// the orbit before.
    bool ended_before(int64_t limit) const {
        return orbit_->last() < limit && (!julia() || critical_orbit_->last() < limit);
    }
    const BigPoint& point() const { return point_; }
    /// All pixels lie within 2^pixel_exponent() of the point.
    int64_t pixel_exponent() const { return pixel_exponent_; }
    int64_t length() const { return orbit_->last(); }
    int64_t period() const { return orbit_->period(); }
    double orbit_seconds() const { return orbit_seconds_; }
    double table_seconds() const;
    int64_t bytes() const;

  private:
    /// Of a pixel iterated directly, in nanoseconds.
    double direct_cost(int64_t iterations) const;
    /// Whether the wide table is worth building for pixels that cost so much directly.
    bool is_worth_table(double cost) const { return cost >= wide_table_cost_ / 2; }
    bool julia() const { return critical_orbit_ != nullptr; }
    void build_tables(const GoOn& go_on);

    const ReferenceOrbit& wide_orbit(const std::function<bool()>& go_on) const;
    template <class Real>
    DirectResult walk(const ScalarComplex<Real>& tau, int64_t limit, bool with_gradient,
                      BuiltOnce<StepTable<Real>>& table, const std::function<bool()>& go_on) const;
    /// The table of an orbit, built once.
    template <class Real>
    const StepTable<Real>& table_of(const ReferenceOrbit& orbit, BuiltOnce<StepTable<Real>>& table,
                                    const std::function<bool()>& go_on) const;
    /// Calls visit with all that is built when it is wanted.
    void each_later(const auto& visit) const {
        visit(precise_table_);
        visit(precise_critical_table_);
        visit(wide_orbit_);
        visit(wide_table_);
        visit(widest_table_);
    }

    int threads_;
    double radius_;
    int64_t pixel_exponent_;
    double orbit_seconds_ = 0;
    double table_seconds_ = 0;
    std::shared_ptr<const ReferenceOrbit> orbit_;
    std::shared_ptr<const ReferenceOrbit> critical_orbit_;  ///< of Julia sets
    std::unique_ptr<const StepTable<double>> table_;
    std::unique_ptr<const StepTable<double>> critical_table_;

    ReferenceOrbit::Limits wide_limits_;
    double wide_table_cost_ = 0;  ///< in nanoseconds, as is spent_directly_
    BigPoint point_;
    // For pixels in doubt.
    mutable BuiltOnce<StepTable<DoubleDouble>> precise_table_;
    mutable BuiltOnce<StepTable<DoubleDouble>> precise_critical_table_;  ///< of Julia sets
    mutable BuiltOnce<ReferenceOrbit> wide_orbit_;
    mutable BuiltOnce<StepTable<Wide>> wide_table_;
    mutable BuiltOnce<StepTable<Widest>> widest_table_;
    mutable std::atomic<double> spent_directly_ = 0;  ///< of the pixels in doubt so far
};

}  // namespace hadal
