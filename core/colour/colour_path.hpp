// A path through colours, from the stops of a palette file to the table of a palette.
#pragma once

#include <span>

#include "colour/oklab.hpp"
#include "colour/palette.hpp"

namespace hadal {

/// Fills the table with straight lines in OKLab from stop to stop (and from the last to the first
/// if the palette is cyclic), walked at an even pace: equal steps look equally large.
/// At least two stops, not all the same.
void fill_evenly(Palette& palette, std::span<const Srgb> stops);

/// Fills the table with straight lines in sRGB between stops at given positions, which rise from 0
/// to 1.
void fill_at_positions(Palette& palette, std::span<const Srgb> stops,
                       std::span<const double> positions);

/// The nearest colour in bytes.
Rgb rounded(const Srgb& colour);

}  // namespace hadal
