#include "base/toml.hpp"

#include <algorithm>
#include <new>

#include "base/error.hpp"
#include "base/number_text.hpp"

namespace hadal {

namespace {

// Room for four numbers of a million digits each, the most a location can have.
constexpr std::size_t most_bytes = std::size_t{8} << 20;

// Each dot of a key makes a table within a table, and toml++ destroys them by recursion: without a
// bound, a long key of dots would overflow the stack.
constexpr std::ptrdiff_t most_dots = 2000;

constexpr std::size_t longest_description = 160;

std::string one_line(std::string_view text) {
    std::string out(text.substr(0, longest_description));
    std::replace_if(
        out.begin(), out.end(),
        [](char c) {
            const auto byte = static_cast<unsigned char>(c);
            return byte < 0x20 || byte > 0x7e;
        },
        '?');
    return text.size() > longest_description ? out + "..." : out;
}

}  // namespace

toml::table parse_toml(std::string_view text, const std::string& what) {
    if (text.size() > most_bytes) {
        throw Error(ErrorCode::invalid_argument,
                    Complaint{Problem::too_large_by, {"8", shortest_text(text.size())}, what});
    }
    if (std::count(text.begin(), text.end(), '.') > most_dots) {
        throw Error(ErrorCode::invalid_argument,
                    Complaint{Problem::too_many_dots, {shortest_text(most_dots)}, what});
    }
    try {
        return toml::parse(text);
    } catch (const toml::parse_error& error) {
        throw Error(
            ErrorCode::invalid_argument,
            Complaint{Problem::no_toml,
                      {shortest_text(error.source().begin.line), one_line(error.description())},
                      what});
    } catch (const std::bad_alloc&) {
        throw Error(ErrorCode::out_of_memory, Complaint{Problem::no_memory_for_text, {what}});
    }
}

std::optional<std::string> scalar_text(const toml::node& node) {
    if (const auto* text = node.as_string()) return text->get();
    if (const auto* number = node.as_integer()) return shortest_text(number->get());
    if (const auto* number = node.as_floating_point()) return shortest_text(number->get());
    return std::nullopt;
}

}  // namespace hadal
