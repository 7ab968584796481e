#include "render/deep_reference.hpp"

#include <chrono>
#include <thread>

#include "base/error.hpp"

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

/// Locks, unless `go_on` says no: whoever holds it may belong to another render, and waiting for
/// that one must not keep this one from being stopped.
std::unique_lock<std::mutex> lock_patiently(std::mutex& mutex, const std::function<bool()>& go_on) {
    std::unique_lock lock(mutex, std::defer_lock);
    while (!lock.try_lock()) {
        if (!go_on()) throw Error(ErrorCode::cancelled, "cancelled");
        std::this_thread::sleep_for(std::chrono::microseconds(500));
    }
    return lock;
}

}  // namespace

DeepReference::DeepReference(const Location& location, const DeepFrame& frame, int threads,
                             const GoOn& go_on)
    : threads_(threads), radius_(location.radius), pixel_exponent_(frame.dc_exponent()) {
    ReferenceOrbit::Limits limits{
        location.iterations, radius_,          frame.disc_log2() + beyond_view_log2,
        frame.bits(),        location.formula, location.julia.has_value()};
    const double total = static_cast<double>(location.iterations) + 1;
    const auto at = [&](int64_t n) {
        return go_on(share_of_orbit * static_cast<double>(n) / total);
    };
    orbit_seconds_ = seconds_of([&] {
        if (!location.julia) {
            orbit_ = std::make_unique<ReferenceOrbit>(frame.reference(), limits, at);
            return;
        }
        const BigPoint seed = seed_of(location, frame.bits());
        orbit_ = std::make_unique<ReferenceOrbit>(frame.reference(), seed, limits, at);
        limits.disc_log2 = no_disc;
        critical_orbit_ = std::make_unique<ReferenceOrbit>(seed, limits, at);
    });
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
}

PerturbationParameters<double> DeepReference::parameters(int64_t limit) const {
    return {
        *orbit_, *table_, radius_ * radius_, limit, critical_orbit_.get(), critical_table_.get()};
}

PerturbationParameters<DoubleDouble> DeepReference::precise_parameters(
    int64_t limit, const std::function<bool()>& go_on) const {
    const auto is_built = [this] {
        const std::lock_guard lock(precise_mutex_);
        return precise_table_ != nullptr;
    };
    if (!is_built()) {
        const auto lock = lock_patiently(building_, go_on);
        if (!is_built()) {
            const auto table_of = [&](const ReferenceOrbit& orbit) {
                return std::make_unique<StepTable<DoubleDouble>>(
                    orbit, pixel_exponent_, radius_, [&](double) { return go_on(); }, julia(),
                    threads_);
            };
            std::unique_ptr<const StepTable<DoubleDouble>> table;
            std::unique_ptr<const StepTable<DoubleDouble>> critical_table;
            const double seconds = seconds_of([&] {
                table = table_of(*orbit_);
                if (julia()) critical_table = table_of(*critical_orbit_);
            });
            const std::lock_guard precise_lock(precise_mutex_);
            precise_table_ = std::move(table);
            precise_critical_table_ = std::move(critical_table);
            precise_seconds_ = seconds;
        }
    }
    return {*orbit_, *precise_table_,       radius_ * radius_,
            limit,   critical_orbit_.get(), precise_critical_table_.get()};
}

double DeepReference::table_seconds() const {
    const std::lock_guard lock(precise_mutex_);
    return table_seconds_ + precise_seconds_;
}

int64_t DeepReference::bytes() const {
    const std::lock_guard lock(precise_mutex_);
    const auto bytes_of = [](const auto& part) { return part ? part->bytes() : 0; };
    return static_cast<int64_t>(bytes_of(orbit_) + bytes_of(critical_orbit_) + bytes_of(table_) +
                                bytes_of(critical_table_) + bytes_of(precise_table_) +
                                bytes_of(precise_critical_table_));
}

}  // namespace hadal
