// Whether a pixel of z^p + c stays for good, told from an attracting cycle that its laps along the
// reference have.
#pragma once

#include "steps/perturbation_parameters.hpp"

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

/// Laps at whose start a pixel may be looked at in that way: this one, and each so many times later
/// than the one before. So seldom that it costs little, and so early that little is left to gain.
inline constexpr int64_t first_lap_to_look = 16;
inline constexpr int64_t times_between_looks = 4;

constexpr bool is_lap_to_look(int64_t lap) {
    int64_t next = first_lap_to_look;
    while (next < lap)
        next *= times_between_looks;
    return next == lap;
}
/// For pixels at the start of a lap, how many laps they may go before one on which they may be
/// looked at, or should meet others that wait for them.
constexpr int64_t laps_till_look(int64_t lap) {
    constexpr int64_t second = first_lap_to_look * times_between_looks;
    const int64_t apart = lap < second ? first_lap_to_look : second;
    return apart - 1 - lap % apart;
}

}  // namespace hadal
