// Deep pictures against direct iteration of every pixel in MPFR, and the same numbers however they
// are computed.
#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "base/error.hpp"
#include "location/navigate.hpp"
#include "render/render.hpp"
#include "study/verify.hpp"
#include "support/catch.hpp"
#include "support/exact_grid.hpp"
#include "support/exact_views.hpp"
#include "support/raster.hpp"
#include "support/stopwatch.hpp"
#include "support/views.hpp"

using namespace hadal;
using exact::Complex;
using exact::DeepView;
using exact::Grid;
using exact::Number;
using Clock = std::chrono::steady_clock;

namespace {

/// A power of two as decimal text.
std::string power_text(double log2) {
    Number value(64, log2);
    mpfr_exp2(value.get(), value.get(), MPFR_RNDN);
    return value.text(12);
}

Request request_at(const std::string& re, const std::string& im, const std::string& zoom,
                   int64_t iterations) {
    return hadal::request_at(re, im, zoom, iterations, 24, 16);
}

Request julia_about(const std::string& seed, const std::string& re, const std::string& zoom,
                    int64_t iterations) {
    Request request = request_at(re, "0", zoom, iterations);
    request.location.julia = PointText{seed, "0"};
    return request;
}

/// The view's disc about fills the picture.
Request request_of(const DeepView& view, int width, int height) {
    const int digits = static_cast<int>(static_cast<double>(view.centre.bits()) * 0.3);
    return hadal::request_at(view.centre.re.text(digits), view.centre.im.text(digits),
                             power_text(1 - view.disc_log2), view.iterations, width, height);
}

std::vector<int64_t> exact_counts(const Request& request) {
    const Grid grid(request);
    std::vector<int64_t> counts;
    for (int y = 0; y < request.height; ++y) {
        for (int x = 0; x < request.width; ++x) {
            counts.push_back(exact::escape(grid.point(x, y), request.location.radius,
                                           request.location.iterations)
                                 .count);
        }
    }
    return counts;
}

Raster rendered(const Request& request, const RenderOptions& options = {},
                const RenderHooks& hooks = {}) {
    Raster raster(request.width, request.height);
    render(request, raster.target(), options, hooks);
    return raster;
}

RenderOptions forced(Arithmetic arithmetic) {
    RenderOptions options;
    options.arithmetic = arithmetic;
    return options;
}

std::size_t different(const std::vector<int64_t>& counts) {
    std::vector<int64_t> sorted = counts;
    std::sort(sorted.begin(), sorted.end());
    return static_cast<std::size_t>(std::unique(sorted.begin(), sorted.end()) - sorted.begin());
}

/// A picture with escapes at many counts and pixels that stay, deeper than doubles hold exponents
/// or not.
std::vector<Request> mixed_requests(int width, int height) {
    const std::vector<DeepView> views = exact::deep_views();
    std::vector<Request> requests;
    for (const std::size_t i : {2, 4, 6, 7})
        requests.push_back(request_of(views[i], width, height));
    return requests;
}

}  // namespace

TEST_CASE("deep render: every pixel's count is that of direct iteration") {
    for (const DeepView& view : exact::deep_views()) {
        const bool slow = view.iterations > 5000;
        const Request request = request_of(view, slow ? 9 : 24, slow ? 6 : 16);
        CAPTURE(view.name, request.location.zoom);
        const Raster got = rendered(request);
        CHECK(got.counts == exact_counts(request));
        CHECK(different(got.counts) >= 2);
    }
}

