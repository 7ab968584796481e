#include "render/pixels/pixel_grid.hpp"

#include <algorithm>
#include <cmath>

#include "location/axes.hpp"
#include "number/long/big_float.hpp"

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
    : radius_(plane_radius(request.location, request.width / 2.0, request.height / 2.0)),
      most_stretched_(most_stretched(request.location)),
      pitch_(pitch_of(request)),
      centre_re_(BigFloat::from_text(request.location.centre.re, "re").to_double()),
      centre_im_(BigFloat::from_text(request.location.centre.im, "im").to_double()) {}

double PixelGrid::reach() const {
    return std::max(std::fabs(centre_re_), std::fabs(centre_im_)) + pitch_ * radius_;
}

}  // namespace hadal
