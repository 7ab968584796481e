// Pictures at another limit: what had not escaped goes on, held against renders from nothing.
#include "render/resume/open_orbits.hpp"

#include "study/mini_set.hpp"
#include "support/catch.hpp"
#include "support/reused_picture.hpp"

using namespace hadal;
using Picture = ReusedPicture;

namespace {

bool is_nearly_all(int64_t some, int64_t all) {
    return some > 0 && some <= all && some >= all - all / 20;
}

}  // namespace

TEST_CASE("open orbits: with a higher limit only what had not escaped is computed") {
    Picture before(seahorses("300", 400));
    before.finish();
    Picture after(seahorses("300", 1500));
    const int64_t kept = after.take(before);
    CHECK(kept > 1000);
    CHECK(kept < 90 * 61 - 100);
    CHECK(after.finish() == 90 * 61 - kept);
    CHECK(after.is_what_a_cold_render_gives());

    // With a lower one nothing is.
    Picture lower(seahorses("300", 700));
    CHECK(lower.take(after) == 90 * 61);
    CHECK(lower.finish() == 0);
    CHECK(lower.is_what_a_cold_render_gives());
}

TEST_CASE("open orbits: with a higher limit orbits go on from where they stood") {
    std::vector<Request> starts{seahorses("300", 400), small_at("-0.5", "0", "1.2", 200),
                                small_at("-1.7623", "-0.0281", "4", 150),
                                small_at("0", "0", "1", 10)};
    starts[2].location.formula = formula_named("burning-ship");
    starts.push_back(starts[1]);
    starts.back().location.julia = PointText{"-0.74543", "0.11301"};
    starts.back().location.centre = {"0", "0"};
    for (const Request& start : starts) {
        CAPTURE(start.location.centre.re, start.location.iterations);
        const auto open = std::make_shared<OpenOrbits>();
        Picture before(start);
        before.finish(nullptr, open);
        const int64_t waiting = open->size();
        // But for those that doubles saw escape and more precise arithmetic did not.
        CHECK(is_nearly_all(waiting, before.inside() - before.interior()));
        // Moved about meanwhile, to and fro: some pixels are not to be seen any more.
        Picture moved(with(start, panned(before.view(), 30, -20)));
        moved.take(before);
        moved.finish(nullptr, open);

        Request higher = moved.request();
        higher.location.iterations *= 7;
        Picture raised(higher);
        raised.take(moved);
        const int64_t left = moved.inside() - moved.interior();
        CHECK(raised.finish(nullptr, open) == left);
        CHECK(is_nearly_all(raised.resumed(), left));
        CHECK(raised.is_what_a_cold_render_gives());
        CHECK(raised.interior() >= moved.interior());

        // Lowered in between, nothing is computed, and nothing is lost.
        Picture lowered(moved.request());
        CHECK(lowered.take(raised) == 90 * 61);
        Picture again(higher);
        again.take(lowered);
        again.finish(nullptr, open);
        CHECK(again.is_what_a_cold_render_gives());
        CHECK(again.inside() == raised.inside());
    }
}

TEST_CASE("open orbits: what is known to stay stays at any limit, and is not touched again") {
    Picture home(small_at("-0.5", "0", "1.2", 500));
    home.finish();
    CHECK(home.interior() > 300);
    CHECK(home.interior() < home.inside());
    Request request = home.request();
    request.location.iterations = 40000;
    Picture raised(request);
    const int64_t taken = raised.take(home);
    CHECK(taken == 90 * 61 - (home.inside() - home.interior()));
    raised.finish();
    CHECK(raised.is_what_a_cold_render_gives());
}

TEST_CASE("open orbits: with derivatives, in a budget, and without one") {
    const Request start = seahorses("300", 300);
    Request higher = start;
    higher.location.iterations = 1200;
    Raster cold(90, 61);
    render(higher, cold.target());
    for (const std::size_t budget : {std::size_t{1} << 20, std::size_t{8} << 10, std::size_t{0}}) {
        CAPTURE(budget);
        RenderOptions options;
        options.open_orbits = std::make_shared<OpenOrbits>(budget);
        Raster raster(90, 61);
        render(start, raster.target(), options);
        CHECK(options.open_orbits->bytes() <= budget);
        const int64_t waiting = options.open_orbits->size();
        CHECK((waiting > 0) == (budget > 0));
        const RenderStatistics statistics = render(higher, raster.target(), options);
        CHECK(statistics.resumed == waiting);
        CHECK(raster == cold);
    }
}