TEST_CASE("deep render: round zooms, turned pictures, odd sizes") {
    const struct {
        const char* re;
        const char* im;
    } places[] = {{"0", "1"}, {"-2", "1e-40"}, {"-0.743643887037151", "0.131825904205330"}};
    for (const auto& place : places) {
        for (const char* zoom : {"1e15", "1e30", "1e100"}) {
            for (const double rotation : {0.0, 33.25, -90.0}) {
                Request request = request_at(place.re, place.im, zoom, 700, 15, 11);
                request.location.rotation = rotation;
                CAPTURE(place.re, zoom, rotation);
                CHECK(rendered(request).counts == exact_counts(request));
            }
        }
    }
    for (const auto& [width, height] : {std::pair{1, 1}, {3, 1}, {1, 2}, {2, 33}, {65, 3}}) {
        CAPTURE(width, height);
        const Request request = request_at("0", "1", "1e40", 500, width, height);
        CHECK(rendered(request).counts == exact_counts(request));
    }
}

TEST_CASE("deep render: stretched pictures, turned and not") {
    int interesting = 0;
    for (const char* zoom : {"0.5", "300", "1e15", "1e100"}) {
        for (const auto& [stretch, along, rotation] : {std::array{2.5, 0.0, 0.0},
                                                       {0.25, 90.0, 33.25},
                                                       {1.1, -51.5, -90.0},
                                                       {1000.0, 17.0, 4.0},
                                                       {0.001, 200.0, 0.0}}) {
            Request request =
                request_at("-0.743643887037151", "0.131825904205330", zoom, 700, 15, 11);
            request.location.stretch = stretch;
            request.location.stretch_angle = along;
            request.location.rotation = rotation;
            CAPTURE(zoom, stretch, along, rotation);
            const std::vector<int64_t> truth = exact_counts(request);
            CHECK(rendered(request).counts == truth);
            CHECK(rendered(request, forced(Arithmetic::perturbation)).counts == truth);
            interesting += std::set<int64_t>(truth.begin(), truth.end()).size() > 5;
        }
    }
    CHECK(interesting >= 8);
}

TEST_CASE("deep render: radius and limit") {
    for (const double radius : {2.0, 3.5, 1e6, 1e18}) {
        for (const int64_t limit : {0, 1, 2, 87, 1000}) {
            Request request = request_at("0", "1", "1e30", limit, 9, 7);
            request.location.radius = radius;
            CAPTURE(radius, limit);
            CHECK(rendered(request).counts == exact_counts(request));
            // On the needle where |z| stays near 2.
            request.location.centre = {"-2", "0"};
            CHECK(rendered(request).counts == exact_counts(request));
        }
    }
}

TEST_CASE("deep render: plain and perturbed agree on either side of the planner's choice") {
    int chosen[2] = {};
    for (const auto& [re, im] : {std::pair{"0", "1"}, {"-1.25", "0.02"}, {"0.3", "0.5"}}) {
        for (const char* zoom : {"0.1", "1", "1000", "1e6", "1e7", "1e8", "1e9"}) {
            const Request request = request_at(re, im, zoom, 200, 26, 18);
            CAPTURE(re, im, zoom);
            const Raster plain = rendered(request, forced(Arithmetic::plain));
            const Raster perturbed = rendered(request, forced(Arithmetic::perturbation));
            const std::vector<int64_t> truth = exact_counts(request);
            CHECK(perturbed.counts == truth);
            CHECK(plain.counts == truth);
            for (std::size_t i = 0; i < truth.size(); ++i) {
                CHECK(perturbed.fractions[i] == Approx(plain.fractions[i]).margin(1e-2));
                CHECK(perturbed.distances[i] == Approx(plain.distances[i]).epsilon(3e-2));
            }
            Raster raster(request.width, request.height);
            const RenderStatistics statistics = render(request, raster.target());
            CHECK(raster == (statistics.arithmetic == "double" ? plain : perturbed));
            ++chosen[statistics.arithmetic == "perturbation"];
        }
    }
    CHECK(chosen[0] > 3);
    CHECK(chosen[1] > 3);
}

