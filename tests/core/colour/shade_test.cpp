// Shading against its definition, and the recipe's figure.
#include "colour/shade.hpp"

#include <cmath>
#include <cstdlib>
#include <limits>
#include <vector>

#include "support/catch.hpp"
#include "support/naive.hpp"

using namespace hadal;

namespace {

int difference(const Rgb& a, const Rgb& b) {
    return std::max(
        {std::abs(a.red - b.red), std::abs(a.green - b.green), std::abs(a.blue - b.blue)});
}

/// A palette whose colour tells the position: red falls while green and blue rise.
Palette ramp(Mapping mapping, bool cyclic) {
    Palette palette = parse_palette(
        "name = 'r'\ntitle = 'r'\ncyclic = false\ninterior = '#010203'\nspace = 'srgb'\n"
        "colours = [[1, 0, 0.2], [0, 1, 0.7]]\npositions = [0, 1]");
    palette.mapping = mapping;
    palette.cyclic = cyclic;
    palette.scale = 0.125;
    palette.start = 0.0625;
    return palette;
}

struct Picture {
    int width;
    int height;
    std::vector<int64_t> counts;
    std::vector<float> fractions;
    std::vector<uint8_t> pixels;

    Picture(int w, int h) : width(w), height(h) {
        const auto size = static_cast<std::size_t>(w) * static_cast<std::size_t>(h);
        for (std::size_t i = 0; i < size; ++i) {
            counts.push_back(i % 17 == 0 ? -1 : static_cast<int64_t>(i * i % 4001));
            fractions.push_back(static_cast<float>(i * 37 % 100) / 100);
        }
        pixels.assign(size * 4, 99);
    }

    void shade(const Shading& shading, const Region& area, int stride = 1) {
        const auto row = static_cast<std::ptrdiff_t>(width);
        hadal::shade(shading, {counts.data(), row * 8}, {fractions.data(), row * 4}, area, stride,
                     {pixels.data(), row * 4});
    }

    std::size_t at(int x, int y) const {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
               static_cast<std::size_t>(x);
    }

    Rgb pixel(int x, int y) const {
        const std::size_t i = at(x, y) * 4;
        return {pixels[i], pixels[i + 1], pixels[i + 2]};
    }
};

}  // namespace

TEST_CASE("shade: each mapping is its formula") {
    const struct {
        Mapping mapping;
        double (*position)(double n);
    } cases[] = {
        {Mapping::linear, [](double n) { return 0.125 * n; }},
        {Mapping::root, [](double n) { return 0.125 * std::sqrt(n); }},
        {Mapping::logarithmic,
         [](double n) { return std::log((n - 1) / 4) / std::log(5000 / 4.0); }},
    };
    for (const auto& [mapping, position] : cases) {
        for (const bool cyclic : {true, false}) {
            Palette palette = ramp(mapping, cyclic);
            palette.first_count = 5;
            const Shading shading{&palette, 0.75, 0.3, 5000};
            for (const int64_t count : {5, 6, 7, 40, 333, 4999, 5000}) {
                for (const float fraction : {0.0f, 0.125f, 0.9f}) {
                    CAPTURE(static_cast<int>(mapping), cyclic, count, fraction);
                    const double n = static_cast<double>(count) + static_cast<double>(fraction);
                    const double t = 0.75 * position(n) + 0.0625 + 0.3;
                    CHECK(difference(colour_of(shading, count, fraction), palette.at(t)) <= 1);
                }
            }
        }
    }
}

TEST_CASE("shade: points that never escape have the interior's colour") {
    const Palette palette = ramp(Mapping::root, true);
    const Shading shading{&palette, 1, 0.5, 100};
    CHECK(colour_of(shading, -1, 0.5f) == Rgb{1, 2, 3});
    CHECK(colour_of(shading, std::numeric_limits<int64_t>::min(), 0) == Rgb{1, 2, 3});
}

TEST_CASE("shade: without a palette it is the first") {
    Shading shading;
    const Palette& first = builtin_palettes().front();
    CHECK(colour_of(shading, 30, 0.5f) == colour_of({&first, 1, 0, 1000}, 30, 0.5f));
    CHECK(colour_of(shading, -1, 0) == first.interior);
}

