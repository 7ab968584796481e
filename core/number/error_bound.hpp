// A bound of what rounding does to an orbit.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "number/scaled_real.hpp"

namespace hadal {

/// The precision to try for an orbit that so many bits were not enough for, from its n-th iteration
/// on: what would do to the limit if it went on to lose as much each, but no more than so many
/// times as much at once.
inline int64_t bits_to_try_next(int64_t bits, int64_t n, int64_t limit, double most_times) {
    constexpr int64_t least_more = 64;
    constexpr double room = 1.125;
    const double times = std::min(most_times, room * static_cast<double>(limit) /
                                                  static_cast<double>(std::max<int64_t>(n, 1)));
    return std::max(bits + least_more, static_cast<int64_t>(times * static_cast<double>(bits)));
}

/// Bound of the error of z_n, from that of z_0, over iterations rounded to so many bits each: the
/// formulas' derivatives are at most degree |z|^(degree - 1), folds or not. Plain multiplications
/// and sums: the same on every machine.
class ErrorBound {
  public:
    /// `error_log2`: of z_0; `c_modulus`: a bound of |c|.
    ErrorBound(int degree, double radius_squared, double c_modulus, int64_t error_log2)
        : degree_(degree),
          radius_(std::sqrt(radius_squared)),
          c_modulus_(c_modulus),
          error_(1, error_log2) {}

    /// Whether z_n with this modulus is on the side of the radius it seems to be on, and its
    /// modulus, if it has escaped, is good enough for the smooth fraction.
    bool keeps_side(double modulus) const {
        const double error = error_.plain();
        if (modulus > radius_ && error > modulus * accuracy_of_escape) return false;
        return std::fabs(modulus - radius_) > error;
    }
    /// A bound of the modulus of what z_n is off by.
    const ScaledReal& error() const { return error_; }
    /// To be told the modulus of each z_n in turn, before z_(n + 1). Returns how many bits are
    /// worth keeping in the iteration: what it rounds off is then far below what it makes of the
    /// error there is.
    int64_t grow(const ScaledReal& modulus) {
        // Thousands of iterations may add that much of the error each.
        constexpr int64_t spare = 14;
        const ScaledReal farthest = modulus + error_;
        const double at_least_1 = std::max(1.0, modulus.plain());
        grown_ = ScaledReal(degree_) * error_;
        double size = at_least_1;
        for (int k = 1; k < degree_; ++k) {
            grown_ = grown_ * farthest;
            size *= at_least_1;
        }
        rounded_ = operations * (size + c_modulus_);
        return exponent_of(rounded_) - grown_.exponent + 1 + spare;
    }
    /// Then, that it was rounded to so many bits.
    void round(int64_t bits) { error_ = grown_ + ScaledReal(rounded_, -bits); }

  private:
    static constexpr double accuracy_of_escape = 0x1p-60;
    static constexpr double operations = 32;  ///< more than there are in a formula, on both parts

    int degree_;
    double radius_;
    double c_modulus_;
    ScaledReal error_;
    ScaledReal grown_;    ///< what an iteration makes of the error
    double rounded_ = 0;  ///< and what it rounds off, in units in the last place of 1
};

}  // namespace hadal
