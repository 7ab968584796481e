#include "render/deep/deep_reference.hpp"

#include <chrono>

#include "kernel/perturbed/wide_walk.hpp"

namespace hadal {

namespace {

/// Share of the preparation, for want of knowing better.
constexpr double share_of_orbit = 0.7;

/// Components just outside the view end the orbit as well: there are views of a part of a component
/// in which the next larger period is a large multiple.
constexpr double beyond_view_log2 = 2;

/// Binary logarithm of the radius of a disc so small that its image never holds 0.
constexpr double no_disc = -1e15;

template <class Work>
double seconds_of(Work work) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    return took.count();
}

/// What direct iteration takes for each iteration, in nanoseconds, as measured.
double direct_iteration_cost(FormulaId formula, double bits) {
    if (formula == FormulaId{}) return 90 + bits * (0.1 + bits / 25000);
    return 100 + bits * (1 + bits / 16000);
}
/// The same for the wide table that this table of doubles becomes. A step with mixed terms has
/// dozens of them, each multiplied with each; wide numbers tell what they add to where dc is not
/// below the last of their digits.
double wide_table_cost(const StepTable<double>& table) {
    constexpr double step_cost = 2.5e4;
    constexpr double mixed_step_cost = 6e5;
    const bool mixes = -table.pixel_exponent() < Wide::bits;
    double sum = 0;
    for (const auto& step : table.steps())
        sum += mixes || step.tau_degree > 0 ? mixed_step_cost : step_cost;
    return sum;
}
/// Longer orbits would take too much time and memory.
constexpr int64_t longest_wide = int64_t{1} << 20;

}  // namespace

DeepReference::DeepReference(const Location& location, const DeepFrame& frame, int threads,
                             const GoOn& go_on)
    : threads_(threads),
      radius_(location.radius),
      pixel_exponent_(frame.dc_exponent()),
      point_(frame.reference()) {
    ReferenceOrbit::Limits limits{
        location.iterations, radius_,          frame.disc_log2() + beyond_view_log2,
        frame.bits(),        location.formula, location.julia.has_value()};
    const double total = static_cast<double>(location.iterations) + 1;
    const auto at = [&](int64_t n) {
        return go_on(share_of_orbit * static_cast<double>(n) / total);
    };
    orbit_seconds_ = seconds_of([&] {
        if (!location.julia) {
            orbit_ = std::make_shared<ReferenceOrbit>(frame.reference(), limits, at);
            return;
        }
        const BigPoint seed = seed_of(location, frame.bits());
        orbit_ = std::make_shared<ReferenceOrbit>(frame.reference(), seed, limits, at);
        limits.disc_log2 = no_disc;
        critical_orbit_ = std::make_shared<ReferenceOrbit>(seed, limits, at);
    });
    // As long as the other, whatever ended that.
    wide_limits_ = limits;
    wide_limits_.iterations = orbit_->last();
    wide_limits_.bits += Widest::bits;
    wide_limits_.is_wide = true;
    build_tables(go_on);
}

DeepReference::DeepReference(const DeepReference& other, const DeepFrame& frame, const GoOn& go_on)
    : threads_(other.threads_),
      radius_(other.radius_),
      pixel_exponent_(frame.dc_exponent()),
      orbit_(other.orbit_),
      critical_orbit_(other.critical_orbit_),
      wide_limits_(other.wide_limits_),
      point_(other.point_) {
    build_tables(go_on);
}

void DeepReference::build_tables(const GoOn& go_on) {
    const auto in_table = [&](double share) {
        return go_on(share_of_orbit + (1 - share_of_orbit) * share);
    };
    table_seconds_ = seconds_of([&] {
        table_ = std::make_unique<StepTable<double>>(*orbit_, pixel_exponent_, radius_, in_table,
                                                     julia(), threads_);
        if (julia()) {
            critical_table_ = std::make_unique<StepTable<double>>(
                *critical_orbit_, pixel_exponent_, radius_, in_table, true, threads_);
        }
    });
    wide_table_cost_ = wide_table_cost(*table_);
}

PerturbationParameters<double> DeepReference::parameters(int64_t limit) const {
    return {
        *orbit_, *table_, radius_ * radius_, limit, critical_orbit_.get(), critical_table_.get()};
}

