#include "render/escape_worker.hpp"

#include <cmath>

#include "number/big_float.hpp"

namespace hadal {

namespace {

EscapeParameters parameters_of(const Location& location, const PixelGrid& grid, bool shortcuts) {
    EscapeParameters parameters;
    parameters.julia = location.julia.has_value();
    if (location.julia) {
        parameters.seed_re = BigFloat::from_text(location.julia->re, "julia re").to_double();
        parameters.seed_im = BigFloat::from_text(location.julia->im, "julia im").to_double();
    }
    parameters.pixel_reach = std::sqrt(2.0) * grid.reach();
    parameters.radius_squared = location.radius * location.radius;
    parameters.limit = location.iterations;
    parameters.shortcuts = shortcuts;
    return parameters;
}

}  // namespace

EscapeTask::EscapeTask(const Request& request, const PixelGrid& grid, const Target& target,
                       const RenderOptions& options, Isa isa)
    : points_(request, options.region),
      loop_(escape_loop(isa, request.location.formula, target.needs_derivatives())),
      parameters_(parameters_of(request.location, grid, options.shortcuts)),
      delivery_{target,
                isa,
                {parameters_.radius_squared, info(request.location.formula).degree, grid.pitch()},
                request.location.iterations} {}

std::unique_ptr<TileWorker> EscapeTask::make_worker() {
    return std::make_unique<EscapeWorker>(*this);
}

int64_t EscapeWorker::run(const Tile& tile, const std::function<bool()>& go_on) {
    std::size_t count = 0;
    each_run(tile, [&](int x, int y, int step, int pixels) {
        task_.points_.along_row(x, y, step, pixels, &re_[count], &im_[count]);
        count += static_cast<std::size_t>(pixels);
    });
    // Counts alone come quicker.
    const Target& target = task_.delivery_.target;
    const bool wants_norms = target.fractions || target.distances;
    const EscapeResults results{results_.counts(), wants_norms ? results_.norms_squared() : nullptr,
                                results_.gradients_re(), results_.gradients_im()};
    if (!iterate(task_.loop_, task_.parameters_, re_.get(), im_.get(), count, batch_, results,
                 go_on)) {
        return -1;
    }
    results_.deliver(task_.delivery_, tile, count, tally_);
    return static_cast<int64_t>(count);
}

}  // namespace hadal
