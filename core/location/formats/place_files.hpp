// The text of the files in resources/places, compiled in (see EmbedTexts.cmake).
#pragma once

#include <span>
#include <string_view>

namespace hadal {

/// In the order of the file names.
std::span<const std::string_view> place_files();

}  // namespace hadal
