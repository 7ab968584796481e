// Pixels taken over from other pictures, held against renders that know of none.
#include "render/reuse.hpp"

#include <algorithm>
#include <random>

#include "number/long/big_float.hpp"
#include "render/pixels/pixel_grid.hpp"
#include "render/plan.hpp"
#include "support/catch.hpp"
#include "support/reused_picture.hpp"

using namespace hadal;
using Picture = ReusedPicture;

TEST_CASE("reuse: a pan by whole pixels computes the uncovered strips only") {
    for (const auto& [rotation, stretch] : {std::pair{0.0, 1.0}, {20.0, 1.0}, {20.0, 1.5}}) {
        Request request = seahorses("40");
        request.location.rotation = rotation;
        request.location.stretch = stretch;
        Picture before(request);
        CHECK(before.finish() == 90 * 61);
        for (const auto& [dx, dy] : {std::pair{7, -5}, {0, 60}, {-89, 1}, {3, 0}}) {
            CAPTURE(rotation, stretch, dx, dy);
            Picture after(with(request, panned(before.view(), dx, dy)));
            const int kept = (90 - std::abs(dx)) * (61 - std::abs(dy));
            CHECK(after.take(before) == kept);
            CHECK(after.take(before) == 0);
            CHECK(after.finish() == 90 * 61 - kept);
            CHECK(after.is_what_a_cold_render_gives());
        }
        Picture apart(with(request, panned(before.view(), 90, 0)));
        CHECK(apart.take(before) == 0);
    }
}

TEST_CASE("reuse: twice as close or as far keeps the samples that coincide") {
    for (const auto& [x, y] : {std::pair{20.5, 30.5}, {0.5, 60.5}, {45.5, 7.5}, {30.5, 31.5}}) {
        CAPTURE(x, y);
        Picture before(seahorses("40"));
        before.finish();
        Picture closer(with(before.request(), zoomed(before.view(), x, y, 2)));
        const int64_t kept = closer.take(before);
        CHECK(kept >= 45 * 30);
        CHECK(kept <= 46 * 31);
        CHECK(closer.finish() == 90 * 61 - kept);
        CHECK(closer.is_what_a_cold_render_gives());
        Picture farther(with(closer.request(), zoomed(closer.view(), x, y, 0.5)));
        CHECK(farther.take(closer) == kept);
        CHECK(farther.finish() == 90 * 61 - kept);
        CHECK(farther.is_what_a_cold_render_gives());
    }
}

TEST_CASE("reuse: in deep views by the reference they share") {
    const auto store = std::make_shared<ReferenceStore>();
    const Request request = small_at("-1.7548776662466927600495", "1e-22", "1e18", 300);
    Picture before(request);
    CHECK(before.finish(store) == 90 * 61);
    Picture moved(with(request, panned(before.view(), 4, -3)));
    CHECK(moved.take(before) == 86 * 58);
    CHECK(moved.finish(store) == 90 * 61 - 86 * 58);
    CHECK(moved.is_what_a_cold_render_gives());
    // About another reference point nothing is known to be the same to the last bit.
    Picture here = before;
    int64_t kept_by_step = 1;
    int steps = 0;
    for (; kept_by_step > 0 && steps < 60; ++steps) {
        Picture next(with(request, panned(here.view(), 60, 0)));
        kept_by_step = next.take(here);
        CHECK((kept_by_step == 30 * 61 || kept_by_step == 0));
        next.finish(store);
        here = next;
    }
    CHECK(steps > 1);
    CHECK(kept_by_step == 0);

    // A reference that serves both limits.
    const Request lower = seahorses("7e10", 3000);
    Picture escaping(lower);
    escaping.finish(store);
    Request higher = lower;
    higher.location.iterations = 5000;
    Picture raised(higher);
    CHECK(raised.take(escaping) == 0);
    Picture(higher).finish(store);
    const int64_t kept = raised.take(escaping, store.get());
    CHECK(kept > 0);
    CHECK(raised.finish(store) == 90 * 61 - kept);
    CHECK(raised.is_what_a_cold_render_gives());
    Picture lowered(lower);
    CHECK(lowered.take(raised, store.get()) == 90 * 61);
    CHECK(lowered.is_what_a_cold_render_gives());
}

