// The view that a mini-set fills looks like the whole set.
#include "render/mini_set.hpp"

#include "base/error.hpp"
#include "support/catch.hpp"
#include "support/message_of.hpp"
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

TEST_CASE("mini-set: the whole set's is the home view") {
    const auto mini = locate({home(FormulaId{}), width, height});
    REQUIRE(mini);
    CHECK(mini->period == 1);
    CHECK(mini->nucleus == PointText{"0", "0"});
    CHECK(mini->size == "1");
    CHECK(mini->turn == 0);
    CHECK(mini->place == home(FormulaId{}));
}

TEST_CASE("mini-set: only where there are any") {
    CHECK_FALSE(locate(view("0.6", "0.6", "30")));
    CHECK(message_of([] {
              locate({home(formula_named("tricorn")), width, height});
          }) == "4: mini-sets are searched for in the Mandelbrot set only, not in Tricorn");
    CHECK(message_of([] {
              locate({home(FormulaId{}, PointText{"0", "1"}), width, height});
          }) == "4: mini-sets are searched for in the Mandelbrot set only, not in a Julia set");
}

TEST_CASE("mini-set: a stop token ends the search") {
    std::stop_source source;
    source.request_stop();
    RenderHooks hooks;
    hooks.stop = source.get_token();
    CHECK(message_of([&] { locate(view("-1.75", "0", "20"), hooks); }) == "3: cancelled");
}
