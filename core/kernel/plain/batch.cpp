#include "kernel/plain/batch.hpp"

#include <algorithm>
#include <cmath>
#include <new>

#include "number/certainty.hpp"

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
    std::size_t next = 2;
    for (auto* const parts : {&c_re_, &c_im_, &milestone_re_, &milestone_im_}) {
        for (double*& part : *parts)
            part = array(next++);
    }
    for (auto* const components : {&z_re_, &z_im_}) {
        for (double*& component : *components)
            component = array(next++);
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

template <class Real>
Rounding rounding_of(const EscapeParameters& parameters, int degree) {
    // Where |z|^degree is above 8 an iteration adds more, but there z is on its way out, and so is
    // an orbit whose c is farther than 2.
    constexpr double most_inside = 8;
    constexpr double farthest = 2;
    const double c =
        parameters.julia ? std::hypot(parameters.seed_re, parameters.seed_im) : farthest;
    // From |z| = 2 up to the radius log|z| grows by the degree at each step, and so does the
    // relative error; two steps more for c.
    const double growth = degree * degree * std::max(1.0, std::log2(parameters.radius_squared));
    // |z|^2 is looked at as a double.
    return {rounding_variance<Real> * (most_inside * most_inside + c * c),
            rounding_variance<Real> * growth * growth + rounding_variance<double>};
}
template Rounding rounding_of<double>(const EscapeParameters&, int);
template Rounding rounding_of<DoubleDouble>(const EscapeParameters&, int);

}  // namespace hadal
