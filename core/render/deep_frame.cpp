#include "render/deep_frame.hpp"

#include <cmath>

#include "location/direction.hpp"

namespace hadal {

namespace {

// Bits below a pixel's pitch that a reference orbit is right to: chaotic pixels tell points apart
// that lie 2^-100 of a pixel from each other, and a long orbit loses some.
constexpr mpfr_prec_t spare_bits = 192;
// Of a picture of the greatest size: what is precise enough for that serves any smaller one, so
// that pictures of one view have one reference whatever their size.
constexpr double most_pixels_log2 = 24;

/// Up to 16ths of an octave, with the steps where no picture of round numbers lies: rounding errors
/// must not part two sizes of one picture.
double rounded_disc(double disc_log2) {
    constexpr double parts = 16;
    constexpr double aside = 0.3;
    return std::ceil(disc_log2 * parts + aside) / parts;
}

BigFloat pitch_of(const Request& request) {
    BigFloat pitch = BigFloat::from_text(request.location.zoom, "zoom", 256);
    mpfr_mul_si(pitch.get(), pitch.get(), request.height, MPFR_RNDN);
    mpfr_ui_div(pitch.get(), 4, pitch.get(), MPFR_RNDN);
    return pitch;
}

DoubleDouble in_units(const BigFloat& value, int64_t exponent) {
    BigFloat scaled = value;
    mpfr_mul_2si(scaled.get(), scaled.get(), -exponent, MPFR_RNDN);
    const double high = scaled.to_double();
    mpfr_sub_d(scaled.get(), scaled.get(), high, MPFR_RNDN);
    return {high, scaled.to_double()};
}

}  // namespace

BigPoint seed_of(const Location& location, mpfr_prec_t bits) {
    return {BigFloat::from_text(location.julia->re, "julia re", bits),
            BigFloat::from_text(location.julia->im, "julia im", bits)};
}

DeepFrame::DeepFrame(const Request& request)
    : half_width_(request.width / 2.0),
      half_height_(request.height / 2.0),
      bits_(0),
      centre_{BigFloat::from_text(request.location.centre.re, "re"),
              BigFloat::from_text(request.location.centre.im, "im")},
      across_(pitch_of(request)),
      up_(across_) {
    const double pitch_log2 = across_.log2_abs();
    const double disc_log2 = pitch_log2 + std::log2(std::hypot(half_width_, half_height_));
    disc_log2_ = rounded_disc(disc_log2);
    bits_ = bits_for_pitch(disc_log2_ - most_pixels_log2) + spare_bits;
    dc_exponent_ = static_cast<int64_t>(std::ceil(disc_log2));
    pitch_ = std::exp2(pitch_log2 - static_cast<double>(dc_exponent_));
    const BigDirection direction(request.location.rotation, 256);
    mpfr_mul(up_.get(), across_.get(), direction.sine.get(), MPFR_RNDN);
    mpfr_mul(across_.get(), across_.get(), direction.cosine.get(), MPFR_RNDN);
    across_units_ = in_units(across_, dc_exponent_);
    up_units_ = in_units(up_, dc_exponent_);
}

ScalarComplex<DoubleDouble> DeepFrame::tau(int x, int y) const {
    const DoubleDouble dx = x + 0.5 - half_width_;
    const DoubleDouble dy = half_height_ - y - 0.5;
    ScalarComplex<DoubleDouble> tau{across_units_ * dx + up_units_ * dy,
                                    across_units_ * dy - up_units_ * dx};
    // A delta of exactly 0 has no exponent; this one is far below the precision of any pixel.
    if (tau.re.high == 0 && tau.im.high == 0) tau.re = 0x1p-200;
    return tau;
}

BigPoint DeepFrame::point(int x, int y) const {
    const double dx = x + 0.5 - half_width_;
    const double dy = half_height_ - y - 0.5;
    BigPoint point{BigFloat(bits_), BigFloat(bits_)};
    BigFloat part(bits_);
    const auto add_to = [&](BigFloat& sum, const BigFloat& factor, double times) {
        mpfr_mul_d(part.get(), factor.get(), times, MPFR_RNDN);
        mpfr_add(sum.get(), sum.get(), part.get(), MPFR_RNDN);
    };
    add_to(point.re, across_, dx);
    add_to(point.re, up_, dy);
    add_to(point.im, across_, dy);
    add_to(point.im, up_, -dx);
    mpfr_add(point.re.get(), point.re.get(), centre_.re.get(), MPFR_RNDN);
    mpfr_add(point.im.get(), point.im.get(), centre_.im.get(), MPFR_RNDN);
    return point;
}

}  // namespace hadal
