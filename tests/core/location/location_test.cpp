// Homes that show the whole set, and the bounds of a location's fields.
#include "location/location.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "support/catch.hpp"
#include "support/message_of.hpp"
#include "support/naive.hpp"

using namespace hadal;
using Catch::Matchers::Contains;

namespace {

/// The points of a grid over [-2.5, 2.5]^2 that stay within 100 for `limit` iterations, and the box
/// about them, in units of a view's half-height.
struct Extent {
    int points = 0;
    double left = 0, right = 0, top = 0, bottom = 0;
};

Extent extent_of(const Location& location, int limit, int cells) {
    const double re = std::stod(location.centre.re);
    const double im = std::stod(location.centre.im);
    const double half_height = 2 / std::stod(location.zoom);
    const std::string name(info(location.formula).name);
    Extent extent;
    for (int j = 0; j <= cells; ++j) {
        for (int i = 0; i <= cells; ++i) {
            const naive::Point point{-2.5 + 5.0 * i / cells, -2.5 + 5.0 * j / cells};
            const bool julia = location.julia.has_value();
            const naive::Point c =
                julia ? naive::Point{std::stod(location.julia->re), std::stod(location.julia->im)}
                      : point;
            const naive::Point z = julia ? point : naive::Point{0, 0};
            if (naive::escape(name, z, c, 1e4, limit).count >= 0) continue;
            ++extent.points;
            extent.left = std::min(extent.left, (point.x - re) / half_height);
            extent.right = std::max(extent.right, (point.x - re) / half_height);
            extent.bottom = std::min(extent.bottom, (point.y - im) / half_height);
            extent.top = std::max(extent.top, (point.y - im) / half_height);
        }
    }
    return extent;
}

std::string rejection(void (*change)(Location&)) {
    Location location;
    change(location);
    return message_of([&] { validate(location); });
}

}  // namespace

TEST_CASE("home: the Mandelbrot set's is the one everybody knows") {
    const Location location = home(FormulaId{});
    CHECK(location.centre.re == "-0.75");
    CHECK(location.centre.im == "0");
    CHECK(location.zoom == "1.6");
    CHECK(location.rotation == 0);
    CHECK(location.radius == 100);
    CHECK(location.iterations == 1000);
    CHECK(location == Location{});
}

TEST_CASE("home: every set is in view and fills a good part of it") {
    constexpr double window = 1.6;  // 1280 x 800
    for (const FormulaInfo& formula : formulas()) {
        CAPTURE(formula.name);
        const Location location = home(formula.id);
        CHECK_NOTHROW(validate(location));
        const Extent extent = extent_of(location, 200, 500);
        REQUIRE(extent.points > 1000);
        CHECK(extent.left > -window);
        CHECK(extent.right < window);
        CHECK(extent.bottom > -1);
        CHECK(extent.top < 1);
        CHECK(extent.top - extent.bottom > 1.4);
    }
}

TEST_CASE("home: a Julia set is in view, whatever its seed") {
    const PointText seeds[] = {{"0", "0"},     {"-0.75", "0.1"},  {"-2", "0"},     {"0", "1"},
                               {"0.3", "0.5"}, {"-0.4", "-0.59"}, {"0.25", "0.0"}, {"-1.4", "0"}};
    for (const FormulaInfo& formula : formulas()) {
        for (const PointText& seed : seeds) {
            CAPTURE(formula.name, seed.re, seed.im);
            const Location location = home(formula.id, seed);
            CHECK_NOTHROW(validate(location));
            CHECK(location.julia == seed);
            CHECK(location.centre == PointText{"0", "0"});
            const Extent extent = extent_of(location, 60, 150);
            // In view even of a square picture.
            CHECK(std::max({-extent.left, extent.right, -extent.bottom, extent.top}) < 1);
        }
    }
    // Not too far away either.
    CHECK(extent_of(home(FormulaId{}, PointText{"-0.75", "0"}), 60, 500).right > 0.85);
    CHECK(extent_of(home(formula_named("multibrot-5"), PointText{"0.1", "0"}), 60, 500).right >
          0.85);
}

TEST_CASE("home: a seed that is no point is told") {
    CHECK_THAT(message_of([] {
                   home(FormulaId{}, PointText{"abc", "0"});
               }),
               Contains("1: julia") && Contains("'abc'"));
    CHECK_THAT(message_of([] {
                   home(FormulaId{}, PointText{"0", "2e18"});
               }),
               Contains("1: julia") && Contains("'2e18'"));
}

