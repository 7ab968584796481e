// Lines of coordinates against long arithmetic that shares nothing with them.
#include "location/grid_lines.hpp"

#include <cmath>

#include "location/axes.hpp"
#include "support/catch.hpp"
#include "support/message_of.hpp"
#include "support/oracle_plane.hpp"
#include "support/views.hpp"

using namespace hadal;

namespace {

const std::string long_re = "-1." + std::string(300, '7') + "123456789";
const std::string long_im = "0." + std::string(300, '3') + "987654321";

std::vector<View> views() {
    return {view_at("-0.75", "0", "1.6"),
            view_at("-0.75", "0", "0.01", 3),
            view_at("0", "0", "3", 30),
            view_at("-0.743643887037151", "0.131825904205330", "1e5", -77.7, 641, 479),
            view_at("0.25", "0.5", "4.7e9", 180),
            view_at(long_re, long_im, "2e50", 12.25),
            view_at(long_re, long_im, "9e300", 90),
            view_at(long_re, long_im, "7e299", -135, 300, 1100),
            stretched(view_at("-0.75", "0", "1.6"), 1.5, 30),
            stretched(view_at(long_re, long_im, "9e300", 10), 0.7, -20)};
}

double coordinate(const View& view, const PixelPoint& at, const std::string& value, bool real) {
    const oracle::Point point = oracle::under(view, at.x, at.y);
    const oracle::Real away = (real ? point.re : point.im) - oracle::Real(value);
    return (away / oracle::pitch(view)).to_double();
}

bool on_rim(const View& view, const PixelPoint& p) {
    const auto near = [](double a, double b) { return std::fabs(a - b) < 1e-6; };
    const bool inside =
        p.x > -1e-6 && p.x < view.width + 1e-6 && p.y > -1e-6 && p.y < view.height + 1e-6;
    return inside &&
           (near(p.x, 0) || near(p.x, view.width) || near(p.y, 0) || near(p.y, view.height));
}

}  // namespace

TEST_CASE("grid: lines lie where their numbers are, from rim to rim, at any depth") {
    for (const View& view : views()) {
        CAPTURE(view.location.zoom, view.location.rotation);
        const GridLines grid = grid_lines(view, 80);
        REQUIRE(grid.lines.size() >= 4);
        const oracle::Real step(grid.step);
        const double spacing = (step / oracle::pitch(view)).to_double();
        const double least = 80 * most_stretched(view.location);
        CHECK(spacing >= least);
        CHECK(spacing < least * 2.5 + 1e-6);
        const GridLine* before = nullptr;
        int majors = 0;
        for (const GridLine& line : grid.lines) {
            CAPTURE(line.value, line.real);
            CHECK(std::fabs(coordinate(view, line.from, line.value, line.real)) < 1e-6);
            CHECK(std::fabs(coordinate(view, line.to, line.value, line.real)) < 1e-6);
            CHECK(on_rim(view, line.from));
            CHECK(on_rim(view, line.to));
            // Exact multiples of the step, one after the other.
            const double index = (oracle::Real(line.value) / step).to_double();
            if (std::fabs(index) < 1e9) CHECK(index == std::round(index));
            if (before && before->real == line.real) {
                const oracle::Real gap =
                    oracle::Real(line.value) - oracle::Real(before->value) - step;
                CHECK(std::fabs((gap / step).to_double()) < 1e-30);
            }
            majors += line.major;
            before = &line;
        }
        CHECK(majors < int(grid.lines.size()));
    }
}

TEST_CASE("grid: the whole set has lines at halves and a major one at each axis") {
    const GridLines grid = grid_lines(view_at("-0.75", "0", "1.6"), 80);
    // 4 / 1.6 high in 800 pixels: 0.5 is 160 pixels, 0.2 is 64.
    CHECK(grid.step == "0.5");
    std::vector<std::string> real;
    std::vector<std::string> imaginary;
    for (const GridLine& line : grid.lines) {
        (line.real ? real : imaginary).push_back(line.value);
        if (line.value == "0") CHECK(line.major);
        if (line.value == "0.5") CHECK_FALSE(line.major);
    }
    CHECK(real == std::vector<std::string>{"-2.5", "-2", "-1.5", "-1", "-0.5", "0", "0.5", "1"});
    CHECK(imaginary == std::vector<std::string>{"-1", "-0.5", "0", "0.5", "1"});
}

TEST_CASE("grid: no line of the picture is missing") {
    const View view = view_at("0.1", "-0.2", "2", 30);
    const GridLines grid = grid_lines(view, 50);
    const double step = std::stod(grid.step);
    // Every pixel of the rim lies within a step of a line on each side, counted by its numbers.
    double least = HUGE_VAL, most = -HUGE_VAL;
    for (const auto& [x, y] :
         {std::pair{0, 0}, {view.width, 0}, {0, view.height}, {view.width, view.height}}) {
        const double re = oracle::under(view, x, y).re.to_double();
        least = std::min(least, re);
        most = std::max(most, re);
    }
    int expected = 0;
    for (double m = std::ceil(least / step); m * step <= most; ++m)
        ++expected;
    int found = 0;
    for (const GridLine& line : grid.lines)
        found += line.real;
    CHECK(found == expected);
}

TEST_CASE("grid: a spacing that makes no sense is told") {
    CHECK(message_of([] { grid_lines(view_at("0", "0", "1"), 0); }).find("'0'") !=
          std::string::npos);
}
