// Palettes: a name, a closed or open path through colour space, and how counts walk along it.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hadal {

struct Rgb {
    uint8_t red = 0;
    uint8_t green = 0;
    uint8_t blue = 0;

    bool operator==(const Rgb&) const = default;
};

/// How a continuous count becomes a position along the palette.
enum class Mapping {
    linear,       ///< one turn every so many iterations
    root,         ///< turns by the square root of the count: even bands at most depths
    logarithmic,  ///< black to white from `first_count` to the iteration limit: the recipe's figure
};

/// A palette, immutable once made. Colours are kept in a table that is fine enough not to band.
class Palette {
  public:
    static constexpr int table_size = 4096;

    std::string name;   ///< on the command line, such as "abyss"
    std::string title;  ///< for people
    bool colour_blind_safe = false;
    bool cyclic = true;  ///< the last colour runs into the first
    Mapping mapping = Mapping::root;
    double first_count = 1;  ///< the count at position 0 of a logarithmic mapping
    Rgb interior;            ///< colour of points that did not escape
    std::array<Rgb, table_size> table{};

    /// The colour at position t; cyclic palettes wrap, others clamp to [0, 1].
    Rgb at(double t) const;
};

/// Reads a palette file (see resources/palettes/README.md for the format). Throws
/// Error(invalid_argument) naming the key or the line.
Palette parse_palette(std::string_view toml);

/// The palettes in resources/palettes, compiled in, in the order they are offered. Never empty.
std::span<const Palette> builtin_palettes();

/// Throws Error(invalid_argument) that lists the names there are.
const Palette& palette_named(const std::string& name);

}  // namespace hadal
