#include "render/tile_orbits.hpp"

#include <algorithm>

namespace hadal {

int16_t& TileOrbits::slot_at(int x, int y) {
    const int column = (x - tile_.area.x) / tile_.stride;
    const int row = (y - tile_.area.y) / tile_.stride;
    return slots_[static_cast<std::size_t>(row * tile_side + column)];
}

void TileOrbits::find(const Tile& tile) {
    static_assert(tile_side * tile_side <= Batch::capacity);
    tile_ = tile;
    pixels_.clear();
    found_.clear();
    kept_.clear();
    slots_.fill(no_slot);
    is_found_.fill(0);
    each_run(tile, [&](int x, int y, int step, int count) {
        for (int i = 0; i < count; ++i) {
            slot_at(x + i * step, y) = static_cast<int16_t>(pixels_.size());
            pixels_.push_back({x + i * step, y});
        }
    });
    use_.each(tile.area, [&](const OpenOrbit& orbit) {
        if (orbit.x % tile.stride != 0 || orbit.y % tile.stride != 0) return;
        const int16_t slot = slot_at(orbit.x, orbit.y);
        if (slot == no_slot) return;
        is_found_[static_cast<std::size_t>(slot)] = 1;
        found_.push_back({static_cast<std::size_t>(slot), orbit});
    });
    std::sort(found_.begin(), found_.end(),
              [](const Found& a, const Found& b) { return a.orbit.n < b.orbit.n; });
}

void TileOrbits::keep(Batch& batch, std::size_t i, int components) {
    const Pixel& pixel = pixels_[static_cast<std::size_t>(batch.slots()[i])];
    OpenOrbit orbit{pixel.x, pixel.y, batch.iterations, {}, {}, batch.variance()[i]};
    for (std::size_t k = 0; k < static_cast<std::size_t>(components); ++k) {
        orbit.z_re[k] = batch.z_re()[k][i];
        orbit.z_im[k] = batch.z_im()[k][i];
    }
    kept_.push_back(orbit);
}

void TileOrbits::leave(const int64_t* counts) {
    std::erase_if(kept_, [&](const OpenOrbit& orbit) {
        return counts[static_cast<std::size_t>(slot_at(orbit.x, orbit.y))] >= 0;
    });
    if (found_.empty() && kept_.empty()) return;
    const auto computed = [&](int x, int y) {
        return x % tile_.stride == 0 && y % tile_.stride == 0 && slot_at(x, y) != no_slot;
    };
    use_.replace(tile_.area, computed, kept_);
}

}  // namespace hadal
