// Whether a pixel of z^p + c stays for good, told from an attracting cycle that its laps along the
// reference have.
#pragma once

#include "deep/perturbation_parameters.hpp"

namespace hadal {

/// Looks for an attracting cycle of the pixel at dc = tau 2^table.pixel_exponent(), which is at z
/// at the start of a lap and has been so for that many laps: by Newton's method, along steps where
/// they are valid. z^p + c has one critical orbit only, and an attracting cycle attracts it (Fatou
/// 1919): where there is one the pixel never escapes, however slowly it comes near and whatever
/// rounding has made of its orbit. True only where the cycle attracts beyond what rounding can
/// change. Not for Julia sets, nor for formulas with folds. What it takes is small against those
/// laps. `Real` is double or DoubleDouble; the numbers of the search are doubles.
template <class Real>
bool has_attracting_laps(const PerturbationParameters<Real>& parameters,
                         const ScalarComplex<double>& tau, const ScaledComplex<double>& z,
                         int64_t laps);

/// Whether a pixel that has come to the start of this lap should be looked at in that way: so
/// seldom that it costs little, and so early that little is left to gain.
constexpr bool is_lap_to_look(int64_t lap) {
    constexpr int64_t first = 16;
    constexpr int times = 4;
    int64_t next = first;
    while (next < lap)
        next *= times;
    return next == lap;
}
/// For pixels at the start of a lap, how many laps they may go before one on which they may be
/// looked at, or should meet others that wait for them.
constexpr int64_t laps_till_look(int64_t lap) {
    const int64_t apart = lap < 64 ? 16 : 64;
    return apart - 1 - lap % apart;
}

}  // namespace hadal
