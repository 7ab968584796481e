#include "location/formats/bookmark.hpp"

#include <sstream>

#include "base/error.hpp"
#include "base/number_text.hpp"
#include "base/toml.hpp"
#include "location/formats/location_text.hpp"

namespace hadal {

namespace {

std::string text_of(const toml::table& table, const char* key) {
    const toml::node* node = table.get(key);
    if (!node) return {};
    if (const auto text = node->value<std::string>()) return *text;
    throw Error(ErrorCode::invalid_argument, Complaint{Problem::text_wanted, {}, key});
}

double number_of(const toml::table& table, const char* key, double otherwise, double least,
                 double most) {
    const toml::node* node = table.get(key);
    if (!node) return otherwise;
    const auto number = node->value<double>();
    if (number && *number >= least && *number <= most) return *number;
    throw Error(
        ErrorCode::invalid_argument,
        Complaint{Problem::number_wanted, {shortest_text(least), shortest_text(most)}, key});
}

}  // namespace

std::string to_text(const Bookmark& bookmark) {
    std::ostringstream text;
    // toml++ knows which characters take a backslash.
    text << "name = " << toml::value(bookmark.name) << '\n';
    if (!bookmark.note.empty()) text << "note = " << toml::value(bookmark.note) << '\n';
    text << to_text(bookmark.location);
    if (!bookmark.auto_limit) text << "auto_limit = false\n";
    if (!bookmark.palette.empty()) text << "palette = " << toml::value(bookmark.palette) << '\n';
    text << "density = " << shortest_text(bookmark.density) << '\n';
    text << "offset = " << shortest_text(bookmark.offset) << '\n';
    return text.str();
}

Bookmark bookmark_from_text(std::string_view text) {
    Bookmark bookmark;
    bookmark.location = location_from_text(text);
    const toml::table table = parse_toml(text, "place");
    bookmark.name = text_of(table, "name");
    bookmark.note = text_of(table, "note");
    if (const toml::node* node = table.get("auto_limit")) {
        const auto follows = node->value<bool>();
        if (!follows)
            throw Error(ErrorCode::invalid_argument,
                        Complaint{Problem::truth_wanted, {}, "auto_limit"});
        bookmark.auto_limit = *follows;
    }
    bookmark.palette = text_of(table, "palette");
    bookmark.density = number_of(table, "density", bookmark.density, 0.01, 100);
    bookmark.offset = number_of(table, "offset", bookmark.offset, 0, 1);
    return bookmark;
}

}  // namespace hadal
