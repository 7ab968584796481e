// How a picture is to be computed, and who is told of it meanwhile.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

#include "base/plane.hpp"
#include "kernel/isa.hpp"
#include "render/request/request.hpp"

namespace hadal {

class DeepReference;
class OpenOrbits;
class ReferenceStore;

inline constexpr int most_threads = 1024;  ///< more are cut to this

/// How pixels are iterated.
enum class Arithmetic {
    automatic,     ///< what the planner chooses for the view
    plain,         ///< each pixel by itself, in doubles
    perturbation,  ///< as deltas from a reference orbit at full precision
};

struct RenderOptions {
    Arithmetic arithmetic = Arithmetic::automatic;  ///< one that cannot do the view is an error
    int threads = 0;                                ///< 0: as many as the machine has
    Isa isa = Isa::automatic;
    bool shortcuts = true;  ///< false: iterate interior points to the limit (for measurements)
    Region region;          ///< the part to compute; width 0: all of it
    double focus_x = -1;    ///< tiles nearest to this pixel come first; -1: the middle
    double focus_y = -1;
    int tile_side = 32;  ///< pixels of a pass along the side of a tile, a power of two from 4 to
                         ///< 32: small tiles come sooner, large ones are quicker together
    int coarsest = 1;    ///< a power of two: first every 8th pixel of every 8th row, say, then
                         ///< every 4th, ... Each pixel is computed once.
    PlaneView<const uint8_t> known;  ///< of the region's size: not 0 where the target holds the
                                     ///< right values already (see reuse.hpp); null: nowhere.
                                     ///< Unchanged while the render runs
    std::shared_ptr<ReferenceStore> references;  ///< where deep renders look for what they need,
                                                 ///< and leave it; null: each prepares its own
    /// A deep view inside this one: if the references hold its reference, that serves this render
    /// too, whose planes then depend on it, by fractions hardly to be seen. For pictures that wait
    /// for others.
    std::optional<Request> like = {};
    /// For previews of deep views, which are to be replaced: iterates against this reference of a
    /// view around this one (see ReferenceStore::find_for_preview()), so that nothing is prepared.
    /// Fractions depend on it a little, and pixels that doubles leave in doubt may be wrong.
    std::shared_ptr<const DeepReference> preview = {};
    /// Where renders look for orbits to go on with, and leave those that a higher limit may go on
    /// with: plain ones, and deep ones without derivatives as long as the reference they find in
    /// `references` is the same; null: each pixel begins at 0. No other render uses it meanwhile.
    std::shared_ptr<OpenOrbits> open_orbits;
};

struct RenderHooks {
    /// May be triggered from any thread; the render ends within 20 ms.
    std::stop_token stop;
    /// Called on the calling thread every few milliseconds with the share done, 0 to 1; returning
    /// false cancels.
    std::function<bool(double)> progress;
    /// Called on the render threads, at the same time for different areas, when every pixel of
    /// `area` whose coordinates (in the region) are multiples of `stride` has its final value.
    std::function<void(const Region& area, int stride)> tile_done;
};

}  // namespace hadal
