// Palettes: a name, a closed or open path through colour space, and how counts walk along it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace hadal {

struct Rgb {
    uint8_t red = 0;
    uint8_t green = 0;
    uint8_t blue = 0;

    bool operator==(const Rgb&) const = default;
};

/// A colour as one number, a byte each of red, green and blue from the lowest up, and back.
inline uint32_t packed(const Rgb& colour) {
    return colour.red | uint32_t{colour.green} << 8 | uint32_t{colour.blue} << 16;
}
inline Rgb unpacked(uint32_t colour) {
    return {static_cast<uint8_t>(colour), static_cast<uint8_t>(colour >> 8),
            static_cast<uint8_t>(colour >> 16)};
}

/// How a count n (with its fraction, unless the palette is not smooth) becomes a position t along
/// the palette, at density d and offset o:
enum class Mapping {
    linear,       ///< t = d scale n + start + o
    root,         ///< t = d scale sqrt(n) + start + o: even bands at most depths
    logarithmic,  ///< t = d log((n - 1) / (first_count - 1)) / log(limit / (first_count - 1))
                  ///< + start + o: from `first_count` to the iteration limit once through
};

/// A palette, immutable once made.
class Palette {
  public:
    /// Steps of the table; positions between them are interpolated, so slow gradients do not band.
    static constexpr int table_size = 4096;
    /// Positions are told apart to a 256th of a step.
    static constexpr int64_t positions = int64_t{table_size} * 256;

    std::string name;   ///< on the command line, such as "abyss"
    std::string title;  ///< for people
    bool colour_blind_safe = false;
    bool cyclic = true;  ///< the last colour runs into the first
    bool smooth = true;  ///< false: fractions are ignored, whole counts show as bands
    Mapping mapping = Mapping::root;
    double scale = 1;        ///< turns per unit of a linear or root mapping, above 0
    double start = 0;        ///< position of count 0 (logarithmic: of first_count), -1 to 1
    double first_count = 2;  ///< where a logarithmic mapping starts, at least 2
    Rgb interior;            ///< colour of points that did not escape

    /// The colour at i / table_size: red, green, blue from the lowest bits up, 16 bits each, 256
    /// for each step of a byte. One entry more than positions go, for interpolation.
    std::array<uint64_t, table_size + 2> table{};

    /// The colour at position t; cyclic palettes wrap, others clamp to [0, 1].
    Rgb at(double t) const;

    /// The colour at `position` / positions, for positions from 0 to `positions`: a byte each of
    /// red, green and blue from the lowest up.
    uint32_t at_step(int64_t position) const {
        const auto i = static_cast<std::size_t>(position >> 8);
        const auto share = static_cast<uint64_t>(position & 255);
        // Two colours in one multiplication: fields of 32 bits, of which 24 are used.
        constexpr uint64_t even = 0x0000ffff0000ffff;
        constexpr uint64_t half = 0x0000800000008000;
        const uint64_t from = table[i];
        const uint64_t to = table[i + 1];
        const uint64_t red_blue = (from & even) * (256 - share) + (to & even) * share + half;
        const uint64_t green =
            ((from >> 16) & even) * (256 - share) + ((to >> 16) & even) * share + half;
        return static_cast<uint32_t>((red_blue >> 16 & 0xff) | (green >> 8 & 0xff00) |
                                     (red_blue >> 32 & 0xff0000));
    }
};

/// Reads a palette file (see resources/palettes/README.md for the format). The text may be
/// anything. Throws Error(invalid_argument) naming the key or the line.
Palette parse_palette(std::string_view toml);

/// The palettes in resources/palettes, compiled in, in the order they are offered. Never empty. The
/// storage lives for ever.
std::span<const Palette> builtin_palettes();

/// The built-in palette called `name`. Throws Error(invalid_argument) that lists the names.
const Palette& palette_named(const std::string& name);

}  // namespace hadal