TEST_CASE("deep render: the same planes on every instruction set, thread count and tile order") {
    for (const Request& request : mixed_requests(61, 40)) {
        CAPTURE(request.location.zoom);
        const Raster reference = rendered(request);
        for (const Isa isa : available_isas()) {
            for (const int threads : {1, 2, 3}) {
                for (const int coarsest : {1, 8}) {
                    RenderOptions options;
                    options.isa = isa;
                    options.threads = threads;
                    options.coarsest = coarsest;
                    options.focus_x = threads * 10;
                    CAPTURE(name(isa), threads, coarsest);
                    CHECK(rendered(request, options) == reference);
                }
            }
        }
        RenderOptions options;
        options.region = {13, 7, 30, 21};
        Raster part(30, 21);
        render(request, part.target(), options);
        for (int y = 0; y < 21; ++y) {
            for (int x = 0; x < 30; ++x) {
                const std::size_t here = y * 30 + x;
                const std::size_t there = (y + 7) * 61 + x + 13;
                REQUIRE(part.counts[here] == reference.counts[there]);
                REQUIRE(part.fractions[here] == reference.fractions[there]);
                REQUIRE(part.distances[here] == reference.distances[there]);
                REQUIRE(part.directions[here] == reference.directions[there]);
            }
        }
        Raster counts(61, 40);
        render(request, counts.counts_only());
        CHECK(counts.counts == reference.counts);
    }
}

TEST_CASE("deep render: fractions and distances of direct iteration") {
    for (const Request& request : mixed_requests(12, 8)) {
        const Grid grid(request);
        const Raster got = rendered(request);
        for (int y = 0; y < request.height; ++y) {
            for (int x = 0; x < request.width; ++x) {
                const auto at = static_cast<std::size_t>(y * request.width + x);
                const auto truth = exact::escape(grid.point(x, y), request.location.radius,
                                                 request.location.iterations, true);
                CAPTURE(request.location.zoom, x, y, truth.count);
                if (truth.count < 0) {
                    CHECK(got.fractions[at] == 0);
                    CHECK(got.distances[at] == 0);
                    continue;
                }
                const double size = std::sqrt(truth.norm_squared);
                const double fraction =
                    1 - std::log2(std::log(size) / std::log(request.location.radius));
                CHECK(got.fractions[at] == Approx(fraction).margin(1e-3));
                const double distance = 2 * size * std::log(size) *
                                        std::exp2(-truth.derivative_log2 - grid.pitch.log2_abs());
                CHECK(got.distances[at] == Approx(distance).epsilon(1e-2));
            }
        }
    }
}

TEST_CASE("deep render: a reference that goes exactly through pixels") {
    // The pixel in the middle is the reference itself, and stays; its neighbours leave.
    for (const char* zoom : {"1e20", "1e150", "1e500"}) {
        const Request request = request_at("-2", "0", zoom, 5000, 5, 5);
        CAPTURE(zoom);
        const Raster got = rendered(request);
        CHECK(got.counts == exact_counts(request));
        CHECK(got.counts[12] == -1);
        CHECK(got.counts[11] > 0);
    }
}

TEST_CASE("deep render: inside it takes no time, whatever the limit") {
    // The limit alone would take hours.
    const Clock::time_point begin = Clock::now();
    RenderHooks hooks;
    hooks.progress = [&](double) {
        return Clock::now() - begin < allowed(std::chrono::seconds(20));
    };
    const auto pixels_inside = [&](Request request) {
        request.location.iterations = int64_t{1} << 40;
        const Raster got = rendered(request, {}, hooks);
        return std::count(got.counts.begin(), got.counts.end(), -1);
    };
    // The middle of the component of period 2, with a pixel exactly on it and without.
    for (const char* zoom : {"1e20", "1e60", "1e130", "1e200", "1e600"}) {
        CAPTURE(zoom);
        CHECK(pixels_inside(request_at("-1", "0", zoom, 0, 15, 15)) == 225);
        CHECK(pixels_inside(request_at("-1", "0", zoom, 0, 14, 14)) == 196);
    }
    // Small copies deep down: their cardioids in the middle.
    for (const std::size_t i : {4, 6}) {
        DeepView copy = exact::deep_views()[i];
        copy.disc_log2 -= 5;
        CAPTURE(copy.name);
        CHECK(pixels_inside(request_of(copy, 14, 10)) == 140);
    }
}

