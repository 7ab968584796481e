// The tiles a picture is cut into, and the order they are computed in.
#pragma once

#include <algorithm>
#include <vector>

#include "base/plane.hpp"

namespace hadal {

/// A piece of one pass: the pixels of `area` on the lattice of `stride` that no coarser pass has.
struct Tile {
    Region area;           ///< in pixels of the region rendered
    int stride = 1;        ///< pixels of the lattice are `stride` apart, from multiples of it
    bool refines = false;  ///< leave out the pixels of the lattice twice as coarse
    PlaneView<const uint8_t> known{};  ///< as in RenderOptions: leave these out as well
};

/// Lattice points along a side of the largest tile. Its square fills one batch.
inline constexpr int tile_side = 32;

/// Pixels of the tile that are left to compute.
int64_t unknown_pixels(const Tile& tile);
/// Pixels of a region of that size that are.
int64_t unknown_pixels(const Region& region, const PlaneView<const uint8_t>& known);

/// The tiles of the pass with this stride, so many lattice points wide, nearest to the focus first.
std::vector<Tile> tiles_of_pass(int width, int height, int stride, bool refines, double focus_x,
                                double focus_y, int points = tile_side);

/// Pixels of the longest run.
inline constexpr int longest_run = 8;

/// The parts of a run that are not known: calls visit as each_run() does.
template <class Visit>
void each_unknown_run(const PlaneView<const uint8_t>& known, int x, int y, int step, int count,
                      Visit visit) {
    const uint8_t* row = known.row(y) + x;
    for (int i = 0; i < count; ++i) {
        const int first = i;
        while (i < count && !row[i * step])
            ++i;
        if (i > first) visit(x + first * step, y, step, i - first);
    }
}

/// Calls visit(x, y, step, count) for runs of pixels (x, y), (x + step, y), ..., each pixel of the
/// tile once, those that are known left out. Runs come in blocks of 8 x 4 lattice points: what lies
/// close together escapes at about the same time, so that the lanes of a group finish together.
template <class Visit>
void each_run(const Tile& tile, Visit visit) {
    const int step = tile.stride;
    const int right = tile.area.x + tile.area.width;
    const int bottom = tile.area.y + tile.area.height;
    const int block_width = longest_run * step;
    const int block_height = 4 * step;
    for (int top = tile.area.y; top < bottom; top += block_height) {
        for (int left = tile.area.x; left < right; left += block_width) {
            const int end = std::min(left + block_width, right);
            for (int y = top; y < std::min(top + block_height, bottom); y += step) {
                // Every second pixel of every second row belongs to a coarser pass.
                const bool thinned = tile.refines && y % (2 * step) == 0;
                const int first = thinned ? left + step : left;
                const int along = thinned ? 2 * step : step;
                if (first >= end) continue;
                const int count = (end - first + along - 1) / along;
                if (tile.known) {
                    each_unknown_run(tile.known, first, y, along, count, visit);
                } else {
                    visit(first, y, along, count);
                }
            }
        }
    }
}

}  // namespace hadal
