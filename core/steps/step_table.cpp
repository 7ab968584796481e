#include "steps/step_table.hpp"

#include <algorithm>
#include <atomic>
#include <new>

#include "base/error.hpp"
#include "base/parallel.hpp"
#include "steps/step_builder.hpp"

namespace hadal {

namespace {

/// Where an orbit is cut into parts whose runs can be joined on their own, up to a depth that all
/// cuts have.
struct Cuts {
    std::vector<int64_t> points;  ///< in order, with both ends
    int64_t depth = least_depth;
};

/// Depends on the orbit alone, not on who works on the parts.
Cuts cuts_of(const ReferenceOrbit& orbit, const std::function<void(double share)>& check) {
    constexpr int64_t least_length = 4096;
    constexpr int64_t most_parts = 256;
    const int64_t windows = std::clamp<int64_t>(orbit.last() / least_length, 1, most_parts);
    struct Dip {
        int64_t n;
        int64_t depth;
    };
    std::vector<Dip> deepest;
    for (int64_t i = 0; i + 1 < windows; ++i) {
        check(0);
        // About the ends of equal parts.
        const int64_t length = orbit.last() / windows;
        Dip best{0, 0};
        for (int64_t n = i * length + length / 2; n < (i + 1) * length + length / 2; ++n) {
            if (const int64_t depth = depth_of(orbit, n); depth > best.depth) best = {n, depth};
        }
        deepest.push_back(best);
    }
    Cuts cuts{{0}};
    if (!deepest.empty()) {
        // Deeper cuts leave less to be joined afterwards, but there have to be some.
        std::vector<int64_t> depths;
        for (const Dip& dip : deepest)
            depths.push_back(dip.depth);
        const auto quarter = depths.begin() + static_cast<std::ptrdiff_t>(depths.size() / 4);
        std::nth_element(depths.begin(), quarter, depths.end());
        cuts.depth = std::max(*quarter, least_depth);
        cuts.depth -= (cuts.depth - least_depth) % depths_a_round;
        for (const Dip& dip : deepest) {
            if (dip.depth >= cuts.depth) cuts.points.push_back(dip.n);
        }
    }
    cuts.points.push_back(orbit.last());
    return cuts;
}

}  // namespace

template <class Real>
StepTable<Real>::StepTable(const ReferenceOrbit& orbit, int64_t dc_exponent, double radius,
                           const std::function<bool(double)>& go_on, bool of_starts,
                           int threads) try
    : pixel_exponent_(dc_exponent) {
    using Builder = StepBuilder<Real>;
    const StepsWanted wanted{orbit, of_starts ? exponent_of_zero : dc_exponent, radius};
    const auto check_at = [&](double share) {
        if (!go_on(share)) throw Error(ErrorCode::cancelled, "cancelled");
    };
    const Cuts cuts = cuts_of(orbit, check_at);
    std::vector<Builder> parts(cuts.points.size() - 1, Builder(wanted));
    // Of the whole, for want of knowing better: the parts' shortest runs, and their joints.
    constexpr double share_of_shortest = 0.6;
    constexpr double share_of_parts = 0.9;
    std::atomic<int64_t> taken = 0;
    std::atomic<int64_t> joined = 0;
    const auto share_of = [&](const std::atomic<int64_t>& iterations, double share) {
        return share * static_cast<double>(iterations) / static_cast<double>(orbit.last());
    };
    in_parallel(
        static_cast<int>(parts.size()), threads,
        [&] {
            return go_on(share_of(taken, share_of_shortest) +
                         share_of(joined, share_of_parts - share_of_shortest));
        },
        [&](int i, const std::function<void()>& check) {
            const auto at = static_cast<std::size_t>(i);
            const int64_t begin = cuts.points[at];
            const int64_t end = cuts.points[at + 1];
            // As many as there are where dips are rare: the shortest runs and half of them joined.
            const auto usual = static_cast<std::size_t>(end - begin) / 4;
            parts[at].reserve(usual, usual * (step_order + 1));
            parts[at].take_shortest(begin, end, check);
            taken += end - begin;
            parts[at].join_below(cuts.depth, check);
            joined += end - begin;
        });
    Builder whole(wanted);
    std::size_t steps = 0;
    std::size_t terms = 0;
    for (const Builder& part : parts) {
        steps += part.step_count();
        terms += part.term_count();
    }
    whole.reserve(steps + steps / 64, terms + terms / 64);
    const auto check = [&] { check_at(share_of_parts); };
    for (Builder& part : parts) {
        check();
        whole.append(std::move(part));
    }
    whole.join_all(check);
    longest_ = whole.longest();
    steps_ = whole.take_steps();
    terms_ = whole.take_terms();
} catch (const std::bad_alloc&) {
    throw Error(ErrorCode::out_of_memory, Complaint{Problem::no_memory_for_steps});
}

template <class Real>
std::size_t StepTable<Real>::bytes() const {
    return longest_.capacity() * sizeof(int32_t) + steps_.capacity() * sizeof(Step) +
           terms_.capacity() * sizeof(ScalarComplex<Real>);
}

template class StepTable<double>;
template class StepTable<DoubleDouble>;
template class StepTable<Wide>;
template class StepTable<Widest>;

}  // namespace hadal
