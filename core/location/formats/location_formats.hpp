// Every text a location comes in, and which one goes into a file of what name.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "location/location.hpp"

namespace hadal {

/// Longer texts are refused: four numbers of as many digits as any may have fit.
inline constexpr std::size_t most_location_bytes = std::size_t{16} << 20;

/// Whether a file of that name holds a .kfr: by its ending, in any case.
bool is_kfr_name(std::string_view name);

/// Reads a location as Hadal writes it (see location_text.hpp) or as Kalles Fraktaler does (see
/// kfr.hpp): by the name of the file it was in, if it has one, or else by its form. The text may be
/// anything; what is returned is valid. Throws Error(invalid_argument), also where none of a
/// location's fields is in it, or Error(unsupported).
Location location_from_any_text(std::string_view text, std::string_view name = {});

/// What a file of that name holds for `location`. Throws Error(unsupported) telling what a .kfr
/// cannot express.
std::string text_for_file(const Location& location, std::string_view name);

}  // namespace hadal