TEST_CASE("shade: smooth palettes have no step where the count has one") {
    for (const Palette& palette : builtin_palettes()) {
        if (!palette.smooth) continue;
        const Shading shading{&palette, 1, 0, 1000};
        for (int64_t count = 3; count < 900; ++count) {
            CHECK(difference(colour_of(shading, count, std::nextafter(1.0f, 0.0f)),
                             colour_of(shading, count + 1, 0)) <= 1);
        }
    }
    Palette bands = ramp(Mapping::linear, true);
    bands.smooth = false;
    const Shading shading{&bands, 1, 0, 1000};
    CHECK(colour_of(shading, 2, 0.9f) == colour_of(shading, 2, 0));
    CHECK_FALSE(colour_of(shading, 3, 0) == colour_of(shading, 2, 0.9f));
}

TEST_CASE("shade: a picture is its pixels, one by one") {
    for (const Mapping mapping : {Mapping::linear, Mapping::root, Mapping::logarithmic}) {
        const Palette palette = ramp(mapping, mapping != Mapping::logarithmic);
        const Shading shading{&palette, 0.9, -7.25, 4000};
        Picture picture(1031, 7);
        picture.shade(shading, {0, 0, 1031, 7});
        for (int y = 0; y < picture.height; ++y) {
            for (int x = 0; x < picture.width; ++x) {
                const std::size_t i = picture.at(x, y);
                REQUIRE(picture.pixel(x, y) ==
                        colour_of(shading, picture.counts[i], picture.fractions[i]));
                REQUIRE(picture.pixels[i * 4 + 3] == 255);
            }
        }
    }
}

TEST_CASE("shade: coarse strides fill blocks and leave the rest of the picture alone") {
    const Palette palette = ramp(Mapping::root, true);
    const Shading shading{&palette, 1, 0, 1000};
    const Region areas[] = {{0, 0, 41, 23}, {8, 16, 24, 7}, {5, 3, 30, 17},
                            {40, 22, 1, 1}, {9, 9, 3, 3},   {0, 0, 0, 0}};
    for (const Region& area : areas) {
        for (const int stride : {1, 2, 4, 8, 16}) {
            CAPTURE(area.x, area.y, area.width, area.height, stride);
            Picture picture(41, 23);
            picture.shade(shading, area, stride);
            for (int y = 0; y < picture.height; ++y) {
                for (int x = 0; x < picture.width; ++x) {
                    // The block's pixel is the last multiple of the stride to the left and above.
                    const int from_x = x / stride * stride;
                    const int from_y = y / stride * stride;
                    const bool inside = from_x >= area.x && from_y >= area.y &&
                                        x < area.x + area.width && y < area.y + area.height;
                    const std::size_t i = picture.at(from_x, from_y);
                    const Rgb expected =
                        inside ? colour_of(shading, picture.counts[i], picture.fractions[i])
                               : Rgb{99, 99, 99};
                    REQUIRE(picture.pixel(x, y) == expected);
                    REQUIRE(picture.pixels[picture.at(x, y) * 4 + 3] == (inside ? 255 : 99));
                }
            }
        }
    }
}

TEST_CASE("shade: without fractions they count as 0") {
    const Palette palette = ramp(Mapping::linear, true);
    const Shading shading{&palette, 1, 0, 1000};
    Picture picture(50, 2);
    hadal::shade(shading, {picture.counts.data(), 400}, {}, {0, 0, 50, 2}, 1,
                 {picture.pixels.data(), 200});
    for (int x = 0; x < 50; ++x)
        CHECK(picture.pixel(x, 1) == colour_of(shading, picture.counts[picture.at(x, 1)], 0));
}

TEST_CASE("shade: offsets go round and round, densities far up") {
    const Palette palette = ramp(Mapping::root, true);
    for (const double turns : {-1e9, -3.0, 1.0, 1e9}) {
        CHECK(difference(colour_of({&palette, 1, 0.25 + turns, 1000}, 77, 0.5f),
                         colour_of({&palette, 1, 0.25, 1000}, 77, 0.5f)) <= 1);
    }
    // Nothing is undefined: any numbers give some colour.
    constexpr double inf = std::numeric_limits<double>::infinity();
    for (const Mapping mapping : {Mapping::linear, Mapping::root, Mapping::logarithmic}) {
        for (const bool cyclic : {true, false}) {
            const Palette any = ramp(mapping, cyclic);
            for (const double density : {1e-300, 1.0, 1e9, 1e300, inf, -1.0, std::nan("")}) {
                for (const double offset : {0.0, -1e300, 1e300, -inf, std::nan("")}) {
                    for (const int64_t limit : {int64_t{-1}, int64_t{0}, int64_t{1} << 62}) {
                        for (const int64_t count : {int64_t{0}, int64_t{1}, int64_t{1} << 62,
                                                    std::numeric_limits<int64_t>::max()}) {
                            for (const float fraction : {0.0f, -1e30f, 1e30f, std::nanf("")}) {
                                colour_of({&any, density, offset, limit}, count, fraction);
                            }
                        }
                    }
                }
            }
        }
    }
    const Palette open = ramp(Mapping::root, false);
    CHECK(colour_of({&open, 1e9, 0, 1000}, 50, 0) == open.at(1));
    CHECK(colour_of({&open, 1, -1e9, 1000}, 50, 0) == open.at(0));
}

