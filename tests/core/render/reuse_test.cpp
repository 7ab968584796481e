// Pixels taken over from other pictures, held against renders that know of none.
#include "render/reuse.hpp"

#include <algorithm>
#include <random>

#include "number/big_float.hpp"
#include "render/mini_set.hpp"
#include "render/open_orbits.hpp"
#include "render/reference_store.hpp"
#include "support/catch.hpp"
#include "support/raster.hpp"
#include "support/views.hpp"

using namespace hadal;

namespace {

constexpr auto count_bytes = std::ptrdiff_t{sizeof(int64_t)};
constexpr auto fraction_bytes = std::ptrdiff_t{sizeof(float)};

/// A picture that is made from what another one has, and counts what it computes.
class Picture {
  public:
    explicit Picture(const Request& request)
        : request_(request),
          raster_(request.width, request.height),
          interior_(raster_.size()),
          known_(raster_.size()) {}

    int64_t take(const Picture& from, ReferenceStore* references = nullptr) {
        return take_over(from.computed(), request_, target(), {known_.data(), request_.width},
                         references);
    }
    /// Some rows of that.
    int64_t take_rows(const Picture& from, const SharedPixels& shared, int first, int end) {
        return shared.take(from.computed(), target(), {known_.data(), request_.width}, first, end);
    }
    /// Only which pixels that would be.
    int64_t mark(const Picture& from) {
        return take_over(from.computed(), request_, {}, {known_.data(), request_.width});
    }
    const std::vector<uint8_t>& known() const { return known_; }
    /// Computes what is missing; how many pixels that were.
    int64_t finish(const std::shared_ptr<ReferenceStore>& references = nullptr,
                   const std::shared_ptr<OpenOrbits>& open_orbits = nullptr) {
        RenderOptions options;
        options.open_orbits = open_orbits;
        options.known = {known_.data(), request_.width};
        options.coarsest = 8;
        options.references = references;
        const RenderStatistics statistics = render(request_, target(), options);
        known_.assign(known_.size(), 1);
        resumed_ = statistics.resumed;
        return statistics.escaped + statistics.interior;
    }
    /// Computes every stride-th pixel of every stride-th row of a part, as a render cut short does.
    void begin(int stride, int rows, const std::shared_ptr<ReferenceStore>& references,
               const std::shared_ptr<OpenOrbits>& open_orbits) {
        for (int y = 0; y < rows; y += stride) {
            for (int x = 0; x < request_.width; x += stride) {
                RenderOptions options;
                options.region = {x, y, 1, 1};
                options.threads = 1;
                options.references = references;
                options.open_orbits = open_orbits;
                const std::ptrdiff_t at = y * request_.width + x;
                render(request_,
                       {{&raster_.counts[static_cast<std::size_t>(at)], count_bytes},
                        {&raster_.fractions[static_cast<std::size_t>(at)], fraction_bytes},
                        {},
                        {},
                        {&interior_[static_cast<std::size_t>(at)], 1}},
                       options);
                known_[static_cast<std::size_t>(at)] = 1;
            }
        }
    }
    bool is_what_a_cold_render_gives() const {
        Picture cold(request_);
        cold.finish();
        return raster_ == cold.raster_;
    }
    /// Of the pixels computed by finish(), those that went on from where they stood.
    int64_t resumed() const { return resumed_; }
    /// Pixels that stay for ever, and those that stayed so far.
    int64_t interior() const { return std::count(interior_.begin(), interior_.end(), 1); }
    int64_t inside() const { return std::count(raster_.counts.begin(), raster_.counts.end(), -1); }
    const Request& request() const { return request_; }
    View view() const { return {request_.location, request_.width, request_.height}; }

  private:
    Target target() {
        Target target;
        target.counts = raster_.target().counts;
        target.fractions = raster_.target().fractions;
        target.interior = {interior_.data(), request_.width};
        return target;
    }
    Computed computed() const {
        return {request_,
                {raster_.counts.data(), request_.width * count_bytes},
                {raster_.fractions.data(), request_.width * fraction_bytes},
                {known_.data(), request_.width},
                {interior_.data(), request_.width}};
    }