TEST_CASE("deep render: ends soon when stopped, while it prepares and while it iterates") {
    const struct {
        const char* stage;
        Request request;
        double share;
    } stages[] = {
        // z creeps towards 1/2 in numbers of 20,000 bits.
        {"reference", request_at("0.25", "0", "1e5900", int64_t{1} << 50), 0},
        // About a fixed point that neither attracts nor repels, so that nothing ends the orbit.
        {"table", julia_about("0.25", "0.5", "1e15", 2000000), 0.2101},
        {"pixels",
         request_at("-0.743643887037151", "0.131825904205330", "1e13", 100000, 1500, 1500), 0.31},
    };
    const Request small = request_at("0", "1", "1e30", 500);
    const Raster expected = rendered(small);
    for (const auto& [stage, request, share] : stages) {
        Raster raster(request.width, request.height);
        std::vector<double> waits;
        for (int round = 0; round < 3; ++round) {
            std::stop_source source;
            std::optional<Stopwatch> asked;
            RenderHooks hooks;
            hooks.stop = source.get_token();
            const double from = share;
            hooks.progress = [&](double done) {
                CHECK(done <= 1);
                if (done >= from && !source.stop_requested()) {
                    asked.emplace();
                    source.request_stop();
                }
                return true;
            };
            bool cancelled = false;
            try {
                render(request, raster.target(), {}, hooks);
            } catch (const Error& error) {
                cancelled = error.code() == ErrorCode::cancelled;
            }
            CAPTURE(stage);
            REQUIRE(asked);
            waits.push_back(asked->busy_ms());
            CHECK(cancelled);
            CHECK(asked->elapsed_ms() < 2000);
        }
        CAPTURE(stage, waits);
        // Promised. A round or two may be disturbed, but not each.
        CHECK(*std::min_element(waits.begin(), waits.end()) < 20);
        CHECK(rendered(small) == expected);
    }
}

TEST_CASE("deep render: every formula and its Julia sets, against direct iteration") {
    for (const FormulaInfo& formula : formulas()) {
        for (const bool julia : {false, true}) {
            CAPTURE(formula.name, julia);
            // Boundaries everywhere: on the needle or antenna, or about a repelling fixed point.
            Request request;
            request.location = home(formula.id);
            if (julia) {
                request.location.julia = PointText{"-0.4", "0.59"};
                request.location.centre = {"0.31234567", "0.52345678"};
            }
            request.location.zoom = "1e12";
            request.location.iterations = 800;
            request.width = 16;
            request.height = 10;
            std::vector<int64_t> counts(160);
            RenderOptions options;
            options.arithmetic = Arithmetic::perturbation;
            const Target target{{counts.data(), 16 * 8}, {}, {}, {}};
            // Move to where counts differ: a pixel of a coarser picture with the latest escape.
            for (const char* zoom : {"1.6", "60", "2e3", "1e5", "1e8", "1e12", "1e17"}) {
                request.location.zoom = zoom;
                render(request, target, options);
                const auto latest = std::max_element(counts.begin(), counts.end());
                const auto at = static_cast<int>(latest - counts.begin());
                request.location.centre =
                    point_at({request.location, request.width, request.height}, at % 16 + 0.5,
                             at / 16 + 0.5);
            }
            render(request, target, options);
            const VerifyResult result = verify(request, {counts.data(), 16 * 8}, {.pixels = 160});
            CHECK(result.pixels == 160);
            CHECK(result.differences.empty());
        }
    }
}

