#include "kernel/batch.hpp"

#include <algorithm>
#include <cmath>
#include <new>

namespace hadal {

namespace {

/// What rounding does to |z| in a step is far below this.
constexpr double slack = 1 + 1e-9;

double power(double base, int exponent) {
    double result = base;
    for (int i = 1; i < exponent; ++i)
        result *= base;
    return result;
}

/// The largest |c| there is.
double c_reach(const EscapeParameters& parameters) {
    return parameters.julia ? std::hypot(parameters.seed_re, parameters.seed_im)
                            : parameters.pixel_reach;
}

}  // namespace

Batch::Batch() : storage_(hwy::AllocateAligned<double>(arrays * capacity)) {
    if (!storage_) throw std::bad_alloc();
    std::fill_n(storage_.get(), arrays * capacity, 0.0);
    for (std::size_t i = 0; i < most_components; ++i) {
        z_re_[i] = array(5 + i);
        z_im_[i] = array(5 + most_components + i);
    }
}

int64_t steps_inside(const EscapeParameters& parameters, int degree) {
    const double c = c_reach(parameters);
    const double radius = std::sqrt(parameters.radius_squared);
    double z = parameters.julia ? parameters.pixel_reach : 0;
    int64_t steps = 0;
    constexpr int64_t most = 16;
    while (steps < most) {
        z = (power(z, degree) + c) * slack;
        if (!(z < radius)) break;
        ++steps;
    }
    return steps;
}

bool escapes_for_good(const EscapeParameters& parameters, int degree) {
    const double c = c_reach(parameters);
    const double radius = std::sqrt(parameters.radius_squared);
    // From 2 on |z|^degree grows faster than |z|: what holds on the circle holds outside it.
    return radius >= 2 && power(radius, degree) - c > radius * slack;
}

}  // namespace hadal
