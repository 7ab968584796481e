// How the picture's axes lie in the plane: turned, and stretched along a direction without shear.
#pragma once

#include "location/location.hpp"
#include "number/long/big_float.hpp"

namespace hadal {

/// The matrix that takes a way in the plane to the way in the picture, right and up, of a view
/// whose pixels are 1 apart: the stretch first, which is symmetric and keeps areas, then the
/// rotation. Its determinant is 1, so the entries are those of the way back, too:
///
///     right = right_re re + right_im im        re =  up_im right - right_im up
///     up    = up_re re    + up_im im           im = -up_re right + right_re up
struct BigAxes {
    /// The entries to so many bits, or 64. Without stretch, multiples of 90 degrees are exact. The
    /// location must be valid.
    BigAxes(const Location& location, mpfr_prec_t bits);

    BigFloat right_re;
    BigFloat right_im;
    BigFloat up_re;
    BigFloat up_im;
};

/// The same in doubles, correctly rounded, so the same on every machine.
struct Axes {
    double right_re = 1;
    double right_im = 0;
    double up_re = 0;
    double up_im = 1;
};

Axes axes(const Location& location);

/// Whether pictures of both are turned and stretched alike.
bool same_axes(const Location& a, const Location& b);

/// How many times longer than in a view without stretch things are that are stretched most: 1 or
/// more.
double most_stretched(const Location& location);

/// Decimal places that tell points apart however the picture is stretched: 10^-below_pixel of a
/// pixel and more. `pitch` is the distance of neighbouring pixels without stretch.
int decimal_places(const Location& location, const BigFloat& pitch, int below_pixel);

/// The radius of the smallest disc in the plane that holds a picture of these half sides about its
/// middle, in units of the half sides.
double plane_radius(const Location& location, double half_width, double half_height);

}  // namespace hadal
