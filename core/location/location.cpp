#include "location/location.hpp"

#include <cmath>

#include "base/error.hpp"
#include "base/number_text.hpp"
#include "location/navigate.hpp"
#include "number/big_float.hpp"

namespace hadal {

namespace {

BigFloat coordinate(const std::string& text, const std::string& field) {
    BigFloat value = BigFloat::from_text(text, field);
    if (mpfr_cmpabs(value.get(), BigFloat(most_coordinate, 64).get()) > 0)
        throw invalid_field(field, text, "must be between -1e18 and 1e18");
    return value;
}

/// The zoom at which every z that never escapes is in view: |z^p + c| > |z| for |z| > R when
/// R^p = R + |c|, whatever is folded or conjugated on the way.
std::string julia_zoom(FormulaId formula, const PointText& seed) {
    const double re = coordinate(seed.re, "julia").to_double();
    const double im = coordinate(seed.im, "julia").to_double();
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

void validate_zoom(const std::string& text) {
    const double bits_a_digit = std::log2(10.0);
    const BigFloat zoom = BigFloat::from_text(text, "zoom");
    const double magnitude = zoom.log2_abs() / bits_a_digit;
    // A hair of slack: the ends themselves are allowed.
    if (zoom.sign() <= 0 || magnitude > static_cast<double>(most_zoom_digits) + 1e-9 ||
        magnitude < -static_cast<double>(most_unzoom_digits) - 1e-9) {
        throw invalid_field("zoom", text, "must be between 1e-18 and 1e1000000");
    }
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
        coordinate(location.julia->re, "julia");
        coordinate(location.julia->im, "julia");
    }
    coordinate(location.centre.re, "re");
    coordinate(location.centre.im, "im");
    validate_zoom(location.zoom);
    if (!std::isfinite(location.rotation)) {
        throw invalid_field("rotation", shortest_text(location.rotation),
                            "must be a finite number of degrees");
    }
    if (location.iterations < 0 || location.iterations > most_iterations) {
        throw invalid_field("iterations", shortest_text(location.iterations),
                            "must be between 0 and 2^62");
    }
    if (!(location.radius >= least_radius && location.radius <= most_radius)) {
        throw invalid_field("radius", shortest_text(location.radius), "must be between 2 and 1e18");
    }
}

}  // namespace hadal
