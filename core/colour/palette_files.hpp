// The text of the files in resources/palettes, compiled in (see EmbedTexts.cmake).
#pragma once

#include <span>
#include <string_view>

namespace hadal {

/// In the order of the file names.
std::span<const std::string_view> palette_files();

}  // namespace hadal
