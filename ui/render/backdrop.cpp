#include "ui/render/backdrop.hpp"

#include <algorithm>
#include <cmath>

namespace hadal::ui {

namespace {

constexpr double wider = 8;
constexpr int fewer_pixels = 3;  ///< along a side
/// How many times as far in or out as the view it was made for another one may be.
constexpr double most_zoomed = 2.5;
constexpr int64_t most_limit_ratio = 4;

bool alike(int64_t one_limit, int64_t other_limit) {
    const auto [less, more] = std::minmax(one_limit, other_limit);
    return less >= more / most_limit_ratio;
}

}  // namespace

View backdrop_of(const View& view, int level) {
    View result = view;
    result.location =
        zoomed(view, view.width / 2.0, view.height / 2.0, std::pow(wider, -(level + 1)));
    result.width = std::max(1, view.width / fewer_pixels);
    result.height = std::max(1, view.height / fewer_pixels);
    return result;
}

bool serves_as_backdrop(const View& backdrop, const View& view, int level) {
    if (!same_plane(backdrop.location, view.location) ||
        backdrop.location.stretch != view.location.stretch ||
        backdrop.location.stretch_angle != view.location.stretch_angle ||
        !alike(backdrop.location.iterations, view.location.iterations)) {
        return false;
    }
    // Where all of the fractal is seen already, it goes no further out than that.
    const double usual_scale = std::pow(wider, -(level + 1)) / fewer_pixels;
    const Affine map = pixel_map(view, backdrop);
    const double scale = scale_of(map);
    if (!(scale >= usual_scale / most_zoomed)) return false;
    if (scale > usual_scale * most_zoomed) return backdrop == backdrop_of(view, level);
    const auto [x, y] = mapped(map, {view.width / 2.0, view.height / 2.0});
    const double margin = scale * std::hypot(view.width, view.height);
    const bool inside =
        x >= margin && y >= margin && x <= backdrop.width - margin && y <= backdrop.height - margin;
    return inside || backdrop == backdrop_of(view, level);
}

}  // namespace hadal::ui
