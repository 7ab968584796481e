#include "render/direct_pixels.hpp"

namespace hadal {

DirectPixels::DirectPixels(const Location& location, const DeepFrame& frame)
    : formula_(location.formula),
      radius_squared_(location.radius * location.radius),
      limit_(location.iterations),
      frame_(frame) {
    if (location.julia) seed_ = seed_of(location, frame.bits());
}

DirectResult DirectPixels::iterate(int x, int y, const std::function<bool()>& go_on) const {
    const BigPoint point = frame_.point(x, y);
    const BigPoint origin{BigFloat(frame_.bits()), BigFloat(frame_.bits())};
    return iterate_directly(formula_, seed_ ? point : origin, seed_ ? *seed_ : point,
                            radius_squared_, limit_, go_on);
}

}  // namespace hadal
