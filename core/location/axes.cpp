#include "location/axes.hpp"

#include <algorithm>
#include <cmath>

#include "location/direction.hpp"

namespace hadal {

namespace {

/// a k + b l.
BigFloat sum_of_products(const BigFloat& a, const BigFloat& k, const BigFloat& b,
                         const BigFloat& l) {
    BigFloat sum(a.bits());
    mpfr_fmma(sum.get(), a.get(), k.get(), b.get(), l.get(), MPFR_RNDN);
    return sum;
}

BigFloat negative(BigFloat value) {
    mpfr_neg(value.get(), value.get(), MPFR_RNDN);
    return value;
}

}  // namespace

BigAxes::BigAxes(const Location& location, mpfr_prec_t bits)
    : right_re(0, std::max<mpfr_prec_t>(bits, 64)),
      right_im(right_re),
      up_re(right_re),
      up_im(right_re) {
    const BigDirection turn(location.rotation, bits);
    right_re = turn.cosine;
    right_im = negative(turn.sine);
    up_re = turn.sine;
    up_im = turn.cosine;
    if (location.stretch == 1) return;
    // Along the direction (x, y): longer x x^T + (y, -x) (y, -x)^T / longer.
    const mpfr_prec_t wide = right_re.bits() + 64;
    const BigDirection along(location.stretch_angle, wide);
    const BigFloat longer(location.stretch, wide);
    BigFloat shorter(1, wide);
    mpfr_div(shorter.get(), shorter.get(), longer.get(), MPFR_RNDN);
    const BigFloat xx = product(along.cosine, along.cosine);
    const BigFloat xy = product(along.cosine, along.sine);
    const BigFloat yy = product(along.sine, along.sine);
    const BigFloat re_re = sum_of_products(longer, xx, shorter, yy);
    const BigFloat im_im = sum_of_products(longer, yy, shorter, xx);
    const BigFloat re_im = sum_of_products(longer, xy, negative(shorter), xy);
    const auto turned = [&](const BigFloat& a, const BigFloat& k, const BigFloat& b,
                            const BigFloat& l, BigFloat& into) {
        mpfr_fmma(into.get(), a.get(), k.get(), b.get(), l.get(), MPFR_RNDN);
    };
    const BigFloat minus_sine = negative(turn.sine);
    turned(turn.cosine, re_re, minus_sine, re_im, right_re);
    turned(turn.cosine, re_im, minus_sine, im_im, right_im);
    turned(turn.sine, re_re, turn.cosine, re_im, up_re);
    turned(turn.sine, re_im, turn.cosine, im_im, up_im);
}

Axes axes(const Location& location) {
    const BigAxes big(location, 160);
    return {big.right_re.to_double(), big.right_im.to_double(), big.up_re.to_double(),
            big.up_im.to_double()};
}

bool same_axes(const Location& a, const Location& b) {
    if (std::remainder(a.rotation - b.rotation, 360) != 0 || a.stretch != b.stretch) return false;
    return a.stretch == 1 || a.stretch_angle == b.stretch_angle;
}

double most_stretched(const Location& location) {
    return std::max(location.stretch, 1 / location.stretch);
}

int decimal_places(const Location& location, const BigFloat& pitch, int below_pixel) {
    return static_cast<int>(std::ceil(-pitch.log2_abs() * std::log10(2.0)) +
                            std::ceil(std::log10(most_stretched(location)))) +
           below_pixel;
}

double plane_radius(const Location& location, double half_width, double half_height) {
    // Turning changes no lengths: without stretch this is the same whatever the rotation.
    if (location.stretch == 1) return std::hypot(half_width, half_height);
    const Axes a = axes(location);
    const auto length = [&](double right, double up) {
        return std::hypot(a.up_im * right - a.right_im * up, a.right_re * up - a.up_re * right);
    };
    return std::max(length(half_width, half_height), length(half_width, -half_height));
}

}  // namespace hadal
