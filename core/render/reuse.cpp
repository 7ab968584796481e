#include "render/reuse.hpp"

#include <algorithm>
#include <cstring>

#include "location/sampling_grid.hpp"
#include "render/pixel_grid.hpp"
#include "render/plan.hpp"
#include "render/reference_store.hpp"

namespace hadal {

namespace {

/// Whether pixels of both are iterated in the same way.
bool same_arithmetic(const Request& from, const Request& to, ReferenceStore* references) {
    if (from.location.radius != to.location.radius) return false;
    const auto arithmetic = [](const Request& request) {
        return plan_for(request, PixelGrid(request), Arithmetic::automatic).arithmetic;
    };
    if (arithmetic(from) != arithmetic(to)) return false;
    if (arithmetic(to) == Arithmetic::plain) return true;
    const ReferenceKey key(to.location, DeepFrame(to));
    if (!(ReferenceKey(from.location, DeepFrame(from)) == key)) return false;
    const int64_t limit = from.location.iterations;
    if (limit == to.location.iterations) return true;
    if (!references) return false;
    const auto before = references->find(key, limit);
    return before && before == references->find(key, to.location.iterations);
}

/// The pixels of one side that lie on samples of the other: first, first + step, ... below end.
struct Span {
    int first;
    int end;
    int step;
};

/// The x of `to` that have an x of `from`, 0 to from_size - 1.
Span shared(int from_size, int to_size, int from_step, int to_step, int d) {
    // to * to_step = from * from_step + d, and one of the steps is 1.
    const auto floored = [](int a, int b) { return a / b - (a % b != 0 && a < 0 ? 1 : 0); };
    const auto ceiled = [&](int a, int b) { return -floored(-a, b); };
    int first = ceiled(std::max(d, 0), to_step);
    if (from_step > 1 && d < 0) first = d - floored(d, from_step) * from_step;
    if (from_step > 1 && d >= 0) first = d;
    const int last = floored((from_size - 1) * from_step + d, to_step);
    return {first, std::min(last + 1, to_size), from_step};
}

/// Most of a picture may be known from others already.
int first_unknown(const uint8_t* known, int x, int end) {
    const void* found = std::memchr(known + x, 0, static_cast<std::size_t>(end - x));
    return found ? static_cast<int>(static_cast<const uint8_t*>(found) - known) : end;
}

}  // namespace

int64_t take_over(const Computed& from, const Request& to, const Target& target,
                  PlaneView<uint8_t> known, ReferenceStore* references) {
    const auto match = grid_match({from.request.location, from.request.width, from.request.height},
                                  {to.location, to.width, to.height});
    if (!match) return 0;
    const auto [from_step, to_step, dx, dy] = *match;
    const Span xs = shared(from.request.width, to.width, from_step, to_step, dx);
    const Span ys = shared(from.request.height, to.height, from_step, to_step, dy);
    if (xs.first >= xs.end || ys.first >= ys.end) return 0;
    if (!same_arithmetic(from.request, to, references)) return 0;
    const int64_t limit = to.location.iterations;
    const bool raised = limit > from.request.location.iterations;
    int64_t pixels = 0;
    for (int y = ys.first; y < ys.end; y += ys.step) {
        const int from_y = (y * to_step - dy) / from_step;
        const int64_t* counts = from.counts.row(from_y);
        const float* fractions = from.fractions.row(from_y);
        const uint8_t* there = from.known ? from.known.row(from_y) : nullptr;
        int64_t* to_counts = target.counts.row(y);
        float* to_fractions = target.fractions.row(y);
        uint8_t* to_known = known.row(y);
        for (int x = xs.first; x < xs.end; x += xs.step) {
            if (xs.step == 1) {
                x = first_unknown(to_known, x, xs.end);
                if (x == xs.end) break;
            }
            const int i = (x * to_step - dx) / from_step;
            if (to_known[x] || (there && !there[i])) continue;
            const int64_t n = counts[i];
            if (n < 0 && raised) continue;
            const bool stays = n > limit;
            to_counts[x] = stays ? -1 : n;
            to_fractions[x] = stays ? 0 : fractions[i];
            to_known[x] = 1;
            ++pixels;
        }
    }
    return pixels;
}

}  // namespace hadal
