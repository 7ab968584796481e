#include "fuzz/feed_location.hpp"

#include <cstdlib>
#include <iostream>
#include <optional>
#include <sstream>
#include <string_view>

#include "base/error.hpp"
#include "location/formats/kfr.hpp"
#include "location/formats/location_text.hpp"
#include "location/navigate.hpp"
#include "poster/location_file.hpp"

namespace hadal::fuzz {

namespace {

void require(bool holds, std::string_view promise, std::string_view what) {
    if (holds) return;
    std::cerr << "broken: " << promise << ": " << what << '\n';
    std::abort();
}

void check_message(const Error& error) {
    const std::string_view message = error.what();
    require(!message.empty() && message.size() < 400, "messages are short", message);
    for (const char c : message) {
        const auto byte = static_cast<unsigned char>(c);
        require(byte >= 0x20 && byte != 0x7f, "messages are one printable line", message);
    }
    const ErrorCode code = error.code();
    require(code == ErrorCode::invalid_argument || code == ErrorCode::unsupported ||
                code == ErrorCode::io,
            "errors tell of the text, not of Hadal", message);
}

/// Numbers that print as they were read, but for a zero's sign.
void check_same(const Location& read, const Location& original, std::string_view text) {
    require(read == original, "what is written is read again", text);
}

void check_writers(const Location& location) {
    const std::string text = to_text(location);
    check_same(location_from_text(text), location, text);
    std::string kfr;
    try {
        kfr = to_kfr(location);
    } catch (const Error& error) {
        check_message(error);
        require(error.code() == ErrorCode::unsupported, "a .kfr lacks only fractals", error.what());
        return;
    }
    Location read = location_from_kfr(kfr);
    read.radius = location.radius;  // which a .kfr leaves out
    check_same(read, location, kfr);
}

void check_read(const std::string& bytes, const std::string& name) {
    std::istringstream file(bytes);
    std::optional<Location> location;
    try {
        location = read_location(file, name);
    } catch (const Error& error) {
        return check_message(error);
    }
    try {
        validate(*location);
        check_writers(*location);
        require(suggested_iterations(*location) > 0, "every place has a limit that suits it", name);
    } catch (const Error& error) {
        require(false, "what is read is valid", error.what());
    }
}

}  // namespace

void feed_location(const std::string& bytes) {
    check_read(bytes, "place");
    check_read(bytes, "place.kfr");
}

}  // namespace hadal::fuzz
