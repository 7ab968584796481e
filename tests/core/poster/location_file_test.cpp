#include "poster/location_file.hpp"

#include <sstream>
#include <string>

#include "base/error.hpp"
#include "location/formats/location_text.hpp"
#include "support/catch.hpp"

using namespace hadal;

namespace {

std::string picture_with(const std::vector<PngText>& texts) {
    std::string file;
    PngWriter writer(1, 1, texts, [&file](std::span<const std::byte> bytes) {
        file.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    });
    writer.write_row(std::vector<uint8_t>{1, 2, 3});
    writer.finish();
    return file;
}

Location read(const std::string& bytes) {
    std::istringstream file(bytes);
    return read_location(file, "place.png");
}

std::string message_for(const std::string& bytes) {
    try {
        read(bytes);
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

Location example() {
    Location location;
    location.formula = formula_named("burning-ship");
    location.julia = PointText{"-0.8", "0.156"};
    location.centre = {
        "-1."
        "754877666246692760049508896358528691894606617772793143989283970646080655128081090738227092"
        "8422",
        "1e-40"};
    location.zoom = "1e30";
    location.rotation = -12.5;
    location.iterations = most_iterations;
    location.radius = 1234;
    return location;
}

}  // namespace

TEST_CASE("a location survives the way through a picture and through a text file") {
    CHECK(read(picture_with(location_texts(example()))) == example());
    CHECK(read(to_text(example())) == example());
}

TEST_CASE("a file without a location says so with its name") {
    const std::string foreign = picture_with({{"Software", "another program"}});
    CHECK(message_for(foreign) == "place.png: the picture was not made by Hadal");
    CHECK(message_for(foreign.substr(0, 30)).find("place.png: PNG not read") == 0);
    CHECK(message_for(picture_with({{"Hadal-Location", "zoom = ["}})).find("place.png: ") == 0);
    CHECK(message_for("<html>").find("place.png: ") == 0);
}
