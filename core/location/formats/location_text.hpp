// Locations as text: what the clipboard, the settings and the PNG carry.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "location/location.hpp"

namespace hadal {

/// A point as "RE,IM".
std::string to_text(const PointText& point);

/// Reads "RE,IM", spaces allowed. Throws Error(invalid_argument) naming `field` and the text.
PointText point_from_text(std::string_view text, const std::string& field);

/// A few lines of TOML with every field, but for a stretch where there is none; numbers of any
/// length as strings. Ends in a newline.
std::string to_text(const Location& location);

/// Reads what to_text wrote; fields left out keep the values of home(). Unknown keys are ignored.
/// The text may come from anywhere and be anything; what is returned is valid.
/// Throws Error(invalid_argument) naming the field, its value, or the line that is not TOML.
Location location_from_text(std::string_view text);

/// The same, but nothing if the text has none of the fields, as one has that is empty or about
/// something else.
std::optional<Location> location_in_text(std::string_view text);

}  // namespace hadal
