#include "kernel/stays.hpp"

#include <algorithm>
#include <memory>
#include <vector>

#include "deep/error_bound.hpp"
#include "deep/fixed_real.hpp"
#include "kernel/long_orbits.hpp"

namespace hadal {

namespace {

constexpr int64_t most_bits = int64_t{digit_bits} * (most_digits - 1);
constexpr double most_times_at_once = 4;

/// An orbit of which nothing is known yet, and the bits that are worth trying.
struct Waiting {
    std::size_t orbit;
    int64_t bits;
};

void load(LongOrbits& to, std::span<const OrbitStart> starts, std::span<const Waiting> group) {
    constexpr int stride = LongOrbits::capacity;
    to.length = digits_for(group.back().bits);
    to.count = static_cast<int>(group.size());
    for (auto& digits : to.digits)
        std::fill(&digits[0][0], &digits[0][0] + std::size_t{most_digits} * stride, 0);
    for (std::size_t i = 0; i < group.size(); ++i) {
        const OrbitStart& start = starts[group[i].orbit];
        to_digits(start.z.re, to.length, &to.digits[LongOrbits::z_re][0][i], stride);
        to_digits(start.z.im, to.length, &to.digits[LongOrbits::z_im][0][i], stride);
        to_digits(start.c.re, to.length, &to.digits[LongOrbits::c_re][0][i], stride);
        to_digits(start.c.im, to.length, &to.digits[LongOrbits::c_im][0][i], stride);
    }
}

}  // namespace

bool can_tell_stays(const StayParameters& parameters, double c_modulus) {
    return parameters.limit > 0 && parameters.first_bits <= most_bits &&
           largest_on_the_way(info(parameters.formula).degree, parameters.radius, c_modulus) <
               LongOrbits::reach;
}

bool tell_stays(Isa isa, const StayParameters& parameters, std::span<const OrbitStart> starts,
                std::span<uint8_t> stays, const std::function<bool()>& go_on) {
    const LongWalk walk = long_walk(isa, parameters.formula);
    const auto orbits = std::make_unique<LongOrbits>();
    orbits->radius = parameters.radius;
    orbits->limit = parameters.limit;
    std::vector<Waiting> waiting;
    for (std::size_t i = 0; i < starts.size(); ++i)
        waiting.push_back({i, parameters.first_bits});
    std::fill(stays.begin(), stays.end(), uint8_t{0});
    while (!waiting.empty()) {
        std::stable_sort(waiting.begin(), waiting.end(),
                         [](const Waiting& a, const Waiting& b) { return a.bits < b.bits; });
        std::vector<Waiting> lost;
        for (std::size_t at = 0; at < waiting.size(); at += LongOrbits::capacity) {
            const auto group = std::span(waiting).subspan(
                at, std::min<std::size_t>(LongOrbits::capacity, waiting.size() - at));
            load(*orbits, starts, group);
            if (!walk(*orbits, go_on)) return false;
            const int64_t bits = group.back().bits;
            for (std::size_t i = 0; i < group.size(); ++i) {
                const LongOrbits::Fate fate = orbits->fates[i];
                stays[group[i].orbit] = fate == LongOrbits::Fate::stays;
                if (fate != LongOrbits::Fate::lost || bits >= most_bits) continue;
                const int64_t next =
                    bits_to_try_next(bits, orbits->ends[i], parameters.limit, most_times_at_once);
                lost.push_back({group[i].orbit, std::min(next, most_bits)});
            }
        }
        waiting = std::move(lost);
    }
    return true;
}

}  // namespace hadal
