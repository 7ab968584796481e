// A location in, planes of raw data out.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>

#include "base/plane.hpp"
#include "kernel/isa.hpp"
#include "kernel/perturbation_tally.hpp"
#include "location/navigate.hpp"

namespace hadal {

class DeepReference;
class OpenOrbits;
class ReferenceStore;

/// Bounds of a request and its options, the same for every way in.
inline constexpr int most_side = 1 << 24;  ///< pixels along a side
inline constexpr int most_threads = 1024;  ///< more are cut to this

/// A picture to be computed: square pixels of pitch 4 / (zoom height), sampled at their centres,
/// imaginary axis up, top row first.
struct Request {
    Location location;
    int width = 0;   ///< pixels, 1 to 2^24
    int height = 0;  ///< pixels, 1 to 2^24
};

/// The picture of a view.
inline Request request_of(const View& view) {
    return {view.location, view.width, view.height};
}

/// A unit vector in the plane, or 0 and 0 for none.
struct UnitVector {
    float x;
    float y;

    bool operator==(const UnitVector&) const = default;
};

/// Caller-owned planes, each of the size of the region rendered. Null planes are not computed.
struct Target {
    PlaneView<int64_t> counts;   ///< first n with |z_n| > radius; -1: not within the limit
    PlaneView<float> fractions;  ///< in [0, 1): count + fraction is continuous; 0 for -1
    PlaneView<float> distances;  ///< estimated distance to the set, in pixels; 0 for -1
    PlaneView<UnitVector>
        directions;  ///< where |z_n| grows fastest, away from the set; none for -1
    /// 1: proven to stay for ever, whatever the limit. 0: escaped, or not known to stay.
    PlaneView<uint8_t> interior = {};

    /// Whether any of these needs the derivatives of z_n.
    bool needs_derivatives() const { return distances || directions; }
};

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

/// What became of a set of pixels.
struct PixelTally {
    int64_t escaped = 0;
    int64_t interior = 0;      ///< pixels with count -1
    int64_t least_count = -1;  ///< over the escaped pixels; -1: there are none
    int64_t greatest_count = -1;
    int64_t late = 0;  ///< escaped pixels whose count is above half the limit

    void add(std::span<const int64_t> counts, int64_t limit);
    void add(const PixelTally& other);
};

/// What perturbation did.
struct DeepStatistics {
    double reference_seconds = 0;  ///< to iterate the reference orbit
    double table_seconds = 0;      ///< to build the tables of steps
    int64_t reference_length = 0;  ///< iterations of the reference orbit
    int64_t period = 0;            ///< the period of the cycle found in view; 0: none
    int64_t bytes = 0;             ///< of the orbit and the tables
    bool reused = false;           ///< the reference was at hand from an earlier render
    PerturbationTally steps;       ///< of all pixels together

    /// Adds the times and steps of another part of the same picture, rendered before this one.
    void add_earlier(const DeepStatistics& part);
};

/// What a render did. Pixels that were known before do not count.
struct RenderStatistics : PixelTally {
    double seconds = 0;             ///< wall time
    std::string arithmetic;         ///< such as "double" or "perturbation"
    std::string arithmetic_reason;  ///< why the planner chose it, in words
    Isa isa = Isa::automatic;       ///< the instruction set that ran
    int threads = 0;
    int64_t resumed = 0;  ///< pixels that went on from where a lower limit had stopped them
    DeepStatistics deep;  ///< where no reference orbit was used all 0 but for pixels in doubt
};

/// Throws Error(invalid_argument) naming the field, or Error(unsupported) when the view is deeper
/// than the arithmetic there is.
void validate(const Request& request);

/// Computes the request into the target. Blocks; use it from one long-lived thread. Re-entrant.
/// Throws Error: invalid_argument, unsupported, cancelled (the target is then half filled),
/// out_of_memory. The planes depend on the request only: not on threads, order or instruction set.
RenderStatistics render(const Request& request, const Target& target,
                        const RenderOptions& options = {}, const RenderHooks& hooks = {});

}  // namespace hadal
