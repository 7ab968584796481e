#include "render/deep_reference.hpp"

#include <chrono>
#include <limits>
#include <thread>

#include "base/error.hpp"

namespace hadal {

namespace {

/// Share of the preparation, for want of knowing better.
constexpr double share_of_orbit = 0.7;

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

DeepReference::DeepReference(const Location& location, const DeepFrame& frame, const GoOn& go_on)
    : radius_(location.radius), pixel_exponent_(frame.dc_exponent()) {
    const ReferenceOrbit::Limits limits{location.iterations, radius_, frame.disc_log2(),
                                        frame.bits()};
    const double total = static_cast<double>(location.iterations) + 1;
    orbit_seconds_ = seconds_of([&] {
        orbit_ = std::make_unique<ReferenceOrbit>(frame.centre(), limits, [&](int64_t n) {
            return go_on(share_of_orbit * static_cast<double>(n) / total);
        });
    });
    table_seconds_ = seconds_of([&] {
        table_ = std::make_unique<StepTable<double>>(
            *orbit_, pixel_exponent_, radius_,
            [&](double share) { return go_on(share_of_orbit + (1 - share_of_orbit) * share); });
    });
}

PerturbationParameters DeepReference::parameters(int64_t limit) const {
    return {*orbit_, *table_, radius_ * radius_, limit};
}

PixelWalk<DoubleDouble> DeepReference::precise_walk(int64_t limit, bool with_derivative,
                                                    const std::function<bool()>& go_on) const {
    const auto is_built = [this] {
        const std::lock_guard lock(precise_mutex_);
        return precise_table_ != nullptr;
    };
    if (!is_built()) {
        const auto lock = lock_patiently(building_, go_on);
        if (!is_built()) {
            std::unique_ptr<const StepTable<DoubleDouble>> table;
            const double seconds = seconds_of([&] {
                table = std::make_unique<StepTable<DoubleDouble>>(*orbit_, pixel_exponent_, radius_,
                                                                  [&](double) { return go_on(); });
            });
            const std::lock_guard precise_lock(precise_mutex_);
            precise_table_ = std::move(table);
            precise_seconds_ = seconds;
        }
    }
    return {*orbit_, *precise_table_, radius_ * radius_,
            limit,   with_derivative, std::numeric_limits<int64_t>::max()};
}

double DeepReference::table_seconds() const {
    const std::lock_guard lock(precise_mutex_);
    return table_seconds_ + precise_seconds_;
}

int64_t DeepReference::bytes() const {
    const std::lock_guard lock(precise_mutex_);
    return static_cast<int64_t>(orbit_->bytes() + table_->bytes() +
                                (precise_table_ ? precise_table_->bytes() : 0));
}

}  // namespace hadal