    Request request_;
    Raster raster_;
    std::vector<uint8_t> interior_;
    std::vector<uint8_t> known_;
    int64_t resumed_ = 0;
};

Request request_at(const std::string& re, const std::string& im, const std::string& zoom,
                   int64_t iterations) {
    return hadal::request_at(re, im, zoom, iterations, 90, 61);
}

Request seahorses(const char* zoom, int64_t limit = 1500) {
    return request_at("-0.743643887037151", "0.131825904205330", zoom, limit);
}

bool is_nearly_all(int64_t some, int64_t all) {
    return some > 0 && some <= all && some >= all - all / 20;
}

}  // namespace

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

TEST_CASE("reuse: with a higher limit only what had not escaped is computed") {
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

TEST_CASE("reuse: with a higher limit orbits go on from where they stood") {
    std::vector<Request> starts{seahorses("300", 400), request_at("-0.5", "0", "1.2", 200),
                                request_at("-1.7623", "-0.0281", "4", 150),
                                request_at("0", "0", "1", 10)};
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

TEST_CASE("reuse: what is known to stay stays at any limit, and is not touched again") {
    Picture home(request_at("-0.5", "0", "1.2", 500));
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

TEST_CASE("reuse: open orbits with derivatives, in a budget, and without one") {
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

TEST_CASE("reuse: a render that is cancelled leaves open orbits as they are, or further on") {
    Request request = request_at("-0.5", "0", "1.2", 300);
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

TEST_CASE("reuse: in deep views by the reference they share") {
    const auto store = std::make_shared<ReferenceStore>();
    const Request request = request_at("-1.7548776662466927600495", "1e-22", "1e18", 300);
    Picture before(request);
    CHECK(before.finish(store) == 90 * 61);
    Picture moved(with(request, panned(before.view(), 4, -3)));
    CHECK(moved.take(before) == 86 * 58);
    CHECK(moved.finish(store) == 90 * 61 - 86 * 58);
    CHECK(moved.is_what_a_cold_render_gives());
    // About another reference point nothing is known to be the same to the last bit.
    Picture far(with(request, panned(before.view(), 88, 0)));
    CHECK(far.take(before) == 0);

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

TEST_CASE("reuse: with a higher limit perturbed pixels go on from where they stood") {
    struct Start {
        const char* formula;
        Location place;
        int64_t limit;
        int64_t higher;
    };
    const auto in = [](const char* formula, const char* re, const char* im, const char* zoom) {
        Request request = request_at(re, im, zoom, 2000);
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

TEST_CASE("reuse: deep views of one band of depths keep the samples that coincide") {
    struct Start {
        const char* formula;
        const char* re;
        const char* im;
        const char* zoom;
        bool julia;
    };
    // Branching points and tips, of a formula of each kind, above the first band and in all others.
    for (const Start& start : {Start{"mandelbrot", "0", "1", "3e30", false},
                               {"mandelbrot", "0", "1", "3e40", false},
                               {"mandelbrot", "0", "1", "3e150", false},
                               {"mandelbrot", "-2", "0", "3e390", false},
                               {"mandelbrot", "0", "1", "3e41", true},
                               {"burning-ship", "-2", "0", "3e41", false}}) {
        const auto store = std::make_shared<ReferenceStore>();
        int shared = 0;
        Request request = request_at(start.re, start.im, start.zoom, 900);
        request.location.formula = formula_named(start.formula);
        if (start.julia) request.location.julia = PointText{"0", "1"};
        constexpr int octaves = 8;
        for (int octave = 0; octave < octaves; ++octave) {
            request.location.rotation = octave < 4 ? 20 : 0;
            CAPTURE(start.formula, request.location.zoom, start.julia);
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
        CHECK((shared == 0) == (zoom < 38));
        if (zoom > 38) CHECK(shared >= (zoom < 115 ? octaves / 2 : octaves * 3 / 4) - 1);
    }
}

TEST_CASE("reuse: deep pixels that stay for ever are known by that at any limit") {
    const auto store = std::make_shared<ReferenceStore>();
    Picture before(request_at("-1.7548776662466927600495", "1e-22", "1e18", 400));
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
    Request ship = request_at("-1.7623", "-0.0281", "4", 1000);
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
                              request_at("-1.7548776662466927600495", "1e-22", "1e18", 300),
                              request_at("0", "1", "3e40", 700),
                              request_at("-2", "0", "7e130", 900),
                              request_at("-1.7623", "-0.0281", "28", 200)};
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
