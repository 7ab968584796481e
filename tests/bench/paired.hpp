// Two pieces of work timed in turn, so that a machine that drifts slows both alike.
#pragma once

#include <algorithm>
#include <chrono>
#include <vector>

namespace hadal::bench {

template <class Work>
double seconds(Work work) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

inline double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

struct Pair {
    double a;      ///< median seconds of the first
    double b;      ///< median seconds of the second
    double ratio;  ///< median of a / b, pair by pair
};

/// Runs a, then b, `pairs` times after one warm-up of each. b is repeated `repeats` times a pair
/// when it is much shorter, and its best time is not taken: the mean is.
template <class A, class B>
Pair paired(int pairs, int repeats, A a, B b) {
    std::vector<double> as;
    std::vector<double> bs;
    std::vector<double> ratios;
    for (int i = -1; i < pairs; ++i) {
        const double time_a = seconds(a);
        const double time_b = seconds([&] {
                                  for (int r = 0; r < repeats; ++r)
                                      b();
                              }) /
                              repeats;
        if (i < 0) continue;
        as.push_back(time_a);
        bs.push_back(time_b);
        ratios.push_back(time_a / time_b);
    }
    return {median(as), median(bs), median(ratios)};
}

}  // namespace hadal::bench
