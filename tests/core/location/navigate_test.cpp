// Moving about, held against long arithmetic that shares nothing with it.
#include "location/navigate.hpp"

#include <cmath>
#include <random>

#include "support/catch.hpp"
#include "support/message_of.hpp"
#include "support/oracle_plane.hpp"
#include "support/views.hpp"

using namespace hadal;
using Catch::Matchers::Contains;

namespace {

// A centre is rounded to 1e-4 of a pixel in each coordinate.
constexpr double rounding = 1.5e-4;

/// A point with `digits` decimals that is on the Mandelbrot set's needle's way.
std::string long_number(const std::string& start, int digits) {
    std::string text = start;
    for (int i = 0; i < digits; ++i)
        text += static_cast<char>('0' + (i * 7 + i * i * 3) % 10);
    return text;
}

/// Views from the shallowest to a depth that nothing but the digits reaches.
std::vector<View> views() {
    return {view_at("-0.75", "0", "1.6"),
            view_at("-0.75", "0", "0.01"),
            view_at("0", "0", "3", 30),
            view_at("-0.743643887037151", "0.131825904205330", "1e5", -77.7, 641, 479),
            view_at("-1.7548776662466927", "1e-9", "12345678901", 180),
            view_at(long_number("-1.7", 60), long_number("0.000", 60), "1e50", 12.25),
            view_at(long_number("-0.1", 130), long_number("0.6", 130), "3e100", -45),
            view_at(long_number("0.00", 430), long_number("-0.8", 430), "7e400", 1, 1920, 1080),
            view_at(long_number("-1.7", 1010), long_number("-0.01", 1010), "1e1000", 90),
            view_at(long_number("0.3", 1010), long_number("0.02", 1010), "2.5e1000", 211, 3, 1001),
            stretched(view_at("-0.5", "0.25", "2"), 2, 0),
            stretched(view_at("-0.743643887037151", "0.131825904205330", "1e5", -77.7), 0.3, 25),
            stretched(view_at("-1.7548776662466927", "1e-9", "12345678901", 12), 1000, -50),
            stretched(view_at(long_number("0.00", 430), long_number("-0.8", 430), "7e400", 1), 7.5,
                      135)};
}

double shift_of(const View& from, double x, double y, const View& to, double to_x, double to_y) {
    return oracle::pixels_between(to, oracle::under(from, x, y), oracle::under(to, to_x, to_y));
}

}  // namespace

TEST_CASE("navigate: dragging takes the content along") {
    for (const View& view : views()) {
        CAPTURE(view.location.zoom);
        for (const auto& [dx, dy] : {std::pair{37.0, -12.0}, {0.25, 0.5}, {-4000.0, 9.0}}) {
            const View moved = with(view, panned(view, dx, dy));
            CHECK(shift_of(view, 10, 20, moved, 10 + dx, 20 + dy) < rounding);
            CHECK(moved.location.zoom == view.location.zoom);
            CHECK(moved.location.rotation == view.location.rotation);
        }
    }
    // A drag to the right shows what lies to the left; downwards what lies above.
    const View view = view_at("0", "0", "2");
    CHECK(panned(view, 400, 0).centre == PointText{"-1", "0"});
    CHECK(panned(view, 0, 400).centre == PointText{"0", "1"});
    CHECK(panned(view, 0, 0).centre == view.location.centre);
}

TEST_CASE("navigate: the pixel of a point is where the point is") {
    for (const View& view : views()) {
        CAPTURE(view.location.zoom);
        for (const auto& [x, y] : {std::pair{0.0, 0.0}, {12.5, 700.25}, {-3000.0, 5000.0}}) {
            const PixelPoint pixel = pixel_of(view, point_at(view, x, y));
            CHECK(pixel.x == Approx(x).margin(rounding));
            CHECK(pixel.y == Approx(y).margin(rounding));
        }
    }
    // Against the definition: 4 / zoom is the height.
    const View view = view_at("0.25", "-1", "2");
    CHECK(pixel_of(view, {"0.25", "-1"}).x == 640);
    CHECK(pixel_of(view, {"0.25", "-1"}).y == 400);
    CHECK(pixel_of(view, {"0.75", "0"}).x == Approx(840));
    CHECK(pixel_of(view, {"0.75", "0"}).y == Approx(0).margin(1e-9));
    const View turned = view_at("0", "0", "2", 90);
    CHECK(pixel_of(turned, {"0.5", "0"}).x == Approx(640));
    CHECK(pixel_of(turned, {"0.5", "0"}).y == Approx(200));
    // Far away from a deep view it lies beyond any double.
    const View deep = views().back();
    CHECK(std::isinf(pixel_of(deep, {"5", "5"}).x));
    CHECK_FALSE(std::isnan(pixel_of(deep, {"5", "5"}).y));
    CHECK(message_of([&] { pixel_of(view, {"x", "0"}); }).find("'x'") != std::string::npos);
}

