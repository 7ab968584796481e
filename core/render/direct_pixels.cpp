#include "render/direct_pixels.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace hadal {

namespace {

/// With a higher limit than this, it takes too long to know.
constexpr int64_t most_iterations_to_know = 4096;

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
      tells_stays_(!info(location.formula).holomorphic && !too_long_to_know(location)) {
    if (location.julia) seed_ = seed_of(location, frame.bits());
}

OrbitStart DirectPixels::start_of(int x, int y) const {
    BigPoint point = frame_.point(x, y);
    if (seed_) return {std::move(point), *seed_};
    return {{BigFloat(frame_.bits()), BigFloat(frame_.bits())}, std::move(point)};
}

DirectResult DirectPixels::iterate(int x, int y, bool with_gradient,
                                   const std::function<bool()>& go_on) const {
    const auto [z, c] = start_of(x, y);
    return iterate_directly(formula_, z, c, radius_squared_, limit_, frame_.bits(),
                            with_gradient ? GradientUnit(frame_.dc_exponent()) : std::nullopt,
                            seed_.has_value(), go_on);
}

bool DirectPixels::tell_stays(Isa isa, std::span<const PixelPlace> pixels, const int64_t* counts,
                              uint8_t* doubtful, const std::function<bool()>& go_on) const {
    if (!tells_stays_) return true;
    std::vector<OrbitStart> orbits;
    std::vector<std::size_t> slots;
    double largest = 0;
    for (const PixelPlace& pixel : pixels) {
        if (!doubtful[pixel.slot] || counts[pixel.slot] >= 0) continue;
        orbits.push_back(start_of(pixel.x, pixel.y));
        slots.push_back(pixel.slot);
        largest = std::max({largest, modulus_of(orbits.back().c), modulus_of(orbits.back().z)});
    }
    const StayParameters parameters{formula_, std::sqrt(radius_squared_), limit_, frame_.bits()};
    if (!can_tell_stays(parameters, largest)) return true;
    std::vector<uint8_t> stays(orbits.size());
    if (!hadal::tell_stays(isa, parameters, orbits, stays, go_on)) return false;
    for (std::size_t i = 0; i < slots.size(); ++i)
        doubtful[slots[i]] = !stays[i];
    return true;
}

}  // namespace hadal
