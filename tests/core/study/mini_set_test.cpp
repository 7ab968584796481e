// The view that a mini-set fills looks like the whole set.
#include "study/mini_set.hpp"

#include "base/error.hpp"
#include "location/axes.hpp"
#include "support/catch.hpp"
#include "support/message_of.hpp"
#include "support/naive.hpp"
#include "support/raster.hpp"

using namespace hadal;

namespace {

constexpr int width = 96;
constexpr int height = 64;

Request view(const std::string& re, const std::string& im, const std::string& zoom) {
    Request request;
    request.location.centre = {re, im};
    request.location.zoom = zoom;
    request.location.iterations = 20000;
    request.width = width;
    request.height = height;
    return request;
}

Raster rendered(const Location& location) {
    Raster raster(width, height);
    render({location, width, height}, raster.counts_only());
    return raster;
}

/// Pixels that are in one set and not in the other.
int differing(const Raster& a, const Raster& b) {
    int pixels = 0;
    for (std::size_t i = 0; i < a.counts.size(); ++i)
        pixels += (a.counts[i] < 0) != (b.counts[i] < 0);
    return pixels;
}

}  // namespace

TEST_CASE("mini-set: the stretch of the view stays, and the mini-set has room in it") {
    Request request =
        view("-1.7685736563152709932817429153295447",
             "-0.0009642968513582800001762427203738194482747761226565635652857", "1e14");
    const auto round = locate(request);
    request.location.stretch = 2;
    request.location.stretch_angle = 30;
    const auto stretched = locate(request);
    REQUIRE(round);
    REQUIRE(stretched);
    CHECK(stretched->nucleus == round->nucleus);
    CHECK(stretched->place.stretch == 2);
    CHECK(stretched->place.stretch_angle == 30);
    const double smaller = std::stod(round->place.zoom) / std::stod(stretched->place.zoom);
    CHECK(smaller == Approx(most_stretched(request.location)));
    CHECK(smaller > 1.4);
}

TEST_CASE("mini-set: fills its place as the whole set fills its own") {
    const Raster whole = rendered(home(FormulaId{}));
    int turned = 0;
    for (const auto& [re, im, zoom] :
         {std::array{"-1.7685736563152709932817429153295447",
                     "-0.0009642968513582800001762427203738194482747761226565635652857", "1e14"},
          std::array{"-0.743643887037158704752191506114774", "0.131825904205311970493132056385139",
                     "1e18"}}) {
        const auto mini = locate(view(re, im, zoom));
        REQUIRE(mini);
        CHECK(mini->period > 10);
        // Edges differ by a pixel here and there, more in the thin parts.
        CHECK(differing(rendered(mini->place), whole) < width * height / 50);
        turned += std::abs(mini->turn) > 1;
        CHECK(mini->place.rotation == -mini->turn);
    }
    CHECK(turned > 0);
}

TEST_CASE("mini-set: of powers, fills its place as the whole set fills its own") {
    for (const auto& [name, re, im, zoom] :
         {std::array{"multibrot-3", "0.243965", "1.32241", "200"},
          std::array{"multibrot-4", "5.971847909689986281171787046769e-1",
                     "-5.495727366893209852158778781997e-1", "1.374389534719989E11"}}) {
        Request request = view(re, im, zoom);
        request.location.formula = formula_named(name);
        const auto mini = locate(request);
        REQUIRE(mini);
        CAPTURE(name, mini->period, mini->size);
        const Raster whole = rendered(home(request.location.formula));
        CHECK(differing(rendered(mini->place), whole) < width * height / 40);
        CHECK(mini->misfit == 0);
        CHECK(mini->shape == request.location.formula);
        const double cosine = std::cos(mini->turn * M_PI / 180);
        const double sine = std::sin(mini->turn * M_PI / 180);
        const std::array wanted{cosine, -sine, sine, cosine};
        for (std::size_t i = 0; i < wanted.size(); ++i)
            CHECK(mini->transform[i] == Approx(wanted[i]).margin(1e-7));
    }
}

TEST_CASE("mini-set: the Tricorn's of period 4 is a sheared Mandelbrot set") {
    Request request = view("-1.9408", "0", "500");
    request.location.formula = formula_named("tricorn");
    const auto mini = locate(request);
    REQUIRE(mini);
    CHECK(mini->shape == FormulaId{});
    // The set at points of the plane of the whole set, seen through the transform.
    const double size = std::stod(mini->size);
    const auto& t = mini->transform;
    int different = 0;
    int inside = 0;
    constexpr int steps = 40;
    for (int i = 0; i < steps; ++i) {
        for (int j = 0; j < steps; ++j) {
            const double x = -2.1 + 2.8 * (i + 0.5) / steps;
            const double y = -1.3 + 2.6 * (j + 0.5) / steps;
            const auto stays = [](const char* name, double re, double im, int limit) {
                naive::Point z{0, 0};
                for (int n = 0; n < limit && std::hypot(z.x, z.y) < 100; ++n)
                    z = naive::step(name, z, {re, im});
                return std::hypot(z.x, z.y) < 100;
            };
            const double re = std::stod(mini->nucleus.re) + size * (t[0] * x + t[1] * y);
            const double im = std::stod(mini->nucleus.im) + size * (t[2] * x + t[3] * y);
            const bool whole = stays("mandelbrot", x, y, 500);
            inside += whole;
            different += whole != stays("tricorn", re, im, 2000);
        }
    }
    CHECK(inside > 200);
    CHECK(different < inside / 10);
}

TEST_CASE("mini-set: the whole set's is the home view") {
    for (const FormulaInfo& formula : formulas()) {
        CAPTURE(formula.name);
        const auto mini = locate({home(formula.id), width, height});
        REQUIRE(mini);
        CHECK(mini->period == 1);
        CHECK(mini->nucleus == PointText{"0", "0"});
        CHECK(mini->size == "1");
        CHECK(mini->turn == 0);
        CHECK(mini->shape == formula.id);
        CHECK(mini->transform == std::array<double, 4>{1, 0, 0, 1});
        CHECK(mini->place == home(formula.id));
    }
}

TEST_CASE("mini-set: only where there are any") {
    CHECK_FALSE(locate(view("0.6", "0.6", "30")));
    CHECK(message_of([] {
              locate({home(FormulaId{}, PointText{"0", "1"}), width, height});
          }) ==
          "4: mini-sets and their nuclei are searched for where c varies, not in a Julia set");
}

TEST_CASE("mini-set: a stop token ends the search") {
    std::stop_source source;
    source.request_stop();
    RenderHooks hooks;
    hooks.stop = source.get_token();
    CHECK(message_of([&] { locate(view("-1.75", "0", "20"), hooks); }) == "3: cancelled");
}
