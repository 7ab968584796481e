#include "render/pixel_grid.hpp"

#include <cmath>

#include "number/big_float.hpp"

namespace hadal {

namespace {

/// sin or cos of degrees, the same on every machine; multiples of 90 are exact.
double of_degrees(double degrees, int (*function)(mpfr_t, const mpfr_t, mpfr_rnd_t)) {
    const double turn = std::fmod(degrees, 360.0);
    if (std::fmod(turn, 90.0) == 0) {
        constexpr double sines[] = {0, 1, 0, -1};
        const int quarter = (static_cast<int>(turn / 90) + 4) % 4;
        return sines[(quarter + (function == mpfr_cos ? 1 : 0)) % 4];
    }
    BigFloat angle(turn, 128);
    BigFloat pi(128);
    mpfr_const_pi(pi.get(), MPFR_RNDN);
    mpfr_mul(angle.get(), angle.get(), pi.get(), MPFR_RNDN);
    mpfr_div_ui(angle.get(), angle.get(), 180, MPFR_RNDN);
    function(angle.get(), angle.get(), MPFR_RNDN);
    return angle.to_double();
}

double pitch_of(const Request& request) {
    BigFloat pitch = BigFloat::from_text(request.location.zoom, "zoom");
    mpfr_mul_si(pitch.get(), pitch.get(), request.height, MPFR_RNDN);
    mpfr_ui_div(pitch.get(), 4, pitch.get(), MPFR_RNDN);
    return pitch.to_double();
}

}  // namespace

PixelGrid::PixelGrid(const Request& request)
    : half_width_(request.width / 2.0),
      half_height_(request.height / 2.0),
      pitch_(pitch_of(request)),
      cosine_(of_degrees(request.location.rotation, mpfr_cos)),
      sine_(of_degrees(request.location.rotation, mpfr_sin)),
      centre_{BigFloat::from_text(request.location.centre.re, "re").to_double(),
              BigFloat::from_text(request.location.centre.im, "im").to_double()} {}

double PixelGrid::reach() const {
    const double half_diagonal = pitch_ * std::hypot(half_width_, half_height_);
    return std::max(std::fabs(centre_.re), std::fabs(centre_.im)) + half_diagonal;
}

}  // namespace hadal
