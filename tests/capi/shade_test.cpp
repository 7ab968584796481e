// Palettes and shading.
#include <hadal/hadal.h>

#include <cmath>
#include <cstring>
#include <limits>
#include <string>
#include <vector>

#include "colour/palette.hpp"
#include "colour/shade.hpp"
#include "handles.hpp"

namespace {

constexpr int width = 53;
constexpr int height = 29;

/// Rendered planes, and room for their colours with a margin after each row.
struct Picture {
    Picture() : planes(width, height), pixels(std::size_t(stride) * height, 0x5a) {
        const auto request = capi::request(width, height, {{"iterations", "300"}});
        REQUIRE(hadal_render(capi::engine().get(), request.get(), &planes.target, nullptr, nullptr,
                             nullptr) == HADAL_OK);
        source.width = width;
        source.height = height;
        source.counts = planes.counts.data();
        source.counts_stride = width * 8;
        source.fractions = planes.fractions.data();
        source.fractions_stride = width * 4;
        shading.iterations = 300;
    }
    bool untouched() const { return pixels == std::vector<uint8_t>(pixels.size(), 0x5a); }
    hadal_status shade(const hadal_palette* palette) {
        return hadal_shade(palette, &shading, &source, pixels.data(), stride);
    }

    static constexpr int64_t stride = width * 4 + 5;
    capi::Planes planes;
    std::vector<uint8_t> pixels;
    hadal_shade_source source = HADAL_SHADE_SOURCE_INIT;
    hadal_shading shading = HADAL_SHADING_INIT;
};

}  // namespace

TEST_CASE("shading gives the colours of the C++ interface and touches nothing between rows") {
    Picture picture;
    for (int i = 0; i < hadal_palette_count(); ++i) {
        const std::string name = hadal_palette_name(i);
        INFO(name);
        const auto palette = capi::palette(name.c_str());
        for (const bool smooth : {true, false}) {
            picture.shading.density = 1.75;
            picture.shading.offset = -0.3;
            picture.source.fractions = smooth ? picture.planes.fractions.data() : nullptr;
            std::fill(picture.pixels.begin(), picture.pixels.end(), uint8_t{0x5a});
            REQUIRE(picture.shade(palette.get()) == HADAL_OK);

            hadal::Shading shading;
            shading.palette = &hadal::palette_named(name);
            shading.density = 1.75;
            shading.offset = -0.3;
            shading.limit = 300;
            std::vector<uint8_t> expected(picture.pixels.size(), 0x5a);
            for (int y = 0; y < height; ++y) {
                for (int x = 0; x < width; ++x) {
                    const std::size_t at = std::size_t(y) * width + std::size_t(x);
                    const hadal::Rgb rgb =
                        hadal::colour_of(shading, picture.planes.counts[at],
                                         smooth ? picture.planes.fractions[at] : 0.0f);
                    uint8_t* pixel = expected.data() + y * Picture::stride + 4 * x;
                    pixel[0] = rgb.red;
                    pixel[1] = rgb.green;
                    pixel[2] = rgb.blue;
                    pixel[3] = 255;
                }
            }
            CHECK(picture.pixels == expected);
        }
    }
}

TEST_CASE("without settings the defaults of the initialiser hold") {
    Picture picture;
    const auto palette = capi::palette(hadal_palette_name(0));
    const hadal_shading defaults = HADAL_SHADING_INIT;
    picture.shading = defaults;
    REQUIRE(picture.shade(palette.get()) == HADAL_OK);
    std::vector<uint8_t> again(picture.pixels.size(), 0x5a);
    REQUIRE(hadal_shade(palette.get(), nullptr, &picture.source, again.data(), Picture::stride) ==
            HADAL_OK);
    CHECK(again == picture.pixels);
}

TEST_CASE("numbers no render writes are refused with their place") {
    Picture picture;
    const auto palette = capi::palette("hot");
    const std::size_t place = 7 * width + 11;
    SECTION("counts") {
        for (const int64_t bad : {int64_t{-2}, INT64_MIN, INT64_MAX}) {
            picture.planes.counts[place] = bad;
            CHECK(picture.shade(palette.get()) == HADAL_INVALID_ARGUMENT);
            CHECK(capi::error_names(
                {"source->counts", "x = 11, y = 7", std::to_string(bad).c_str()}));
        }
    }
    SECTION("fractions") {
        const float infinite = std::numeric_limits<float>::infinity();
        const std::pair<float, const char*> bad[] = {{std::nanf(""), "nan"},
                                                     {infinite, "inf"},
                                                     {-infinite, "-inf"},
                                                     {-0.5f, "-0.5"},
                                                     {1.5f, "1.5"}};
        for (const auto& [value, text] : bad) {
            picture.planes.fractions[place] = value;
            CHECK(picture.shade(palette.get()) == HADAL_INVALID_ARGUMENT);
            CHECK(capi::error_names({"source->fractions", "x = 11, y = 7", text}));
        }
    }
    CHECK(picture.untouched());
}

