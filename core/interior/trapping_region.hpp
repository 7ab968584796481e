// Boxes of points whose orbits never escape, chaotic or not: what no iteration can show.
//
// The square |Re z|, |Im z| <= 2 is cut into cells. From the cells that the starting points lie in
// on, a formula's interval arithmetic says which cells the image of a cell lies in, for all c of a
// box together, and then the images of those, until no new cell comes up: then the formula maps
// these cells into themselves, and no orbit leaves them, however it is rounded. Where the set's
// orbits are chaotic, it is mostly so robustly: cells of 1/16 to 1/256 settle most of the pixels
// that two doubles lose in the whole Burning Ship.
//
// Only the cells at the border of the set and those on folds are gone on from, and holes are
// filled. It is enough: away from its folds a formula is an open map, so that the border of the
// image of the set is made of images of the set's border and of folds. With these in the set, which
// has no holes, a point of the image outside would have a way to infinity that does not cross that
// border; but the image does not extend to infinity.
#pragma once

#include <functional>
#include <optional>

#include "formula/catalogue.hpp"
#include "number/interval.hpp"

namespace hadal {

/// Cells are 2^-fineness wide.
inline constexpr int least_fineness = 4;
inline constexpr int most_fineness = 12;
/// No z of an orbit that was found to stay is farther from 0.
inline constexpr double farthest_stay = 2.83;

/// Whether all orbits with z_0 and c in these boxes are found to stay for ever, in cells of this
/// size; false says nothing. `go_on` is asked every few milliseconds; nothing when it said no.
/// Takes up to about 2.5^fineness * 0.4 us, the less the sooner it fails.
std::optional<bool> stays_for_ever(FormulaId formula, const Box& starts, const Box& parameters,
                                   int fineness, const std::function<bool()>& go_on);

}  // namespace hadal
