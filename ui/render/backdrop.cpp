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

View backdrop_of(const View& view) {
    View result = view;
    result.location = zoomed(view, view.width / 2.0, view.height / 2.0, 1 / wider);
    result.width = std::max(1, view.width / fewer_pixels);
    result.height = std::max(1, view.height / fewer_pixels);
    return result;
}

bool serves_as_backdrop(const View& backdrop, const View& view) {
    if (!same_plane(backdrop.location, view.location) ||
        !alike(backdrop.location.iterations, view.location.iterations)) {
        return false;
    }
    // Where all of the fractal is seen already, it goes no further out than that.
    constexpr double usual_scale = 1 / (wider * fewer_pixels);
    const Similarity map = pixel_map(view, backdrop);
    const double scale = scale_of(map);
    if (!(scale >= usual_scale / most_zoomed)) return false;
    if (scale > usual_scale * most_zoomed) return backdrop == backdrop_of(view);
    const auto [x, y] = mapped(map, {view.width / 2.0, view.height / 2.0});
    const double margin = scale * std::hypot(view.width, view.height);
    const bool inside =
        x >= margin && y >= margin && x <= backdrop.width - margin && y <= backdrop.height - margin;
    return inside || backdrop == backdrop_of(view);
}

}  // namespace hadal::ui
