#include "render/resume/tile_orbits.hpp"

#include <algorithm>

#include "render/resume/open_orbits.hpp"

namespace hadal {

template <class State>
int16_t& TileOrbits<State>::slot_at(int x, int y) {
    const int column = (x - tile_.area.x) / tile_.stride;
    const int row = (y - tile_.area.y) / tile_.stride;
    return slots_[static_cast<std::size_t>(row * tile_side + column)];
}

template <class State>
void TileOrbits<State>::find(const Tile& tile) {
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
    use_.each(tile.area, [&](const Orbit& orbit) {
        if (orbit.x % tile.stride != 0 || orbit.y % tile.stride != 0) return;
        const int16_t slot = slot_at(orbit.x, orbit.y);
        if (slot == no_slot) return;
        is_found_[static_cast<std::size_t>(slot)] = 1;
        found_.push_back({static_cast<std::size_t>(slot), orbit.state});
    });
    std::sort(found_.begin(), found_.end(),
              [](const Found& a, const Found& b) { return a.state.n < b.state.n; });
}

template <class State>
void TileOrbits<State>::leave(const int64_t* counts) {
    std::erase_if(kept_, [&](const Orbit& orbit) {
        return counts[static_cast<std::size_t>(slot_at(orbit.x, orbit.y))] >= 0;
    });
    if (found_.empty() && kept_.empty()) return;
    const auto computed = [&](int x, int y) {
        return x % tile_.stride == 0 && y % tile_.stride == 0 && slot_at(x, y) != no_slot;
    };
    use_.replace(tile_.area, computed, kept_);
}

template class TileOrbits<PlainState>;
template class TileOrbits<PerturbedState>;

}  // namespace hadal
