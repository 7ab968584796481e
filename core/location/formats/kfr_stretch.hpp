// Stretches as Kalles Fraktaler writes them, and as ours.
//
// It goes the other way, from the picture to the plane: the pixel (u, v) from the middle, v
// downwards, shows the centre and, in units of pixels without stretch,
//
//     (re, im) = G P R (u, v),    R  a rotation by RotateAngle,
//                                 P  2^StretchAmount times longer along StretchAngle and so many
//                                    shorter across,
//                                 G  im becomes -im if ImagPointsUp is 1,
//
// all angles from the first coordinate to the second. With the axis up G P R (u, v) is P' R' (u,
// -v), where both angles are the negative ones: things are turned by RotateAngle counter-clockwise,
// and stretched along the direction across that of P'.
#pragma once

#include <string>
#include <string_view>

#include "location/location.hpp"

namespace hadal {

inline constexpr std::string_view kfr_stretch_amount = "StretchAmount";
inline constexpr std::string_view kfr_stretch_angle = "StretchAngle";

/// Sets the stretch to the one of these values, with the imaginary axis up; 0 are no stretch. The
/// texts may be anything. Throws Error(invalid_argument) naming the key and the value.
void set_kfr_stretch(Location& location, std::string_view amount, std::string_view angle);

/// The values of a valid location's stretch: set_kfr_stretch() makes of them the same doubles,
/// unless the angle is within 1e-15 of 0; then, one within 1e-30 degrees.
std::string kfr_amount_of(const Location& location);
std::string kfr_angle_of(const Location& location);

}  // namespace hadal
