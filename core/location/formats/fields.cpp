#include "location/formats/fields.hpp"

#include <algorithm>
#include <cmath>

#include "base/error.hpp"
#include "base/number_text.hpp"
#include "base/trimmed.hpp"
#include "base/whole_number.hpp"
#include "location/formats/location_text.hpp"

namespace hadal {

namespace {

using Name = const std::string&;
using Text = std::string_view;

std::string coordinate(Name shown, Text text) {
    coordinate_from_text(text, shown);
    return std::string(trimmed(text));
}

double number(Name shown, Text text) {
    const double value = BigFloat::from_text(text, shown).to_double();
    if (!std::isfinite(value))
        throw invalid_field(shown, std::string(text), Problem::out_of_bounds, {"-1e308", "1e308"});
    return value;
}

constexpr LocationField fields[] = {
    {"formula",
     [](Location& location, Name, Text text) {
         location.formula = formula_named(std::string(text));
     },
     [](const Location& location) { return std::string(info(location.formula).name); }},
    {"julia",
     [](Location& location, Name shown, Text text) {
         const PointText seed = point_from_text(text, shown);
         location.julia = PointText{coordinate(shown, seed.re), coordinate(shown, seed.im)};
     },
     [](const Location& location) {
         return location.julia ? to_text(*location.julia) : std::string();
     }},
    {"re",
     [](Location& location, Name shown, Text text) {
         location.centre.re = coordinate(shown, text);
     },
     [](const Location& location) { return location.centre.re; }},
    {"im",
     [](Location& location, Name shown, Text text) {
         location.centre.im = coordinate(shown, text);
     },
     [](const Location& location) { return location.centre.im; }},
    {"zoom",
     [](Location& location, Name shown, Text text) {
         check_zoom(text, shown);
         location.zoom = trimmed(text);
     },
     [](const Location& location) { return location.zoom; }},
    {"rotation",
     [](Location& location, Name shown, Text text) { location.rotation = number(shown, text); },
     [](const Location& location) { return shortest_text(location.rotation); }},
    {"stretch",
     [](Location& location, Name shown, Text text) {
         const double factor = number(shown, text);
         check_stretch(factor, shown);
         location.stretch = factor;
     },
     [](const Location& location) { return shortest_text(location.stretch); }},
    {"stretch_angle",
     [](Location& location, Name shown, Text text) {
         location.stretch_angle = number(shown, text);
     },
     [](const Location& location) { return shortest_text(location.stretch_angle); }},
    {"iterations",
     [](Location& location, Name shown, Text text) {
         location.iterations = whole_number(text, shown, 0, most_iterations);
     },
     [](const Location& location) { return shortest_text(location.iterations); }},
    {"radius",
     [](Location& location, Name shown, Text text) {
         const double radius = number(shown, text);
         check_radius(radius, shown);
         location.radius = radius;
     },
     [](const Location& location) { return shortest_text(location.radius); }},
};

}  // namespace

std::span<const LocationField> location_fields() {
    return fields;
}

const LocationField* find_location_field(std::string_view name) {
    const auto* found = std::find_if(std::begin(fields), std::end(fields),
                                     [name](const LocationField& row) { return row.name == name; });
    return found == std::end(fields) ? nullptr : found;
}

void set_field(Location& location, std::string_view name, const std::string& shown,
               std::string_view text) {
    const LocationField* field = find_location_field(name);
    if (field == nullptr)
        throw Error(ErrorCode::internal, "a location has no field " + std::string(name));
    field->set(location, shown, text);
}

Location with_fields(const Location& start, const GivenTexts& given) {
    Location location = start;
    const auto take = [&location, &given](std::string_view name) {
        const std::optional<GivenText> value = given(name);
        if (value) set_field(location, name, value->shown, value->text);
        return value.has_value();
    };
    const bool formula = take("formula");
    const bool julia = take("julia");
    if (formula || julia) location = home(location.formula, location.julia);
    for (const LocationField& field : fields) {
        if (field.name != "formula" && field.name != "julia") take(field.name);
    }
    return location;
}

}  // namespace hadal
