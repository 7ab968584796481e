#include "location/formats/location_formats.hpp"

#include <algorithm>
#include <utility>

#include "base/error.hpp"
#include "location/formats/kfr.hpp"
#include "location/formats/location_text.hpp"

namespace hadal {

bool is_kfr_name(std::string_view name) {
    constexpr std::string_view ending = ".kfr";
    if (name.size() < ending.size()) return false;
    const std::string_view last = name.substr(name.size() - ending.size());
    return std::equal(last.begin(), last.end(), ending.begin(), [](char a, char b) {
        return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
    });
}

Location location_from_any_text(std::string_view text, std::string_view name) {
    if (text.size() > most_location_bytes)
        throw Error(ErrorCode::invalid_argument, Complaint{Problem::too_large, {"16"}, "location"});
    const bool kfr = is_kfr_name(name) || looks_like_kfr(text);
    if (kfr) return location_from_kfr(text);
    if (auto location = location_in_text(text)) return *std::move(location);
    throw Error(ErrorCode::invalid_argument, Complaint{Problem::missing, {}, "location"});
}

std::string text_for_file(const Location& location, std::string_view name) {
    return is_kfr_name(name) ? to_kfr(location) : to_text(location);
}

}  // namespace hadal
