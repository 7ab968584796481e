// The open orbits among the pixels of one tile: those found, and those left for later.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "kernel/plain/batch.hpp"
#include "render/resume/orbit_sheets.hpp"
#include "render/tiles/tiles.hpp"

namespace hadal {

/// Pixels are told by their slots, in the order of the tile's runs. For one thread.
template <class State>
class TileOrbits {
  public:
    struct Found {
        std::size_t slot;
        State state;
    };

    /// The render's, which must outlive this.
    explicit TileOrbits(OrbitSheets<State>::Use& use) : use_(use) {}

    /// Looks for orbits of the tile's pixels.
    void find(const Tile& tile);
    /// In order of n.
    std::span<const Found> found() const { return found_; }
    /// By slot: whether it was found.
    std::span<const uint8_t> is_found() const { return is_found_; }

    /// Keeps the orbit of a pixel that is open still.
    void keep(std::size_t slot, const State& state) {
        kept_.push_back({pixels_[slot].x, pixels_[slot].y, state});
    }
    /// Leaves those kept in the place of those found, but for pixels that have a count after all:
    /// `counts` are in the order of slots.
    void leave(const int64_t* counts);

  private:
    using Orbit = OpenOrbit<State>;
    struct Pixel {
        int x;
        int y;
    };
    static constexpr int16_t no_slot = -1;

    int16_t& slot_at(int x, int y);

    OrbitSheets<State>::Use& use_;
    Tile tile_;
    std::vector<Pixel> pixels_;                     ///< by slot
    std::array<int16_t, Batch::capacity> slots_{};  ///< by position on the tile's lattice
    std::array<uint8_t, Batch::capacity> is_found_{};
    std::vector<Found> found_;
    std::vector<Orbit> kept_;
};

}  // namespace hadal
