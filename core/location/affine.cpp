#include "location/affine.hpp"

#include <algorithm>
#include <cmath>

namespace hadal {

namespace {
constexpr double rounding = 1e-9;  ///< of what one entry may differ by from the other
}

PixelPoint mapped(const Affine& map, const PixelPoint& point) {
    return {map.xx * point.x + map.xy * point.y + map.dx,
            map.yx * point.x + map.yy * point.y + map.dy};
}

double scale_of(const Affine& map) {
    // The entries may be so large that their products are not.
    const double largest = std::max(std::hypot(map.xx, map.yx), std::hypot(map.xy, map.yy));
    if (!(largest > 0) || std::isinf(largest)) return largest;
    const double area =
        (map.xx / largest) * (map.yy / largest) - (map.xy / largest) * (map.yx / largest);
    return largest * std::sqrt(std::fabs(area));
}

std::optional<Similarity> as_similarity(const Affine& map) {
    const double most = rounding * std::hypot(map.xx, map.yx);
    if (!(std::fabs(map.xx - map.yy) <= most && std::fabs(map.xy + map.yx) <= most)) return {};
    return Similarity{map.xx, map.yx, map.dx, map.dy};
}

}  // namespace hadal
