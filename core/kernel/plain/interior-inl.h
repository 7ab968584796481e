// Closed-form interior tests of the Mandelbrot set, with a margin that makes them safe for doubles.
//
// Let lambda be the multiplier of the attracting cycle: for the main cardioid lambda = 1 - sqrt(1 -
// 4c), for the period-2 disc lambda = 4 (c + 1). Points with |lambda| < 1 never escape, but a loop
// in doubles takes rounded steps, and close to |lambda| = 1 rounding might carry it out. It cannot
// when 1 - |lambda| >= d with d > 5e-5: on the immediate basin U the map is a Blaschke product w (w
// + lambda) / (1 + conj(lambda) w), the critical point lies at hyperbolic distance at most
// log(sqrt(2/d)) from the attracting point, so by Koebe's theorem the whole critical orbit keeps a
// distance of at least d^2/2 from the boundary of U. A rounding error e moves the orbit by at most
// 4 e / d^2 in the hyperbolic metric, which the map never expands; over the O(1/d) steps to the
// disc of radius d/2, where w -> lambda w + w^2 + e is trapped for e <= d^2/4, the sum stays below
// 1 for e = 2e-15. The margins below leave d >= 1e-4. (Milnor, Dynamics in One Complex Variable,
// chapters 2 and 8, for the Blaschke model and the estimates.)
#if defined(HADAL_KERNEL_INTERIOR_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HADAL_KERNEL_INTERIOR_INL_H
#undef HADAL_KERNEL_INTERIOR_INL_H
#else
#define HADAL_KERNEL_INTERIOR_INL_H
#endif

#include <algorithm>

#include "kernel/lanes-inl.h"

HWY_BEFORE_NAMESPACE();
namespace hadal {
namespace HWY_NAMESPACE {

/// Lanes whose c lies well inside the main cardioid or the period-2 disc of z^2 + c.
HWY_INLINE LaneMask surely_interior(DoubleVector re, DoubleVector im) {
    const auto constant = [](double v) HWY_ATTR { return hn::Set(doubles, v); };
    const DoubleVector im_squared = hn::Mul(im, im);

    // With x = Re c - 1/4 and q = |c - 1/4|^2 the cardioid is q (q + x) < Im(c)^2 / 4, and q (q +
    // x) - Im(c)^2 / 4 <= -m gives 1 - |lambda|^2 >= 32 m / 18.
    constexpr double quartic_margin = 1.3e-4;
    const DoubleVector x = hn::Sub(re, constant(0.25));
    const DoubleVector q = hn::Add(hn::Mul(x, x), im_squared);
    const DoubleVector quartic =
        hn::Sub(hn::Mul(q, hn::Add(q, x)), hn::Mul(im_squared, constant(0.25)));
    LaneMask cardioid = hn::Le(quartic, constant(-quartic_margin));

    // That margin leaves out points up to 0.01 from the cusp, where orbits converge slowly. There
    // the same bound as x < r - 2 r^2 with r = |c - 1/4| serves, at the price of a root: r - 2 r^2
    // - x
    // >= m gives 1 - |lambda|^2 >= 4 m / 4.5.
    constexpr double root_margin = 2.5e-4;
    const LaneMask near_cusp = hn::Le(q, constant(2e-4));
    if (HWY_UNLIKELY(!hn::AllFalse(doubles, near_cusp))) {
        const DoubleVector bound = hn::Sub(hn::Sqrt(q), hn::Add(q, q));
        const LaneMask inside = hn::Ge(hn::Sub(bound, x), constant(root_margin));
        cardioid = hn::Or(cardioid, hn::And(near_cusp, inside));
    }

    // |c + 1|^2 <= 0.0623 gives |lambda| <= 0.9984.
    constexpr double disc_radius_squared = 0.0623;
    const DoubleVector y = hn::Add(re, constant(1.0));
    const LaneMask disc = hn::Le(hn::Add(hn::Mul(y, y), im_squared), constant(disc_radius_squared));
    return hn::Or(cardioid, disc);
}

/// Whether a block of points with these opposite corners reaches into the box around both. What is
/// missed by points in another order is iterated like any other.
HWY_INLINE bool meets_interior(double re0, double im0, double re1, double im1) {
    return std::min(re0, re1) < 0.375 && std::max(re0, re1) > -1.25 && std::min(im0, im1) < 0.65 &&
           std::max(im0, im1) > -0.65;
}

}  // namespace HWY_NAMESPACE
}  // namespace hadal
HWY_AFTER_NAMESPACE();

#endif  // toggled guard