TEST_CASE("reuse: deep views of one band of depths keep the samples that coincide") {
    struct Start {
        const char* formula;
        const char* re;
        const char* im;
        const char* zoom;
        bool julia;
    };
    // Branching points and tips, of a formula of each kind, in both kinds of bands.
    for (const Start& start : {Start{"mandelbrot", "-0.743643887", "0.131825904", "3e9", false},
                               {"mandelbrot", "0", "1", "3e13", false},
                               {"mandelbrot", "0", "1", "3e40", false},
                               {"mandelbrot", "0", "1", "3e150", false},
                               {"mandelbrot", "-2", "0", "3e390", false},
                               {"mandelbrot", "0", "1", "3e41", true},
                               {"burning-ship", "-2", "0", "3e41", false}}) {
        const auto store = std::make_shared<ReferenceStore>();
        int shared = 0;
        Request request = small_at(start.re, start.im, start.zoom, 900);
        request.location.formula = formula_named(start.formula);
        if (start.julia) request.location.julia = PointText{"0", "1"};
        constexpr int octaves = 8;
        for (int octave = 0; octave < octaves; ++octave) {
            request.location.rotation = octave < 4 ? 20 : 0;
            CAPTURE(start.formula, request.location.zoom, start.julia);
            REQUIRE(plan_for(request, PixelGrid(request), Arithmetic::automatic).arithmetic !=
                    Arithmetic::plain);
            Picture before(request);
            before.finish(store);
            Picture closer(with(request, zoomed(before.view(), 41.5, 33.5, 2)));
            const int64_t kept = closer.take(before);
            CHECK((kept == 0 || kept >= 45 * 30));
            CHECK(closer.finish(store) == 90 * 61 - kept);
            CHECK(closer.is_what_a_cold_render_gives());
            Picture farther(with(request, zoomed(closer.view(), 70.5, 3.5, 0.5)));
            if (farther.take(closer) > 0) {
                farther.finish(store);
                CHECK(farther.is_what_a_cold_render_gives());
            }
            shared += kept > 0;
            request = closer.request();
        }
        // Of two octaves a band every other step stays in it, of four three of them; some come to
        // lie about another point.
        CAPTURE(start.formula, start.zoom, shared);
        const double zoom = std::stod(std::string(start.zoom).substr(2));
        CHECK(shared >= (zoom < 12 ? octaves / 2 : octaves * 3 / 4) - 1);
    }
}

TEST_CASE("reuse: without planes the same pixels are marked") {
    Picture before(seahorses("40"));
    before.finish();
    for (const auto& location :
         {panned(before.view(), 13, -7), zoomed(before.view(), 20.5, 30.5, 2),
          zoomed(before.view(), 20.5, 30.5, 0.5)}) {
        Picture marked(with(before.request(), location));
        Picture taken(with(before.request(), location));
        CHECK(marked.mark(before) == taken.take(before));
        CHECK(marked.known() == taken.known());
    }
}

TEST_CASE("reuse: where lost orbits are taken to stay, another limit shares nothing") {
    Request ship = small_at("-1.7623", "-0.0281", "4", 1000);
    ship.location.formula = formula_named("burning-ship");
    Picture known(ship);
    known.finish();
    Request higher = ship;
    higher.location.iterations = 4000;
    CHECK(Picture(higher).take(known) > 0);
    higher.location.iterations = 9000;
    Picture taken(higher);
    CHECK(taken.take(known) == 0);
    taken.finish();
    CHECK(Picture(ship).take(taken) == 0);
    CHECK(Picture(higher).take(taken) == 90 * 61);
}

