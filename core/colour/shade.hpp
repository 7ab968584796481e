// Raw planes to pixels. Never touches an iteration.
#pragma once

#include "base/plane.hpp"
#include "colour/palette.hpp"

namespace hadal {

/// How a picture is coloured.
struct Shading {
    const Palette* palette = nullptr;  ///< not owned; null: the first built-in one
    double density = 1;                ///< colour turns per unit of the mapping, above 0
    double offset = 0;                 ///< where the palette starts, in turns
    int64_t limit = 1000;              ///< the iteration limit of the counts (logarithmic mapping)
};

/// The colour of one pixel of count n and smooth fraction f.
Rgb colour_of(const Shading& shading, int64_t count, float fraction);

/// How many turns along the palette two counts with fractions, 0 or more, lie apart.
double turns_between(const Shading& shading, double from, double to);

/// Shades the pixels of `area` whose coordinates are multiples of `stride`, each filling the
/// stride x stride block to its right and below (cut at the area's edge). `pixels` holds bytes R,
/// G, B, A (A = 255). Null fractions count as 0; a negative count is an interior point. Any numbers
/// give some colour. The bytes depend on nothing but the arguments, whatever the machine.
/// Pure; call it from as many threads as there are areas.
void shade(const Shading& shading, PlaneView<const int64_t> counts,
           PlaneView<const float> fractions, const Region& area, int stride,
           PlaneView<uint8_t> pixels);

}  // namespace hadal
