// The mini-set in view, and the view that it fills.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "render/render.hpp"

namespace hadal {

/// A small copy of the Mandelbrot set.
struct MiniSet {
    int64_t period = 0;
    PointText nucleus;  ///< its centre, to far less than a pixel of any picture of it
    std::string size;   ///< how many times the size of the whole set: decimal text
    double turn = 0;    ///< degrees by which it is turned counter-clockwise in the plane
    Location place;     ///< where it fills the picture, upright, as the whole set does at home
};

/// The mini-set of lowest period, up to the iteration limit, whose nucleus lies in the disc around
/// the picture; nothing where there is none. The smaller the view, the more likely it is the one
/// that its middle leads to. Blocks; re-entrant. `hooks` as in render(), but tile_done is not
/// called and the share done is a guess.
/// Throws Error: invalid_argument, unsupported (only z^2 + c is searched), cancelled,
/// out_of_memory.
std::optional<MiniSet> locate(const Request& request, const RenderHooks& hooks = {});

}  // namespace hadal
