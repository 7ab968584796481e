// Where a pixel stands on its way along a reference orbit.
#pragma once

#include <cstdint>

namespace hadal {

/// The binary exponents of the units that a pixel's numbers are in: 0 and 0 where doubles have the
/// range for them.
struct PixelUnits {
    int64_t d = 0;  ///< of d and the derivative; of their squares twice that
    int64_t z = 0;  ///< of z, where it is so small as well

    bool operator==(const PixelUnits&) const = default;
};

/// The state of a pixel iterated in doubles, without derivatives, after n iterations. It goes with
/// the reference and the table it was reached with: with those, and any limit, the pixel goes on
/// from here as it would have done.
struct PerturbedState {
    int64_t n;
    int64_t m;    ///< the reference point
    int64_t lap;  ///< how often it has been back at the start of the orbit
    PixelUnits units;
    /// The rows of a packet, in these units.
    double d_re;
    double d_im;
    double norm;
    double variance;
    double slope_squared;
};

}  // namespace hadal
