// One piece of work for each of many things, on all threads of the machine.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace hadal::ui {

/// Calls work(thing) for all of them, at the same time for different ones, on as many threads as
/// the machine has. Returns when all is done. The work must not throw.
template <class Thing, class Work>
void in_parallel(const std::vector<Thing>& things, Work work) {
    std::atomic<std::size_t> next = 0;
    const auto take = [&] {
        for (std::size_t i = next++; i < things.size(); i = next++)
            work(things[i]);
    };
    std::vector<std::jthread> helpers;
    const std::size_t threads = std::max(1u, std::thread::hardware_concurrency());
    for (std::size_t i = 1; i < std::min(threads, things.size()); ++i)
        helpers.emplace_back(take);
    take();
}

}  // namespace hadal::ui