TEST_CASE("the greatest numbers allowed are coloured") {
    Picture picture;
    for (int i = 0; i < hadal_palette_count(); ++i) {
        const auto palette = capi::palette(hadal_palette_name(i));
        std::fill(picture.planes.counts.begin(), picture.planes.counts.end(), int64_t{1} << 62);
        std::fill(picture.planes.fractions.begin(), picture.planes.fractions.end(), 1.0f);
        for (const double offset : {-1e9, 0.0, 1e9}) {
            for (const int64_t limit : {int64_t{0}, int64_t{1}, int64_t{1} << 62}) {
                picture.shading.density = 1e9;
                picture.shading.offset = offset;
                picture.shading.iterations = limit;
                CHECK(picture.shade(palette.get()) == HADAL_OK);
            }
        }
        picture.shading.density = std::numeric_limits<double>::denorm_min();
        CHECK(picture.shade(palette.get()) == HADAL_OK);
    }
}

TEST_CASE("settings and shapes out of bounds are named") {
    Picture picture;
    const auto palette = capi::palette("hot");
    const double nan = std::nan("");
    const double infinite = std::numeric_limits<double>::infinity();
    const auto refuses = [&](const char* name) {
        INFO(name);
        CHECK(picture.shade(palette.get()) == HADAL_INVALID_ARGUMENT);
        CHECK(capi::error_names({name}));
        CHECK(picture.untouched());
    };
    for (const double bad : {0.0, -1.0, nan, infinite, -infinite, 1e300}) {
        picture.shading.density = bad;
        refuses("shading->density");
    }
    picture.shading.density = 1;
    for (const double bad : {nan, infinite, -infinite, 1e300, -1e300}) {
        picture.shading.offset = bad;
        refuses("shading->offset");
    }
    picture.shading.offset = 0;
    for (const int64_t bad : {int64_t{-1}, INT64_MIN, INT64_MAX}) {
        picture.shading.iterations = bad;
        refuses("shading->iterations");
    }
    picture.shading.iterations = 300;
    picture.shading.struct_size = 8;
    refuses("shading->struct_size");
    picture.shading.struct_size = sizeof picture.shading;

    const hadal_shade_source good = picture.source;
    for (const int64_t bad : {int64_t{0}, int64_t{-1}, (int64_t{1} << 24) + 1, INT64_MAX}) {
        picture.source.width = bad;
        refuses("source->width");
        picture.source = good;
        picture.source.height = bad;
        refuses("source->height");
        picture.source = good;
    }
    picture.source.counts = nullptr;
    refuses("source->counts");
    picture.source = good;
    picture.source.counts_stride = width * 8 - 8;
    refuses("source->counts_stride");
    picture.source = good;
    picture.source.fractions_stride = 0;
    refuses("source->fractions_stride");
    picture.source = good;
    picture.source.struct_size = 0;
    refuses("source->struct_size");
    picture.source = good;

    CHECK(hadal_shade(palette.get(), nullptr, &good, picture.pixels.data(), width * 4 - 1) ==
          HADAL_INVALID_ARGUMENT);
    CHECK(capi::error_names({"rgba_stride", "211"}));
    CHECK(hadal_shade(palette.get(), nullptr, &good, picture.pixels.data(), INT64_MAX) ==
          HADAL_INVALID_ARGUMENT);
    CHECK(hadal_shade(palette.get(), nullptr, &good, nullptr, width * 4) == HADAL_INVALID_ARGUMENT);
    CHECK(capi::error_names({"rgba", "NULL"}));
    CHECK(hadal_shade(palette.get(), nullptr, nullptr, picture.pixels.data(), width * 4) ==
          HADAL_INVALID_ARGUMENT);
    CHECK(capi::error_names({"source", "NULL"}));
    CHECK(hadal_shade(nullptr, nullptr, &good, picture.pixels.data(), width * 4) ==
          HADAL_INVALID_ARGUMENT);
    CHECK(capi::error_names({"palette", "NULL"}));
    CHECK(picture.untouched());
}

TEST_CASE("palettes that do not exist or cannot be read are refused") {
    hadal_palette* palette = nullptr;
    CHECK(hadal_palette_create("no such palette", &palette) == HADAL_INVALID_ARGUMENT);
    CHECK(capi::error_names({"no such palette", "hot"}));
    CHECK(hadal_palette_create(nullptr, &palette) == HADAL_INVALID_ARGUMENT);
    CHECK(capi::error_names({"name", "NULL"}));
    CHECK(hadal_palette_create("hot", nullptr) == HADAL_INVALID_ARGUMENT);
    CHECK(capi::error_names({"palette", "NULL"}));
    CHECK(hadal_palette_from_toml(nullptr, &palette) == HADAL_INVALID_ARGUMENT);
    CHECK(capi::error_names({"text", "NULL"}));
    for (const char* text : {"", "colours = [", "\xff\xfe", "name = 5"}) {
        INFO(text);
        CHECK(hadal_palette_from_toml(text, &palette) == HADAL_INVALID_ARGUMENT);
        CHECK_FALSE(std::string(hadal_error_text()).empty());
    }
    CHECK(palette == nullptr);
    hadal_palette_destroy(nullptr);
}
