// Moving, turning and scaling the plane of the screen.
#pragma once

namespace hadal {

/// (x, y) -> (a x - b y + dx, b x + a y + dy).
struct Similarity {
    double a = 1;
    double b = 0;
    double dx = 0;
    double dy = 0;
};

/// A position in a picture, in pixel coordinates.
struct PixelPoint {
    double x = 0;
    double y = 0;
};

PixelPoint mapped(const Similarity& map, const PixelPoint& point);

/// How many times larger things become.
double scale_of(const Similarity& map);

/// First `inner`, then `outer`.
Similarity composed(const Similarity& outer, const Similarity& inner);

/// The way back. The scale must not be 0.
Similarity inverse(const Similarity& map);

/// `factor` times larger, the point staying where it is.
Similarity magnified_about(const PixelPoint& point, double factor);

/// The point that stays where it is; far away when there is next to none, as for a mere move.
PixelPoint fixed_point(const Similarity& map);

/// Part of the way from the map (share 0) to one that changes nothing (share 1): turning and
/// scaling evenly about the point that stays where it is, or moving straight where there is none.
Similarity eased(const Similarity& map, double share);

}  // namespace hadal
