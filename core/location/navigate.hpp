// Moving about: from one location to the next, in exact arithmetic, measured in pixels of a view.
//
// Pixel coordinates are continuous: (0, 0) is the top left corner of the picture, (width, height)
// the bottom right one, pixel (i, j) has its centre at (i + 0.5, j + 0.5). y points down on the
// screen while the imaginary axis points up. All functions are pure and work at any depth; the
// points they return have the digits the zoom calls for, 1e-4 of a pixel. They take valid
// locations and finite arguments, and throw Error(invalid_argument) naming what is not.
#pragma once

#include "location/affine.hpp"
#include "location/location.hpp"

namespace hadal {

/// A location as seen in a picture of so many pixels.
struct View {
    Location location;
    int width = 1;
    int height = 1;

    bool operator==(const View&) const = default;
};

/// The picture content moved by (dx, dy) pixels: dragging. After whole pixels the view samples the
/// same points as before (see SamplingGrid), for which its centre has more digits than can be seen.
Location panned(const View& view, double dx, double dy);

/// `factor` times closer (below 1: farther; above 0), keeping the point under pixel (x, y) where it
/// is to 2^-15 of a pixel. Twice as close about a pixel's centre, every sample there was is one
/// again. The zoom is kept between `least_zoom` and 10^most_zoom_digits; a view that is
/// already beyond one of them goes no further.
Location zoomed(const View& view, double x, double y, double factor);

/// The same with the point under pixel `from` going under pixel `to`.
Location zoomed(const View& view, const PixelPoint& from, const PixelPoint& to, double factor);

/// Turned by `degrees` counter-clockwise about pixel (x, y). The rotation stays in (-180, 180].
Location turned(const View& view, double x, double y, double degrees);

/// The box of `box_height` pixels (above 0) about (x, y), turned by `degrees` counter-clockwise on
/// the screen, fills the picture's height, upright, as far as the bounds of zoomed() allow.
Location boxed(const View& view, double x, double y, double box_height, double degrees = 0);

/// What a picture of width x height pixels shows that contains the largest rectangle of its shape
/// about the middle of the view, and no more. Shapes that are the view's up to half a pixel, or
/// narrower, show what the view shows, cut at the sides. Both must be above 0.
Location framed(const View& view, int width, int height);

/// The point under pixel (x, y), with the digits the zoom calls for.
PointText point_at(const View& view, double x, double y);

/// Where a point lies in the view, good to 2^-40 of a pixel for points in the picture. Infinite
/// where that is too far away for a double; never NaN. Throws for text that is not a point.
PixelPoint pixel_of(const View& view, const PointText& point);

/// The Julia set whose seed lies under pixel (x, y), at its home view.
Location julia_at(const View& view, double x, double y);

/// The map from pixels of `from` to pixels of `to`. Both must show the same formula and plane.
/// Infinite where views lie too far apart in depth for a double; never NaN. A similarity where both
/// are stretched alike.
Affine pixel_map(const View& from, const View& to);

/// Whether nothing that `to` shows lies outside of `from`, but for a hundredth of a pixel.
bool covers(const View& from, const View& to);

/// Whether two locations show the same fractal (formula and seed) so that pixel_map makes sense.
bool same_plane(const Location& a, const Location& b);

/// The smallest zoom: 0.01, where the set is a dot.
inline constexpr double least_zoom = 0.01;

/// A limit that suits the depth, before anything has been rendered. Round numbers.
int64_t suggested_iterations(const Location& location);

}  // namespace hadal
