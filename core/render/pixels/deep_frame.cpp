#include "render/pixels/deep_frame.hpp"

#include <cmath>
#include <utility>

#include "number/long/point_arithmetic.hpp"

namespace hadal {

namespace {

// Bits below a pixel's pitch that a reference orbit is right to: chaotic pixels tell points apart
// that lie 2^-100 of a pixel from each other, and a long orbit loses some.
constexpr mpfr_prec_t spare_bits = 192;
// Of a picture of the greatest size: what is precise enough for that serves any smaller one, so
// that pictures of one view have one reference whatever their size.
constexpr double most_pixels_log2 = 24;

/// Pictures come in bands of so many octaves from that depth on: all of a band have one lattice of
/// reference points, as wide as the widest of them, and one disc, so that those about the same
/// point share all that is prepared, and the pixels that coincide. A finer lattice is left more
/// often by views that move; in a coarser one pixels lie farther from their reference, and more of
/// them are left in doubt. Measured on a lattice and a disc 0, 1, 2 and 3 octaves wider than the
/// picture's own: at 7e10 898, 1007, 1051 and 1080 iterations a pixel and 2.2 to 3.1 % in doubt; at
/// 1e50 146.2 to 148.3 iterations and 0.61, 0.78, 0.81 and 1.06 % in doubt; nothing at 1e14, 1e28,
/// 2.6e157 and 1e1000, and deeper, where references take long.
struct Bands {
    int64_t depth;    ///< radii are 2^-depth or less; a multiple of the octaves
    int64_t octaves;  ///< of each
};
constexpr Bands bands[] = {{40, 4}, {2, 2}};

struct Band {
    int64_t widest;  ///< binary logarithm of the radius of the widest picture in it
    int64_t octaves;
};

/// Given that of the power of two above a picture's radius. None: it has a disc of its own.
std::optional<Band> band_of(int64_t radius_exponent) {
    for (const auto& [depth, octaves] : bands) {
        // Rounded up, since it is below 0.
        if (-radius_exponent >= depth) return Band{radius_exponent / octaves * octaves, octaves};
    }
    return std::nullopt;
}

/// Octaves from the radius of the widest picture in a band down to below any pitch in it.
constexpr int64_t down_to_any_pitch = 28;

/// Rounded down, with the steps where no logarithm of a round number lies: what is an octave apart
/// must come out one apart.
int64_t whole_octaves(double octaves) {
    constexpr double aside = 0.3;
    return static_cast<int64_t>(std::floor(octaves + aside));
}

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
    const auto radius_exponent = static_cast<int64_t>(std::ceil(picture_log2_));
    const std::optional<Band> band = band_of(radius_exponent);
    const int64_t step_exponent = band ? band->widest : radius_exponent;
    const auto step_log2 = static_cast<double>(step_exponent);
    // Half a step of the references' lattice aside, a picture is as far from its own as can be.
    const double widest_log2 = band ? step_log2 : picture_log2_;
    disc_log2_ =
        rounded_disc(std::log2(std::exp2(widest_log2 - step_log2) + std::sqrt(0.5)) + step_log2);
    // Where a picture is stretched its disc is wider, and pixels are closer.
    const double stretch_log2 = 2 * std::log2(most_stretched(request.location));
    const auto narrower_log2 = static_cast<double>(band ? band->octaves : 0);
    bits_ =
        bits_for_pitch(disc_log2_ - narrower_log2 - most_pixels_log2 - stretch_log2) + spare_bits;
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
        return nearest_multiple(middle, step_exponent, bits_);
    };
    reference_ = reference ? *reference
                           : BigPoint{near(grid_.re(middle_right, middle_up)),
                                      near(grid_.im(middle_right, middle_up))};

    // The sample next to the reference point, exactly there where they coincide: on a lattice so
    // fine that it is the same for all pictures of a band, so that tau of the samples that they
    // have in common is computed from the same numbers, but for powers of two.
    const long finer = std::max<long>(
        0, whole_octaves(pitch_log2) - static_cast<long>(step_exponent - down_to_any_pitch));
    const auto next_to = [&](const BigFloat& coordinate, const BigFloat& pixel, double& steps) {
        BigFloat away(pixel.bits());
        mpfr_sub(away.get(), pixel.get(), coordinate.get(), MPFR_RNDN);
        mpfr_mul_2si(away.get(), away.get(), finer, MPFR_RNDN);
        mpfr_rint(away.get(), away.get(), MPFR_RNDN);
        mpfr_mul_2si(away.get(), away.get(), -finer, MPFR_RNDN);
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
