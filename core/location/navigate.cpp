#include "location/navigate.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/error.hpp"
#include "base/number_text.hpp"
#include "location/axes.hpp"
#include "location/bounds.hpp"
#include "location/sampling_grid.hpp"
#include "number/long/big_float.hpp"
#include "number/long/point_arithmetic.hpp"

namespace hadal {

namespace {

const double log10_of_2 = std::log10(2.0);

// Centres are rounded to 1e-4 of a pixel; a zoom to as many digits as a hand would ever set.
constexpr int places_below_pixel = 4;
constexpr int zoom_digits = 10;

void require_finite(const char* name, double value) {
    if (!std::isfinite(value)) throw invalid_field(name, shortest_text(value), "must be finite");
}

void require_positive(const char* name, double value) {
    require_finite(name, value);
    if (!(value > 0)) throw invalid_field(name, shortest_text(value), "must be above 0");
}

BigFloat zoom_of(const Location& location) {
    return BigFloat::from_text(location.zoom, "zoom");
}

/// 4 / (zoom height).
BigFloat pitch_of(const BigFloat& zoom, int height) {
    BigFloat pitch(zoom.bits() + 32);
    mpfr_mul_si(pitch.get(), zoom.get(), height, MPFR_RNDN);
    mpfr_ui_div(pitch.get(), 4, pitch.get(), MPFR_RNDN);
    return pitch;
}

BigFloat pitch_of(const View& view) {
    return pitch_of(zoom_of(view.location), view.height);
}

/// value += times x, rounded once.
void add(BigFloat& value, const BigFloat& times, const BigFloat& x) {
    mpfr_fma(value.get(), times.get(), x.get(), value.get(), MPFR_RNDN);
}
void add(BigFloat& value, double times, const BigFloat& x) {
    add(value, BigFloat(times, 53), x);
}
/// value -= times x, rounded once.
void subtract(BigFloat& value, const BigFloat& times, const BigFloat& x) {
    mpfr_fms(value.get(), times.get(), x.get(), value.get(), MPFR_RNDN);
    mpfr_neg(value.get(), value.get(), MPFR_RNDN);
}

/// Of the entries of matrices: enough for 2^-40 of a pixel, however the picture is stretched.
constexpr mpfr_prec_t axes_bits = 128;

/// The way from the picture's middle to a pixel, turned from the screen into the plane.
BigPoint offset_of(const View& view, double x, double y, const BigFloat& pitch) {
    require_finite("x", x);
    require_finite("y", y);
    const BigAxes axes(view.location, axes_bits);
    const BigFloat right(x - view.width / 2.0, 64);
    const BigFloat up(view.height / 2.0 - y, 64);
    BigPoint offset{BigFloat(192), BigFloat(192)};
    add(offset.re, axes.up_im, right);
    subtract(offset.re, axes.right_im, up);
    add(offset.im, axes.right_re, up);
    subtract(offset.im, axes.up_re, right);
    mpfr_mul(offset.re.get(), offset.re.get(), pitch.get(), MPFR_RNDN);
    mpfr_mul(offset.im.get(), offset.im.get(), pitch.get(), MPFR_RNDN);
    return offset;
}

/// The centre, with 64 bits to spare below pixels of a certain pitch.
BigPoint centre_of(const Location& location, const BigFloat& pitch) {
    // Coordinates are below 2^60.
    const mpfr_prec_t bits = bits_for_pitch(pitch.log2_abs() - 60);
    return {BigFloat::from_text(location.centre.re, "re", bits),
            BigFloat::from_text(location.centre.im, "im", bits)};
}

/// point + sign way.
BigPoint moved(BigPoint point, int sign, const BigPoint& way) {
    add(point.re, sign, way.re);
    add(point.im, sign, way.im);
    return point;
}

/// Decimal text with as many digits as a view's pixels call for.
PointText rounded(const BigPoint& point, const View& view, const BigFloat& pitch) {
    const int places = decimal_places(view.location, pitch, places_below_pixel);
    const auto text = [places](const BigFloat& value) { return value.to_text_with_places(places); };
    return {text(point.re), text(point.im)};
}

/// Positions are rounded to 2^-14 of a pixel, which nobody sees, so that views zoomed in and out
/// again by powers of two meet on one lattice.
constexpr double position_step = 0x1p-14;

BigFloat rounded_position(BigFloat position) {
    mpfr_div_d(position.get(), position.get(), position_step, MPFR_RNDN);
    mpfr_rint(position.get(), position.get(), MPFR_RNDN);
    mpfr_mul_d(position.get(), position.get(), position_step, MPFR_RNDN);
    return position;
}

/// The location at another zoom, with the point under (x, y) going under (to_x, to_y).
Location rezoomed(const View& view, double x, double y, double to_x, double to_y,
                  const std::string& zoom) {
    require_finite("x", x);
    require_finite("y", y);
    View result = view;
    result.location.zoom = zoom;
    const SamplingGrid old_grid(view);
    const SamplingGrid grid(result);
    BigFloat ratio(64);
    mpfr_div(ratio.get(), old_grid.pitch().get(), grid.pitch().get(), MPFR_RNDN);
    const bool keeps_samples = std::fmod(ratio.log2_abs(), 1) == 0;
    // Lattice coordinates shrink with the pitch. Pixel (0, 0) has its centre at (0.5, 0.5).
    const auto placed = [&](const BigFloat& from, double fixed, double to_fixed) {
        BigFloat position(std::max(old_grid.pitch().bits(), grid.pitch().bits()) + 64);
        mpfr_add_d(position.get(), from.get(), fixed - 0.5, MPFR_RNDN);
        mpfr_mul(position.get(), position.get(), old_grid.pitch().get(), MPFR_RNDN);
        mpfr_div(position.get(), position.get(), grid.pitch().get(), MPFR_RNDN);
        mpfr_sub_d(position.get(), position.get(), to_fixed - 0.5, MPFR_RNDN);
        return keeps_samples ? position : rounded_position(std::move(position));
    };
    const BigFloat right = placed(old_grid.right(), x, to_x);
    // up() counts the other way.
    const BigFloat up = placed(old_grid.up(), 1 - y, 1 - to_y);
    result.location.centre = grid.centre_with(right, up);
    return result.location;
}

/// rezoomed() to `factor` times the zoom, as far as the bounds allow.
Location magnified(const View& view, double x, double y, double to_x, double to_y, double factor) {
    require_positive("factor", factor);
    const BigFloat old_zoom = zoom_of(view.location);
    BigFloat wanted(old_zoom.bits());
    mpfr_mul(wanted.get(), old_zoom.get(), BigFloat(factor, 53).get(), MPFR_RNDN);
    const BigFloat least(least_zoom, 64);
    if (factor < 1 && mpfr_less_p(wanted.get(), least.get()))
        wanted = mpfr_less_p(old_zoom.get(), least.get()) ? old_zoom : least;
    const auto bottom = static_cast<double>(most_zoom_digits);
    if (factor > 1 && wanted.log2_abs() * log10_of_2 >= bottom) {
        // A view that is already beyond goes no further.
        const bool beyond = old_zoom.log2_abs() * log10_of_2 >= bottom;
        return rezoomed(view, x, y, to_x, to_y,
                        beyond ? view.location.zoom : "1e" + std::to_string(most_zoom_digits));
    }
    return rezoomed(view, x, y, to_x, to_y, wanted.to_text(zoom_digits));
}

}  // namespace

Location panned(const View& view, double dx, double dy) {
    require_finite("x", dx);
    require_finite("y", dy);
    if (dx == 0 && dy == 0) return view.location;
    const SamplingGrid grid(view);
    const auto moved_by = [](const BigFloat& from, double by) {
        BigFloat position(from.bits() + 64);
        mpfr_add_d(position.get(), from.get(), std::round(by / position_step) * position_step,
                   MPFR_RNDN);
        return position;
    };
    Location result = view.location;
    result.centre = grid.centre_with(moved_by(grid.right(), -dx), moved_by(grid.up(), dy));
    return result;
}

Location zoomed(const View& view, double x, double y, double factor) {
    return magnified(view, x, y, x, y, factor);
}

Location zoomed(const View& view, const PixelPoint& from, const PixelPoint& to, double factor) {
    require_finite("x", to.x);
    require_finite("y", to.y);
    return magnified(view, from.x, from.y, to.x, to.y, factor);
}

Location turned(const View& view, double x, double y, double degrees) {
    require_finite("degrees", degrees);
    // Rounded, so that three times 0.1 degrees shows as 0.3.
    double rotation = std::remainder(view.location.rotation, 360) + std::remainder(degrees, 360);
    rotation = std::remainder(std::round(rotation * 1e9) / 1e9, 360);
    if (rotation <= -180) rotation += 360;

    const BigFloat pitch = pitch_of(view);
    const BigPoint fixed = moved(centre_of(view.location, pitch), 1, offset_of(view, x, y, pitch));
    View result = view;
    result.location.rotation = rotation;
    result.location.centre = rounded(moved(fixed, -1, offset_of(result, x, y, pitch)), view, pitch);
    return result.location;
}

Location boxed(const View& view, double x, double y, double box_height, double degrees) {
    require_positive("box height", box_height);
    View upright = view;
    if (degrees != 0) upright.location = turned(view, x, y, -degrees);
    return magnified(upright, x, y, view.width / 2.0, view.height / 2.0, view.height / box_height);
}

Location framed(const View& view, int width, int height) {
    require_positive("width", width);
    require_positive("height", height);
    const double aspect = double(view.width) / view.height;
    if ((width - 0.5) / (height + 0.5) <= aspect) return view.location;
    return magnified(view, view.width / 2.0, view.height / 2.0, view.width / 2.0, view.height / 2.0,
                     double(width) / height / aspect);
}

PointText point_at(const View& view, double x, double y) {
    const BigFloat pitch = pitch_of(view);
    const BigPoint way = offset_of(view, x, y, pitch);
    return rounded(moved(centre_of(view.location, pitch), 1, way), view, pitch);
}

PixelPoint pixel_of(const View& view, const PointText& point) {
    const BigFloat pitch = pitch_of(view);
    Location there = view.location;
    there.centre = point;
    const BigPoint way = difference(centre_of(there, pitch), centre_of(view.location, pitch));
    const BigAxes axes(view.location, axes_bits);
    const auto pixels = [&](const BigFloat& k, const BigFloat& l) {
        BigFloat sum(pitch.bits());
        add(sum, k, way.re);
        add(sum, l, way.im);
        mpfr_div(sum.get(), sum.get(), pitch.get(), MPFR_RNDN);
        return sum.to_double();
    };
    return {view.width / 2.0 + pixels(axes.right_re, axes.right_im),
            view.height / 2.0 - pixels(axes.up_re, axes.up_im)};
}

Location julia_at(const View& view, double x, double y) {
    return home(view.location.formula, point_at(view, x, y));
}

Affine pixel_map(const View& from, const View& to) {
    const BigFloat from_pitch = pitch_of(from);
    const BigFloat pitch = pitch_of(to);
    // Everything in pixels of `to`, as big numbers up to the end: a double may not hold the parts.
    const BigFloat& finer = mpfr_less_p(pitch.get(), from_pitch.get()) ? pitch : from_pitch;
    BigPoint shift = difference(centre_of(from.location, finer), centre_of(to.location, finer));
    mpfr_div(shift.re.get(), shift.re.get(), pitch.get(), MPFR_RNDN);
    mpfr_div(shift.im.get(), shift.im.get(), pitch.get(), MPFR_RNDN);
    BigFloat scale(from_pitch.bits());
    mpfr_div(scale.get(), from_pitch.get(), pitch.get(), MPFR_RNDN);

    const BigAxes old_axes(from.location, axes_bits);
    const BigAxes axes(to.location, axes_bits);
    const auto sum = [](double constant, const BigFloat& k, const BigFloat& x, const BigFloat& l,
                        const BigFloat& y) {
        BigFloat result(constant, std::max(x.bits(), y.bits()));
        add(result, k, x);
        add(result, l, y);
        return result;
    };
    /// scale (k x - l y)
    const auto scaled = [&](const BigFloat& k, const BigFloat& x, const BigFloat& l,
                            const BigFloat& y) {
        BigFloat entry(axes_bits);
        mpfr_fmms(entry.get(), k.get(), x.get(), l.get(), y.get(), MPFR_RNDN);
        return product(entry, scale);
    };
    // From right and up to right and up; the screen's y points down.
    const BigFloat xx = scaled(axes.right_re, old_axes.up_im, axes.right_im, old_axes.up_re);
    const BigFloat yx = scaled(axes.up_im, old_axes.up_re, axes.up_re, old_axes.up_im);
    const BigFloat xy = scaled(axes.right_re, old_axes.right_im, axes.right_im, old_axes.right_re);
    const BigFloat yy = scaled(axes.up_im, old_axes.right_re, axes.up_re, old_axes.right_im);
    BigFloat dx = sum(to.width / 2.0, axes.right_re, shift.re, axes.right_im, shift.im);
    BigFloat dy = sum(-to.height / 2.0, axes.up_re, shift.re, axes.up_im, shift.im);
    mpfr_neg(dy.get(), dy.get(), MPFR_RNDN);
    dx = sum(0, BigFloat(1, 53), dx, BigFloat(-from.width / 2.0, 53), xx);
    add(dx, -from.height / 2.0, xy);
    dy = sum(0, BigFloat(1, 53), dy, BigFloat(-from.width / 2.0, 53), yx);
    add(dy, -from.height / 2.0, yy);
    return {xx.to_double(), xy.to_double(), yx.to_double(),
            yy.to_double(), dx.to_double(), dy.to_double()};
}

bool covers(const View& from, const View& to) {
    if (!same_plane(from.location, to.location)) return false;
    constexpr double slack = 0.01;
    const Affine map = pixel_map(to, from);
    const auto inside = [&](double x, double y) {
        const auto [at_x, at_y] = mapped(map, {x, y});
        return at_x >= -slack && at_y >= -slack && at_x <= from.width + slack &&
               at_y <= from.height + slack;
    };
    return inside(0, 0) && inside(to.width, 0) && inside(0, to.height) &&
           inside(to.width, to.height);
}

bool same_plane(const Location& a, const Location& b) {
    if (a.formula != b.formula || a.julia.has_value() != b.julia.has_value()) return false;
    if (!a.julia || a.julia == b.julia) return true;
    // "0.30" is 0.3: compare as numbers, both at the precision of the longer text.
    const auto equal = [](const std::string& x, const std::string& y) {
        const BigFloat first = BigFloat::from_text(x, "julia");
        const BigFloat second = BigFloat::from_text(y, "julia", first.bits());
        const BigFloat again = BigFloat::from_text(x, "julia", second.bits());
        return mpfr_equal_p(again.get(), second.get()) != 0;
    };
    return equal(a.julia->re, b.julia->re) && equal(a.julia->im, b.julia->im);
}

int64_t suggested_iterations(const Location& location) {
    // Grows with the square of the digits of the zoom at first, and from 50 digits on, where places
    // differ more than depths do, in proportion to them; in steps 1, 2, 5, 10, ...
    constexpr double most_growth = 17;
    const double thirds = std::max(0.0, zoom_of(location).log2_abs() * log10_of_2) / 3;
    const double wanted = 1000 * (1 + thirds * std::min(thirds, most_growth));
    int64_t decade = 1000;
    while (static_cast<double>(decade) * 10 <= wanted)
        decade *= 10;
    for (const int64_t step : {1, 2, 5}) {
        if (static_cast<double>(decade * step) >= 0.8 * wanted) return decade * step;
    }
    return decade * 10;
}

}  // namespace hadal
