// Locations as Kalles Fraktaler keeps them: .kfr, lines of "Key: value".
//
//   Re, Im        the centre; any number of digits
//   Zoom          2 / half-height of the picture, as ours
//   Iterations    N; steps z_1 to z_N are looked at, as ours. Kalles Fraktaler counts from z_1 = c,
//                 so that it calls the escape of our z_n number n - 1; the limits are the same
//   Power         2 to 8; 2 if left out
//   FractalType   0: z^Power + c, 1: Burning Ship (Power 2 only); 0 if left out
//   RotateAngle   degrees the picture is turned counter-clockwise, as ours; 0 if left out. (Older
//                 files have Rotate and Ratio instead, which are not read)
//   StretchAmount, StretchAngle
//                 see kfr_stretch.hpp; 0 if left out
//   ImagPointsUp  1: the imaginary axis points up, as it always does here. 0: the picture was drawn
//                 with the axis down. It shows here as in a mirror, turned and stretched the other
//                 way round, with the same points in view. Left out, it is 0 in files with a
//                 Version, which Kalles Fraktaler wrote before 2.15.4, and 1 in others
//
// Other keys are ignored, but for a few that would make it another fractal. Of the picture, the
// escape radius is left out, which has no key of its own in the place.
#pragma once

#include <string>
#include <string_view>

#include "location/location.hpp"

namespace hadal {

/// Whether the first line that says anything has the form of a .kfr. No TOML has.
bool looks_like_kfr(std::string_view text);

/// Reads the text of a .kfr: lines ended by CRLF, LF or CR, with or without a byte order mark, keys
/// in any order. Numbers keep their text. The text may come from anywhere and be anything; what is
/// returned is valid. Throws Error naming the key and the value, or the line that is none:
/// invalid_argument, or unsupported for a fractal that Hadal does not have.
Location location_from_kfr(std::string_view text);

/// The text of a .kfr, with CRLF. Throws Error(unsupported) telling why `location`, which must be
/// valid, cannot be expressed: a Julia set, or a formula that has no type and power above.
std::string to_kfr(const Location& location);

}  // namespace hadal
