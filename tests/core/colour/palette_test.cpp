// Palette files: what they make, and what is wrong with them.
#include "colour/palette.hpp"

#include <cmath>
#include <limits>

#include "colour/colour_path.hpp"
#include "support/catch.hpp"
#include "support/message_of.hpp"
#include "support/perception.hpp"

using namespace hadal;
using Catch::Matchers::Contains;

namespace {

const std::string head = "name = \"n\"\ntitle = \"t\"\n";

Palette made(const std::string& rest) {
    return parse_palette(head + rest);
}

std::string rejection(const std::string& text) {
    return message_of([&] { parse_palette(text); });
}

}  // namespace

TEST_CASE("palette: every key has its effect") {
    const Palette palette = parse_palette(
        "name = \"deep\"\ntitle = \"The deep\"\ncolour_blind_safe = true\ncyclic = false\n"
        "smooth = false\nmapping = \"logarithmic\"\nscale = 0.25\nstart = -0.5\nfirst_count = 7\n"
        "interior = \"#0a84C2\"\nspace = \"srgb\"\ncolours = [\"#000000\", [1, 0.5, 0]]\n"
        "positions = [0, 1.0]\n");
    CHECK(palette.name == "deep");
    CHECK(palette.title == "The deep");
    CHECK(palette.colour_blind_safe);
    CHECK_FALSE(palette.cyclic);
    CHECK_FALSE(palette.smooth);
    CHECK(palette.mapping == Mapping::logarithmic);
    CHECK(palette.scale == 0.25);
    CHECK(palette.start == -0.5);
    CHECK(palette.first_count == 7);
    CHECK(palette.interior == Rgb{0x0a, 0x84, 0xc2});
    CHECK(palette.at(0) == Rgb{0, 0, 0});
    CHECK(palette.at(1) == Rgb{255, 128, 0});
    CHECK(palette.at(0.5) == Rgb{128, 64, 0});
}

TEST_CASE("palette: keys left out") {
    const Palette palette = made("colours = ['#102030', '#ffffff']");
    CHECK_FALSE(palette.colour_blind_safe);
    CHECK(palette.cyclic);
    CHECK(palette.smooth);
    CHECK(palette.mapping == Mapping::root);
    CHECK(palette.scale == 1);
    CHECK(palette.start == 0);
    CHECK(palette.first_count == 2);
    CHECK(palette.interior == Rgb{0, 0, 0});
}

TEST_CASE("palette: stops are met, and the way between them is straight in OKLab") {
    const Palette palette = made("cyclic = false\ncolours = ['#000000', '#ffffff']");
    CHECK(palette.at(0) == Rgb{0, 0, 0});
    CHECK(palette.at(1) == Rgb{255, 255, 255});
    // Half the lightness of white is the linear grey 1/8, which is encoded as 0.3885.
    CHECK(palette.at(0.5) == Rgb{99, 99, 99});
    const Palette open = made("cyclic = false\ncolours = ['#0a2a4f', '#d9812f', '#0a2a4f']");
    CHECK(open.at(0) == Rgb{0x0a, 0x2a, 0x4f});
    CHECK(open.at(0.5) == Rgb{0xd9, 0x81, 0x2f});
    CHECK(open.at(1) == open.at(0));
}

TEST_CASE("palette: cyclic ones wrap and open ones stop") {
    const Palette cyclic = made("colours = ['#102030', '#a0b0c0', '#f0e0d0']");
    CHECK(cyclic.at(0) == Rgb{0x10, 0x20, 0x30});
    for (const double t : {0.0, 0.25, 0.7}) {
        CHECK(cyclic.at(t + 1) == cyclic.at(t));
        CHECK(cyclic.at(t - 3) == cyclic.at(t));
    }
    CHECK(cyclic.at(std::nextafter(1.0, 0.0)) == cyclic.at(0));
    const Palette open = made("cyclic = false\ncolours = ['#102030', '#a0b0c0', '#f0e0d0']");
    CHECK(open.at(-0.1) == Rgb{0x10, 0x20, 0x30});
    CHECK(open.at(1.1) == Rgb{0xf0, 0xe0, 0xd0});
    CHECK(open.at(1e300) == open.at(1));
    CHECK(open.at(-1e300) == open.at(0));
    for (const double t : {std::nan(""), HUGE_VAL, -HUGE_VAL, 1e300}) {
        CHECK_NOTHROW(cyclic.at(t));
        CHECK_NOTHROW(open.at(t));
    }
    CHECK(open.at(INFINITY) == open.at(1));
    CHECK(open.at(-INFINITY) == open.at(0));
}

TEST_CASE("palette: positions between steps of the table are interpolated") {
    Palette palette = made("cyclic = false\ncolours = ['#000000', '#ffffff']");
    palette.table[0] = 0;
    palette.table[1] = 0x0000'6400'3200'c800;  // 100, 50, 200
    CHECK(unpacked(palette.at_step(0)) == Rgb{0, 0, 0});
    CHECK(unpacked(palette.at_step(64)) == Rgb{50, 13, 25});
    CHECK(unpacked(palette.at_step(128)) == Rgb{100, 25, 50});
    CHECK(unpacked(palette.at_step(256)) == Rgb{200, 50, 100});
    CHECK(unpacked(palette.at_step(Palette::positions)) == Rgb{255, 255, 255});
}

