// A place as a value: which formula, where, how far in, and how far to iterate.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "formula/catalogue.hpp"
#include "location/bounds.hpp"

namespace hadal {

/// A point of the complex plane as decimal text, exact at any length.
struct PointText {
    std::string re = "0";
    std::string im = "0";

    bool operator==(const PointText&) const = default;
};

/// A place. A plain value; validate() tells whether its fields can be rendered.
struct Location {
    FormulaId formula{};
    std::optional<PointText> julia;  ///< the seed c of a Julia set; none: the parameter plane
    PointText centre{"-0.75", "0"};  ///< what the middle of the picture shows
    std::string zoom = "1.6";        ///< 2 / half-height: the picture is 4 / zoom high in the plane
    double rotation = 0;             ///< degrees the picture is turned counter-clockwise, finite
    double stretch = 1;              ///< times longer along stretch_angle, so many shorter across
    double stretch_angle = 0;        ///< degrees counter-clockwise in the plane, before rotation
    int64_t iterations = 1000;       ///< last n that is looked at, 0 to 2^62
    double radius = 100;             ///< escape radius, 2 to 1e18

    bool operator==(const Location&) const = default;
};

/// The whole set: the view a formula (or its Julia form with this seed) opens with. Throws
/// Error(invalid_argument) for a seed that is not a point.
Location home(FormulaId formula, const std::optional<PointText>& julia = std::nullopt);

/// Throws Error(invalid_argument) that names the first field out of bounds and its value. Fields go
/// by the names they have everywhere: formula, julia, re, im, zoom, rotation, stretch,
/// stretch_angle, iterations, radius.
void validate(const Location& location);

}  // namespace hadal
