// Locations as text, from Hadal and from anywhere.
#include "location/formats/location_text.hpp"

#include <random>

#include "support/catch.hpp"
#include "support/damaged.hpp"
#include "support/message_of.hpp"

using namespace hadal;
using Catch::Matchers::Contains;

namespace {

std::string rejection(const std::string& text) {
    const std::string message = message_of([&] { location_from_text(text); });
    CHECK(message.size() < 400);
    for (const char c : message) {
        const auto byte = static_cast<unsigned char>(c);
        CHECK(byte >= 0x20);
        CHECK(byte < 0x7f);
    }
    return message;
}

std::string repeated(const std::string& text, int times) {
    std::string result;
    result.reserve(text.size() * static_cast<std::size_t>(times));
    for (int i = 0; i < times; ++i)
        result += text;
    return result;
}

}  // namespace

TEST_CASE("location text: what is written is read again") {
    for (const FormulaInfo& formula : formulas()) {
        Location location = home(formula.id);
        CHECK(location_from_text(to_text(location)) == location);
        location.julia = PointText{"-0.8", "1.56e-1"};
        location.centre = {"-1." + std::string(1500, '7'), "1e-1200"};
        location.zoom = "3.25e1200";
        location.rotation = -0.1;
        location.iterations = int64_t{1} << 62;
        location.radius = 1e18;
        CHECK(location_from_text(to_text(location)) == location);
    }
}

TEST_CASE("location text: a rotation of any size is read again") {
    for (const double degrees : {0.0, -0.0, 1e17, 246116860184273879042.0, -9.3e18, 1e22, 5e-324,
                                 -1.7976931348623157e308}) {
        Location location;
        location.rotation = degrees;
        INFO(degrees);
        CHECK(location_from_text(to_text(location)) == location);
    }
}

TEST_CASE("location text: the form stays as it is, for files outlive programs") {
    Location location;
    location.julia = PointText{"-0.8", "0.156"};
    location.iterations = (int64_t{1} << 53) + 1;
    location.rotation = 22.5;
    CHECK(to_text(location) ==
          "formula = \"mandelbrot\"\n"
          "julia = \"-0.8,0.156\"\n"
          "re = \"-0.75\"\n"
          "im = \"0\"\n"
          "zoom = \"1.6\"\n"
          "rotation = 22.5\n"
          "iterations = 9007199254740993\n"
          "radius = 100\n");
    location.stretch = 1.25;
    location.stretch_angle = -30;
    CHECK(to_text(location).find("\nrotation = 22.5\nstretch = 1.25\nstretch_angle = -30\n"
                                 "iterations = ") != std::string::npos);
    CHECK(location_from_text(to_text(location)) == location);
    location.stretch = 1;
    CHECK(location_from_text(to_text(location)) == location);
}

TEST_CASE("location text: fields left out are those of home") {
    CHECK(location_from_text("") == home(FormulaId{}));
    CHECK(location_from_text("formula = 'burning-ship'") == home(formula_named("burning-ship")));
    CHECK(location_from_text("julia = \" -0.8 , 0.156\"") ==
          home(FormulaId{}, PointText{"-0.8", "0.156"}));
    const Location location = location_from_text("zoom = \"50\"\nre = \"-1.25\"");
    CHECK(location.zoom == "50");
    CHECK(location.centre == PointText{"-1.25", "0"});
}

TEST_CASE("location text: written by hand") {
    const Location location = location_from_text(
        "# a place\r\n  re = -1.25\r\nim=0.0625 # up\r\nzoom = 1000\r\nrotation = \"45\"\r\n"
        "iterations = 10_000\r\nradius = 1e3\r\nsomething = [1, {else = 2}]\r\n[more]\r\nzoom = "
        "2\r\n");
    CHECK(location.centre == PointText{"-1.25", "0.0625"});
    CHECK(location.zoom == "1000");
    CHECK(location.rotation == 45);
    CHECK(location.iterations == 10000);
    CHECK(location.radius == 1000);
}

