#include "render/pixel_grid.hpp"

#include <algorithm>
#include <cmath>

#include "number/big_float.hpp"

namespace hadal {

namespace {

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
      centre_re_(BigFloat::from_text(request.location.centre.re, "re").to_double()),
      centre_im_(BigFloat::from_text(request.location.centre.im, "im").to_double()) {}

double PixelGrid::reach() const {
    const double half_diagonal = pitch_ * std::hypot(half_width_, half_height_);
    return std::max(std::fabs(centre_re_), std::fabs(centre_im_)) + half_diagonal;
}

}  // namespace hadal