TEST_CASE("palette: stops at positions") {
    const Palette palette = made(
        "cyclic = false\nspace = 'srgb'\ncolours = ['#000000', '#ff0000', '#00ff00', '#0000ff']\n"
        "positions = [0, 0.25, 0.25, 1]");
    CHECK(palette.at(0.125) == Rgb{128, 0, 0});
    CHECK(palette.at(0.25) == Rgb{0, 255, 0});
    CHECK(palette.at(0.625) == Rgb{0, 128, 128});
}

TEST_CASE("palette: what is wrong is told by its key") {
    const std::string colours = "colours = ['#000000', '#ffffff']\n";
    CHECK_THAT(rejection("title = 't'\n" + colours), Contains("1: palette: name"));
    CHECK_THAT(rejection("name = ''\ntitle = 't'\n" + colours), Contains("1: palette: name"));
    CHECK_THAT(rejection("name = 'n'\ntitle = 3\n" + colours), Contains("1: palette: title"));
    CHECK_THAT(rejection(head), Contains("1: palette: colours"));
    CHECK_THAT(rejection(head + "colours = '#000000'"), Contains("1: palette: colours"));
    CHECK_THAT(rejection(head + "colours = []"), Contains("1: palette: colours"));
    CHECK_THAT(rejection(head + "colours = ['#000000']"), Contains("1: palette: colours"));
    for (const char* colour : {"'000000'", "'#00000'", "'#0000000'", "'#00000g'", "'#-00001'",
                               "'#+00001'", "'red'", "''", "7", "[0, 0]", "[0, 0, 1.5]",
                               "[0, 0, -0.1]", "[0, 0, nan]", "[0, 0, 'x']", "true"}) {
        CAPTURE(colour);
        CHECK_THAT(rejection(head + "colours = ['#000000', " + colour + "]"),
                   Contains("1: palette: colours"));
        CHECK_THAT(rejection(head + colours + "interior = " + colour),
                   Contains("1: palette: interior"));
    }
    const auto with = [&](const std::string& line) { return rejection(head + colours + line); };
    CHECK_THAT(with("colour = 1"), Contains("1: palette") && Contains("'colour'"));
    CHECK_THAT(with("cyclic = 'yes'"), Contains("1: palette: cyclic"));
    CHECK_THAT(with("cyclic = 1"), Contains("1: palette: cyclic"));
    CHECK_THAT(with("mapping = 'log'"), Contains("1: palette: mapping") && Contains("'log'") &&
                                            Contains("root, linear, logarithmic"));
    CHECK_THAT(with("mapping = 1"), Contains("1: palette: mapping"));
    CHECK_THAT(with("scale = 0"), Contains("1: palette: scale") && Contains("'0'"));
    CHECK_THAT(with("scale = -1"), Contains("1: palette: scale"));
    CHECK_THAT(with("scale = inf"), Contains("1: palette: scale") && Contains("'inf'"));
    CHECK_THAT(with("scale = nan"), Contains("1: palette: scale"));
    CHECK_THAT(with("scale = '1'"), Contains("1: palette: scale"));
    CHECK_THAT(with("start = 1.5"), Contains("1: palette: start"));
    CHECK_THAT(with("first_count = 1"), Contains("1: palette: first_count"));
    CHECK_THAT(with("space = 'lab'"), Contains("1: palette: space"));
    CHECK_THAT(with("positions = [0, 1]"), Contains("1: palette: positions"));
    CHECK_THAT(with("space = 'srgb'"), Contains("1: palette: positions"));
    for (const char* positions : {"[0]", "[0, 0.5, 1]", "[0.1, 1]", "[0, 0.9]", "[1, 0]",
                                  "[0, '1']", "[0, nan]", "[0, 2]", "[]", "1"}) {
        CAPTURE(positions);
        CHECK_THAT(with("space = 'srgb'\npositions = " + std::string(positions)),
                   Contains("1: palette: positions"));
    }
    CHECK_THAT(with("scale = "), Contains("1: palette is not TOML in line 4"));
}

TEST_CASE("palette: hostile files give one clear message") {
    std::string many = "colours = [";
    for (int i = 0; i < 100'000; ++i)
        many += "'#000000',";
    CHECK_THAT(rejection(head + many + "]"), Contains("1: palette: colours") && Contains("100000"));
    CHECK_THAT(rejection(std::string(10'000'000, '=')), Contains("1: palette"));
    CHECK_THAT(rejection(std::string("\0\1\2\xff", 4)), Contains("1: palette"));
    // One colour all the way is dull, but no crash.
    const Palette flat = made("colours = ['#123456', '#123456']");
    CHECK(flat.at(0.3) == Rgb{0x12, 0x34, 0x56});
}
