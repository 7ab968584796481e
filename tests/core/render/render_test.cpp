// Whole pictures against the naive loop, and the same numbers however they are computed.
#include "render/render.hpp"

#include <cmath>
#include <string>

#include "base/error.hpp"
#include "support/catch.hpp"
#include "support/exact_formula.hpp"
#include "support/exact_grid.hpp"
#include "support/naive.hpp"
#include "support/raster.hpp"

using namespace hadal;

namespace {

Request request_of(const std::string& formula, int width, int height) {
    Request request;
    request.location = home(formula_named(formula));
    request.location.iterations = 300;
    request.width = width;
    request.height = height;
    return request;
}

/// Counts by the naive loop, the points by the definition in the request's documentation.
std::vector<int64_t> naive_counts(const Request& request) {
    const Location& at = request.location;
    // Points are rounded to doubles once, at the end.
    const long double pitch = 4 / (std::stold(at.zoom) * request.height);
    std::vector<int64_t> counts;
    for (int y = 0; y < request.height; ++y) {
        for (int x = 0; x < request.width; ++x) {
            const double dx = x + 0.5 - request.width / 2.0;
            const double dy = request.height / 2.0 - y - 0.5;
            const naive::Point point{static_cast<double>(std::stold(at.centre.re) + pitch * dx),
                                     static_cast<double>(std::stold(at.centre.im) + pitch * dy)};
            naive::Point z{0, 0};
            naive::Point c = point;
            if (at.julia) {
                z = point;
                c = {std::stod(at.julia->re), std::stod(at.julia->im)};
            }
            counts.push_back(naive::escape(std::string(info(at.formula).name), z, c,
                                           at.radius * at.radius, at.iterations)
                                 .count);
        }
    }
    return counts;
}

/// The count of pixel (x, y) in as many digits as it may take.
int64_t exact_count(const Request& request, int x, int y) {
    const Location& at = request.location;
    const auto bits = static_cast<mpfr_prec_t>(2 * at.iterations + 200);
    const exact::Complex zero(bits);
    const exact::Complex pixel = exact::Grid(request).point(x, y) + zero;
    exact::Complex z = zero;
    exact::Complex c = pixel;
    if (at.julia) {
        z = pixel;
        c = {bits, at.julia->re, at.julia->im};
    }
    for (int64_t n = 0; n <= at.iterations; ++n) {
        if (z.norm().to_double() > at.radius * at.radius) return n;
        z = exact::step(info(at.formula), z, c);
    }
    return -1;
}

/// Counts are those of the naive loop, but for a few that rounding misleads that one about.
void check_counts(const Request& request, const std::vector<int64_t>& counts) {
    const std::vector<int64_t> naive = naive_counts(request);
    REQUIRE(counts.size() == naive.size());
    std::size_t misled = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] == naive[i]) continue;
        ++misled;
        const auto width = static_cast<std::size_t>(request.width);
        const int x = static_cast<int>(i % width);
        const int y = static_cast<int>(i / width);
        CAPTURE(x, y, naive[i]);
        REQUIRE(counts[i] == exact_count(request, x, y));
    }
    CHECK(misled <= counts.size() / 25);
}

Raster rendered(const Request& request, const RenderOptions& options = {}) {
    Raster raster(request.width, request.height);
    render(request, raster.target(), options);
    return raster;
}

}  // namespace

TEST_CASE("render: every formula equals the naive loop on its home view") {
    for (const FormulaInfo& formula : formulas()) {
        CAPTURE(formula.name);
        Request request = request_of(std::string(formula.name), 97, 61);
        check_counts(request, rendered(request).counts);
        request.location = home(formula.id, PointText{"-0.31", "0.57"});
        request.location.iterations = 200;
        check_counts(request, rendered(request).counts);
    }
}

TEST_CASE("render: odd sizes, down to a line and a point") {
    for (const auto& [width, height] :
         {std::pair{1, 1}, {1, 4097}, {257, 3}, {4097, 1}, {33, 65}}) {
        CAPTURE(width, height);
        Request request = request_of("mandelbrot", width, height);
        check_counts(request, rendered(request).counts);
    }
}

TEST_CASE("render: the same planes on every instruction set, thread count and tile order") {
    Request request = request_of("mandelbrot", 203, 157);
    request.location.centre = {"-0.7436438", "0.1318259"};
    request.location.zoom = "3000";
    request.location.iterations = 2000;
    const Raster reference = rendered(request);
    check_counts(request, reference.counts);
    for (const Isa isa : available_isas()) {
        for (const int threads : {1, 2, 5}) {
            for (const int coarsest : {1, 8}) {
                RenderOptions options;
                options.isa = isa;
                options.threads = threads;
                options.coarsest = coarsest;
                options.focus_x = threads * 40;
                options.focus_y = 3;
                CAPTURE(name(isa), threads, coarsest);
                CHECK(rendered(request, options) == reference);
            }
        }
    }
}

TEST_CASE("render: a region holds the pixels of the whole picture") {
    const Request request = request_of("burning-ship", 120, 90);
    const Raster whole = rendered(request);
    RenderOptions options;
    options.region = {37, 11, 50, 60};
    Raster part(50, 60);
    render(request, part.target(), options);
    for (int y = 0; y < 60; ++y) {
        for (int x = 0; x < 50; ++x) {
            const std::size_t there = (y + 11) * 120 + x + 37;
            REQUIRE(part.counts[y * 50 + x] == whole.counts[there]);
            REQUIRE(part.fractions[y * 50 + x] == whole.fractions[there]);
        }
    }
}

