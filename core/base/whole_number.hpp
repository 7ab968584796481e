// Whole numbers from text, within bounds.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace hadal {

/// The whole number in `text`: decimal digits, a minus before them allowed, nothing else. Throws
/// Error(invalid_argument) naming `field`, the bounds and the text.
int64_t whole_number(std::string_view text, const std::string& field, int64_t least, int64_t most);

}  // namespace hadal
