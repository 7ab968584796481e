#include "render/direct/direct_pixels.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <vector>

#include "number/rounded_norm.hpp"

namespace hadal {

namespace {

/// With a higher limit than this, it takes too long to know.
constexpr int64_t most_iterations_to_know = 8192;

/// Without folds, orbits that seem to be longer are better off with steps of many iterations, and
/// numbers of more bits with GMP's products.
constexpr int64_t longest_side_by_side = 1 << 17;
constexpr mpfr_prec_t most_bits_side_by_side = 1536;

double modulus_of(const BigPoint& point) {
    return std::hypot(point.re.to_double(), point.im.to_double());
}

}  // namespace

bool too_long_to_know(const Location& location) {
    return !info(location.formula).holomorphic && location.iterations > most_iterations_to_know;
}

DirectPixels::DirectPixels(const Location& location, const DeepFrame& frame)
    : formula_(location.formula),
      radius_squared_(location.radius * location.radius),
      limit_(location.iterations),
      frame_(frame),
      has_folds_(!info(location.formula).holomorphic),
      knows_stays_(has_folds_ && !too_long_to_know(location)) {
    if (location.julia) seed_ = seed_of(location, frame.bits());
    if (has_folds_) boxes_.emplace(location, frame, seed_ ? &*seed_ : nullptr);
}

OrbitStart DirectPixels::start_of(int x, int y, int64_t guess) const {
    BigPoint point = frame_.point(x, y);
    if (seed_) return {std::move(point), *seed_, guess};
    return {{BigFloat(frame_.bits()), BigFloat(frame_.bits())}, std::move(point), guess};
}

DirectResult DirectPixels::iterate(int x, int y, bool with_gradient,
                                   const std::function<bool()>& go_on) const {
    const OrbitStart start = start_of(x, y);
    DirectResult result =
        iterate_directly(formula_, start.z, start.c, radius_squared_, limit_, frame_.bits(),
                         with_gradient ? GradientUnit(frame_.dc_exponent()) : std::nullopt,
                         seed_.has_value(), go_on);
    result.norm_squared = rounded_norm(result.norm_squared);
    return result;
}

bool DirectPixels::tell_boxes(std::span<const PixelPlace> pixels, const EscapeResults& results,
                              uint8_t* interior, const std::function<bool()>& go_on) const {
    if (!boxes_) return true;
    std::vector<PixelPlace> lost;
    std::copy_if(pixels.begin(), pixels.end(), std::back_inserter(lost),
                 [&](const PixelPlace& pixel) {
                     return results.doubtful[pixel.slot] && results.counts[pixel.slot] < 0;
                 });
    const auto told = [&](std::size_t slot) {
        results.doubtful[slot] = 0;
        interior[slot] = 1;
    };
    return boxes_->tell(lost, told, go_on);
}

bool DirectPixels::decide_together(Isa isa, std::span<const PixelPlace> pixels,
                                   const EscapeResults& results, uint8_t* interior,
                                   bool with_gradients, const std::function<bool()>& go_on) const {
    if (!tell_boxes(pixels, results, interior, go_on)) return false;
    if (!has_folds_ && (with_gradients || frame_.bits() > most_bits_side_by_side)) return true;
    std::vector<OrbitStart> orbits;
    std::vector<std::size_t> slots;
    double largest = 0;
    for (const PixelPlace& pixel : pixels) {
        if (!results.doubtful[pixel.slot]) continue;
        const int64_t count = results.counts[pixel.slot];
        const int64_t guess = count < 0 ? limit_ : count;
        if (has_folds_ ? count < 0 && !knows_stays_ : guess > longest_side_by_side) continue;
        orbits.push_back(start_of(pixel.x, pixel.y, guess));
        slots.push_back(pixel.slot);
        largest = std::max({largest, modulus_of(orbits.back().c), modulus_of(orbits.back().z)});
    }
    const FateParameters parameters{formula_, std::sqrt(radius_squared_), limit_, frame_.bits()};
    if (!can_tell_fates(parameters, largest)) return true;
    std::vector<OrbitEnd> ends(orbits.size());
    if (!tell_fates(isa, parameters, orbits, ends, go_on)) return false;
    for (std::size_t i = 0; i < slots.size(); ++i) {
        const std::size_t slot = slots[i];
        results.doubtful[slot] = ends[i].fate == Fate::lost;
        if (results.doubtful[slot]) continue;
        interior[slot] = 0;
        results.counts[slot] = ends[i].fate == Fate::escapes ? ends[i].count : -1;
        results.norms_squared[slot] = ends[i].norm_squared;
    }
    return true;
}

}  // namespace hadal
