// A grid of coordinates over a picture: lines at round decimal numbers, at any depth.
#pragma once

#include <string>
#include <vector>

#include "location/navigate.hpp"

namespace hadal {

/// A line of points whose real, or imaginary, part is the same.
struct GridLine {
    bool real = true;    ///< it is the real part that is the same
    std::string value;   ///< decimal text, exact
    bool major = false;  ///< every tenth, or for steps of 2 every fifth: 0 is one
    PixelPoint from;     ///< where it enters the picture and where it leaves, in pixels
    PixelPoint to;
};

struct GridLines {
    std::string step;  ///< from one line to the next: 1, 2 or 5 times a power of ten
    std::vector<GridLine> lines;
};

/// The lines in view, at the smallest step that keeps neighbours `least_spacing` pixels or more
/// apart. `least_spacing` must be above 0. The longer the picture's side over it, the more lines;
/// there are never more than 1000 of a kind.
GridLines grid_lines(const View& view, double least_spacing);

}  // namespace hadal
