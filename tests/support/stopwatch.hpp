// How long something takes, on a machine that others use too.
#pragma once

#include <algorithm>
#include <chrono>
#include <ctime>

#include "support/time_limit.hpp"

namespace hadal {

/// Milliseconds that all threads of this process have had of the processors.
inline double processor_ms() {
    std::timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

/// Runs from when it is made, as many times slower as the build is than Release. Any thread may
/// read it.
class Stopwatch {
  public:
    /// Milliseconds by the clock on the wall.
    double elapsed_ms() const {
        return std::chrono::duration<double, std::milli>(Clock::now() - begin_).count() / slowness;
    }

    /// Milliseconds that this process took, as near as a loaded machine lets one see: those by the
    /// clock, or those its threads had of the processors if these are fewer, because others held
    /// the processors then.
    double busy_ms() const {
        return std::min(elapsed_ms(), (processor_ms() - begin_processor_) / slowness);
    }

  private:
    using Clock = std::chrono::steady_clock;

    Clock::time_point begin_ = Clock::now();
    double begin_processor_ = processor_ms();
};

}  // namespace hadal
