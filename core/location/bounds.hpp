// What the fields of a location may hold, the same for every way in: files, command line, C,
// window.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "number/long/big_float.hpp"

namespace hadal {

inline constexpr int64_t most_iterations = int64_t{1} << 62;
inline constexpr double least_stretch = 1e-3;
inline constexpr double most_stretch = 1e3;
inline constexpr double least_radius = 2;
inline constexpr double most_radius = 1e18;
inline constexpr double most_coordinate = 1e18;         ///< of |re| and |im|, of centre and seed
inline constexpr int64_t most_zoom_digits = 1'000'000;  ///< zoom is at most 1e1000000
inline constexpr int64_t most_unzoom_digits = 18;       ///< zoom is at least 1e-18

// Each throws Error(invalid_argument) naming `field` and the value that is out of bounds.

/// The number of a coordinate's text.
BigFloat coordinate_from_text(std::string_view text, const std::string& field);

void check_zoom(std::string_view text, const std::string& field);
void check_rotation(double degrees, const std::string& field);
void check_stretch(double factor, const std::string& field);
void check_iterations(int64_t iterations, const std::string& field);
void check_radius(double radius, const std::string& field);

}  // namespace hadal
