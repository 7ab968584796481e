#include "base/whole_number.hpp"

#include <charconv>
#include <system_error>

#include "base/error.hpp"
#include "base/number_text.hpp"

namespace hadal {

int64_t whole_number(std::string_view text, const std::string& field, int64_t least, int64_t most) {
    int64_t value = 0;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc() || stop != end || value < least || value > most) {
        throw invalid_field(field, std::string(text), Problem::whole_wanted,
                            {shortest_text(least), shortest_text(most)});
    }
    return value;
}

}  // namespace hadal