TEST_CASE("navigate: there and back again is where it was") {
    const View view = view_at("-0.743643887", "0.131825904", "1e6");
    const View there = with(view, panned(view, 123, -45));
    const View back = with(view, panned(there, -123, 45));
    CHECK(shift_of(view, 0, 0, back, 0, 0) < 2 * rounding);
}

TEST_CASE("navigate: the point under the cursor stays under it while zooming") {
    std::mt19937 random(7);
    std::uniform_real_distribution<double> share(0, 1);
    for (const View& view : views()) {
        for (int i = 0; i < 20; ++i) {
            // Fine steps and coarse ones.
            const double octaves = 3 * share(random);
            const double factor = std::exp2(i % 2 == 0 ? -octaves : octaves);
            const double x = view.width * share(random);
            const double y = view.height * share(random);
            CAPTURE(view.location.zoom, factor, x, y);
            const View closer = with(view, zoomed(view, x, y, factor));
            CHECK(shift_of(view, x, y, closer, x, y) < rounding);
            if (view.location.zoom == "0.01" && factor < 1) continue;
            const oracle::Real ratio =
                oracle::Real(closer.location.zoom) / oracle::Real(view.location.zoom);
            CHECK(ratio.to_double() == Approx(factor).epsilon(1e-9));
        }
    }
}

TEST_CASE("navigate: a long way in and out again by small steps is where it was") {
    View view = view_at("-0.75", "0", "1.6");
    const double x = 333.25;
    const double y = 777.5;
    const View start = view;
    for (int i = 0; i < 300; ++i) {
        const View before = view;
        view.location = zoomed(view, x, y, std::exp2(1 / 8.0));
        REQUIRE(shift_of(before, x, y, view, x, y) < rounding);
    }
    CHECK(std::stod(view.location.zoom) > 1e11);
    for (int i = 0; i < 300; ++i)
        view.location = zoomed(view, x, y, std::exp2(-1 / 8.0));
    CHECK(std::stod(view.location.zoom) == Approx(1.6).epsilon(1e-7));
    CHECK(shift_of(start, x, y, view, x, y) < 0.01);
}

TEST_CASE("navigate: texts have just the digits needed") {
    View view = view_at("-0.75", "0", "1.6");
    CHECK(zoomed(view, 640, 400, 2).zoom == "3.2");
    CHECK(zoomed(view, 640, 400, 2).centre == PointText{"-0.75", "0"});
    CHECK(zoomed(view, 640, 400, 0.1).zoom == "0.16");
    // A pixel is 3.1e-3 wide, a ten-thousandth of it 3.1e-7: seven decimals, not fifty.
    view.location.centre = {long_number("-0.7", 50), long_number("0.1", 50)};
    CHECK(point_at(view, 1, 1).re.size() <= std::string("-0.1234567").size());
    CHECK(point_at(view, 1, 1).im.size() <= std::string("0.1234567").size());
    // A centre tells where samples lie to 2^-192 of a pixel: 58 decimals below it, and 2 to spare.
    CHECK(panned(view, 1, 1).centre.re.size() <= std::string("-0.123").size() + 60);
    CHECK(panned(view, 1, 1).centre.im.size() <= std::string("0.123").size() + 60);
    // Of formulas with folds to 2^-1024: 309 decimals.
    View folds = view;
    folds.location.formula = formula_named("burning-ship");
    CHECK(panned(folds, 1, 1).centre.re.size() <= std::string("-0.123").size() + 311);
    CHECK(panned(folds, 1, 1).centre.re.size() >= std::string("-0.123").size() + 308);
    // 1e-1000 of a pixel pitch above 1e-1003 at this height: 1003 + 60 decimals.
    view.location.zoom = "1e1000";
    view.location.centre = {long_number("-0.7", 1100), long_number("0.1", 1100)};
    const Location deep = panned(view, 1, 1);
    CHECK(deep.centre.re.size() >= 1003 + 60);
    CHECK(deep.centre.re.size() <= 1012 + 60);
    CHECK(deep.zoom == "1e1000");
}

TEST_CASE("navigate: the zoom stays between its bounds") {
    const View view = view_at("-0.743643887037151", "0.131825904205330", "1e5");
    CHECK(zoomed(view, 3, 4, 1e-300).zoom == "0.01");
    // A view that is already beyond a bound goes no further but may come back.
    const View far = view_at("0", "0", "1e-6");
    CHECK(zoomed(far, 0, 0, 0.5).zoom == "0.000001");
    CHECK(zoomed(far, 0, 0, 4).zoom == "0.000004");
}