TEST_CASE("deep render: orbits that creep through a gate beside a parabolic point escape in time") {
    for (const auto& [re, im, zoom, limit] : {std::tuple{"0.2500001", "0", "1e7", 40000},
                                              {"-0.75", "1e-4", "1e10", 40000},
                                              {"0.250000001", "0", "1e9", 120000}}) {
        const Request request = request_at(re, im, zoom, limit, 8, 5);
        CAPTURE(re, im, zoom);
        const Raster plain = rendered(request, forced(Arithmetic::plain));
        const Raster perturbed = rendered(request, forced(Arithmetic::perturbation));
        CHECK(perturbed.counts == exact_counts(request));
        CHECK(std::any_of(plain.counts.begin(), plain.counts.end(),
                          [](int64_t count) { return count > 1000; }));
    }
}

TEST_CASE("deep render: distances and directions of every formula are those of plain iteration") {
    for (const FormulaInfo& formula : formulas()) {
        for (const char* zoom : {"1e2", "1e5"}) {
            Request request;
            request.location = home(formula.id);
            // Beside the set, where no orbit is chaotic.
            request.location.centre.re = "0.45";
            request.location.centre.im = "0.62";
            request.location.zoom = zoom;
            request.width = 16;
            request.height = 10;
            CAPTURE(formula.name, zoom);
            const Raster plain = rendered(request, forced(Arithmetic::plain));
            const Raster perturbed = rendered(request, forced(Arithmetic::perturbation));
            REQUIRE(perturbed.counts == plain.counts);
            for (std::size_t i = 0; i < plain.size(); ++i) {
                if (plain.counts[i] < 0 || plain.distances[i] < 0.01) continue;
                CHECK(perturbed.distances[i] == Approx(plain.distances[i]).epsilon(1e-3));
                const auto [x, y] = perturbed.directions[i];
                CHECK(std::hypot(x, y) == Approx(1));
                CHECK(x * plain.directions[i].x + y * plain.directions[i].y > 0.9999);
            }
        }
    }
}

TEST_CASE("deep render: directions lead to where the orbit escapes sooner") {
    struct Corner {
        const char* formula;
        const char* re;
        const char* im;
        const char* zoom;
    };
    // On the boundary, with the exterior beside it at every depth.
    for (const Corner& corner : {Corner{"mandelbrot", "0", "1", "1e100"},
                                 {"mandelbrot", "0", "1", "1e400"},
                                 {"burning-ship", "-2", "0", "1e30"},
                                 {"tricorn", "-2", "0", "1e40"},
                                 {"buffalo", "-2", "0", "1e60"},
                                 {"celtic", "-2", "0", "1e60"},
                                 {"perpendicular-burning-ship", "-2", "0", "1e25"}}) {
        Request request;
        request.location = home(formula_named(corner.formula));
        request.location.centre.re = corner.re;
        request.location.centre.im = corner.im;
        request.location.zoom = corner.zoom;
        request.location.iterations = 5000;
        request.width = 40;
        request.height = 30;
        CAPTURE(corner.formula, corner.zoom);
        const Raster got = rendered(request);
        const auto height_of = [&](int x, int y) {
            const auto at = static_cast<std::size_t>(y * request.width + x);
            return static_cast<double>(got.counts[at]) + got.fractions[at];
        };
        int compared = 0;
        int astray = 0;
        for (int y = 1; y + 1 < request.height; ++y) {
            for (int x = 1; x + 1 < request.width; ++x) {
                const auto at = static_cast<std::size_t>(y * request.width + x);
                // Sooner: a smaller count. Rows go down, the imaginary axis up.
                const double right = height_of(x - 1, y) - height_of(x + 1, y);
                const double up = height_of(x, y + 1) - height_of(x, y - 1);
                const double slope = std::hypot(right, up);
                if (got.counts[at] < 0 || got.distances[at] < 4 || slope == 0) continue;
                ++compared;
                const auto [re, im] = got.directions[at];
                astray += (re * right + im * up) / slope < 0.9;
            }
        }
        CAPTURE(compared);
        CHECK(compared > 50);
        CHECK(astray <= compared / 20);
    }
}
