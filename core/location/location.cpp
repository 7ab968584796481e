#include "location/location.hpp"

#include <cmath>

#include "base/error.hpp"
#include "base/number_text.hpp"
#include "location/navigate.hpp"
#include "number/long/big_float.hpp"

namespace hadal {

namespace {

/// The zoom at which every z that never escapes is in view: |z^p + c| > |z| for |z| > R when
/// R^p = R + |c|, whatever is folded or conjugated on the way.
std::string julia_zoom(FormulaId formula, const PointText& seed) {
    const double re = coordinate_from_text(seed.re, "julia").to_double();
    const double im = coordinate_from_text(seed.im, "julia").to_double();
    const double size = std::sqrt(re * re + im * im);
    // Every z within reach satisfies |z| <= R: halve the interval about R.
    double inside = 1;
    double outside = 2 + std::sqrt(size);
    for (int i = 0; i < 60; ++i) {
        const double radius = (inside + outside) / 2;
        double power = 1;
        for (int k = 0; k < info(formula).degree; ++k)
            power *= radius;
        (power > radius + size ? outside : inside) = radius;
    }
    // A margin that rounding to two digits cannot use up.
    return BigFloat(1.9 / outside, 64).to_text(2);
}

}  // namespace

Location home(FormulaId formula, const std::optional<PointText>& julia) {
    Location location;
    location.formula = formula;
    location.julia = julia;
    if (julia) {
        location.centre = {"0", "0"};
        location.zoom = julia_zoom(formula, *julia);
    } else {
        const HomeFrame& frame = info(formula).home;
        location.centre = {frame.re, frame.im};
        location.zoom = frame.zoom;
    }
    location.iterations = suggested_iterations(location);
    return location;
}

void validate(const Location& location) {
    const auto row = static_cast<int>(location.formula);
    if (row < 0 || static_cast<std::size_t>(row) >= formulas().size())
        throw invalid_field("formula", shortest_text(row), "must be a row of the catalogue");
    if (location.julia) {
        coordinate_from_text(location.julia->re, "julia");
        coordinate_from_text(location.julia->im, "julia");
    }
    coordinate_from_text(location.centre.re, "re");
    coordinate_from_text(location.centre.im, "im");
    check_zoom(location.zoom, "zoom");
    check_rotation(location.rotation, "rotation");
    check_stretch(location.stretch, "stretch");
    check_rotation(location.stretch_angle, "stretch_angle");
    check_iterations(location.iterations, "iterations");
    check_radius(location.radius, "radius");
}

}  // namespace hadal
