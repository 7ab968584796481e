#include "render/tiles/calm_threads.hpp"

#include <omp.h>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <stop_token>

namespace hadal {

namespace {

/// Starts a team of the calling thread, which lives as long as that.
void start_team() {
    std::atomic<int> there = 0;
#pragma omp parallel num_threads(omp_get_num_procs())
    ++there;  // without anything to do there would be no team
}

void sleep_until(const std::stop_token& stop) {
    std::mutex mutex;
    std::unique_lock lock(mutex);
    std::condition_variable_any().wait(lock, stop, [] { return false; });
}

}  // namespace

CalmThreads::CalmThreads()
    : thread_([](const std::stop_token& stop) {
          start_team();
          sleep_until(stop);
      }) {}

}  // namespace hadal
