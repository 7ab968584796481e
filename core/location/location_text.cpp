#include "location/location_text.hpp"

#include "base/error.hpp"
#include "base/number_text.hpp"
#include "base/toml.hpp"

namespace hadal {

namespace {

std::string_view without_spaces(std::string_view text) {
    constexpr std::string_view spaces = " \t\r\n";
    const auto first = text.find_first_not_of(spaces);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(spaces) - first + 1);
}

/// The value of a key as text, whether it was written as a string or as a number.
std::optional<std::string> field(const toml::table& table, const std::string& key) {
    const toml::node* node = table.get(key);
    if (node == nullptr) return std::nullopt;
    if (auto text = scalar_text(*node)) return text;
    throw Error(ErrorCode::invalid_argument, key + " must be a number or a text in quotes");
}

void read(const toml::table& table, const std::string& key, std::string& value) {
    if (auto text = field(table, key)) value = *text;
}

template <class Number>
void read(const toml::table& table, const std::string& key, Number& value) {
    const auto text = field(table, key);
    if (!text) return;
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), value);
    if (error != std::errc() || end != text->data() + text->size()) {
        throw invalid_field(
            key, *text, std::is_integral_v<Number> ? "must be a whole number" : "must be a number");
    }
}

std::string quoted(const std::string& key, const std::string& value) {
    return key + " = \"" + value + "\"\n";
}

}  // namespace

std::string to_text(const PointText& point) {
    return point.re + "," + point.im;
}

PointText point_from_text(std::string_view text, const std::string& field) {
    const auto comma = text.find(',');
    if (comma == std::string_view::npos || text.find(',', comma + 1) != std::string_view::npos)
        throw invalid_field(field, std::string(text), "must be two numbers such as -0.8,0.156");
    return {std::string(without_spaces(text.substr(0, comma))),
            std::string(without_spaces(text.substr(comma + 1)))};
}

std::string to_text(const Location& location) {
    std::string text = quoted("formula", std::string(info(location.formula).name));
    if (location.julia) text += quoted("julia", to_text(*location.julia));
    text += quoted("re", location.centre.re) + quoted("im", location.centre.im) +
            quoted("zoom", location.zoom);
    text += "rotation = " + shortest_text(location.rotation) + "\n";
    text += "iterations = " + shortest_text(location.iterations) + "\n";
    text += "radius = " + shortest_text(location.radius) + "\n";
    return text;
}

Location location_from_text(std::string_view text) {
    const toml::table table = parse_toml(text, "location");
    FormulaId formula{};
    if (const auto name = field(table, "formula")) formula = formula_named(*name);
    std::optional<PointText> julia;
    if (const auto seed = field(table, "julia")) julia = point_from_text(*seed, "julia");
    Location location = home(formula, julia);
    read(table, "re", location.centre.re);
    read(table, "im", location.centre.im);
    read(table, "zoom", location.zoom);
    read(table, "rotation", location.rotation);
    read(table, "iterations", location.iterations);
    read(table, "radius", location.radius);
    validate(location);
    return location;
}

}  // namespace hadal
