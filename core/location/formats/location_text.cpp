#include "location/formats/location_text.hpp"

#include "base/error.hpp"
#include "base/number_text.hpp"
#include "base/toml.hpp"
#include "base/trimmed.hpp"
#include "location/formats/fields.hpp"

namespace hadal {

namespace {

/// The value of a key as text, whether it was written as a string or as a number.
std::optional<std::string> field(const toml::table& table, const std::string& key) {
    const toml::node* node = table.get(key);
    if (node == nullptr) return std::nullopt;
    if (auto text = scalar_text(*node)) return text;
    throw Error(ErrorCode::invalid_argument, Complaint{Problem::number_or_text_wanted, {}, key});
}

std::string quoted(const std::string& key, const std::string& value) {
    return key + " = \"" + value + "\"\n";
}

/// A number as TOML: digits alone would be an integer, and TOML has those up to 2^63 only.
std::string number(double value) {
    constexpr std::size_t digits_of_an_integer = 18;
    const std::string text = shortest_text(value);
    const bool integer = text.find_first_of(".e") == std::string::npos;
    return integer && text.size() > digits_of_an_integer ? text + ".0" : text;
}

}  // namespace

std::string to_text(const PointText& point) {
    return point.re + "," + point.im;
}

PointText point_from_text(std::string_view text, const std::string& field) {
    const auto comma = text.find(',');
    if (comma == std::string_view::npos || text.find(',', comma + 1) != std::string_view::npos)
        throw invalid_field(field, std::string(text), Problem::pair_wanted);
    return {std::string(trimmed(text.substr(0, comma))),
            std::string(trimmed(text.substr(comma + 1)))};
}

std::string to_text(const Location& location) {
    std::string text = quoted("formula", std::string(info(location.formula).name));
    if (location.julia) text += quoted("julia", to_text(*location.julia));
    text += quoted("re", location.centre.re) + quoted("im", location.centre.im) +
            quoted("zoom", location.zoom);
    text += "rotation = " + number(location.rotation) + "\n";
    if (location.stretch != 1 || location.stretch_angle != 0) {
        text += "stretch = " + number(location.stretch) + "\n";
        text += "stretch_angle = " + number(location.stretch_angle) + "\n";
    }
    text += "iterations = " + shortest_text(location.iterations) + "\n";
    text += "radius = " + number(location.radius) + "\n";
    return text;
}

Location location_from_text(std::string_view text) {
    return location_in_text(text).value_or(home(FormulaId{}));
}

std::optional<Location> location_in_text(std::string_view text) {
    const toml::table table = parse_toml(text, "location");
    bool any = false;
    const Location location = with_fields(
        home(FormulaId{}), [&table, &any](std::string_view name) -> std::optional<GivenText> {
            const std::string key(name);
            auto text = field(table, key);
            if (!text) return std::nullopt;
            any = true;
            return GivenText{*text, key};
        });
    if (!any) return std::nullopt;
    return location;
}

}  // namespace hadal
