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

bool DirectPixels::tell_stays(Isa isa, std::span<const PixelPlace> pixels, std::span<uint8_t> stays,
                              const std::function<bool()>& go_on) const {
    const StayParameters parameters{formula_, std::sqrt(radius_squared_), limit_, frame_.bits()};
    std::vector<OrbitStart> orbits;
    double largest = 0;
    for (const PixelPlace& pixel : pixels) {
        orbits.push_back(start_of(pixel.x, pixel.y));
        largest = std::max({largest, modulus_of(orbits.back().c), modulus_of(orbits.back().z)});
    }
    if (hadal::can_tell_stays(parameters, largest))
        return hadal::tell_stays(isa, parameters, orbits, stays, go_on);
    std::fill(stays.begin(), stays.end(), uint8_t{0});
    return true;
}

}  // namespace hadal
