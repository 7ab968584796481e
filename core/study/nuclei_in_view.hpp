// The nuclei that lie in a picture: where, of which period, and how far each one reaches.
#pragma once

#include <cstdint>
#include <vector>

#include "location/navigate.hpp"
#include "render/render.hpp"

namespace hadal {

struct NucleusInView {
    int64_t period = 0;
    PixelPoint at;           ///< in pixels of the view
    double size = 0;         ///< of its mini-set, in pixels, the whole set's being 1 in the plane
    double atom_radius = 0;  ///< of its atom domain, in pixels; infinite for period 1
};

/// Up to `most` nuclei inside the picture of periods up to the iteration limit, lower periods
/// first: see find_nuclei(). Blocks; re-entrant. `hooks` as in render(), but tile_done is not
/// called and the share done is a guess. Throws Error: invalid_argument, unsupported (Julia sets
/// have no nuclei), cancelled, out_of_memory.
std::vector<NucleusInView> nuclei_in_view(const View& view, std::size_t most,
                                          const RenderHooks& hooks = {});

}  // namespace hadal
