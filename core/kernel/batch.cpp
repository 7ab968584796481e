#include "kernel/batch.hpp"

#include <algorithm>
#include <cmath>
#include <new>

namespace hadal {

Batch::Batch() : storage_(hwy::AllocateAligned<double>(arrays * capacity)) {
    if (!storage_) throw std::bad_alloc();
    std::fill_n(storage_.get(), arrays * capacity, 0.0);
    for (std::size_t i = 0; i < most_components; ++i) {
        z_re_[i] = array(5 + i);
        z_im_[i] = array(5 + most_components + i);
    }
}

int64_t steps_inside(const EscapeParameters& parameters, int degree) {
    const double seed = std::hypot(parameters.seed_re, parameters.seed_im);
    const double c = parameters.julia ? seed : parameters.pixel_reach;
    const double radius = std::sqrt(parameters.radius_squared);
    double z = parameters.julia ? parameters.pixel_reach : 0;
    int64_t steps = 0;
    // What rounding adds to |z| in a step is far below the slack.
    constexpr double slack = 1 + 1e-9;
    constexpr int64_t most = 16;
    while (steps < most) {
        double power = z;
        for (int i = 1; i < degree; ++i)
            power *= z;
        z = (power + c) * slack;
        if (!(z < radius)) break;
        ++steps;
    }
    return steps;
}

}  // namespace hadal