TEST_CASE("open orbits: a render that is cancelled leaves open orbits as they are, or further on") {
    Request request = small_at("-0.5", "0", "1.2", 300);
    RenderOptions options;
    options.open_orbits = std::make_shared<OpenOrbits>();
    Raster raster(90, 61);
    render(request, raster.target(), options);
    const int64_t waiting = options.open_orbits->size();
    REQUIRE(waiting > 0);
    request.location.iterations = 50000;
    std::stop_source source;
    RenderHooks hooks;
    hooks.stop = source.get_token();
    hooks.tile_done = [&](const Region&, int) { source.request_stop(); };
    options.threads = 1;
    CHECK_THROWS(render(request, raster.target(), options, hooks));
    CHECK(options.open_orbits->size() <= waiting);
    CHECK(options.open_orbits->size() > 0);
    render(request, raster.target(), options);
    Raster cold(90, 61);
    render(request, cold.target());
    CHECK(raster == cold);
}

TEST_CASE("open orbits: with a higher limit perturbed pixels go on from where they stood") {
    struct Start {
        const char* formula;
        Location place;
        int64_t limit;
        int64_t higher;
    };
    const auto in = [](const char* formula, const char* re, const char* im, const char* zoom) {
        Request request = small_at(re, im, zoom, 2000);
        request.location.formula = formula_named(formula);
        return request;
    };
    const auto mini_set_in = [&](const char* formula, const char* re, const char* im,
                                 const char* zoom) {
        const auto mini_set = locate(in(formula, re, im, zoom));
        REQUIRE(mini_set);
        return mini_set->place;
    };
    // About a repelling fixed point.
    Location julia = in("mandelbrot", "1.527503118643534610789746402444915337566745947811",
                        "-0.07591217835228786707181419482634804636642219484", "3e41")
                         .location;
    julia.julia = PointText{"-0.8", "0.156"};
    // Where deltas have exponents.
    const std::string needle = "-1." + std::string(89, '9') + "8527271960410682034";
    for (const Start& start :
         {Start{"mandelbrot", mini_set_in("mandelbrot", "-0.743643887", "0.131825904", "7e10"),
                3000, 9000},
          {"mandelbrot", mini_set_in("mandelbrot", needle.c_str(), "0", "1e91"), 500, 1500},
          {"multibrot-3", mini_set_in("multibrot-3", "0.2767", "1.2331", "1e6"), 300, 900},
          {"julia", julia, 400, 900},
          {"burning-ship", in("burning-ship", "-1.7623", "-0.0281", "28").location, 60, 300}}) {
        CAPTURE(start.formula, start.place.zoom);
        Request request{start.place, 90, 61};
        request.location.iterations = start.limit;
        const auto store = std::make_shared<ReferenceStore>();
        const auto open = std::make_shared<OpenOrbits>();
        Picture before(request);
        before.finish(store, open);
        const int64_t waiting = open->size();
        CHECK(waiting > 0);
        CHECK(waiting <= before.inside() - before.interior());

        Request higher = request;
        higher.location.iterations = start.higher;
        Picture raised(higher);
        raised.take(before, store.get());
        raised.finish(store, open);
        CHECK(raised.resumed() == waiting);
        CHECK(raised.is_what_a_cold_render_gives());

        // Pixels iterated by themselves take their place.
        Picture home(seahorses("40"));
        home.finish(store, open);
        Picture again(higher);
        again.finish(store, open);
        CHECK(again.resumed() == 0);
        CHECK(again.is_what_a_cold_render_gives());
    }
}

TEST_CASE("open orbits: deep pixels that stay for ever are known by that at any limit") {
    const auto store = std::make_shared<ReferenceStore>();
    Picture before(small_at("-1.7548776662466927600495", "1e-22", "1e18", 400));
    before.finish(store);
    CHECK(before.interior() > 100);
    CHECK(before.interior() <= before.inside());
    Request higher = before.request();
    for (const int64_t limit : {5000, 900, 100'000, 300}) {
        higher.location.iterations = limit;
        CAPTURE(limit, before.inside(), before.interior());
        Picture other(higher);
        const int64_t open =
            limit > before.request().location.iterations ? before.inside() - before.interior() : 0;
        CHECK(other.take(before, store.get()) == 90 * 61 - open);
        CHECK(other.finish(store) == open);
        CHECK(other.is_what_a_cold_render_gives());
        CHECK(other.interior() >= before.interior());
    }
}
