#include "base/error.hpp"

#include <string_view>

namespace hadal {

namespace {

constexpr std::size_t longest_quote = 60;

/// Bytes of the UTF-8 character at the start of `text`; 0 if there is none but a stray byte.
std::size_t character_size(std::string_view text) {
    const auto first = static_cast<unsigned char>(text.front());
    const std::size_t size = first < 0x80                     ? 1
                             : first >= 0xc2 && first <= 0xdf ? 2
                             : first >= 0xe0 && first <= 0xef ? 3
                             : first >= 0xf0 && first <= 0xf4 ? 4
                                                              : 0;
    if (text.size() < size) return 0;
    for (const char c : text.substr(1, size == 0 ? 0 : size - 1)) {
        if ((static_cast<unsigned char>(c) & 0xc0) != 0x80) return 0;
    }
    return size;
}

// A message stays one readable line whatever was typed: control bytes, what is no text and long
// tails are replaced.
std::string quoted(std::string_view value) {
    std::string out = "'";
    while (!value.empty() && out.size() <= longest_quote) {
        const std::size_t size = character_size(value);
        const auto byte = static_cast<unsigned char>(value.front());
        const bool readable = size > 0 && byte >= 0x20 && byte != 0x7f;
        out += readable ? value.substr(0, size) : "?";
        value.remove_prefix(size > 0 ? size : 1);
    }
    return out + (value.empty() ? "'" : "...'");
}

}  // namespace

Error invalid_field(const std::string& field, const std::string& value,
                    const std::string& problem) {
    return Error(ErrorCode::invalid_argument, field + " " + problem + ", not " + quoted(value));
}

}  // namespace hadal
