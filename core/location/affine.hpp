// From the pixels of one picture to those of another of the same plane.
#pragma once

#include <optional>

#include "location/similarity.hpp"

namespace hadal {

/// (x, y) -> (xx x + xy y + dx, yx x + yy y + dy).
struct Affine {
    double xx = 1;
    double xy = 0;
    double yx = 0;
    double yy = 1;
    double dx = 0;
    double dy = 0;
};

PixelPoint mapped(const Affine& map, const PixelPoint& point);

/// How many times larger things become: the root of the areas' ratio.
double scale_of(const Affine& map);

/// The same map, where it changes no angles.
std::optional<Similarity> as_similarity(const Affine& map);

}  // namespace hadal
