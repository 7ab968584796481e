#include "api/request_fields.hpp"

#include <charconv>
#include <cmath>
#include <string_view>
#include <system_error>

#include "base/error.hpp"
#include "base/number_text.hpp"
#include "location/location_text.hpp"
#include "number/big_float.hpp"

namespace hadal {

namespace {

/// One row of the table of fields: its name, the way in and the way out.
struct Field {
    std::string_view name;
    void (*set)(Request&, const std::string& field, const std::string& text);
    std::string (*get)(const Request&);
};

int64_t whole_number(const std::string& field, const std::string& text) {
    int64_t value = 0;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc() || stop != end) {
        throw invalid_field(field, text, "must be a whole number below 2^63");
    }
    return value;
}

int side(const std::string& field, const std::string& text) {
    const int64_t value = whole_number(field, text);
    if (value < 1 || value > most_side) {
        throw invalid_field(field, text, "must be between 1 and " + std::to_string(most_side));
    }
    return static_cast<int>(value);
}

double finite_number(const std::string& field, const std::string& text) {
    const double value = BigFloat::from_text(text, field).to_double();
    if (!std::isfinite(value)) throw invalid_field(field, text, "must be below 1e308");
    return value;
}

using Text = const std::string&;

constexpr Field fields[] = {
    {"formula",
     [](Request& request, Text, Text text) { request.location.formula = formula_named(text); },
     [](const Request& request) { return std::string(info(request.location.formula).name); }},
    {"julia",
     [](Request& request, Text field, Text text) {
         request.location.julia =
             text.empty() ? std::nullopt : std::optional(point_from_text(text, field));
     },
     [](const Request& request) {
         const auto& julia = request.location.julia;
         return julia ? to_text(*julia) : std::string();
     }},
    {"re", [](Request& request, Text, Text text) { request.location.centre.re = text; },
     [](const Request& request) { return request.location.centre.re; }},
    {"im", [](Request& request, Text, Text text) { request.location.centre.im = text; },
     [](const Request& request) { return request.location.centre.im; }},
    {"zoom", [](Request& request, Text, Text text) { request.location.zoom = text; },
     [](const Request& request) { return request.location.zoom; }},
    {"rotation",
     [](Request& request, Text field, Text text) {
         request.location.rotation = finite_number(field, text);
     },
     [](const Request& request) { return shortest_text(request.location.rotation); }},
    {"iterations",
     [](Request& request, Text field, Text text) {
         request.location.iterations = whole_number(field, text);
     },
     [](const Request& request) { return shortest_text(request.location.iterations); }},
    {"radius",
     [](Request& request, Text field, Text text) {
         request.location.radius = finite_number(field, text);
     },
     [](const Request& request) { return shortest_text(request.location.radius); }},
    {"width", [](Request& request, Text field, Text text) { request.width = side(field, text); },
     [](const Request& request) { return shortest_text(request.width); }},
    {"height", [](Request& request, Text field, Text text) { request.height = side(field, text); },
     [](const Request& request) { return shortest_text(request.height); }},
};

const Field& field_named(const std::string& name) {
    std::string names;
    for (const Field& field : fields) {
        if (field.name == name) return field;
        names += (names.empty() ? "" : ", ") + std::string(field.name);
    }
    throw invalid_field("field", name, "must be one of " + names);
}

}  // namespace

void set_field(Request& request, const std::string& field, const std::string& text) {
    Request changed = request;
    field_named(field).set(changed, field, text);
    // The centre, the seed and the bounds are checked where every way in has them checked.
    validate(changed.location);
    request = std::move(changed);
}

std::string field_text(const Request& request, const std::string& field) {
    return field_named(field).get(request);
}

std::size_t digits_of(const Request& request) {
    const Location& location = request.location;
    std::size_t digits =
        location.centre.re.size() + location.centre.im.size() + location.zoom.size();
    if (location.julia) digits += location.julia->re.size() + location.julia->im.size();
    return digits;
}

}  // namespace hadal
