#include "render/direct_pixels.hpp"

namespace hadal {

namespace {

/// A frame's bits are enough for a reference orbit; one pixel alone gets by with fewer.
constexpr mpfr_prec_t more_than_pixels_need = 128;

}  // namespace

DirectPixels::DirectPixels(const Location& location, const DeepFrame& frame)
    : formula_(location.formula),
      radius_squared_(location.radius * location.radius),
      limit_(location.iterations),
      frame_(frame) {
    if (location.julia) seed_ = seed_of(location, frame.bits());
}

DirectResult DirectPixels::iterate(int x, int y, bool with_gradient,
                                   const std::function<bool()>& go_on) const {
    const BigPoint point = frame_.point(x, y);
    const BigPoint origin{BigFloat(frame_.bits()), BigFloat(frame_.bits())};
    return iterate_directly(formula_, seed_ ? point : origin, seed_ ? *seed_ : point,
                            radius_squared_, limit_, frame_.bits() - more_than_pixels_need,
                            with_gradient ? GradientUnit(frame_.dc_exponent()) : std::nullopt,
                            seed_.has_value(), go_on);
}

}  // namespace hadal
