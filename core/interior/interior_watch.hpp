// Whether an orbit that contracts is caught by an attracting cycle, or only passes by slowly.
#pragma once

#include <cmath>
#include <cstdint>

#include "number/scaled_complex.hpp"

namespace hadal {

/// Told the z at which a pixel comes back to the start of the reference, lap after lap, once
/// |dz_n/dz_1| has become small. That alone proves nothing: beside a parabolic point, such as
/// c = 1/4, it falls like 1/n^2 on the way to a gate through which the orbit leaves again. There
/// the distances between every k-th z shrink like those of 1/n, with ratios that tend to 1; in a
/// basin of attraction they shrink like a geometric series once k is a multiple of the cycle's
/// laps.
class InteriorWatch {
  public:
    /// `slope_squared` is |dz_n/dz_1|^2 in units of 4^slope_exponent. Returns whether the orbit is
    /// caught for good.
    bool caught(const ScaledComplex<double>& z, double slope_squared, int64_t slope_exponent) {
        if (samples_ > 0 && ++laps_ < stride_) return false;
        laps_ = 0;
        const ScaledComplex<double> before = z_;
        // By 10 % at least, and not by less than the last time, as it would beside a gate.
        constexpr double most_contraction = 0.81;
        constexpr double most_log2 = -0.152;
        constexpr double slack_log2 = 0.0014;
        const bool contracts =
            slope_squared * power_of_two(2 * (slope_exponent - slope_exponent_)) <=
            most_contraction * slope_squared_;
        z_ = z;
        slope_squared_ = slope_squared;
        slope_exponent_ = slope_exponent;
        if (++samples_ == 1) return false;
        const double gap_log2 = log2_abs(z - before);
        const double ratio_log2 = gap_log2 - gap_log2_;
        const bool steady = gap_log2 == -HUGE_VAL || (samples_ > 3 && ratio_log2 < most_log2 &&
                                                      ratio_log2 < ratio_log2_ + slack_log2);
        gap_log2_ = gap_log2;
        ratio_log2_ = ratio_log2;
        if (steady && contracts) return true;
        constexpr int most_samples = 12;
        if (samples_ == most_samples) {
            samples_ = 0;
            stride_ += 1 + stride_ / 8;
        }
        return false;
    }

  private:
    int64_t stride_ = 1;  ///< laps between samples
    int64_t laps_ = 0;    ///< since the last one
    int samples_ = 0;     ///< at this stride
    ScaledComplex<double> z_;
    double slope_squared_ = 1;
    int64_t slope_exponent_ = 0;
    double gap_log2_ = 0;    ///< between the last two
    double ratio_log2_ = 0;  ///< of the last two gaps
};

}  // namespace hadal
