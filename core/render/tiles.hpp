// The tiles a picture is cut into, and the order they are computed in.
#pragma once

#include <vector>

#include "base/plane.hpp"
#include "render/render.hpp"

namespace hadal {

/// A piece of one pass: the pixels of `area` on the lattice of `stride` that no coarser pass has.
struct Tile {
    Region area;           ///< in pixels of the region rendered
    int stride = 1;        ///< pixels of the lattice are `stride` apart, from multiples of it
    bool refines = false;  ///< leave out the pixels of the lattice twice as coarse
};

/// Lattice points along a side of a tile. Its square fills one batch.
inline constexpr int tile_side = 32;

/// The tiles of the pass with this stride, nearest to the focus first.
std::vector<Tile> tiles_of_pass(int width, int height, int stride, bool refines, double focus_x,
                                double focus_y);

/// Calls visit(x, y) for each pixel of the tile, in rows.
template <class Visit>
void each_pixel(const Tile& tile, Visit visit) {
    const int step = tile.stride;
    for (int y = tile.area.y; y < tile.area.y + tile.area.height; y += step) {
        const bool coarse_row = tile.refines && y % (2 * step) == 0;
        const int first = tile.area.x + (coarse_row && tile.area.x % (2 * step) == 0 ? step : 0);
        for (int x = first; x < tile.area.x + tile.area.width; x += coarse_row ? 2 * step : step) {
            visit(x, y);
        }
    }
}

}  // namespace hadal