TEST_CASE("navigate: a perturbed formula is zoomed into at any depth") {
    View view = view_at(long_number("-1.7", 2000), long_number("0.01", 2000), "1.6");
    const double x = 901.5;
    const double y = 77.25;
    // Through the ends of plain doubles, of their exponents, and far beyond.
    for (const char* zoom : {"1.6e5", "1.6e100", "1.6e400", "1.6e1000"}) {
        while (oracle::Real(view.location.zoom) < oracle::Real(zoom)) {
            const View before = view;
            view.location = zoomed(view, x, y, 1000);
            REQUIRE(shift_of(before, x, y, view, x, y) < rounding);
            const oracle::Real ratio =
                oracle::Real(view.location.zoom) / oracle::Real(before.location.zoom);
            REQUIRE(ratio.to_double() == Approx(1000).epsilon(1e-9));
        }
        const View box = with(view, boxed(view, 200, 150, 8));
        CHECK(shift_of(view, 200, 146, box, 640, 0) < rounding + 8e-7);
    }
    // The end is that of any location.
    const View deep = view_at("0", "0", "6e999999");
    CHECK(zoomed(deep, 640, 400, 2).zoom == "1e1000000");
    CHECK(zoomed(deep, 640, 400, 1e300).zoom == "1e1000000");
    CHECK(zoomed(with(deep, zoomed(deep, 640, 400, 2)), 640, 400, 2).zoom == "1e1000000");
    CHECK(zoomed(view_at("0", "0", "1e1000000"), 640, 400, 0.5).zoom == "5e999999");
}

TEST_CASE("navigate: turning keeps the point and adds up") {
    for (const View& view : views()) {
        for (const double degrees : {90.0, -33.3, 400.0, 1e-3}) {
            CAPTURE(view.location.zoom, degrees);
            const View turned_view = with(view, turned(view, 100, 30, degrees));
            CHECK(shift_of(view, 100, 30, turned_view, 100, 30) < rounding);
            const double sum = view.location.rotation + degrees;
            CHECK(std::remainder(turned_view.location.rotation - sum, 360) ==
                  Approx(0).margin(1e-8));
            CHECK(turned_view.location.rotation > -180);
            CHECK(turned_view.location.rotation <= 180);
        }
    }
    View view = view_at("0", "0", "1");
    for (int i = 0; i < 3; ++i)
        view.location = turned(view, 0, 0, 0.1);
    CHECK(view.location.rotation == 0.3);
    CHECK(turned(view_at("0", "0", "1", 170), 0, 0, 10).rotation == 180);
    CHECK(turned(view_at("0", "0", "1", -170), 0, 0, -10).rotation == 180);

    // Counter-clockwise: what was to the right of the middle is now above it.
    const View quarter = with(view, turned(view_at("0", "0", "1"), 640, 400, 90));
    const oracle::Point above = oracle::under(quarter, 640, 400 - 100);
    CHECK(above.re.to_double() == Approx(100 * 4 / 800.0));
    CHECK(above.im.to_double() == Approx(0).margin(1e-12));
}

TEST_CASE("navigate: a box fills the height") {
    for (const View& view : views()) {
        CAPTURE(view.location.zoom);
        const double height = view.height * 0.125;
        const View box = with(view, boxed(view, 200, 150, height));
        // The box's middle, and the middle of its upper edge.
        CHECK(shift_of(view, 200, 150, box, view.width / 2.0, view.height / 2.0) < rounding);
        CHECK(shift_of(view, 200, 150 - height / 2, box, view.width / 2.0, 0) <
              rounding + view.height * 1e-9);
    }
}

TEST_CASE("navigate: a box at any angle fills the picture, upright") {
    for (const View& view : views()) {
        CAPTURE(view.location.zoom);
        const double height = view.height * 0.125;
        for (const double degrees : {30.0, -101.5, 180.0}) {
            const View box = with(view, boxed(view, 200, 150, height, degrees));
            // The box's middle, and the middle of its upper edge, which leans to the left.
            const double turn = degrees * M_PI / 180;
            const double x = 200 - std::sin(turn) * height / 2;
            const double y = 150 - std::cos(turn) * height / 2;
            const double tolerance = 8 * 2 * rounding + view.height * 1e-9;
            CHECK(shift_of(view, 200, 150, box, view.width / 2.0, view.height / 2.0) < tolerance);
            CHECK(shift_of(view, x, y, box, view.width / 2.0, 0) < tolerance);
        }
    }
}

