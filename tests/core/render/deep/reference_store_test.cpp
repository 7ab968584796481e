// What renders leave to each other, and that no pixel tells.
#include "render/deep/reference_store.hpp"

#include <limits>
#include <thread>
#include <vector>

#include "base/error.hpp"
#include "render/render.hpp"
#include "support/catch.hpp"
#include "support/raster.hpp"
#include "support/views.hpp"

using namespace hadal;

namespace {

constexpr std::size_t no_end = std::numeric_limits<std::size_t>::max();

Request request_at(const std::string& re, const std::string& im, const std::string& zoom,
                   int64_t iterations) {
    return hadal::request_at(re, im, zoom, iterations, 48, 32);
}

/// About the nucleus of period 3 on the needle: the orbit ends after one period.
Request at_nucleus(int64_t limit = 2000, int width = 48, int height = 32) {
    return hadal::request_at("-1.7548776662466927600495", "1e-22", "1e18", limit, width, height);
}

/// At the cusp, where orbits are attracted ever more slowly: only the limit ends this one.
Request inside(int64_t limit) {
    return request_at("0.25", "0", "1e18", limit);
}

struct Result {
    Raster raster;
    RenderStatistics statistics;
};

Result rendered(const Request& request, std::shared_ptr<ReferenceStore> store) {
    Result result{Raster(request.width, request.height), {}};
    RenderOptions options;
    options.references = std::move(store);
    result.statistics = render(request, result.raster.target(), options);
    return result;
}

/// Whether a render found its reference in the store. In any case its planes must be those of a
/// render that knows of no store.
bool reused(const Request& request, const std::shared_ptr<ReferenceStore>& store) {
    const Result warm = rendered(request, store);
    CHECK(warm.raster == rendered(request, nullptr).raster);
    const DeepStatistics& deep = warm.statistics.deep;
    CHECK(deep.reference_length > 0);
    CHECK((deep.reference_seconds == 0) == deep.reused);
    return deep.reused;
}

}  // namespace

TEST_CASE("references: the same view again takes what is there") {
    const auto store = std::make_shared<ReferenceStore>(no_end);
    CHECK(store->bytes() == 0);
    CHECK_FALSE(reused(at_nucleus(), store));
    CHECK(store->bytes() > 0);
    CHECK(reused(at_nucleus(), store));
    CHECK_FALSE(rendered(at_nucleus(), nullptr).statistics.deep.reused);
}

TEST_CASE("references: another size of the same picture takes it too") {
    for (const char* zoom : {"1e18", "1152921504606846976", "3.7e19", "1e25"}) {
        CAPTURE(zoom);
        const auto store = std::make_shared<ReferenceStore>(no_end);
        Request request = at_nucleus(2000, 40, 40);
        request.location.zoom = zoom;
        CHECK_FALSE(reused(request, store));
        for (const int side : {80, 120, 37}) {
            request.width = request.height = side;
            CHECK(reused(request, store));
        }
    }
}

TEST_CASE("references: an orbit that ended by itself serves other limits") {
    const auto store = std::make_shared<ReferenceStore>(no_end);
    CHECK_FALSE(reused(at_nucleus(2000), store));
    CHECK(reused(at_nucleus(10), store));
    CHECK(reused(at_nucleus(50000), store));
    // The period is 3: an orbit that the limit ends there or before is another one.
    CHECK_FALSE(reused(at_nucleus(3), store));
    CHECK_FALSE(reused(at_nucleus(2), store));
    CHECK(reused(at_nucleus(3), store));
}

TEST_CASE("references: an orbit that the limit ended serves that limit only") {
    const auto store = std::make_shared<ReferenceStore>(no_end);
    CHECK_FALSE(reused(inside(100), store));
    CHECK_FALSE(reused(inside(101), store));
    CHECK_FALSE(reused(inside(99), store));
    CHECK(reused(inside(100), store));
}

TEST_CASE("references: other places, depths and radii prepare their own") {
    const auto store = std::make_shared<ReferenceStore>(no_end);
    CHECK_FALSE(reused(at_nucleus(), store));
    // Moved a little, a picture lies about the same reference point; farther off, about another.
    Request moved = at_nucleus();
    moved.location.centre.im = "2e-22";
    CHECK(reused(moved, store));
    moved.location.centre.im = "2e-17";
    CHECK_FALSE(reused(moved, store));
    // Deeper ones have the same up to the end of a band of depths.
    Request deeper = at_nucleus();
    deeper.location.zoom = "4e18";
    CHECK(reused(deeper, store));
    deeper.location.zoom = "4e19";
    CHECK_FALSE(reused(deeper, store));
    Request wider = at_nucleus();
    wider.location.radius = 1000;
    CHECK_FALSE(reused(wider, store));
    // Turning a picture moves its pixels on the disc they lie in anyway.
    Request turned = at_nucleus();
    turned.location.rotation = 30;
    CHECK(reused(turned, store));
    CHECK(reused(at_nucleus(), store));
}

