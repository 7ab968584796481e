// Numbers as text, the same in every locale.
#pragma once

#include <array>
#include <charconv>
#include <string>

namespace hadal {

/// The shortest decimal text that reads back as the same number; "nan", "inf" where it is none.
template <class Number>
std::string shortest_text(Number value) {
    std::array<char, 40> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    return {buffer.data(), end};
}

}  // namespace hadal