TEST_CASE("navigate: a picture of another shape shows the largest part that has it") {
    for (const View& view : views()) {
        CAPTURE(view.location.zoom);
        if (view.width < 10) continue;
        for (const auto& [width, height] : {std::pair{1920, 1080}, {300, 3000}, {3000, 300}}) {
            const View part{framed(view, width, height), width, height};
            CHECK(part.location.rotation == view.location.rotation);
            CHECK(part.location.iterations == view.location.iterations);
            // The middle is the same, and two opposite sides lie on those of the view.
            const double middle_x = width / 2.0;
            const double middle_y = height / 2.0;
            const bool wider = double(width) / height > double(view.width) / view.height;
            const double scale = wider ? double(view.width) / width : double(view.height) / height;
            for (const auto& [x, y] : {std::pair{0.0, 0.0}, {1.0 * width, 0.0}, {middle_x, 1.0}}) {
                CHECK(shift_of(view, view.width / 2.0 + (x - middle_x) * scale,
                               view.height / 2.0 + (y - middle_y) * scale, part, x,
                               y) < 1e-3 / scale + 1e-6 * width);
            }
            if (!wider) CHECK(part.location == view.location);
        }
        // Sizes of the same shape show the same place, to the letter.
        for (const int times : {1, 2, 7}) {
            CHECK(framed(view, view.width * times, view.height * times) == view.location);
            CHECK(framed(view, view.width * times / 3, view.height * times / 3) == view.location);
        }
    }
    CHECK_THROWS_AS(framed(view_at("0", "0", "1"), 0, 5), Error);
    CHECK_THROWS_AS(framed(view_at("0", "0", "1"), 5, -1), Error);
}

TEST_CASE("navigate: the point under a pixel") {
    for (const View& view : views()) {
        CAPTURE(view.location.zoom);
        const PointText found = point_at(view, 17.5, 301.25);
        const oracle::Point point{oracle::Real(found.re), oracle::Real(found.im)};
        CHECK(oracle::pixels_between(view, point, oracle::under(view, 17.5, 301.25)) < rounding);
    }
    CHECK(point_at(view_at("0", "0", "2"), 0, 0) == PointText{"-1.6", "1"});
    // Numbers below the digits in view are 0, not a hair beside it.
    CHECK(point_at(view_at("1e-40", "0", "2"), 640, 400) == PointText{"0", "0"});
}

TEST_CASE("navigate: the Julia set of a point") {
    View view = view_at("0", "0", "2");
    view.location.formula = formula_named("tricorn");
    const Location julia = julia_at(view, 0, 0);
    CHECK(julia.formula == view.location.formula);
    CHECK(julia.julia == PointText{"-1.6", "1"});
    CHECK(julia == home(view.location.formula, PointText{"-1.6", "1"}));
}

TEST_CASE("navigate: the map between two views") {
    for (const View& from : views()) {
        View to = from;
        to.location = turned(with(from, panned(from, 31, -77)), 5, 6, 41);
        to.location = zoomed(to, 900, 10, 0.37);
        to.width = 700;
        to.height = 933;
        CAPTURE(from.location.zoom, to.location.zoom);
        // Stretched alike, they are of one shape.
        CHECK(as_similarity(pixel_map(from, to)));
        for (const double stretch : {to.location.stretch, 1.0, 3.5}) {
            to.location.stretch = stretch;
            to.location.stretch_angle += 20;
            const Affine map = pixel_map(from, to);
            for (const auto& [x, y] : {std::pair{0.0, 0.0}, {1280.0, 0.0}, {3.0, 800.0}}) {
                const PixelPoint there = mapped(map, {x, y});
                CHECK(shift_of(from, x, y, to, there.x, there.y) < 1e-6 * (1 + std::fabs(there.x)));
            }
        }
    }
    const View view = view_at("-0.75", "0", "1.6", 30);
    const Affine same = pixel_map(view, view);
    CHECK(same.xx == Approx(1));
    CHECK(same.yy == Approx(1));
    CHECK(same.xy == Approx(0).margin(1e-15));
    CHECK(same.yx == Approx(0).margin(1e-15));
    CHECK(same.dx == Approx(0).margin(1e-9));
    CHECK(same.dy == Approx(0).margin(1e-9));
    // Pans map by the very pixels they were made of, up to the rounding of the centre.
    const Affine drag = pixel_map(view, with(view, panned(view, 12, -5)));
    CHECK(drag.dx == Approx(12).margin(rounding));
    CHECK(drag.dy == Approx(-5).margin(rounding));
}

