#include "poster/location_file.hpp"

#include <optional>

#include "base/error.hpp"
#include "image/png_text.hpp"
#include "location/location_text.hpp"

namespace hadal {

namespace {

constexpr char location_key[] = "Hadal-Location";
constexpr int first_byte_of_png = 0x89;
constexpr std::size_t longest_text = std::size_t{16} << 20;

std::string text_in(std::istream& file) {
    if (file.peek() == first_byte_of_png) {
        const std::optional<std::string> text = read_png_text(file, location_key);
        if (!text) {
            throw Error(ErrorCode::invalid_argument, "the picture was not made by Hadal");
        }
        return *text;
    }
    file.clear();  // peek() at the end of an empty file
    std::string text(longest_text, '\0');
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (file.bad()) throw Error(ErrorCode::io, "the file cannot be read");
    if (!file.eof()) throw Error(ErrorCode::invalid_argument, "too long for a location");
    text.resize(static_cast<std::size_t>(file.gcount()));
    return text;
}

}  // namespace

std::vector<PngText> location_texts(const Location& location) {
    return {{"Software", "Hadal"}, {location_key, to_text(location)}};
}

Location read_location(std::istream& file, const std::string& name) try {
    return location_from_text(text_in(file));
} catch (const Error& error) {
    throw Error(error.code(), name + ": " + error.what());
}

}  // namespace hadal
