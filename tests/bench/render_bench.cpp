// Whole renders: the view the speed table speaks of, and its parts.
#include <benchmark/benchmark.h>

#include <vector>

#include "render/render.hpp"

namespace {

using namespace hadal;

constexpr int width = 1920;
constexpr int height = 1080;

Request home_request(int64_t iterations) {
    Request request;  // centre -0.75, zoom 1.6
    request.location.iterations = iterations;
    request.width = width;
    request.height = height;
    return request;
}

/// range(0): threads. range(1): 0 counts, 1 and fractions, 2 and distances.
void home_view(benchmark::State& state) {
    std::vector<int64_t> counts(width * height);
    std::vector<float> fractions(counts.size());
    std::vector<float> distances(counts.size());
    Target target{{counts.data(), width * 8}, {}, {}, {}};
    if (state.range(1) >= 1) target.fractions = {fractions.data(), width * 4};
    if (state.range(1) >= 2) target.distances = {distances.data(), width * 4};
    RenderOptions options;
    options.threads = static_cast<int>(state.range(0));
    const Request request = home_request(1000);
    for (auto _ : state)
        benchmark::DoNotOptimize(render(request, target, options).escaped);
}
BENCHMARK(home_view)
    ->ArgNames({"threads", "planes"})
    ->ArgsProduct({{1, 2}, {0, 1, 2}})
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->Repetitions(9)
    ->ReportAggregatesOnly(true);

void seahorse_valley(benchmark::State& state) {
    std::vector<int64_t> counts(width * height);
    Request request = home_request(10000);
    request.location.centre = {"-0.743643887037151", "0.131825904205330"};
    request.location.zoom = "1e6";
    for (auto _ : state) {
        benchmark::DoNotOptimize(render(request, {{counts.data(), width * 8}, {}, {}, {}}).escaped);
    }
}
BENCHMARK(seahorse_valley)->Unit(benchmark::kMillisecond)->UseRealTime()->Repetitions(5);

}  // namespace

BENCHMARK_MAIN();