template <class Real>
const StepTable<Real>& DeepReference::table_of(const ReferenceOrbit& orbit,
                                               BuiltOnce<StepTable<Real>>& table,
                                               const std::function<bool()>& go_on) const {
    const auto build = [&] {
        return std::make_unique<StepTable<Real>>(
            orbit, pixel_exponent_, radius_, [&](double) { return go_on(); }, julia(), threads_);
    };
    return table.get(build, go_on);
}

PerturbationParameters<DoubleDouble> DeepReference::precise_parameters(
    int64_t limit, const std::function<bool()>& go_on) const {
    const auto* const critical_table =
        julia() ? &table_of(*critical_orbit_, precise_critical_table_, go_on) : nullptr;
    return {*orbit_,
            table_of(*orbit_, precise_table_, go_on),
            radius_ * radius_,
            limit,
            critical_orbit_.get(),
            critical_table};
}

double DeepReference::direct_cost(int64_t iterations) const {
    const auto bits = static_cast<double>(wide_limits_.bits - Widest::bits);
    return static_cast<double>(iterations) * direct_iteration_cost(orbit_->formula(), bits);
}

bool DeepReference::pays_widely(int64_t iterations) const {
    if (julia() || !info(orbit_->formula()).holomorphic || length() > longest_wide) return false;
    const double cost = direct_cost(iterations);
    return is_worth_table(spent_directly_.fetch_add(cost) + cost);
}

const ReferenceOrbit& DeepReference::wide_orbit(const std::function<bool()>& go_on) const {
    const auto build = [&] {
        return std::make_unique<ReferenceOrbit>(point_, wide_limits_,
                                                [&](int64_t) { return go_on(); });
    };
    return wide_orbit_.get(build, go_on);
}

PerturbationParameters<Wide> DeepReference::wide_parameters(
    int64_t limit, const std::function<bool()>& go_on) const {
    const ReferenceOrbit& orbit = wide_orbit(go_on);
    return {orbit, table_of(orbit, wide_table_, go_on), radius_ * radius_, limit};
}

bool DeepReference::is_decided(const DirectResult& result, int64_t iterations) const {
    return result.sure && (result.precise || is_worth_table(direct_cost(iterations)));
}

template <class Real>
DirectResult DeepReference::walk(const ScalarComplex<Real>& tau, int64_t limit, bool with_gradient,
                                 BuiltOnce<StepTable<Real>>& table,
                                 const std::function<bool()>& go_on) const {
    const ReferenceOrbit& orbit = wide_orbit(go_on);
    return walk_widely<Real>({orbit, table_of(orbit, table, go_on), radius_ * radius_, limit}, tau,
                             with_gradient, go_on);
}

DirectResult DeepReference::decide_widely(const ScalarComplex<Widest>& tau, int64_t iterations,
                                          int64_t limit, bool with_gradient,
                                          const std::function<bool()>& go_on) const {
    const bool pays_alone = is_worth_table(direct_cost(iterations));
    DirectResult result;
    result.finished = true;
    result.sure = false;
    // Each kind of numbers has a table to build. Where a gradient is wanted, the shorter ones would
    // seldom be precise enough; where not, the longer ones would seldom be needed.
    if (pays_alone && with_gradient) {
        const ScalarComplex<Wide> rounded{Wide(tau.re), Wide(tau.im)};
        result = walk(rounded, limit, with_gradient, wide_table_, go_on);
        if (!result.finished || is_decided(result, iterations)) return result;
    }
    if (pays_alone || with_gradient) result = walk(tau, limit, with_gradient, widest_table_, go_on);
    result.sure = is_decided(result, iterations);
    return result;
}

double DeepReference::table_seconds() const {
    double sum = table_seconds_;
    each_later([&](const auto& later) { sum += later.seconds(); });
    return sum;
}

int64_t DeepReference::bytes() const {
    std::size_t sum = 0;
    const auto add = [&sum](const auto* part) {
        if (part) sum += part->bytes();
    };
    add(orbit_.get());
    add(critical_orbit_.get());
    add(table_.get());
    add(critical_table_.get());
    each_later([&](const auto& later) { add(later.peek()); });
    return static_cast<int64_t>(sum);
}

}  // namespace hadal
