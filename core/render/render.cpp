#include "render/render.hpp"

#include <algorithm>
#include <chrono>
#include <memory>
#include <new>
#include <vector>

#include "base/error.hpp"
#include "render/deep/perturbation_worker.hpp"
#include "render/pixels/pixel_grid.hpp"
#include "render/plain/escape_worker.hpp"
#include "render/plan.hpp"
#include "render/tiles/scheduler.hpp"
#include "render/tiles/tiles.hpp"

namespace hadal {

namespace {

constexpr int coarsest_stride = 1 << 10;
constexpr int least_tile_side = 4;

void require(bool good, const std::string& field, long long value, const std::string& problem) {
    if (!good) throw invalid_field(field, std::to_string(value), problem);
}

RenderOptions checked(const Request& request, RenderOptions options) {
    Region& region = options.region;
    if (region.width == 0) region = {0, 0, request.width, request.height};
    require(region.x >= 0 && region.width > 0 && region.width <= request.width - region.x, "region",
            region.width, "must lie inside the picture's width");
    require(region.y >= 0 && region.height > 0 && region.height <= request.height - region.y,
            "region", region.height, "must lie inside the picture's height");
    const int coarsest = options.coarsest;
    require(coarsest >= 1 && coarsest <= coarsest_stride && (coarsest & (coarsest - 1)) == 0,
            "coarsest", coarsest, "must be a power of two up to 1024");
    const int side = options.tile_side;
    require(side >= least_tile_side && side <= tile_side && (side & (side - 1)) == 0, "tile_side",
            side, "must be a power of two from 4 to 32");
    require(options.threads >= 0, "threads", options.threads, "must be 0 or more");
    if (options.focus_x < 0) options.focus_x = region.width / 2.0;
    if (options.focus_y < 0) options.focus_y = region.height / 2.0;
    return options;
}

void run_passes(const RenderOptions& options, std::span<const std::unique_ptr<TileWorker>> workers,
                Oversight& oversight) {
    for (int stride = options.coarsest; stride >= 1; stride /= 2) {
        std::vector<Tile> tiles = tiles_of_pass(options.region.width, options.region.height, stride,
                                                stride < options.coarsest, options.focus_x,
                                                options.focus_y, options.tile_side);
        for (Tile& tile : tiles)
            tile.known = options.known;
        run_tiles(tiles, workers, oversight);
        oversight.check();
    }
}

std::unique_ptr<RenderTask> task_for(const Plan& plan, const Request& request,
                                     const PixelGrid& grid, const Target& target,
                                     const RenderOptions& options, Isa isa, Oversight& oversight) {
    if (plan.arithmetic == Arithmetic::plain)
        return std::make_unique<EscapeTask>(request, grid, target, options, isa);
    return std::make_unique<PerturbationTask>(request, target, options, isa, oversight);
}

}  // namespace

void validate(const Request& request) {
    validate(request.location);
    require(request.width >= 1 && request.width <= most_side, "width", request.width,
            "must be between 1 and 16777216");
    require(request.height >= 1 && request.height <= most_side, "height", request.height,
            "must be between 1 and 16777216");
    plan_for(request, PixelGrid(request), Arithmetic::automatic);
}

RenderStatistics render(const Request& request, const Target& target, const RenderOptions& wishes,
                        const RenderHooks& hooks) try {
    const auto begin = std::chrono::steady_clock::now();
    validate(request);
    const PixelGrid grid(request);
    const Plan plan = plan_for(request, grid, wishes.arithmetic);
    const RenderOptions options = checked(request, wishes);
    const Isa isa = resolve(options.isa);
    const int64_t unknown = unknown_pixels(options.region, options.known);
    Oversight oversight(hooks, static_cast<double>(std::max<int64_t>(unknown, 1)));
    RenderStatistics statistics;
    if (unknown > 0) {
        const auto task = task_for(plan, request, grid, target, options, isa, oversight);
        std::vector<std::unique_ptr<TileWorker>> workers;
        for (int i = 0; i < thread_count(options.threads); ++i)
            workers.push_back(task->make_worker());
        run_passes(options, workers, oversight);
        for (const auto& worker : workers)
            worker->add_to(statistics);
        task->add_to(statistics);
    }
    statistics.arithmetic = plan.name;
    statistics.arithmetic_reason = plan.reason;
    statistics.isa = isa;
    statistics.threads = thread_count(options.threads);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    statistics.seconds = took.count();
    return statistics;
} catch (const std::bad_alloc&) {
    throw Error(ErrorCode::out_of_memory, Complaint{Problem::no_memory_for_render});
}

}  // namespace hadal
