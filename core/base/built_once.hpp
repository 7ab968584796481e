// Something that many threads share and that is built when the first of them wants it.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

#include "base/error.hpp"

namespace hadal {

/// Thread-safe. A T stays where it is once it is built.
template <class T>
class BuiltOnce {
  public:
    /// Builds it the first time, while other threads wait. Throws what `build` throws, and is then
    /// as before; throws Error(cancelled) where `go_on`, asked every few milliseconds, says no: who
    /// builds may belong to another job, and waiting must not keep this one from being stopped.
    const T& get(const std::function<std::unique_ptr<const T>()>& build,
                 const std::function<bool()>& go_on) {
        if (const T* const known = peek()) return *known;
        std::unique_lock lock(building_, std::defer_lock);
        while (!lock.try_lock()) {
            if (!go_on()) throw Error(ErrorCode::cancelled, "cancelled");
            std::this_thread::sleep_for(std::chrono::microseconds(500));
        }
        if (const T* const known = peek()) return *known;
        const auto begin = std::chrono::steady_clock::now();
        std::unique_ptr<const T> built = build();
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
        const std::lock_guard guard(mutex_);
        value_ = std::move(built);
        seconds_ = took.count();
        return *value_;
    }

    /// Null unless it is built.
    const T* peek() const {
        const std::lock_guard guard(mutex_);
        return value_.get();
    }

    /// What that took; 0 before.
    double seconds() const {
        const std::lock_guard guard(mutex_);
        return seconds_;
    }

  private:
    std::mutex building_;  ///< held for as long as that takes
    mutable std::mutex mutex_;
    std::unique_ptr<const T> value_;
    double seconds_ = 0;
};

}  // namespace hadal
