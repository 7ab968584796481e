#include "api/request_fields.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "base/error.hpp"
#include "base/number_text.hpp"
#include "base/whole_number.hpp"
#include "location/formats/fields.hpp"

namespace hadal {

namespace {

/// The fields a request has beside those of its location.
struct Side {
    std::string_view name;
    int Request::*value;
};

constexpr Side sides[] = {{"width", &Request::width}, {"height", &Request::height}};

const Side* find_side(std::string_view name) {
    const auto* found = std::find_if(std::begin(sides), std::end(sides),
                                     [name](const Side& side) { return side.name == name; });
    return found == std::end(sides) ? nullptr : found;
}

Error no_such_field(const std::string& name) {
    std::string names;
    for (const LocationField& field : location_fields())
        names += std::string(field.name) + ", ";
    names += std::string(sides[0].name) + ", " + std::string(sides[1].name);
    return invalid_field("field", name, "must be one of " + names);
}

}  // namespace

void set_field(Request& request, const std::string& field, const std::string& text) {
    if (const Side* side = find_side(field)) {
        request.*side->value = static_cast<int>(whole_number(text, field, 1, most_side));
    } else if (field == "julia" && text.empty()) {
        request.location.julia.reset();
    } else if (const LocationField* row = find_location_field(field)) {
        row->set(request.location, field, text);
    } else {
        throw no_such_field(field);
    }
}

std::string field_text(const Request& request, const std::string& field) {
    if (const Side* side = find_side(field)) return shortest_text(request.*side->value);
    if (const LocationField* row = find_location_field(field)) return row->get(request.location);
    throw no_such_field(field);
}

std::size_t digits_of(const Request& request) {
    const Location& location = request.location;
    std::size_t digits =
        location.centre.re.size() + location.centre.im.size() + location.zoom.size();
    if (location.julia) digits += location.julia->re.size() + location.julia->im.size();
    return digits;
}

}  // namespace hadal
