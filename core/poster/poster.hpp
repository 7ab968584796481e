// A picture of any size, rendered strip by strip in bounded memory, handed out row by row.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <stop_token>

#include "colour/shade.hpp"
#include "render/render.hpp"

namespace hadal {

inline constexpr int most_poster_side = 30000;  ///< pixels
inline constexpr int most_samples = 8;          ///< along one side of a pixel

/// What to render. With `samples` N the picture is rendered at N times the width and height, and
/// each pixel is the mean of its N x N samples in linear light.
struct Poster {
    Request request;  ///< width and height 1 to most_poster_side
    int samples = 1;  ///< 1 to most_samples
    Shading shading;  ///< its limit is taken from the location
};

/// Where the rows go, top row first; each is called once per row, on the calling thread, with a
/// span that is valid during the call. Null: not wanted. What a sink throws ends the render and is
/// passed on.
struct PosterSinks {
    std::function<void(std::span<const uint8_t>)> picture;  ///< 3 * width bytes R, G, B
    /// `width` counts as Target::counts has them: always of the pixel centres, whatever `samples`.
    std::function<void(std::span<const int64_t>)> counts;
};

struct PosterOptions {
    int threads = 0;  ///< 0: as many as the machine has
    Isa isa = Isa::automatic;
    /// The most that the planes of a strip take, whatever the size of the poster. One row of pixels
    /// is always held (at most 30000 * 8 * 8 samples of 16 bytes, 29.3 MiB).
    std::size_t strip_bytes = std::size_t{64} << 20;
};

struct PosterHooks {
    std::stop_token stop;  ///< may be triggered from any thread; the render ends within 20 ms
    /// Called on the calling thread with the share done, 0 to 1, never falling; false cancels.
    std::function<bool(double)> progress;
};

/// Throws Error(invalid_argument) naming the field, or Error(unsupported), as render() would.
void validate(const Poster& poster);

/// Renders the poster into the sinks. The rows are bit for bit those of one whole render. Without
/// any sink the counts are computed for the statistics. Those tell of the pixel centres if count
/// rows are wanted, otherwise of all samples; the seconds are those of rendering and colouring all
/// passes, without the averaging of samples and what the sinks take.
/// Throws Error as render() does (cancelled: some rows are out already), and what the sinks throw.
RenderStatistics render_poster(const Poster& poster, const PosterSinks& sinks,
                               const PosterOptions& options = {}, const PosterHooks& hooks = {});

}  // namespace hadal
