// TOML from anywhere: files, the clipboard, PNG text, callers of the C interface.
#pragma once

#include <toml++/toml.h>

#include <string>
#include <string_view>

namespace hadal {

/// Parses TOML that may be anything at all. `what` ("location", "palette") begins the messages.
/// Throws Error(invalid_argument) naming the line, and Error(out_of_memory).
toml::table parse_toml(std::string_view text, const std::string& what);

/// The text of a string; a number's shortest decimal form; nothing for any other kind of value.
std::optional<std::string> scalar_text(const toml::node& node);

}  // namespace hadal
