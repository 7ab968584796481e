// Orbits that stay long about a repelling cycle, and pass the same steps on each turn: there what
// is assumed of the growth of errors is taken to the power of many turns.
#include <vector>

#include "support/direct_counts.hpp"

using namespace hadal;

TEST_CASE("deep: counts of orbits that stay long about a repelling cycle") {
    Request request{{}, 960, 540};
    request.location.centre = {"-0.74962449737876168207862620426836138684529527812364",
                               "0.03427010874046016945172951545749474867"};
    request.location.zoom = "1e12";
    request.location.iterations = 20000;
    Raster raster(request.width, request.height);
    const RenderStatistics statistics = render(request, raster.counts_only());
    REQUIRE(statistics.arithmetic == "perturbation");

    // Pixels whose errors grow, step by step, by more than the linear terms tell.
    const std::vector<PixelAt> pixels{{380, 0}, {517, 0}, {508, 2}, {651, 5}, {500, 9}, {469, 11}};
    check_counts_directly(request, raster, pixels);
}