TEST_CASE("reuse: other radii and other arithmetic share nothing") {
    Picture before(seahorses("40"));
    before.finish();
    Request wider = before.request();
    wider.location.radius = 1000;
    CHECK(Picture(wider).take(before) == 0);
    Request other = before.request();
    other.location.formula = formula_named("celtic");
    CHECK(Picture(other).take(before) == 0);
}

TEST_CASE("reuse: random walks end in the pictures of cold renders") {
    std::mt19937 random(11);
    const auto whole = [&](int least, int most) {
        return std::uniform_int_distribution<int>(least, most)(random);
    };
    const Request starts[] = {seahorses("1.6", 300),
                              seahorses("20000", 900),
                              seahorses("1e11", 600),
                              small_at("-1.7548776662466927600495", "1e-22", "1e18", 300),
                              small_at("0", "1", "3e40", 700),
                              small_at("-2", "0", "7e130", 900),
                              small_at("-1.7623", "-0.0281", "28", 200)};
    int64_t kept = 0;
    int64_t resumed = 0;
    for (Request start : starts) {
        if (start.location.zoom == "28") start.location.formula = formula_named("burning-ship");
        const auto store = std::make_shared<ReferenceStore>();
        const auto open = std::make_shared<OpenOrbits>();
        Picture current(start);
        current.finish(store, open);
        std::vector<Picture> past{current};
        for (int i = 0; i < 16; ++i) {
            const View view = current.view();
            Location next = view.location;
            switch (whole(0, 5)) {
                case 0:
                    next = zoomed(view, whole(0, 89) + 0.5, whole(0, 60) + 0.5, 2);
                    break;
                case 1:
                    next = zoomed(view, whole(0, 89) + 0.5, whole(0, 60) + 0.5, 0.5);
                    break;
                case 2:
                    next.iterations = next.iterations * whole(3, 12) / 6;
                    break;
                case 3:
                    next = past[static_cast<std::size_t>(whole(0, int(past.size()) - 1))]
                               .request()
                               .location;
                    break;
                default:
                    next = panned(view, whole(-30, 30), whole(-30, 30));
            }
            CAPTURE(i, next.zoom, next.centre.re, next.centre.im, next.iterations);
            Picture picture(with(start, next));
            for (const Picture& old : past)
                kept += picture.take(old, store.get());
            if (whole(0, 2) == 0) {
                // Cut short: the next picture starts from a part of this one.
                picture.begin(6, whole(1, 30), store, open);
            } else {
                picture.finish(store, open);
                resumed += picture.resumed();
                REQUIRE(picture.is_what_a_cold_render_gives());
            }
            past.push_back(picture);
            current = picture;
        }
    }
    CHECK(kept > 30000);
    CHECK(resumed > 100);
}

TEST_CASE("reuse: rows may be taken in any order, and only those asked for") {
    Picture before(seahorses("40"));
    before.finish();
    for (const auto& to :
         {with(before.request(), panned(before.view(), 7, -5)),
          with(before.request(), zoomed(before.view(), 20.5, 30.5, 2)),
          with(before.request(), zoomed(before.view(), 20.5, 30.5, 0.5)), seahorses("40", 700)}) {
        CAPTURE(to.location.zoom, to.location.iterations);
        const auto shared = SharedPixels::between(before.request(), to);
        REQUIRE(shared);
        Picture whole(to);
        const int64_t pixels = whole.take(before);
        Picture parts(to);
        int64_t taken = 0;
        for (int end = to.height; end > 0; end -= 4) {
            const int first = std::max(0, end - 4);
            const int64_t rows = parts.take_rows(before, *shared, first, end);
            taken += rows;
            const auto known = [&](int y) {
                const auto row = parts.known().begin() + std::ptrdiff_t(y) * to.width;
                return std::count(row, row + to.width, 1);
            };
            for (int y = 0; y < first; ++y)
                REQUIRE(known(y) == 0);
        }
        CHECK(taken == pixels);
        CHECK(parts.known() == whole.known());
        parts.finish();
        CHECK(parts.is_what_a_cold_render_gives());
    }
    CHECK_FALSE(SharedPixels::between(before.request(), seahorses("41")));
}
