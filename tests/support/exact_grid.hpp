// Where the pixels of a request lie, at any depth, by the definition.
#pragma once

#include <algorithm>
#include <string>

#include "render/render.hpp"
#include "support/exact.hpp"

namespace hadal::exact {

/// To the nearest multiple of 2^-bits.
inline Number position(Number value, long bits) {
    mpfr_mul_2si(value.get(), value.get(), bits, MPFR_RNDN);
    mpfr_rint(value.get(), value.get(), MPFR_RNDN);
    mpfr_mul_2si(value.get(), value.get(), -bits, MPFR_RNDN);
    return value;
}

/// Where the pixels of a request lie, by its definition: the centre is taken to 2^-192 of a pixel,
/// of formulas with folds to 2^-1024.
class Grid {
  public:
    explicit Grid(const Request& request)
        : request_(request),
          bits_(static_cast<mpfr_prec_t>(
              1400 + std::max(request.location.centre.re.size(), request.location.zoom.size()) * 4 +
              2 * Number(64, request.location.zoom).log2_abs())),
          density(Number(bits_, request.location.zoom) * Number(bits_, request.height) /
                  Number(bits_, 4)),
          pitch(Number(bits_, 1) / density),
          right_(bits_) {
        Number angle(bits_);
        mpfr_const_pi(angle.get(), MPFR_RNDN);
        angle = angle * Number(bits_, request.location.rotation) / Number(bits_, 180);
        // To the right on the screen is turned clockwise in the plane.
        mpfr_cos(right_.re.get(), angle.get(), MPFR_RNDN);
        mpfr_sin(right_.im.get(), angle.get(), MPFR_RNDN);
        mpfr_neg(right_.im.get(), right_.im.get(), MPFR_RNDN);
        // A quarter turn is one, which pi to so many bits is not.
        for (Number* part : {&right_.re, &right_.im}) {
            if (part->log2_abs() < -100) *part = Number(bits_, 0);
        }
    }
    Complex point(int x, int y) const {
        const Complex left(right_.re, Number(bits_, 0) - right_.im);
        const Number factor(bits_, request_.location.stretch);
        const Complex centre =
            stretched({bits_, request_.location.centre.re, request_.location.centre.im}, factor) *
            left;
        const long bits = info(request_.location.formula).holomorphic ? 192 : 1024;
        // Numbers of pixels first: where they are whole, so is what they make.
        const Number right =
            position(centre.re * density, bits) + Number(bits_, x + 0.5 - request_.width / 2.0);
        const Number up =
            position(centre.im * density, bits) + Number(bits_, request_.height / 2.0 - y - 0.5);
        const Complex turned = Complex(right, up) * right_;
        return stretched({turned.re / density, turned.im / density}, Number(bits_, 1) / factor);
    }

  private:
    /// So many times longer along the direction of the stretch, and shorter across it.
    Complex stretched(const Complex& way, const Number& factor) const {
        if (request_.location.stretch == 1) return way;
        Number angle(bits_);
        mpfr_const_pi(angle.get(), MPFR_RNDN);
        angle = angle * Number(bits_, request_.location.stretch_angle) / Number(bits_, 180);
        Complex along(bits_);
        mpfr_sin_cos(along.im.get(), along.re.get(), angle.get(), MPFR_RNDN);
        const Complex seen = way * Complex(along.re, Number(bits_, 0) - along.im);
        return Complex(seen.re * factor, seen.im / factor) * along;
    }

    const Request& request_;
    mpfr_prec_t bits_;

  public:
    const Number density;  ///< pixels a unit
    const Number pitch;

  private:
    Complex right_;
};

}  // namespace hadal::exact