TEST_CASE("shade: a logarithmic mapping with no room starts and stays at the first colour") {
    Palette palette = ramp(Mapping::logarithmic, false);
    palette.start = 0;
    palette.first_count = 11;
    CHECK(colour_of({&palette, 1, 0, 10}, 5, 0) == palette.at(0));
    CHECK(colour_of({&palette, 1, 0, 3}, 2, 0) == palette.at(0));
    CHECK(colour_of({&palette, 1, 0, 0}, 0, 0) == palette.at(0));
    CHECK(colour_of({&palette, 1, 0, 1000}, 0, 0) == palette.at(0));
    CHECK(colour_of({&palette, 1, 0, 1000}, 11, 0) == palette.at(0));
    CHECK(difference(colour_of({&palette, 1, 0, 1000}, 1001, 0), palette.at(1)) <= 1);
}

TEST_CASE("shade: hot gives the figure of the recipe") {
    // The recipe: col = last n in 0 .. iterations - 1 with |z_n| <= 10; imshow(log(col), cmap=hot).
    constexpr int size = 160;
    constexpr int iterations = 100;
    std::vector<double> logarithms;
    std::vector<int64_t> counts;
    for (int i = 0; i < size; ++i) {
        for (int j = 0; j < size; ++j) {
            const naive::Point c{-2.0 + static_cast<double>(j) / size * 3,
                                 -1.5 + static_cast<double>(i) / size * 3};
            naive::Point z{0, 0};
            int col = 0;
            for (int n = 0; n < iterations && z.x * z.x + z.y * z.y <= 100; ++n) {
                col = n;
                z = naive::step("mandelbrot", z, c);
            }
            logarithms.push_back(std::log(col));
            counts.push_back(naive::escape("mandelbrot", {0, 0}, c, 100, iterations - 1).count);
        }
    }
    const double least = *std::min_element(logarithms.begin(), logarithms.end());
    const double most = *std::max_element(logarithms.begin(), logarithms.end());
    CHECK(least == std::log(2));
    CHECK(most == std::log(99));

    const Palette& hot = palette_named("hot");
    const Shading shading{&hot, 1, 0, iterations - 1};
    std::vector<uint8_t> pixels(counts.size() * 4);
    // Fractions that must not matter.
    const std::vector<float> fractions(counts.size(), 0.75f);
    shade(shading, {counts.data(), size * 8}, {fractions.data(), size * 4}, {0, 0, size, size}, 1,
          {pixels.data(), size * 4});
    const auto line = [](double x, double x0, double y0, double x1) {
        return x <= x0 ? y0 : std::min(1.0, y0 + (1 - y0) * (x - x0) / (x1 - x0));
    };
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const double x = (logarithms[i] - least) / (most - least);
        CAPTURE(i, x);
        REQUIRE(std::fabs(pixels[4 * i] - 255 * line(x, 0, 0.0416, 0.365079)) < 0.6);
        REQUIRE(std::fabs(pixels[4 * i + 1] - 255 * line(x, 0.365079, 0, 0.746032)) < 0.6);
        REQUIRE(std::fabs(pixels[4 * i + 2] - 255 * line(x, 0.746032, 0, 1)) < 0.6);
    }
}

TEST_CASE("shade: the bytes are the same on every machine") {
    // FNV-1a of pictures in palettes of this test's own; a machine that gives another number rounds
    // differently somewhere between the palette file and the pixel.
    uint64_t hash = 0xcbf29ce484222325;
    for (const char* mapping : {"linear", "root", "logarithmic"}) {
        const Palette palette = parse_palette(
            std::string("name = 'x'\ntitle = 'x'\nscale = 0.37\ncolours = ['#0b1d3a', '#3fb3d1', "
                        "'#f4f1de', '#e07a5f', '#81251b']\nmapping = '")
                .append(mapping)
                .append("'"));
        Picture picture(1000, 40);
        picture.shade({&palette, 1.618, 0.577, 4000}, {0, 0, 1000, 40});
        for (const uint8_t byte : picture.pixels)
            hash = (hash ^ byte) * 0x100000001b3;
    }
    CHECK(hash == 0x8a8bc2e364e084b6);
}