TEST_CASE("render: the way the request is asked changes no number") {
    Request request = request_of("mandelbrot", 64, 64);
    const Raster reference = rendered(request);
    SECTION("no shortcuts") {
        RenderOptions options;
        options.shortcuts = false;
        CHECK(rendered(request, options) == reference);
    }
    SECTION("counts alone, fractions alone") {
        Raster raster(64, 64);
        render(request, raster.counts_only());
        CHECK(raster.counts == reference.counts);
        CHECK(raster.fractions[0] == -7);
        render(request, Target{{}, raster.target().fractions, {}, {}});
        CHECK(raster.fractions == reference.fractions);
    }
    SECTION("the same numbers as other texts") {
        request.location.centre = {"-7.50e-1", "+0.000"};
        request.location.zoom = "16E-1";
        CHECK(rendered(request) == reference);
    }
}

TEST_CASE("render: rows may be apart and the bytes between are left alone") {
    const Request request = request_of("mandelbrot", 20, 10);
    const Raster reference = rendered(request);
    std::vector<int64_t> wide(32 * 10, 99);
    render(request, Target{{wide.data(), 32 * sizeof(int64_t)}, {}, {}, {}});
    for (int y = 0; y < 10; ++y) {
        for (int x = 0; x < 32; ++x) {
            CHECK(wide[y * 32 + x] == (x < 20 ? reference.counts[y * 20 + x] : 99));
        }
    }
}

TEST_CASE("render: count plus fraction has no steps") {
    // On a line outside the set the continuous count must change smoothly; a wrong fraction jumps
    // by up to 1 where the count changes.
    for (const FormulaInfo& formula : formulas()) {
        Request request = request_of(std::string(formula.name), 4000, 1);
        request.location.centre = {"2", "0.9"};
        request.location.zoom = "10000";
        request.location.radius = 1e6;
        const Raster raster = rendered(request);
        for (int x = 1; x < 4000; ++x) {
            const double before = raster.counts[x - 1] + raster.fractions[x - 1];
            const double after = raster.counts[x] + raster.fractions[x];
            CAPTURE(formula.name, x);
            REQUIRE(std::fabs(after - before) < 0.01);
        }
    }
}

TEST_CASE("render: distance estimates bracket the true distance from the tip of the needle") {
    // Left of -2 the nearest point of the set is its tip; the estimate is at least the distance and
    // at most four times it.
    for (const auto& [re, distance] :
         {std::pair{"-2.3", 0.3}, {"-2.05", 0.05}, {"-2.001", 0.001}}) {
        Request request = request_of("mandelbrot", 1, 1);
        request.location.centre = {re, "0"};
        request.location.zoom = "1000";
        request.location.iterations = 100000;
        const Raster raster = rendered(request);
        const double estimate = raster.distances[0] * (4.0 / 1000);
        CAPTURE(re, raster.counts[0]);
        CHECK(estimate >= 0.99 * distance);
        CHECK(estimate <= 4.01 * distance);
    }
}

TEST_CASE("render: turned by 90 degrees the picture is the transposed one") {
    Request request = request_of("mandelbrot", 40, 40);
    request.location.centre = {"-0.6", "0.4"};
    const Raster straight = rendered(request);
    request.location.rotation = 90;
    const Raster turned = rendered(request);
    for (int y = 0; y < 40; ++y) {
        for (int x = 0; x < 40; ++x) {
            // Counter-clockwise: what was at the right is now at the top.
            REQUIRE(turned.counts[(39 - x) * 40 + y] == straight.counts[y * 40 + x]);
        }
    }
}

TEST_CASE("render: statistics tell what happened") {
    const Request request = request_of("mandelbrot", 80, 50);
    Raster raster(80, 50);
    RenderOptions options;
    options.threads = 2;
    const RenderStatistics statistics = render(request, raster.target(), options);
    int64_t interior = 0;
    int64_t late = 0;
    int64_t least = 1 << 30;
    int64_t greatest = -1;
    for (const int64_t n : raster.counts) {
        if (n < 0) {
            ++interior;
        } else {
            least = std::min(least, n);
            greatest = std::max(greatest, n);
            late += n > 150;
        }
    }
    CHECK(statistics.interior == interior);
    CHECK(statistics.escaped == 4000 - interior);
    CHECK(statistics.least_count == least);
    CHECK(statistics.greatest_count == greatest);
    CHECK(statistics.late == late);
    CHECK(statistics.threads == 2);
    CHECK(statistics.arithmetic == "double");
    CHECK(statistics.isa == resolve(Isa::automatic));
    CHECK(statistics.seconds > 0);
}

TEST_CASE("render: bad requests are named") {
    Raster raster(10, 10);
    const auto reject = [&](auto change, const std::string& field) {
        Request request = request_of("mandelbrot", 10, 10);
        RenderOptions options;
        change(request, options);
        CAPTURE(field);
        CHECK_THROWS_WITH(render(request, raster.target(), options), Catch::Contains(field));
    };
    reject([](Request& r, RenderOptions&) { r.width = 0; }, "width");
    reject([](Request& r, RenderOptions&) { r.height = -3; }, "height");
    reject([](Request& r, RenderOptions&) { r.width = 1 << 25; }, "width");
    reject([](Request& r, RenderOptions&) { r.location.zoom = "0"; }, "zoom");
    reject([](Request& r, RenderOptions&) { r.location.centre.re = "abc"; }, "abc");
    reject([](Request&, RenderOptions& o) { o.region = {5, 0, 6, 10}; }, "region");
    reject([](Request&, RenderOptions& o) { o.coarsest = 3; }, "coarsest");
    reject([](Request&, RenderOptions& o) { o.threads = -1; }, "threads");
}
