#include "render/deep_frame.hpp"

#include <cmath>
#include <utility>

#include "deep/point_arithmetic.hpp"

namespace hadal {

namespace {

// Bits below a pixel's pitch that a reference orbit is right to: chaotic pixels tell points apart
// that lie 2^-100 of a pixel from each other, and a long orbit loses some.
constexpr mpfr_prec_t spare_bits = 192;
// Of a picture of the greatest size: what is precise enough for that serves any smaller one, so
// that pictures of one view have one reference whatever their size.
constexpr double most_pixels_log2 = 24;

/// Of the lattice of reference points, as the binary logarithm of its step over that of the power
/// of two above the picture's radius. A finer one is left more often by views that move; in a
/// coarser one pixels lie farther from their reference, and more of them are left in doubt.
constexpr double reference_step_log2 = 0;

/// Up to 16ths of an octave, with the steps where no picture of round numbers lies: rounding errors
/// must not part two sizes of one picture.
double rounded_disc(double disc_log2) {
    constexpr double parts = 16;
    constexpr double aside = 0.3;
    return std::ceil(disc_log2 * parts + aside) / parts;
}

/// The multiple of 2^exponent next to the value, in so many bits, which must be enough.
BigFloat nearest_multiple(BigFloat value, int64_t exponent, mpfr_prec_t bits) {
    mpfr_mul_2si(value.get(), value.get(), -exponent, MPFR_RNDN);
    mpfr_rint(value.get(), value.get(), MPFR_RNDN);
    mpfr_mul_2si(value.get(), value.get(), exponent, MPFR_RNDN);
    mpfr_prec_round(value.get(), bits, MPFR_RNDN);
    return value;
}

DoubleDouble in_units(BigFloat value, int64_t exponent) {
    mpfr_mul_2si(value.get(), value.get(), -exponent, MPFR_RNDN);
    return in_two_doubles(value);
}

}  // namespace

BigPoint seed_of(const Location& location, mpfr_prec_t bits) {
    return {BigFloat::from_text(location.julia->re, "julia re", bits),
            BigFloat::from_text(location.julia->im, "julia im", bits)};
}

DeepFrame::DeepFrame(const Request& request, const BigPoint* reference)
    : DeepFrame(request, reference, std::nullopt) {}

DeepFrame::DeepFrame(const Request& request, const BigPoint& reference, int64_t dc_exponent)
    : DeepFrame(request, &reference, std::optional(dc_exponent)) {}

DeepFrame::DeepFrame(const Request& request, const BigPoint* reference,
                     std::optional<int64_t> dc_exponent)
    : bits_(0),
      grid_({request.location, request.width, request.height}),
      centre_{BigFloat::from_text(request.location.centre.re, "re"),
              BigFloat::from_text(request.location.centre.im, "im")},
      reference_(centre_) {
    const double pitch_log2 = grid_.pitch().log2_abs();
    picture_log2_ =
        rounded_disc(pitch_log2 + std::log2(plane_radius(request.location, request.width / 2.0,
                                                         request.height / 2.0)));
    // Half a step of the references' lattice aside, the picture is as far from its own as can be.
    const double step_log2 = std::ceil(picture_log2_) + reference_step_log2;
    disc_log2_ =
        rounded_disc(std::log2(std::exp2(picture_log2_ - step_log2) + std::sqrt(0.5)) + step_log2);
    // Where a picture is stretched its disc is wider, and pixels are closer.
    const double stretch_log2 = 2 * std::log2(most_stretched(request.location));
    bits_ = bits_for_pitch(disc_log2_ - most_pixels_log2 - stretch_log2) + spare_bits;
    dc_exponent_ = dc_exponent.value_or(static_cast<int64_t>(std::ceil(disc_log2_)));
    pitch_ = std::exp2(pitch_log2 - static_cast<double>(dc_exponent_));

    const BigAxes& axes = grid_.axes();
    const auto pitch_times = [&](const BigFloat& entry) {
        return in_units(product(grid_.pitch(), entry), dc_exponent_);
    };
    re_right_ = pitch_times(axes.up_im);
    im_left_ = pitch_times(axes.up_re);
    re_up_ = -pitch_times(axes.right_im);
    im_up_ = pitch_times(axes.right_re);

    const BigFloat middle_right = grid_.middle_right(grid_.right());
    const BigFloat middle_up = grid_.middle_up(grid_.up());
    const auto near = [&](const BigFloat& middle) {
        return nearest_multiple(middle, static_cast<int64_t>(step_log2), bits_);
    };
    reference_ = reference ? *reference
                           : BigPoint{near(grid_.re(middle_right, middle_up)),
                                      near(grid_.im(middle_right, middle_up))};

    // The pixel of the lattice next to the reference point: exactly there where they coincide.
    const auto next_to = [](const BigFloat& coordinate, const BigFloat& pixel, double& steps) {
        BigFloat away(pixel.bits());
        mpfr_sub(away.get(), pixel.get(), coordinate.get(), MPFR_RNDN);
        mpfr_rint(away.get(), away.get(), MPFR_RNDN);
        steps = away.to_double();
        mpfr_sub(away.get(), pixel.get(), away.get(), MPFR_RNDN);
        return away;
    };
    const BigFloat right =
        next_to(grid_.right_of(reference_.re, reference_.im), grid_.right(), steps_right_);
    const BigFloat up = next_to(grid_.up_of(reference_.re, reference_.im), grid_.up(), steps_up_);
    BigPoint rest = difference({grid_.re(right, up), grid_.im(right, up)}, reference_);
    rest_ = {in_units(std::move(rest.re), dc_exponent_),
             in_units(std::move(rest.im), dc_exponent_)};
}

ScalarComplex<DoubleDouble> DeepFrame::tau(int x, int y) const {
    const DoubleDouble dx = steps_right_ + x;
    const DoubleDouble dy = steps_up_ - y;
    ScalarComplex<DoubleDouble> tau{re_right_ * dx + re_up_ * dy + rest_.re,
                                    im_up_ * dy - im_left_ * dx + rest_.im};
    // A delta of exactly 0 has no exponent; this one is far below the precision of any pixel.
    if (tau.re.high == 0 && tau.im.high == 0) tau.re = 0x1p-200;
    return tau;
}

ScalarComplex<Widest> DeepFrame::wide_tau(int x, int y) const {
    const BigPoint way = difference(point(x, y), reference_);
    const auto in_units = [&](const BigFloat& part) {
        return shifted(Widest(part.get()), -dc_exponent_);
    };
    return {in_units(way.re), in_units(way.im)};
}

BigPoint DeepFrame::point(int x, int y) const {
    BigFloat right = grid_.right();
    BigFloat up = grid_.up();
    mpfr_add_si(right.get(), right.get(), x, MPFR_RNDN);
    mpfr_sub_si(up.get(), up.get(), y, MPFR_RNDN);
    return {grid_.re(right, up), grid_.im(right, up)};
}

}  // namespace hadal
