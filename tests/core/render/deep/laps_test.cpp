// Pixels beside the rims of mini-sets, which go thousands of times around the same orbit.
#include <algorithm>
#include <memory>
#include <vector>

#include "kernel/perturbed/wide_walk.hpp"
#include "render/deep/reference_store.hpp"
#include "support/direct_counts.hpp"

using namespace hadal;

TEST_CASE("deep: counts of pixels whose laps are one step that rounds alike each time") {
    // A mini-set of period 310103 that fills the picture.
    Request request{{}, 480, 270};
    request.location.centre = {
        "-0.74836379425363001495034832147870347765915884117169331481841866"
        "30888569443646693595154771110299201854417716821473485",
        "-0.06744780927701335119415722995059170914204410549489439856278306"
        "72452723589863935688773429127930946937306872903076587"};
    request.location.zoom = "6.103515625E105";
    request.location.iterations = 2147483646;
    RenderOptions options;
    options.references = std::make_shared<ReferenceStore>(std::size_t{1} << 30);

    // With errors that average out over the laps, of each of these a double was too sure.
    const std::vector<PixelAt> pixels{{407, 6},  {425, 7},  {286, 12}, {388, 14},
                                      {286, 18}, {374, 19}, {471, 22}, {275, 23}};
    const DeepFrame frame(request);
    const auto always = [] { return true; };
    for (const auto& [x, y] : pixels) {
        CAPTURE(x, y);
        Raster raster(1, 1);
        options.region = {x, y, 1, 1};
        REQUIRE(render(request, raster.counts_only(), options).arithmetic == "perturbation");
        const auto reference = options.references->find(ReferenceKey(request.location, frame),
                                                        request.location.iterations);
        REQUIRE(reference);
        const ScalarComplex<Widest> tau = frame.wide_tau(x, y);
        const DirectResult truth =
            walk_widely<Wide>(reference->wide_parameters(request.location.iterations, always),
                              {Wide(tau.re), Wide(tau.im)}, false, always);
        REQUIRE(truth.sure);
        CHECK(raster.counts[0] == truth.count);
    }
}

TEST_CASE("deep: pixels that wide numbers do not tell all about are told nevertheless") {
    // Beside the rim of a mini-set of period 252, where many orbits take long to escape: each too
    // short to be worth a wide table, but not all of them together.
    Request request{{}, 120, 72};
    request.location.centre = {
        "-1.75981713080484791660620684714728888270211584442152156234588468919",
        "-0.01259331079974965730190429332710523248384541388254414195913000185"};
    request.location.zoom = "4.285688505206E21";
    request.location.iterations = 1000000;
    Raster raster(request.width, request.height);
    RenderOptions options;
    options.threads = 1;
    const RenderStatistics statistics = render(request, raster.counts_only(), options);
    REQUIRE(statistics.deep.steps.wide > 0);
    CHECK(statistics.escaped + statistics.interior == static_cast<int64_t>(raster.size()));
    CHECK(std::count(raster.counts.begin(), raster.counts.end(), -7) == 0);

    check_counts_directly(request, raster,
                          std::vector<PixelAt>{{0, 0}, {35, 20}, {70, 40}, {119, 71}});
}
