// The orbit of a point of a picture: where it goes, whether it stays, and with which period.
#pragma once

#include <cstdint>
#include <vector>

#include "location/navigate.hpp"
#include "render/render.hpp"

namespace hadal {

struct OrbitTrace {
    /// z_0, z_1, ... as far as they were asked for, in pixels of the view; in a picture of the
    /// parameter plane too, as if it were the plane of z. Infinite where they lie too far away.
    std::vector<PixelPoint> points;
    int64_t count = -1;             ///< the n at which |z_n| first exceeds the radius; -1: none
    int64_t iterations = 0;         ///< that were looked at
    int64_t period = 0;             ///< of the attracting cycle that catches it; 0: none was found
    double multiplier = 0;          ///< modulus of that of the cycle, below 1; 0 at a nucleus
    std::vector<PixelPoint> cycle;  ///< the cycle's points, as far as they were asked for
};

/// Iterations that are looked at whatever the limit of the location.
inline constexpr int64_t most_traced = 10'000'000;

/// The orbit of the centre of pixel (x, y), which may lie outside the picture, at any depth and for
/// every formula: iterated directly, at twice the precision of the view. At most `most_points` are
/// kept. Blocks; re-entrant; heeds hooks.stop alone. Throws Error: invalid_argument, cancelled.
OrbitTrace trace_orbit(const View& view, int x, int y, std::size_t most_points,
                       const RenderHooks& hooks = {});

}  // namespace hadal
