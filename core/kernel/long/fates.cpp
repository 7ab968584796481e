#include "kernel/long/fates.hpp"

#include <algorithm>
#include <cmath>
#include <memory>
#include <vector>

#include "number/error_bound.hpp"

namespace hadal {

namespace {

constexpr int64_t most_bits = int64_t{digit_bits} * (most_digits - 1);
/// Of those thought to escape, which may do so long before; the others mostly stay.
constexpr double most_times_at_once = 4;
constexpr double most_times_to_limit = 32;

/// An orbit of which nothing is known yet, and the bits that are worth trying.
struct Waiting {
    std::size_t orbit;
    int64_t bits;
};

/// The |z| up to which the numbers on the way to the next one are within the reach. From there it
/// is at least an eighth of the reach, less |c|.
double widest_start(FormulaId formula) {
    return std::pow(LongOrbits::reach / 8, 1.0 / info(formula).degree);
}

void load(LongOrbits& to, std::span<const OrbitStart> starts, std::span<const Waiting> group) {
    constexpr int stride = LongOrbits::capacity;
    to.length = digits_for(group.back().bits);
    to.count = static_cast<int>(group.size());
    for (auto& digits : to.digits)
        std::fill_n(&digits[0][0], to.length * stride, 0);
    for (std::size_t i = 0; i < group.size(); ++i) {
        const OrbitStart& start = starts[group[i].orbit];
        to_digits(start.z.re, to.length, &to.digits[LongOrbits::z_re][0][i], stride);
        to_digits(start.z.im, to.length, &to.digits[LongOrbits::z_im][0][i], stride);
        to_digits(start.c.re, to.length, &to.digits[LongOrbits::c_re][0][i], stride);
        to_digits(start.c.im, to.length, &to.digits[LongOrbits::c_im][0][i], stride);
    }
}

/// Bits for an orbit that was lost at the n-th iteration. It may end where it was thought to, or,
/// beyond that, anywhere.
int64_t bits_after(int64_t bits, int64_t n, int64_t guess, int64_t limit) {
    const int64_t end = std::min(n < guess ? guess : 2 * n, limit);
    const double most_times = guess < limit ? most_times_at_once : most_times_to_limit;
    return std::min(bits_to_try_next(bits, n, end, most_times), most_bits);
}

}  // namespace

bool can_tell_fates(const FateParameters& parameters, double c_modulus) {
    return parameters.limit > 0 && parameters.first_bits <= most_bits &&
           c_modulus < LongOrbits::reach / 16 && parameters.radius < LongOrbits::reach / 16;
}

bool tell_fates(Isa isa, const FateParameters& parameters, std::span<const OrbitStart> starts,
                std::span<OrbitEnd> ends, const std::function<bool()>& go_on) {
    const LongWalk walk = long_walk(isa, parameters.formula);
    const auto orbits = std::make_unique_for_overwrite<LongOrbits>();
    orbits->radius = parameters.radius;
    orbits->last_step = std::min(parameters.radius, widest_start(parameters.formula));
    orbits->limit = parameters.limit;
    std::vector<Waiting> waiting;
    for (std::size_t i = 0; i < starts.size(); ++i)
        waiting.push_back({i, parameters.first_bits});
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
                const std::size_t orbit = group[i].orbit;
                ends[orbit] = {orbits->fates[i], orbits->ends[i], orbits->norms_squared[i]};
                if (ends[orbit].fate != Fate::lost || bits >= most_bits) continue;
                lost.push_back({orbit, bits_after(bits, orbits->ends[i], starts[orbit].guess,
                                                  parameters.limit)});
            }
        }
        waiting = std::move(lost);
    }
    return true;
}

}  // namespace hadal