TEST_CASE("validate: the bounds themselves are allowed") {
    const auto accepted = [](void (*change)(Location&)) { return rejection(change).empty(); };
    CHECK(accepted([](Location&) {}));
    CHECK(accepted([](Location& l) { l.iterations = 0; }));
    CHECK(accepted([](Location& l) { l.iterations = int64_t{1} << 62; }));
    CHECK(accepted([](Location& l) { l.radius = 2; }));
    CHECK(accepted([](Location& l) { l.radius = 1e18; }));
    CHECK(accepted([](Location& l) { l.zoom = "1e-18"; }));
    CHECK(accepted([](Location& l) { l.zoom = "1e1000000"; }));
    CHECK(accepted([](Location& l) { l.centre = {"1e18", "-1e18"}; }));
    CHECK(accepted([](Location& l) { l.centre = {" -0.75 ", "+.5E-3"}; }));
    CHECK(accepted([](Location& l) { l.julia = PointText{"1e18", "-1e18"}; }));
    CHECK(accepted([](Location& l) { l.rotation = -1e6; }));
    CHECK(accepted([](Location& l) { l.formula = formulas().back().id; }));
}

TEST_CASE("validate: what is out of bounds is told by field and value") {
    CHECK_THAT(rejection([](Location& l) { l.formula = FormulaId{-1}; }),
               Contains("1: formula") && Contains("'-1'"));
    CHECK_THAT(rejection([](Location& l) { l.formula = FormulaId{12345}; }),
               Contains("1: formula") && Contains("'12345'"));
    CHECK_THAT(rejection([](Location& l) {
                   l.julia = PointText{"0", "1,5"};
               }),
               Contains("1: julia") && Contains("'1,5'"));
    CHECK_THAT(rejection([](Location& l) {
                   l.julia = PointText{"-1.1e18", "0"};
               }),
               Contains("1: julia") && Contains("'-1.1e18'"));
    CHECK_THAT(rejection([](Location& l) { l.centre.re = "1.0000001e18"; }),
               Contains("1: re ") && Contains("'1.0000001e18'"));
    CHECK_THAT(rejection([](Location& l) { l.centre.re = "1e99999999999999999999"; }),
               Contains("1: re ") && Contains("'1e99999999999999999999'"));
    CHECK_THAT(rejection([](Location& l) { l.centre.im = ""; }),
               Contains("1: im ") && Contains("''"));
    CHECK_THAT(rejection([](Location& l) { l.centre.im = "nan"; }),
               Contains("1: im ") && Contains("'nan'"));
    CHECK_THAT(rejection([](Location& l) { l.centre.im = "-inf"; }),
               Contains("1: im ") && Contains("'-inf'"));
    CHECK_THAT(rejection([](Location& l) { l.centre.im = std::string("0\0001", 3); }),
               Contains("1: im "));
    for (const char* zoom : {"0", "-0", "-1", "9e-19", "1.1e1000000", "1e999999999", "1e-999999999",
                             "nan", "inf", "@Inf@", "0x10", "1.6.1", "1e", "", " ", "1 2", "ten"}) {
        CAPTURE(zoom);
        Location location;
        location.zoom = zoom;
        CHECK_THAT(message_of([&] { validate(location); }),
                   Contains("1: zoom ") && Contains(std::string("not '").append(zoom).append("'")));
    }
    CHECK_THAT(rejection([](Location& l) { l.rotation = std::nan(""); }),
               Contains("1: rotation") && Contains("nan"));
    CHECK_THAT(rejection([](Location& l) { l.rotation = -INFINITY; }),
               Contains("1: rotation") && Contains("'-inf'"));
    CHECK_THAT(rejection([](Location& l) { l.iterations = -1; }),
               Contains("1: iterations") && Contains("'-1'"));
    CHECK_THAT(rejection([](Location& l) { l.iterations = (int64_t{1} << 62) + 1; }),
               Contains("1: iterations") && Contains("'4611686018427387905'"));
    CHECK_THAT(rejection([](Location& l) { l.iterations = std::numeric_limits<int64_t>::min(); }),
               Contains("1: iterations"));
    CHECK_THAT(rejection([](Location& l) { l.radius = 1.999; }),
               Contains("1: radius") && Contains("'1.999'"));
    CHECK_THAT(rejection([](Location& l) { l.radius = 1.1e18; }),
               Contains("1: radius") && Contains("'1.1e+18'"));
    CHECK_THAT(rejection([](Location& l) { l.radius = std::nan(""); }), Contains("1: radius"));
    CHECK_THAT(rejection([](Location& l) { l.radius = INFINITY; }), Contains("1: radius"));
}
