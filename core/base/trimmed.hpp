// Text without the white space around it, the same in every locale.
#pragma once

#include <string_view>

namespace hadal {

/// `text` without blanks, tabs and line ends at either end.
constexpr std::string_view trimmed(std::string_view text) {
    constexpr std::string_view spaces = " \t\r\n\v\f";
    const auto first = text.find_first_not_of(spaces);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(spaces) - first + 1);
}

}  // namespace hadal
