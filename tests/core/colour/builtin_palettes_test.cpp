// The palettes that come with Hadal: what is promised of all of them, and of some.
#include <cmath>
#include <set>

#include "colour/palette.hpp"
#include "support/catch.hpp"
#include "support/message_of.hpp"
#include "support/perception.hpp"

using namespace hadal;
using Catch::Matchers::Contains;

TEST_CASE("palettes: there are enough, under names of their own") {
    std::set<std::string> names;
    int safe = 0;
    for (const Palette& palette : builtin_palettes()) {
        CAPTURE(palette.name);
        names.insert(palette.name);
        safe += palette.colour_blind_safe ? 1 : 0;
        CHECK(&palette_named(palette.name) == &palette);
        CHECK(palette.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == std::string::npos);
        CHECK_FALSE(palette.title.empty());
    }
    CHECK(names.size() == builtin_palettes().size());
    CHECK(names.size() >= 10);
    CHECK(safe >= 2);
    CHECK(builtin_palettes().front().name == "abyss");
    CHECK_THAT(message_of([] { palette_named("abbys"); }),
               Contains("1: palette") && Contains("'abbys'") && Contains("abyss, "));
}

TEST_CASE("palettes: equal steps look equally large") {
    for (const Palette& palette : builtin_palettes()) {
        if (palette.name == "hot") continue;  // as matplotlib has it
        CAPTURE(palette.name);
        constexpr int steps = 128;
        std::vector<double> lengths;
        double sum = 0;
        for (int i = 0; i < steps; ++i) {
            // Along the table, so that corners between the ends of a step do not shorten it.
            double length = 0;
            constexpr int entries = Palette::table_size / steps;
            for (int k = 0; k < entries; k += 4) {
                const auto lab = [&](int entry) {
                    return perception::oklab(perception::linear(
                        perception::srgb(palette.table[static_cast<std::size_t>(entry)])));
                };
                length += perception::distance(lab(i * entries + k), lab(i * entries + k + 4));
            }
            lengths.push_back(length);
            sum += length;
        }
        for (const double length : lengths)
            CHECK(length == Approx(sum / steps).epsilon(0.1));
    }
}

TEST_CASE("palettes: neighbouring steps of the table are close enough not to band") {
    for (const Palette& palette : builtin_palettes()) {
        CAPTURE(palette.name);
        for (std::size_t i = 0; i < Palette::table_size; ++i) {
            const auto a = perception::srgb(palette.table[i]);
            const auto b = perception::srgb(palette.table[i + 1]);
            for (std::size_t k = 0; k < 3; ++k)
                REQUIRE(std::fabs(a[k] - b[k]) * 255 <= 1);
        }
        if (palette.cyclic) CHECK(palette.table[0] == palette.table[Palette::table_size]);
    }
}

TEST_CASE("palettes: light and dark both have their share") {
    for (const Palette& palette : builtin_palettes()) {
        CAPTURE(palette.name);
        double darkest = 1;
        double lightest = 0;
        for (const uint64_t entry : palette.table) {
            const double lightness =
                perception::oklab(perception::linear(perception::srgb(entry)))[0];
            darkest = std::min(darkest, lightness);
            lightest = std::max(lightest, lightness);
        }
        CHECK(lightest - darkest > 0.3);
        CHECK(lightest > 0.85);
    }
}

TEST_CASE("palettes: those called safe are, to every kind of eye") {
    for (const Palette& palette : builtin_palettes()) {
        CAPTURE(palette.name, perception::least_contrast_kept(palette));
        if (palette.colour_blind_safe) CHECK(perception::least_contrast_kept(palette) > 0.5);
    }
    // The measure tells: red and green of one lightness are not.
    const Palette unsafe =
        parse_palette("name = 'x'\ntitle = 'x'\ncolours = ['#d04040', '#408a40', '#4040d0']");
    CHECK(perception::least_contrast_kept(unsafe) < 0.3);
}

TEST_CASE("palettes: hot is matplotlib's") {
    const Palette& hot = palette_named("hot");
    // _hot_data of matplotlib's _cm.py: straight lines between these.
    const auto line = [](double x, double x0, double y0, double x1, double y1) {
        if (x <= x0) return y0;
        if (x >= x1) return y1;
        return y0 + (y1 - y0) * (x - x0) / (x1 - x0);
    };
    for (int i = 0; i <= 10'000; ++i) {
        const double x = i / 10'000.0;
        CAPTURE(x);
        const Rgb colour = hot.at(x);
        REQUIRE(std::fabs(colour.red - 255 * line(x, 0, 0.0416, 0.365079, 1)) < 0.6);
        REQUIRE(std::fabs(colour.green - 255 * line(x, 0.365079, 0, 0.746032, 1)) < 0.6);
        REQUIRE(std::fabs(colour.blue - 255 * line(x, 0.746032, 0, 1, 1)) < 0.6);
    }
    CHECK(hot.interior == Rgb{255, 255, 255});
    CHECK(hot.mapping == Mapping::logarithmic);
    CHECK_FALSE(hot.cyclic);
}
