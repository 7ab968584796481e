#include "base/error.hpp"

namespace hadal {

namespace {

constexpr std::size_t longest_quote = 60;

// A message stays one readable line whatever was typed: control bytes and long tails are replaced.
std::string quoted(const std::string& value) {
    std::string out = "'";
    for (const char c : value.substr(0, longest_quote)) {
        const auto byte = static_cast<unsigned char>(c);
        out += byte < 0x20 || byte == 0x7f ? '?' : c;
    }
    return out + (value.size() > longest_quote ? "...'" : "'");
}

}  // namespace

Error invalid_field(const std::string& field, const std::string& value,
                    const std::string& problem) {
    return Error(ErrorCode::invalid_argument, field + " " + problem + ", not " + quoted(value));
}

}  // namespace hadal
