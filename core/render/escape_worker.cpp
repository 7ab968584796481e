#include "render/escape_worker.hpp"

#include <algorithm>
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

/// Writes the values of a tile, in the order of its runs, to their pixels; nothing without a plane.
template <class T>
void scatter(const Tile& tile, const T* values, const PlaneView<T>& plane) {
    if (!plane) return;
    each_run(tile, [&](int x, int y, int step, int pixels) {
        T* to = plane.row(y) + x;
        if (step == 1) {
            std::copy_n(values, pixels, to);
        } else {
            for (int i = 0; i < pixels; ++i)
                to[i * step] = values[i];
        }
        values += pixels;
    });
}

}  // namespace

EscapeTask::EscapeTask(const Request& request, const PixelGrid& grid_, const Target& target_,
                       const RenderOptions& options, Isa isa_)
    : grid(grid_),
      target(target_),
      region(options.region),
      isa(isa_),
      loop(escape_loop(isa_, request.location.formula, static_cast<bool>(target_.distances))),
      parameters(parameters_of(request.location, grid_, options.shortcuts)),
      finish{parameters.radius_squared, info(request.location.formula).degree, grid_.pitch()} {}

EscapeWorker::EscapeWorker(const EscapeTask& task) : task_(task) {}

int64_t EscapeWorker::run(const Tile& tile, const std::function<bool()>& go_on) {
    std::size_t count = 0;
    each_run(tile, [&](int x, int y, int step, int pixels) {
        task_.grid.along_row(task_.region.x + x, task_.region.y + y, step, pixels, &re_[count],
                             &im_[count]);
        count += static_cast<std::size_t>(pixels);
    });
    const EscapeResults results{counts_.get(), norms_.get(), gradients_.get()};
    if (!iterate(task_.loop, task_.parameters, re_.get(), im_.get(), count, batch_, results,
                 go_on)) {
        return -1;
    }
    if (task_.target.fractions) {
        smooth_fractions(task_.isa, task_.finish, counts_.get(), norms_.get(), count,
                         fractions_.get());
    }
    if (task_.target.distances) {
        distance_estimates(task_.isa, task_.finish, counts_.get(), norms_.get(), gradients_.get(),
                           count, distances_.get());
    }
    tally_.add({counts_.get(), count}, task_.parameters.limit);
    scatter(tile, counts_.get(), task_.target.counts);
    scatter(tile, fractions_.get(), task_.target.fractions);
    scatter(tile, distances_.get(), task_.target.distances);
    return static_cast<int64_t>(count);
}

}  // namespace hadal
