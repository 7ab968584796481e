// The fields of a location by name, as text: the one table behind files, command line and C.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "location/location.hpp"

namespace hadal {

/// One row of the table: a field's name, the way in and the way out. Both are pure.
struct LocationField {
    std::string_view name;
    /// Sets the field from text and checks it; digits stay as they are, spaces around numbers go.
    /// Throws Error(invalid_argument) that calls the field `shown`; the location is then as it was.
    void (*set)(Location& location, const std::string& shown, std::string_view text);
    /// The text that sets the field to its present value; "" for the seed of a parameter plane.
    std::string (*get)(const Location& location);
};

/// Every field, in the order of Location. The storage lives for ever.
std::span<const LocationField> location_fields();

/// The field called `name`; null if there is none.
const LocationField* find_location_field(std::string_view name);

/// Sets the field called `name`, which must exist. Errors call it `shown`.
void set_field(Location& location, std::string_view name, const std::string& shown,
               std::string_view text);

/// A text that somebody gave for a field, and what they call that field.
struct GivenText {
    std::string text;
    std::string shown;
};

/// What is given for the field of that name; nothing for those that are left as they are.
using GivenTexts = std::function<std::optional<GivenText>(std::string_view name)>;

/// `start` with the fields that are given. A formula or a seed among them begins at its home view:
/// a place in one fractal means nothing in another. Throws what the fields throw.
Location with_fields(const Location& start, const GivenTexts& given);

}  // namespace hadal
