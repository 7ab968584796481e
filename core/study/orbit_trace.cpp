#include "study/orbit_trace.hpp"

#include <algorithm>
#include <cmath>

#include "interior/attracting_cycle.hpp"
#include "location/sampling_grid.hpp"
#include "render/pixels/deep_frame.hpp"

namespace hadal {

namespace {

/// Bits below a pixel at which points of an orbit count as one.
constexpr double tolerance_bits = 40;
constexpr mpfr_prec_t spare_bits = 160;

BigPoint in_bits(BigPoint point, mpfr_prec_t bits) {
    mpfr_prec_round(point.re.get(), bits, MPFR_RNDN);
    mpfr_prec_round(point.im.get(), bits, MPFR_RNDN);
    return point;
}

BigFloat moved(BigFloat coordinate, long by) {
    mpfr_add_si(coordinate.get(), coordinate.get(), by, MPFR_RNDN);
    return coordinate;
}

PixelPoint pixel_of(const SamplingGrid& grid, const BigPoint& z) {
    BigFloat x = grid.right_of(z.re, z.im);
    BigFloat y = grid.up_of(z.re, z.im);
    mpfr_sub(x.get(), x.get(), grid.right().get(), MPFR_RNDN);
    mpfr_sub(y.get(), grid.up().get(), y.get(), MPFR_RNDN);
    return {x.to_double() + 0.5, y.to_double() + 0.5};
}

}  // namespace

OrbitTrace trace_orbit(const View& view, int x, int y, std::size_t most_points,
                       const RenderHooks& hooks) {
    const Location& location = view.location;
    validate({location, view.width, view.height});
    const SamplingGrid grid(view);
    const double depth = std::max(0.0, std::ceil(-grid.pitch().log2_abs()));
    // A lap of a small mini-set's cycle loses as many digits as tell the mini-set.
    const mpfr_prec_t bits = 2 * static_cast<mpfr_prec_t>(depth) + spare_bits;
    const double tolerance_log2 = -depth - tolerance_bits;

    const BigFloat right = moved(grid.right(), x);
    const BigFloat up = moved(grid.up(), -long{y});
    const BigPoint point = in_bits({grid.re(right, up), grid.im(right, up)}, bits);
    const BigPoint start = location.julia ? point : BigPoint{BigFloat(bits), BigFloat(bits)};
    const BigPoint c = location.julia ? seed_of(location, bits) : point;

    const GoOnAt go_on = [&](int64_t) { return !hooks.stop.stop_requested(); };
    OrbitTrace trace;
    OrbitFate fate = follow_orbit(
        location.formula, start, c, location.radius * location.radius,
        std::min(location.iterations, most_traced), tolerance_log2,
        [&](int64_t, const BigPoint& z) {
            if (trace.points.size() < most_points) trace.points.push_back(pixel_of(grid, z));
        },
        go_on);
    trace.count = fate.count;
    trace.iterations = fate.iterations;
    if (!fate.cycle) return trace;
    trace.period = fate.cycle->period;
    trace.multiplier = fate.cycle->multiplier;
    BigFormulaIteration lap(location.formula, fate.cycle->point, c, bits);
    const auto shown = std::min<int64_t>(trace.period, static_cast<int64_t>(most_points));
    for (int64_t n = 0; n < shown; ++n) {
        trace.cycle.push_back(pixel_of(grid, lap.z()));
        lap.advance();
    }
    return trace;
}

}  // namespace hadal
