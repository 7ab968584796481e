#include "render/escape_worker.hpp"

#include <algorithm>
#include <new>

#include "number/big_float.hpp"

namespace hadal {

namespace {

EscapeParameters parameters_of(const Location& location, bool shortcuts) {
    EscapeParameters parameters;
    parameters.julia = location.julia.has_value();
    if (location.julia) {
        parameters.seed_re = BigFloat::from_text(location.julia->re, "julia re").to_double();
        parameters.seed_im = BigFloat::from_text(location.julia->im, "julia im").to_double();
    }
    parameters.radius_squared = location.radius * location.radius;
    parameters.limit = location.iterations;
    parameters.shortcuts = shortcuts;
    return parameters;
}

}  // namespace

EscapeTask::EscapeTask(const Request& request, const PixelGrid& grid_, const Target& target_,
                       const RenderOptions& options, Isa isa_)
    : grid(grid_),
      target(target_),
      region(options.region),
      isa(isa_),
      loop(escape_loop(isa_, request.location.formula, static_cast<bool>(target_.distances))),
      parameters(parameters_of(request.location, options.shortcuts)),
      finish{parameters.radius_squared, info(request.location.formula).degree, grid_.pitch()} {}

template <class T>
hwy::AlignedFreeUniquePtr<T[]> EscapeWorker::buffer() {
    auto memory = hwy::AllocateAligned<T>(Batch::capacity);
    if (!memory) throw std::bad_alloc();
    std::fill_n(memory.get(), Batch::capacity, T{});
    return memory;
}

EscapeWorker::EscapeWorker(const EscapeTask& task)
    : task_(task),
      re_(buffer<double>()),
      im_(buffer<double>()),
      counts_(buffer<int64_t>()),
      norms_(buffer<double>()),
      gradients_(buffer<double>()),
      fractions_(buffer<float>()),
      distances_(buffer<float>()) {}

int64_t EscapeWorker::run(const Tile& tile, const std::function<bool()>& go_on) {
    std::size_t count = 0;
    each_pixel(tile, [&](int x, int y) {
        const Complex<double> point = task_.grid.at(task_.region.x + x, task_.region.y + y);
        re_[count] = point.re;
        im_[count] = point.im;
        ++count;
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
    store(tile);
    return static_cast<int64_t>(count);
}

void EscapeWorker::store(const Tile& tile) {
    std::size_t i = 0;
    each_pixel(tile, [&](int x, int y) {
        const int64_t n = counts_[i];
        if (task_.target.counts) task_.target.counts.row(y)[x] = n;
        if (task_.target.fractions) task_.target.fractions.row(y)[x] = fractions_[i];
        if (task_.target.distances) task_.target.distances.row(y)[x] = distances_[i];
        tally_.add(n, task_.parameters.limit);
        ++i;
    });
}

}  // namespace hadal
