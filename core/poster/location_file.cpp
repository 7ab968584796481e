#include "poster/location_file.hpp"

#include <array>
#include <filesystem>
#include <fstream>
#include <optional>
#include <system_error>

#include "base/error.hpp"
#include "image/png_text.hpp"
#include "location/formats/location_formats.hpp"
#include "location/formats/location_text.hpp"

namespace hadal {

namespace {

constexpr char location_key[] = "Hadal-Location";
constexpr int first_byte_of_png = 0x89;

std::string text_in_png(std::istream& file) {
    const std::optional<std::string> text = read_png_text(file, location_key);
    if (!text) throw Error(ErrorCode::invalid_argument, Complaint{Problem::not_by_hadal});
    return *text;
}

/// All of a file, or one block more than any location has: what else there is is not read.
std::string text_in(std::istream& file) {
    std::string text;
    std::array<char, 1 << 16> block;
    do {
        file.read(block.data(), block.size());
        text.append(block.data(), static_cast<std::size_t>(file.gcount()));
    } while (file && text.size() <= most_location_bytes);
    if (file.bad()) throw Error(ErrorCode::io, Complaint{Problem::unreadable});
    return text;
}

}  // namespace

std::vector<PngText> location_texts(const Location& location) {
    return {{"Software", "Hadal"}, {location_key, to_text(location)}};
}

Location read_location(std::istream& file, const std::string& name) try {
    if (file.peek() == first_byte_of_png) return location_from_text(text_in_png(file));
    file.clear();  // peek() at the end of an empty file
    return location_from_any_text(text_in(file), name);
} catch (const Error& error) {
    throw error.in_file(name);
}

Location read_location_file(const std::string& path, const std::string& name) {
    std::ifstream file(path, std::ios::binary);
    std::error_code error;
    if (!file || std::filesystem::is_directory(path, error))
        throw Error(ErrorCode::io, Complaint{Problem::unreadable_file, {name}});
    return read_location(file, name);
}

}  // namespace hadal
