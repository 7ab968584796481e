#include "image/png_writer.hpp"

#include <png.h>

#include <algorithm>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "image/png_text.hpp"
#include "support/catch.hpp"

using namespace hadal;

namespace {

std::vector<uint8_t> some_pixels(int width, int height) {
    std::vector<uint8_t> rgb(static_cast<std::size_t>(width) * height * 3);
    uint32_t state = 12345;
    for (uint8_t& byte : rgb) {
        state = state * 1664525 + 1013904223;
        byte = static_cast<uint8_t>(state >> 24);
    }
    return rgb;
}

ByteSink into(std::string& file) {
    return [&file](std::span<const std::byte> bytes) {
        file.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    };
}

std::string encoded(int width, int height, const std::vector<uint8_t>& rgb,
                    const std::vector<PngText>& texts) {
    std::string file;
    PngWriter writer(width, height, texts, into(file));
    const std::size_t row = static_cast<std::size_t>(width) * 3;
    for (int y = 0; y < height; ++y)
        writer.write_row(std::span(rgb).subspan(row * static_cast<std::size_t>(y), row));
    writer.finish();
    return file;
}

// libpng's simplified interface, which the writer does not use.
std::vector<uint8_t> decoded(const std::string& file, int& width, int& height) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    REQUIRE(png_image_begin_read_from_memory(&image, file.data(), file.size()) != 0);
    width = static_cast<int>(image.width);
    height = static_cast<int>(image.height);
    CHECK(image.format == PNG_FORMAT_RGB);
    std::vector<uint8_t> rgb(PNG_IMAGE_SIZE(image));
    REQUIRE(png_image_finish_read(&image, nullptr, rgb.data(), 0, nullptr) != 0);
    return rgb;
}

// The data of every chunk of a type, read by hand.
std::vector<std::string> chunks(const std::string& file, const std::string& type) {
    std::vector<std::string> found;
    std::size_t at = 8;
    while (at + 12 <= file.size()) {
        std::size_t length = 0;
        for (std::size_t i = 0; i < 4; ++i)
            length = length << 8 | static_cast<uint8_t>(file[at + i]);
        if (file.substr(at + 4, 4) == type) found.push_back(file.substr(at + 8, length));
        at += 12 + length;
    }
    return found;
}

}  // namespace

TEST_CASE("a PNG decodes to the rows that were written") {
    for (const auto& [width, height] : {std::pair{1, 1}, {257, 3}, {3, 257}, {640, 400}}) {
        const std::vector<uint8_t> rgb = some_pixels(width, height);
        int read_width = 0;
        int read_height = 0;
        CHECK(decoded(encoded(width, height, rgb, {}), read_width, read_height) == rgb);
        CHECK(read_width == width);
        CHECK(read_height == height);
    }
}

TEST_CASE("a PNG carries its texts as UTF-8 before the pixels") {
    const std::string value = "re = \"-0.75\"\nname = \"Tal der Seepferde, éà\"\n";
    const std::string file =
        encoded(4, 2, some_pixels(4, 2), {{"Software", "Hadal"}, {"Hadal-Location", value}});

    // keyword, 0, not compressed, method 0, no language, no translated keyword, text
    const std::string fields("\0\0\0\0\0", 5);
    CHECK(chunks(file, "iTXt") == std::vector<std::string>{"Software" + fields + "Hadal",
                                                           "Hadal-Location" + fields + value});
    CHECK(file.find("Hadal-Location") < file.find("IDAT"));
    CHECK(chunks(file, "sRGB").size() == 1);

    std::istringstream stream(file);
    CHECK(read_png_text(stream, "Hadal-Location") == value);
    std::istringstream again(file);
    CHECK(read_png_text(again, "Hadal") == std::nullopt);
}

TEST_CASE("reading a text wants a whole PNG") {
    const std::string file = encoded(4, 2, some_pixels(4, 2), {{"Software", "Hadal"}});
    const auto code_for = [](const std::string& bytes) {
        std::istringstream stream(bytes);
        try {
            read_png_text(stream, "Software");
        } catch (const Error& error) {
            return error.code();
        }
        return ErrorCode::internal;
    };
    CHECK(code_for("") == ErrorCode::io);
    CHECK(code_for("not a picture at all, but long enough") == ErrorCode::io);
    CHECK(code_for(file.substr(0, 20)) == ErrorCode::io);
    CHECK(code_for(file.substr(0, file.find("IDAT") - 8)) == ErrorCode::io);
    std::string damaged = file;
    damaged[20] ^= 0x10;  // inside the header chunk, so that its checksum fails
    CHECK(code_for(damaged) == ErrorCode::io);
}

TEST_CASE("what the sink throws comes out of the writer") {
    struct DiskFull {};
    // Noise, which no compression makes smaller than the room there is.
    std::mt19937 random(1);
    std::vector<uint8_t> rgb(3000);
    for (uint8_t& byte : rgb)
        byte = static_cast<uint8_t>(random());

    CHECK_THROWS_AS(PngWriter(1000, 1000, {}, [](std::span<const std::byte>) { throw DiskFull(); }),
                    DiskFull);

    std::size_t room = 200'000;
    PngWriter writer(1000, 1000, {}, [&room](std::span<const std::byte> bytes) {
        if (bytes.size() > room) throw DiskFull();
        room -= bytes.size();
    });
    const auto write_all = [&] {
        for (int y = 0; y < 1000; ++y) {
            std::shuffle(rgb.begin(), rgb.end(), random);
            writer.write_row(rgb);
        }
        writer.finish();
    };
    CHECK_THROWS_AS(write_all(), DiskFull);
}

TEST_CASE("a PNG takes neither short rows nor too many nor too few") {
    std::string file;
    PngWriter writer(2, 2, {}, into(file));
    const std::vector<uint8_t> row(6);
    CHECK_THROWS_AS(writer.write_row(std::span(row).first(5)), Error);
    writer.write_row(row);
    CHECK_THROWS_AS(writer.finish(), Error);

    PngWriter other(2, 1, {}, into(file));
    other.write_row(row);
    CHECK_THROWS_AS(other.write_row(row), Error);
}
