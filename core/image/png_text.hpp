// Reads a text out of a PNG without touching its pixels.
#pragma once

#include <istream>
#include <optional>
#include <string>

namespace hadal {

/// The text stored under `key` before the pixels of the PNG in `file`; none if there is no such
/// text. Takes 16 MiB of memory at most for a chunk. Throws Error(io) when the stream does not hold
/// a PNG or ends early.
std::optional<std::string> read_png_text(std::istream& file, const std::string& key);

}  // namespace hadal
