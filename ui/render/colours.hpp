// How pictures are coloured, as a value that may cross threads.
#pragma once

#include <string>

#include "colour/palette.hpp"
#include "colour/shade.hpp"

namespace hadal::ui {

/// A palette by name with its stretch and start. Changing it never iterates a pixel again.
struct Colours {
    std::string palette;  ///< a name of builtin_palettes(); unknown or empty: the first of them
    double density = 1;   ///< above 0
    double offset = 0;    ///< turns, 0 to 1

    bool operator==(const Colours&) const = default;
};

/// The palette meant. It lives for ever.
const Palette& palette_of(const Colours& colours);

/// How the core colours counts of that iteration limit.
Shading shading_of(const Colours& colours, int64_t limit);

inline constexpr double least_density = 0.01;
inline constexpr double most_density = 100;

}  // namespace hadal::ui
