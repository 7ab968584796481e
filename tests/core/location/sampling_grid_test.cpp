// Which views share samples, held against long arithmetic that shares nothing with it.
#include "location/sampling_grid.hpp"

#include <cmath>
#include <random>
#include <span>
#include <vector>

#include "support/catch.hpp"
#include "support/oracle_plane.hpp"
#include "support/views.hpp"

using namespace hadal;

namespace {

View view_at(const std::string& re, const std::string& im, const std::string& zoom,
             double rotation = 0) {
    return hadal::view_at(re, im, zoom, rotation, 640, 400);
}

View picture(const std::string& re, const std::string& im, const std::string& zoom,
             double rotation = 0) {
    return view_at(re, im, zoom, rotation);
}

std::vector<View> views() {
    const std::string digits = "743643887037151999870012345678987654321123456789";
    std::string deep = digits;
    while (deep.size() < 600)
        deep += digits;
    return {view_at("-0.75", "0", "1.6"),
            hadal::view_at("-0.743643887", "0.131825904205330", "1234.5", 0, 641, 333),
            view_at("-0.743643887", "0.131825904205330", "1e5", 33.25),
            hadal::view_at("-0." + digits, "0." + digits, "7.3e30", -90, 1920, 1079),
            view_at("-0." + deep, "0.1" + deep, "3e500", 12),
            stretched(view_at("-0.743643887", "0.131825904205330", "40", 5), 2.5, -20),
            stretched(view_at("-0." + digits, "0." + digits, "7.3e30"), 1000, 61),
            stretched(view_at("-0." + digits, "0." + digits, "7.3e30", 90), 0.001, 0)};
}

/// How far the centres of pixels that are said to be the same lie apart, in pixels.
double apart(const View& from, const View& to, const GridMatch& match, int x, int y) {
    REQUIRE((x * match.from_step + match.dx) % match.to_step == 0);
    REQUIRE((y * match.from_step + match.dy) % match.to_step == 0);
    const int to_x = (x * match.from_step + match.dx) / match.to_step;
    const int to_y = (y * match.from_step + match.dy) / match.to_step;
    return oracle::pixels_between(to, oracle::under(from, x + 0.5, y + 0.5),
                                  oracle::under(to, to_x + 0.5, to_y + 0.5));
}

}  // namespace

TEST_CASE("grid: after whole pixels views share it, however long the way") {
    std::mt19937 random(3);
    std::uniform_int_distribution<int> step(-300, 300);
    for (const View& start : views()) {
        CAPTURE(start.location.zoom, start.location.rotation);
        View view = start;
        int x = 0;
        int y = 0;
        for (int i = 0; i < 30; ++i) {
            const int dx = step(random);
            const int dy = step(random);
            view.location = panned(view, dx, dy);
            x += dx;
            y += dy;
            const auto match = grid_match(start, view);
            REQUIRE(match == GridMatch{1, 1, x, y});
            REQUIRE(apart(start, view, *match, 17, 300) < 1e-15);
        }
        // There and back again is the same view to the last digit.
        const View back = with(view, panned(view, -x, -y));
        const View once = with(start, panned(with(start, panned(start, 1, 0)), -1, 0));
        CHECK(back == once);
        CHECK(grid_match(start, back) == GridMatch{1, 1, 0, 0});
    }
}

TEST_CASE("grid: samples lie where the picture says") {
    for (const View& view : views()) {
        CAPTURE(view.location.zoom, view.location.rotation, view.location.stretch);
        const SamplingGrid grid(view);
        for (const auto& [x, y] : {std::pair{0, 0}, {639, 17}, {5, 399}}) {
            BigFloat right = grid.right();
            BigFloat up = grid.up();
            mpfr_add_si(right.get(), right.get(), x, MPFR_RNDN);
            mpfr_sub_si(up.get(), up.get(), y, MPFR_RNDN);
            const BigFloat re = grid.re(right, up);
            const BigFloat im = grid.im(right, up);
            oracle::Point point;
            mpfr_set(point.re.get(), re.get(), MPFR_RNDN);
            mpfr_set(point.im.get(), im.get(), MPFR_RNDN);
            CHECK(oracle::pixels_between(view, point, oracle::under(view, x + 0.5, y + 0.5)) <
                  1e-15);
        }
    }
}

TEST_CASE("grid: parts of a pixel make another one") {
    for (const View& view : views()) {
        for (const double by : {0.5, 0.25, 1e-3}) {
            CHECK_FALSE(grid_match(view, with(view, panned(view, 3 + by, 2))));
            CHECK_FALSE(grid_match(view, with(view, panned(view, 3, 2 + by))));
        }
    }
}