TEST_CASE("location text: wrong values are told by field and value") {
    CHECK_THAT(rejection("formula = 'mandelbort'"),
               Contains("1: formula") && Contains("'mandelbort'") && Contains("mandelbrot, "));
    CHECK_THAT(rejection("julia = '1'"), Contains("1: julia") && Contains("'1'"));
    CHECK_THAT(rejection("julia = '1,2,3'"), Contains("1: julia") && Contains("'1,2,3'"));
    CHECK_THAT(rejection("julia = ','"), Contains("1: julia"));
    CHECK_THAT(rejection("julia = [1, 2]"), Contains("1: julia"));
    CHECK_THAT(rejection("re = 'east'"), Contains("1: re ") && Contains("'east'"));
    CHECK_THAT(rejection("re = nan"), Contains("1: re ") && Contains("'nan'"));
    CHECK_THAT(rejection("im = -inf"), Contains("1: im ") && Contains("'-inf'"));
    CHECK_THAT(rejection("im = true"), Contains("1: im "));
    CHECK_THAT(rejection("zoom = {}"), Contains("1: zoom "));
    CHECK_THAT(rejection("zoom = 1979-05-27"), Contains("1: zoom "));
    CHECK_THAT(rejection("zoom = 0"), Contains("1: zoom ") && Contains("'0'"));
    CHECK_THAT(rejection("rotation = 'left'"), Contains("1: rotation") && Contains("'left'"));
    CHECK_THAT(rejection("rotation = '45 deg'"), Contains("1: rotation") && Contains("'45 deg'"));
    CHECK_THAT(rejection("rotation = inf"), Contains("1: rotation"));
    CHECK_THAT(rejection("iterations = 1.5"), Contains("1: iterations") && Contains("'1.5'"));
    CHECK_THAT(rejection("iterations = '1e3'"), Contains("1: iterations") && Contains("'1e3'"));
    CHECK_THAT(rejection("iterations = ''"), Contains("1: iterations") && Contains("''"));
    CHECK_THAT(rejection("iterations = -5"), Contains("1: iterations") && Contains("'-5'"));
    CHECK_THAT(rejection("iterations = '9223372036854775808'"), Contains("1: iterations"));
    CHECK_THAT(rejection("radius = 1"), Contains("1: radius") && Contains("'1'"));
    CHECK_THAT(rejection("radius = nan"), Contains("1: radius") && Contains("'nan'"));
}

TEST_CASE("location text: what is not TOML is told by its line") {
    CHECK_THAT(rejection("re = \"0\"\nim = \nzoom = 3"),
               Contains("1: location") && Contains("line 2"));
    CHECK_THAT(rejection("-0.75 + 0.1i"), Contains("1: location") && Contains("line 1"));
    CHECK_THAT(rejection("re = 1\nre = 2"), Contains("1: location") && Contains("line 2"));
    CHECK_THAT(rejection("re = \"1"), Contains("1: location"));
    CHECK_THAT(rejection("iterations = 9223372036854775808"), Contains("1: location"));
}

TEST_CASE("location text: hostile text gives one clear message") {
    CHECK_THAT(rejection(std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16)),
               Contains("1: location"));
    CHECK_THAT(rejection(std::string(1000, '\0')), Contains("1: location"));
    CHECK_THAT(rejection("re = \"\xff\xfe\x80\""), Contains("1: location"));
    CHECK_THAT(rejection("\x1b[31m"), Contains("1: location"));
    CHECK_THAT(rejection(std::string(10'000'000, 'a')), Contains("1: location"));
    CHECK_THAT(rejection(std::string(8'000'000, 'a')), Contains("1: location"));
    CHECK_THAT(rejection("re = \"" + std::string(5'000'000, '1') + "\""), Contains("1: re "));
    CHECK_THAT(rejection("re = " + std::string(5'000'000, '1')), Contains("1: location"));
    CHECK_THAT(rejection("formula = \"" + std::string(5'000'000, 'm') + "\""),
               Contains("1: formula"));
    CHECK_THAT(rejection("x = " + std::string(1'000'000, '[')), Contains("1: location"));
    CHECK_THAT(rejection("x = " + repeated("{a=", 300'000)), Contains("1: location"));
    CHECK_THAT(rejection(repeated("a.", 2'000'000) + "a = 1"), Contains("1: location"));
    CHECK_THAT(rejection("[" + repeated("a.", 2'000'000) + "a]"), Contains("1: location"));
    CHECK_THAT(rejection(repeated("\"\"\"\n", 500'001)), Contains("1: location"));
    // Deep, but within what is taken: neither a crash nor a message.
    CHECK(location_from_text(repeated("a.", 2000) + "a = 1") == home(FormulaId{}));
    CHECK(location_from_text("#" + std::string(5'000'000, '#')) == home(FormulaId{}));
}

TEST_CASE("location text: damaged text is read or refused, never anything else") {
    Location location = home(FormulaId{}, PointText{"-0.8", "0.156"});
    location.rotation = 12.5;
    const std::string good = to_text(location);
    std::mt19937 random(11);
    int refused = 0;
    for (int i = 0; i < 3000; ++i) {
        const std::string text = damaged(good, random);
        std::optional<Location> read;
        try {
            read = location_from_text(text);
        } catch (const Error& error) {
            ++refused;
            if (error.code() != ErrorCode::invalid_argument) FAIL(error.what());
        }
        if (read) CHECK_NOTHROW(validate(*read));
    }
    CHECK(refused > 300);
}

TEST_CASE("point text: two numbers with a comma") {
    CHECK(point_from_text("1,-2e-5", "julia") == PointText{"1", "-2e-5"});
    CHECK(point_from_text("  1 ,\t-2 ", "julia") == PointText{"1", "-2"});
    CHECK(point_from_text(to_text(PointText{"0.1", "-7"}), "julia") == PointText{"0.1", "-7"});
    CHECK_THAT(message_of([] { point_from_text("", "--julia"); }), Contains("1: --julia"));
}
