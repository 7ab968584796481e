// Colours as eyes see them, straight from the publications, with the C library's functions: the
// truth that palettes are held against.
#pragma once

#include <array>
#include <cmath>

#include "colour/palette.hpp"

namespace hadal::perception {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

inline Triple times(const Matrix& matrix, const Triple& x) {
    Triple result{};
    for (std::size_t i = 0; i < 3; ++i) {
        for (std::size_t j = 0; j < 3; ++j)
            result[i] += matrix[i][j] * x[j];
    }
    return result;
}

/// A table entry as sRGB from 0 to 1.
inline Triple srgb(uint64_t entry) {
    return {static_cast<double>(entry & 0xffff) / 65280,
            static_cast<double>(entry >> 16 & 0xffff) / 65280,
            static_cast<double>(entry >> 32 & 0xffff) / 65280};
}

/// IEC 61966-2-1.
inline Triple linear(const Triple& encoded) {
    Triple result{};
    for (std::size_t i = 0; i < 3; ++i) {
        result[i] = encoded[i] <= 0.04045 ? encoded[i] / 12.92
                                          : std::pow((encoded[i] + 0.055) / 1.055, 2.4);
    }
    return result;
}

/// Ottosson 2020, from linear light.
inline Triple oklab(const Triple& light) {
    Triple lms = times({{{0.4122214708, 0.5363325363, 0.0514459929},
                         {0.2119034982, 0.6806995451, 0.1073969566},
                         {0.0883024619, 0.2817188376, 0.6299787005}}},
                       light);
    for (double& x : lms)
        x = std::cbrt(x);
    return times({{{0.2104542553, 0.7936177850, -0.0040720468},
                   {1.9779984951, -2.4285922050, 0.4505937099},
                   {0.0259040371, 0.7827717662, -0.8086757660}}},
                 lms);
}

inline double distance(const Triple& a, const Triple& b) {
    return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/// Full protanopia, deuteranopia and tritanopia (Machado, Oliveira and Fernandes 2009), on linear
/// light.
inline constexpr std::array<Matrix, 3> colour_blindness{{
    {{{0.152286, 1.052583, -0.204868},
      {0.114503, 0.786281, 0.099216},
      {-0.003882, -0.048116, 1.051998}}},
    {{{0.367322, 0.860646, -0.227968},
      {0.280085, 0.672501, 0.047413},
      {-0.011820, 0.042940, 0.968881}}},
    {{{1.255528, -0.076749, -0.178779},
      {-0.078411, 0.930809, 0.147602},
      {0.004733, 0.691367, 0.303900}}},
}};

/// The smallest share of their distance that any two clearly different colours of a palette keep in
/// the eyes of the colour blind.
inline double least_contrast_kept(const Palette& palette) {
    constexpr std::size_t samples = 64;
    constexpr double clearly = 0.25;
    double least = 1;
    for (const Matrix& blindness : colour_blindness) {
        std::array<Triple, samples> seen;
        std::array<Triple, samples> simulated;
        for (std::size_t i = 0; i < samples; ++i) {
            const Triple light = linear(srgb(palette.table[i * Palette::table_size / samples]));
            Triple reduced = times(blindness, light);
            for (double& x : reduced)
                x = std::min(std::max(x, 0.0), 1.0);
            seen[i] = oklab(light);
            simulated[i] = oklab(reduced);
        }
        for (std::size_t i = 0; i < samples; ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                const double before = distance(seen[i], seen[j]);
                if (before < clearly) continue;
                least = std::min(least, distance(simulated[i], simulated[j]) / before);
            }
        }
    }
    return least;
}

}  // namespace hadal::perception
