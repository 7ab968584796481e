#include "render/reuse.hpp"

#include <algorithm>
#include <cstring>

#include "render/deep/reference_store.hpp"
#include "render/direct/direct_pixels.hpp"
#include "render/pixels/pixel_grid.hpp"
#include "render/plan.hpp"

namespace hadal {

namespace {

/// Whether pixels of both are iterated in the same way.
bool same_arithmetic(const Request& from, const Request& to, ReferenceStore* references) {
    if (from.location.radius != to.location.radius) return false;
    // What is taken to stay with one limit may be known to escape with another.
    if (from.location.iterations != to.location.iterations &&
        (too_long_to_know(from.location) || too_long_to_know(to.location)))
        return false;
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

/// The first x of a row, from one on, that has the value, or the end.
int first_with(uint8_t value, const uint8_t* row, int x, int end) {
    const void* found = std::memchr(row + x, value, static_cast<std::size_t>(end - x));
    return found ? static_cast<int>(static_cast<const uint8_t*>(found) - row) : end;
}

/// A row of one picture and the row of another that shows the same.
struct Rows {
    const int64_t* counts;
    const float* fractions;
    const uint8_t* known;
    const uint8_t* interior;
    int64_t* to_counts;  ///< null: nothing is copied
    float* to_fractions;
    uint8_t* to_known;
    uint8_t* to_interior;
};

/// Most of a picture may be known from others already, and what is left lies side by side: copies
/// what x of the one and x + shift of the other have in common, for x from `first` on.
int64_t copy_runs(const Rows& rows, int first, int end, int shift) {
    int64_t pixels = 0;
    for (int x = first; x < end;) {
        x = first_with(0, rows.to_known, x, end);
        if (rows.known) x = first_with(1, rows.known, x + shift, end + shift) - shift;
        if (x >= end || rows.to_known[x]) continue;
        int last = first_with(1, rows.to_known, x, end);
        if (rows.known) last = first_with(0, rows.known, x + shift, last + shift) - shift;
        const auto count = static_cast<std::size_t>(last - x);
        if (rows.to_counts) {
            std::copy_n(rows.counts + x + shift, count, rows.to_counts + x);
            std::copy_n(rows.fractions + x + shift, count, rows.to_fractions + x);
        }
        if (rows.to_interior && rows.interior)
            std::copy_n(rows.interior + x + shift, count, rows.to_interior + x);
        else if (rows.to_interior)
            std::fill_n(rows.to_interior + x, count, uint8_t{0});
        std::fill_n(rows.to_known + x, count, uint8_t{1});
        pixels += last - x;
        x = last;
    }
    return pixels;
}

}  // namespace

SharedPixels::SharedPixels(const GridMatch& match, const Request& from, const Request& to)
    : match_(match),
      xs_(shared(from.width, to.width, match.from_step, match.to_step, match.dx)),
      ys_(shared(from.height, to.height, match.from_step, match.to_step, match.dy)),
      from_limit_(from.location.iterations),
      to_limit_(to.location.iterations) {}

/// The x of `to` that have an x of `from`, 0 to from_size - 1.
SharedPixels::Span SharedPixels::shared(int from_size, int to_size, int from_step, int to_step,
                                        int d) {
    // to * to_step = from * from_step + d, and one of the steps is 1.
    const auto floored = [](int a, int b) { return a / b - (a % b != 0 && a < 0 ? 1 : 0); };
    const auto ceiled = [&](int a, int b) { return -floored(-a, b); };
    int first = ceiled(std::max(d, 0), to_step);
    if (from_step > 1 && d < 0) first = d - floored(d, from_step) * from_step;
    if (from_step > 1 && d >= 0) first = d;
    const int last = floored((from_size - 1) * from_step + d, to_step);
    return {first, std::min(last + 1, to_size), from_step};
}

std::optional<SharedPixels> SharedPixels::between(const Request& from, const Request& to,
                                                  ReferenceStore* references) {
    const auto match =
        grid_match({from.location, from.width, from.height}, {to.location, to.width, to.height});
    if (!match) return std::nullopt;
    const SharedPixels pixels(*match, from, to);
    if (pixels.xs_.first >= pixels.xs_.end || pixels.ys_.first >= pixels.ys_.end)
        return std::nullopt;
    if (!same_arithmetic(from, to, references)) return std::nullopt;
    return pixels;
}

int64_t SharedPixels::take(const Computed& from, const Target& target, PlaneView<uint8_t> known,
                           int first_row, int end_row) const {
    const auto [from_step, to_step, dx, dy] = match_;
    const bool raised = to_limit_ > from_limit_;
    int64_t pixels = 0;
    const int before = std::max(0, first_row - ys_.first);
    const int first = ys_.first + (before + ys_.step - 1) / ys_.step * ys_.step;
    for (int y = first; y < std::min(ys_.end, end_row); y += ys_.step) {
        const int from_y = (y * to_step - dy) / from_step;
        const Rows rows{from.counts.row(from_y),
                        from.fractions.row(from_y),
                        from.known ? from.known.row(from_y) : nullptr,
                        from.interior ? from.interior.row(from_y) : nullptr,
                        target.counts ? target.counts.row(y) : nullptr,
                        target.fractions ? target.fractions.row(y) : nullptr,
                        known.row(y),
                        target.interior ? target.interior.row(y) : nullptr};
        if (is_moved()) {
            pixels += copy_runs(rows, xs_.first, xs_.end, -dx);
            continue;
        }
        for (int x = xs_.first; x < xs_.end; x += xs_.step) {
            if (xs_.step == 1) {
                x = first_with(0, rows.to_known, x, xs_.end);
                if (x == xs_.end) break;
            }
            const int i = (x * to_step - dx) / from_step;
            if (rows.to_known[x] || (rows.known && !rows.known[i])) continue;
            const int64_t n = rows.counts[i];
            const bool interior = rows.interior && rows.interior[i];
            if (n < 0 && raised && !interior) continue;
            if (rows.to_counts) {
                const bool stays = n > to_limit_;
                rows.to_counts[x] = stays ? -1 : n;
                rows.to_fractions[x] = stays ? 0 : rows.fractions[i];
            }
            if (rows.to_interior) rows.to_interior[x] = interior;
            rows.to_known[x] = 1;
            ++pixels;
        }
    }
    return pixels;
}

int64_t take_over(const Computed& from, const Request& to, const Target& target,
                  PlaneView<uint8_t> known, ReferenceStore* references) {
    const auto pixels = SharedPixels::between(from.request, to, references);
    return pixels ? pixels->take(from, target, known, 0, to.height) : 0;
}

}  // namespace hadal