TEST_CASE("grid: twice as close about a pixel's centre keeps every sample") {
    for (const View& start : views()) {
        CAPTURE(start.location.zoom, start.location.rotation);
        // Somewhere where positions have few digits, as after any step of the wheel.
        View view = with(start, zoomed(start, 100, 100, 1.3));
        for (const auto& [x, y] : {std::pair{100.5, 200.5}, {0.5, 0.5}, {320.5, 7.5}}) {
            const View closer = with(view, zoomed(view, x, y, 2));
            const auto in = grid_match(view, closer);
            REQUIRE(in);
            CHECK(in->from_step == 2);
            CHECK(in->to_step == 1);
            CHECK(apart(view, closer, *in, int(x), int(y)) < 1e-15);
            CHECK(apart(view, closer, *in, 0, 9) < 1e-15);
            const auto out = grid_match(closer, view);
            CHECK(out == GridMatch{1, 2, -in->dx, -in->dy});
            const View farther = with(view, zoomed(view, x, y, 0.5));
            const auto wide = grid_match(view, farther);
            REQUIRE(wide);
            CHECK(wide->to_step == 2);
            CHECK(apart(view, farther, *wide, int(x), int(y)) < 1e-15);
            // About a corner of four pixels no sample is one again.
            CHECK_FALSE(grid_match(view, with(view, zoomed(view, x - 0.5, y, 2))));
        }
        CHECK_FALSE(grid_match(view, with(view, zoomed(view, 100.5, 100.5, 1.9))));
        CHECK_FALSE(grid_match(view, with(view, zoomed(view, 100.5, 100.5, 1024))));
    }
}

TEST_CASE("grid: other planes, turns and sizes share nothing") {
    const View view = views()[2];
    View other = view;
    other.location.formula = formula_named("tricorn");
    CHECK_FALSE(grid_match(view, other));
    other = view;
    other.location.julia = PointText{"0", "1"};
    CHECK_FALSE(grid_match(view, other));
    other = view;
    other.location.rotation += 1;
    CHECK_FALSE(grid_match(view, other));
    other.location.rotation = view.location.rotation + 360;
    CHECK(grid_match(view, other) == GridMatch{});
    other = stretched(view, 1, 7);
    CHECK(grid_match(view, other) == GridMatch{});
    other = stretched(view, 1.5, 7);
    CHECK_FALSE(grid_match(view, other));
    CHECK(grid_match(other, other) == GridMatch{});
    CHECK_FALSE(grid_match(other, stretched(view, 1.5, 8)));
    other = view;
    other.height += 1;
    CHECK_FALSE(grid_match(view, other));
    // Two columns more, one on either side.
    other = view;
    other.width += 2;
    CHECK(grid_match(view, other) == GridMatch{1, 1, 1, 0});
    other.width += 1;
    CHECK_FALSE(grid_match(view, other));
    // Limit and radius are no matter of where samples lie.
    other = view;
    other.location.iterations = 5;
    CHECK(grid_match(view, other) == GridMatch{});
    other.location.centre = {"1e10", "0"};
    CHECK_FALSE(grid_match(view, other));
}

TEST_CASE("grid: zooms by steps meet the lattice again, wherever they are about") {
    std::mt19937 random(8);
    std::uniform_real_distribution<double> place(0, 300);
    for (const View& start : views()) {
        for (const int steps : {2, 3, 4, 12}) {
            for (const double sign : {1.0, -1.0}) {
                CAPTURE(start.location.zoom, start.location.rotation, steps, sign);
                // Where one went to, not where texts of any digits are: half of their last bit is
                // at no sample.
                View view = start;
                view.location = zoomed(start, 17, 23, 1.1);
                std::vector<View> seen{view};
                for (int i = 0; i < 2 * steps; ++i) {
                    const double x = place(random);
                    const double y = place(random);
                    View wanted = view;
                    wanted.location = zoomed(view, x, y, std::exp2(sign / steps));
                    if (wanted.location.zoom == view.location.zoom) break;  // out of bounds
                    view.location = aligned(wanted, seen);
                    // Half a pixel at most from what was wanted.
                    const PixelPoint moved = mapped(pixel_map(wanted, view), {x, y});
                    REQUIRE(std::abs(moved.x - x) < 0.5001);
                    REQUIRE(std::abs(moved.y - y) < 0.5001);
                    seen.insert(seen.begin(), view);
                    if (i + 1 < steps) continue;
                    const View& before = seen[static_cast<std::size_t>(steps)];
                    const auto match = grid_match(before, view);
                    REQUIRE(match);
                    CHECK(match->from_step == (sign > 0 ? 2 : 1));
                    CHECK(match->to_step == (sign > 0 ? 1 : 2));
                }
            }
        }
    }
}

TEST_CASE("grid: other zooms, sizes, turns and planes are left as they are") {
    const View from = picture("-0.75", "0.1", "3");
    const auto stays = [&](const View& wanted) {
        CHECK(aligned(wanted, std::span(&from, 1)) == wanted.location);
    };
    stays(picture("-0.7512", "0.1003", "4.5"));
    stays(picture("-0.7512", "0.1003", "6.00001"));
    stays(picture("-0.7512", "0.1003", "48"));
    stays(picture("-0.7512", "0.1003", "6", 20));
    stays(hadal::view_at("-0.7512", "0.1003", "6", 0, 640, 402));
    View julia = picture("-0.7512", "0.1003", "6");
    julia.location.julia = PointText{"0", "0.5"};
    stays(julia);
    CHECK(aligned(picture("-0.7512", "0.1003", "6"), std::span<const View>()) ==
          picture("-0.7512", "0.1003", "6").location);
    // What was rounded on the way is made exact.
    CHECK(aligned(picture("-0.7512", "0.1003", "6.00000001"), std::span(&from, 1)).zoom == "6");
    CHECK(aligned(picture("-0.7512", "0.1003", "0.75"), std::span(&from, 1)).zoom == "0.75");
}