TEST_CASE("references: those used last stay within the budget") {
    const auto place = [](int i) {
        Request request = inside(500);
        request.location.centre.im = "0.000" + std::to_string(1 + i);
        return request;
    };
    const auto store = std::make_shared<ReferenceStore>(no_end);
    rendered(place(0), store);
    const std::size_t one = store->bytes();
    CHECK_FALSE(reused(place(1), store));
    CHECK_FALSE(reused(place(2), store));
    CHECK(store->bytes() > one);
    CHECK(reused(place(0), store));

    // Room for two: 1 was used longest ago.
    const std::size_t three = store->bytes();
    store->set_budget(three - 1);
    CHECK(store->budget() == three - 1);
    CHECK(store->bytes() < three);
    CHECK(reused(place(0), store));
    CHECK(reused(place(2), store));
    CHECK_FALSE(reused(place(1), store));
    CHECK(store->bytes() <= three - 1);
    CHECK(reused(place(2), store));
    CHECK_FALSE(reused(place(0), store));

    store->set_budget(0);
    CHECK(store->bytes() == 0);
    CHECK_FALSE(reused(place(0), store));
    CHECK_FALSE(reused(place(0), store));
    CHECK(store->bytes() == 0);
}

TEST_CASE("references: one that does not fit drives nothing out") {
    const auto store = std::make_shared<ReferenceStore>(no_end);
    rendered(at_nucleus(), store);
    store->set_budget(store->bytes());
    rendered(inside(5000), store);
    CHECK(reused(at_nucleus(), store));
}

TEST_CASE("references: a preview takes one of a view around it, and prepares nothing") {
    const auto store = std::make_shared<ReferenceStore>();
    const Request wide = at_nucleus();
    CHECK(store->find_for_preview(wide) == nullptr);
    rendered(wide, store);
    const auto reference = store->find_for_preview(wide);
    REQUIRE(reference);
    const std::size_t bytes = store->bytes();

    Request closer = wide;
    closer.location.zoom = "1.7e18";
    closer.location.centre.re = "-1.7548776662466927602";
    closer.location.iterations = 3000;
    REQUIRE(store->find_for_preview(closer) == reference);
    const Result cold = rendered(closer, nullptr);
    RenderOptions options;
    options.preview = reference;
    options.references = store;
    Result preview{Raster(48, 32), {}};
    preview.statistics = render(closer, preview.raster.target(), options);
    CHECK(preview.statistics.deep.reused);
    CHECK(store->bytes() == bytes);
    int others = 0;
    for (std::size_t i = 0; i < cold.raster.size(); ++i)
        others += preview.raster.counts[i] != cold.raster.counts[i];
    CHECK(others <= 2);

    Request wider = wide;
    wider.location.zoom = "1e17";
    CHECK(store->find_for_preview(wider) == nullptr);
    CHECK(store->find_for_preview(
              with(wide, panned({wide.location, wide.width, wide.height}, 400, 0))) == nullptr);
    Request other = closer;
    other.location.radius *= 2;
    CHECK(store->find_for_preview(other) == nullptr);
}

TEST_CASE("references: what was cancelled is not kept") {
    const auto store = std::make_shared<ReferenceStore>(no_end);
    const Request request = inside(50'000'000);
    Raster raster(request.width, request.height);
    RenderOptions options;
    options.references = store;
    RenderHooks hooks;
    hooks.progress = [](double) { return false; };
    CHECK_THROWS_AS(render(request, raster.target(), options, hooks), Error);
    CHECK(store->bytes() == 0);
}

TEST_CASE("references: renders at the same time share a store") {
    const auto store = std::make_shared<ReferenceStore>(std::size_t{1} << 20);
    const Raster truth = rendered(at_nucleus(), nullptr).raster;
    const Raster other_truth = rendered(inside(500), nullptr).raster;
    std::vector<std::jthread> threads;
    std::vector<int> wrong(4, 0);
    for (std::size_t i = 0; i < wrong.size(); ++i) {
        threads.emplace_back([&, i] {
            for (int round = 0; round < 10; ++round) {
                const bool first = (static_cast<std::size_t>(round) + i) % 2 == 0;
                const Result result = rendered(first ? at_nucleus() : inside(500), store);
                wrong[i] += !(result.raster == (first ? truth : other_truth));
                store->set_budget(std::size_t{1} << (10 + round));
            }
        });
    }
    threads.clear();
    CHECK(wrong == std::vector<int>(4, 0));
}
