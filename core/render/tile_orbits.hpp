// The open orbits among the pixels of one tile: those found, and those left for later.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "kernel/batch.hpp"
#include "render/open_orbits.hpp"
#include "render/tiles.hpp"

namespace hadal {

/// Pixels are told by their slots, in the order of the tile's runs. For one thread.
class TileOrbits {
  public:
    struct Found {
        std::size_t slot;
        OpenOrbit orbit;
    };

    /// The render's, which must outlive this.
    explicit TileOrbits(OpenOrbits::Use& use) : use_(use) {}

    /// Looks for orbits of the tile's pixels.
    void find(const Tile& tile);
    /// In order of n.
    std::span<const Found> found() const { return found_; }
    /// By slot: whether it was found.
    std::span<const uint8_t> is_found() const { return is_found_; }

    /// Keeps an orbit that is open still.
    void keep(const OpenOrbit& orbit) { kept_.push_back(orbit); }
    /// The orbit of a point of the batch, at its end.
    void keep(Batch& batch, std::size_t i, int components);
    /// Leaves those kept in the place of those found, but for pixels that have a count after all:
    /// `counts` are in the order of slots.
    void leave(const int64_t* counts);

  private:
    struct Pixel {
        int x;
        int y;
    };
    static constexpr int16_t no_slot = -1;

    int16_t& slot_at(int x, int y);

    OpenOrbits::Use& use_;
    Tile tile_;
    std::vector<Pixel> pixels_;                     ///< by slot
    std::array<int16_t, Batch::capacity> slots_{};  ///< by position on the tile's lattice
    std::array<uint8_t, Batch::capacity> is_found_{};
    std::vector<Found> found_;
    std::vector<OpenOrbit> kept_;
};

}  // namespace hadal
