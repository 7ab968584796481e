#include "render/tiles/tiles.hpp"

#include <algorithm>

namespace hadal {

int64_t unknown_pixels(const Tile& tile) {
    int64_t pixels = 0;
    each_run(tile, [&](int, int, int, int count) { pixels += count; });
    return pixels;
}

int64_t unknown_pixels(const Region& region, const PlaneView<const uint8_t>& known) {
    if (!known) return int64_t{region.width} * region.height;
    int64_t pixels = 0;
    for (int y = 0; y < region.height; ++y)
        pixels += std::count(known.row(y), known.row(y) + region.width, uint8_t{0});
    return pixels;
}

std::vector<Tile> tiles_of_pass(int width, int height, int stride, bool refines, double focus_x,
                                double focus_y, int points) {
    const int side = points * stride;
    std::vector<Tile> tiles;
    for (int y = 0; y < height; y += side) {
        for (int x = 0; x < width; x += side) {
            const Region area{x, y, std::min(side, width - x), std::min(side, height - y)};
            tiles.push_back({area, stride, refines});
        }
    }
    const auto distance = [&](const Tile& tile) {
        const double dx = tile.area.x + tile.area.width / 2.0 - focus_x;
        const double dy = tile.area.y + tile.area.height / 2.0 - focus_y;
        return dx * dx + dy * dy;
    };
    std::stable_sort(tiles.begin(), tiles.end(),
                     [&](const Tile& a, const Tile& b) { return distance(a) < distance(b); });
    return tiles;
}

}  // namespace hadal
