// What raising the iteration limit costs, in processor time: from nothing, and from a picture with
// a lower limit, of which only those pixels go on that had not escaped and are not known to stay.
#include <cstdio>
#include <ctime>

#include "render/mini_set.hpp"
#include "render/open_orbits.hpp"
#include "render/reference_store.hpp"
#include "render/reuse.hpp"
#include "support/raster.hpp"
#include "support/views.hpp"

using namespace hadal;

namespace {

double cpu_seconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return double(now.tv_sec) + double(now.tv_nsec) / 1e9;
}

/// A picture with all that the window keeps of it.
struct Kept {
    explicit Kept(const Request& wanted)
        : request(wanted),
          raster(wanted.width, wanted.height),
          known(raster.size()),
          interior(raster.size()) {}

    Target target() {
        Target planes = raster.target();
        planes.distances = {};
        planes.directions = {};
        planes.interior = {interior.data(), request.width};
        return planes;
    }
    Computed computed() {
        return {request,
                {raster.counts.data(), request.width * std::ptrdiff_t{sizeof(int64_t)}},
                {raster.fractions.data(), request.width * std::ptrdiff_t{sizeof(float)}},
                {},
                {interior.data(), request.width}};
    }

    Request request;
    Raster raster;
    std::vector<uint8_t> known;
    std::vector<uint8_t> interior;
};

void measure(const char* name, const Request& lower, int64_t limit) {
    RenderOptions options;
    options.open_orbits = std::make_shared<OpenOrbits>();
    options.references = std::make_shared<ReferenceStore>();
    Kept before(lower);
    render(lower, before.target(), options);
    Request request = lower;
    request.location.iterations = limit;

    Kept raised(request);
    double begin = cpu_seconds();
    const int64_t taken = take_over(before.computed(), request, raised.target(),
                                    {raised.known.data(), request.width}, options.references.get());
    options.known = {raised.known.data(), request.width};
    const RenderStatistics statistics = render(request, raised.target(), options);
    const double raised_seconds = cpu_seconds() - begin;

    Kept cold(request);
    begin = cpu_seconds();
    render(request, cold.target());
    const double cold_seconds = cpu_seconds() - begin;
    const bool same = cold.raster.counts == raised.raster.counts &&
                      cold.raster.fractions == raised.raster.fractions;
    std::printf(
        "%-12s %8lld -> %9lld: cold %8.3f s, raised %8.3f s (%5.1f x), computed %.2f %% of "
        "the pixels, %lld of them from where they stood; %s\n",
        name, static_cast<long long>(lower.location.iterations), static_cast<long long>(limit),
        cold_seconds, raised_seconds, cold_seconds / raised_seconds,
        100 - 100.0 * double(taken) / double(raised.raster.size()),
        static_cast<long long>(statistics.resumed), same ? "same bits" : "OTHER BITS");
}

}  // namespace

int main() {
    const auto home = [](int64_t limit) {
        return request_at("-0.75", "0", "1.6", limit, 1920, 1080);
    };
    measure("whole set", home(1000), 10'000);
    measure("whole set", home(1000), 1'000'000);
    measure("whole set", home(100'000), 200'000);
    measure("whole set", home(500'000), 1'000'000);
    const auto seahorses = [](int64_t limit) {
        return request_at("-0.743643887", "0.131825904", "100000", limit, 1920, 1080);
    };
    measure("seahorses", seahorses(1000), 10'000);
    measure("seahorses", seahorses(10'000), 100'000);
    measure("seahorses", seahorses(500'000), 1'000'000);
    const auto mini_set =
        locate(request_at("-0.743643887", "0.131825904", "7e10", 3000, 1920, 1080));
    Request deep{mini_set.value().place, 1920, 1080};
    for (const int64_t limit : {2'000, 20'000, 200'000}) {
        deep.location.iterations = limit;
        measure("mini-set", deep, 10 * limit);
    }
}
