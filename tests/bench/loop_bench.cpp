// The plain loop on one core against what the floating-point ports allow.
//
// A step of z^2 + c takes 7 operations without fusing: 3 multiplications (x x, y y, 2x y) and 4
// additions (x + x, xx - yy, + cx, + cy). The ports' limit is measured, not read from a table: 9
// independent chains of multiplications and 12 of additions, 3 to 4 as in the loop, on the widest
// vectors. The limit in steps is that throughput / 7, times the lanes of a vector.
#include <hwy/aligned_allocator.h>
#include <hwy/highway.h>

#include <algorithm>
#include <cstdio>

#include "bench/paired.hpp"
#include "kernel/plain/escape.hpp"

namespace hn = hwy::HWY_NAMESPACE;
using namespace hadal;

namespace {

constexpr hn::ScalableTag<double> tag;

/// Operations (vector multiplications and additions) a second, all chains independent.
double operations_per_second(double& sink) {
    constexpr long rounds = 4'000'000;
    // Different starts, or the compiler would make one chain of all.
    const auto start = [](double k) { return hn::Set(tag, 1.0 + k); };
    auto m0 = start(0), m1 = start(1), m2 = start(2), m3 = start(3), m4 = start(4), m5 = start(5),
         m6 = start(6), m7 = start(7), m8 = start(8);
    auto a0 = start(9), a1 = start(10), a2 = start(11), a3 = start(12), a4 = start(13),
         a5 = start(14), a6 = start(15), a7 = start(16), a8 = start(17), a9 = start(18),
         a10 = start(19), a11 = start(20);
    const auto one = hn::Set(tag, 1.0 + 0x1p-50);
    const double time = bench::seconds([&] {
        for (long i = 0; i < rounds; ++i) {
            m0 = hn::Mul(m0, one), a0 = hn::Add(a0, one), m1 = hn::Mul(m1, one);
            a1 = hn::Add(a1, one), m2 = hn::Mul(m2, one), a2 = hn::Add(a2, one);
            a3 = hn::Add(a3, one), m3 = hn::Mul(m3, one), a4 = hn::Add(a4, one);
            m4 = hn::Mul(m4, one), a5 = hn::Add(a5, one), m5 = hn::Mul(m5, one);
            a6 = hn::Add(a6, one), a7 = hn::Add(a7, one), m6 = hn::Mul(m6, one);
            a8 = hn::Add(a8, one), m7 = hn::Mul(m7, one), a9 = hn::Add(a9, one);
            m8 = hn::Mul(m8, one), a10 = hn::Add(a10, one), a11 = hn::Add(a11, one);
        }
    });
    const auto all = {m0, m1, m2, m3, m4, m5, m6, m7, m8,  a0, a1,
                      a2, a3, a4, a5, a6, a7, a8, a9, a10, a11};
    for (const auto& v : all)
        sink += hn::GetLane(v);
    return rounds * 21 / time;
}

/// Steps a second of the escape loop on interior points, without shortcuts.
double steps_per_second() {
    constexpr std::size_t n = Batch::capacity;
    auto re = hwy::AllocateAligned<double>(n);
    auto im = hwy::AllocateAligned<double>(n);
    auto norms = hwy::AllocateAligned<double>(n);
    auto counts = hwy::AllocateAligned<int64_t>(n);
    for (std::size_t i = 0; i < n; ++i) {
        re[i] = -0.1 + 1e-4 * static_cast<double>(i);
        im[i] = 0.3;
    }
    EscapeParameters parameters;
    parameters.limit = 100'000;
    parameters.shortcuts = false;
    Batch batch;
    const EscapeLoop loop = recipe_loop(resolve(Isa::automatic));
    const double time = bench::seconds([&] {
        iterate(loop, parameters, re.get(), im.get(), n, batch,
                EscapeResults{counts.get(), norms.get(), nullptr}, [] { return true; });
    });
    return static_cast<double>(n) * static_cast<double>(parameters.limit) / time;
}

}  // namespace

int main() {
    std::vector<double> limits;
    std::vector<double> steps;
    std::vector<double> shares;
    double sink = 0;
    const auto lanes = static_cast<double>(hn::Lanes(tag));
    for (int i = 0; i < 15; ++i) {
        const double limit = operations_per_second(sink) / 7 * lanes;
        const double reached = steps_per_second();
        limits.push_back(limit);
        steps.push_back(reached);
        shares.push_back(reached / limit);
    }
    std::printf("instruction set %s, %g lanes (checksum %g)\n",
                std::string(name(resolve(Isa::automatic))).c_str(), lanes, sink);
    std::printf(
        "ports allow %.2f G steps/s, the loop does %.2f G steps/s: %.0f %% (target 75 %%)\n",
        bench::median(limits) / 1e9, bench::median(steps) / 1e9, 100 * bench::median(shares));
}