TEST_CASE("navigate: the map between views worlds apart is never NaN") {
    const View home_view = view_at("-0.75", "0", "1.6", 90);
    const View deep = view_at("-1.7", "0", "1e1000", 0);
    for (const Affine& map : {pixel_map(home_view, deep), pixel_map(deep, home_view)}) {
        for (const double part : {map.xx, map.xy, map.yx, map.yy, map.dx, map.dy})
            CHECK_FALSE(std::isnan(part));
    }
    const Affine shrink = pixel_map(deep, home_view);
    CHECK(shrink.xx == 0);
    CHECK(shrink.dx == Approx(640).margin(1e-6));
    // Turned by 90 degrees the real axis points up: the deep view lies 0.95 below.
    CHECK(shrink.dy == Approx(400 + 0.95 / (4 / (1.6 * 800))).margin(1e-6));
}

TEST_CASE("navigate: what one view shows of another") {
    const View wide = view_at("-0.5", "0.25", "2");
    View view = wide;
    CHECK(covers(wide, view));
    view.location = panned(wide, 3, 0);
    CHECK_FALSE(covers(wide, view));
    view.location = zoomed(wide, 100, 700, 1.5);
    CHECK(covers(wide, view));
    CHECK_FALSE(covers(view, wide));
    // Turned, its corners stick out, unless it is small enough.
    view.location = turned(wide, 640, 400, 30);
    CHECK_FALSE(covers(wide, view));
    view.location = zoomed(view, 640, 400, 3);
    CHECK(covers(wide, view));
    view.location.julia = PointText{"0", "0"};
    CHECK_FALSE(covers(wide, view));
}

TEST_CASE("navigate: which locations show the same plane") {
    Location a = home(FormulaId{});
    Location b = a;
    b.centre = {"1", "1"};
    b.zoom = "1e9";
    CHECK(same_plane(a, b));
    b.formula = formula_named("celtic");
    CHECK_FALSE(same_plane(a, b));
    a.julia = PointText{"0.3", "-0.1"};
    CHECK_FALSE(same_plane(a, home(FormulaId{})));
    b = a;
    b.julia = PointText{"0.30000", "-1e-1"};
    CHECK(same_plane(a, b));
    b.julia = PointText{"0.3000000000000000000000000000000000000000001", "-0.1"};
    CHECK_FALSE(same_plane(a, b));
}

TEST_CASE("navigate: suggested limits are round and grow with the depth") {
    int64_t last = 0;
    for (const char* zoom :
         {"0.01", "1.6", "1e3", "1e6", "1e9", "1e14", "1e50", "1e1000", "1e1000000"}) {
        CAPTURE(zoom);
        const int64_t limit = suggested_iterations(view_at("0", "0", zoom).location);
        CHECK(limit >= last);
        CHECK(limit >= 1000);
        CHECK(limit <= most_iterations);
        int64_t digit = limit;
        while (digit % 10 == 0)
            digit /= 10;
        CHECK((digit == 1 || digit == 2 || digit == 5));
        last = limit;
    }
    CHECK(suggested_iterations(home(FormulaId{})) == 1000);
    CHECK(suggested_iterations(view_at("0", "0", "1e14").location) >= 10000);
    // Enough for most places there are at that depth, and no more than can be waited for.
    CHECK(suggested_iterations(view_at("0", "0", "1e50").location) >= 200'000);
    CHECK(suggested_iterations(view_at("0", "0", "1e1000").location) >= 500'000);
    CHECK(suggested_iterations(view_at("0", "0", "1e1000").location) <= 10'000'000);
}

TEST_CASE("navigate: arguments that mean nothing are told") {
    const View view = view_at("0", "0", "1");
    const double nan = std::nan("");
    CHECK_THAT(message_of([&] { panned(view, nan, 0); }), Contains("1: x") && Contains("nan"));
    CHECK_THAT(message_of([&] { panned(view, 0, INFINITY); }), Contains("1: y") && Contains("inf"));
    CHECK_THAT(message_of([&] { zoomed(view, 0, 0, 0); }),
               Contains("1: factor") && Contains("'0'"));
    CHECK_THAT(message_of([&] { zoomed(view, 0, 0, -2); }), Contains("1: factor"));
    CHECK_THAT(message_of([&] { zoomed(view, nan, 0, 2); }), Contains("1: x"));
    CHECK_THAT(message_of([&] { turned(view, 0, 0, INFINITY); }), Contains("1: degrees"));
    CHECK_THAT(message_of([&] { boxed(view, 0, 0, 0); }), Contains("1: box height"));
    CHECK_THAT(message_of([&] { point_at(view, nan, 0); }), Contains("1: x"));
}
