// A product over a whole orbit: the range that doubles lack, at nearly their price.
#pragma once

#include "number/scaled_complex.hpp"

namespace hadal {

/// A number that is multiplied and added to in turn, as ScaledComplex would be, but normalised only
/// when its mantissa has drifted from 1 by 2^50. Powers of two are exact: the digits are the same.
template <class Real>
class RunningProduct {
  public:
    RunningProduct() = default;
    explicit RunningProduct(const ScaledComplex<Real>& value)
        : mantissa_(value.mantissa), exponent_(value.exponent) {}

    ScaledComplex<Real> value() const { return normalised(mantissa_, exponent_); }
    /// That of value().
    int64_t exponent() const {
        const int64_t drift = exponent_of(largest_part(mantissa_));
        return drift == exponent_of_zero ? drift : exponent_ + drift;
    }

    void multiply(const ScaledComplex<Real>& factor) {
        if (factor.exponent > -far && factor.exponent < far) {
            mantissa_ = plain(factor) * mantissa_;
            settle();
        } else {
            *this = RunningProduct(factor * value());
        }
    }
    /// By a positive number of moderate size.
    void multiply(double factor) {
        mantissa_ = {mantissa_.re * Real(factor), mantissa_.im * Real(factor)};
        settle();
    }
    void add(const ScaledComplex<Real>& summand) {
        const int64_t difference = summand.exponent - exponent_;
        if (difference < -far - most_drift) return;  // less than half a unit in the last place
        if (difference < far) {
            mantissa_ = mantissa_ + scaled_by(summand.mantissa, power_of_two(difference));
            settle();
        } else {
            *this = RunningProduct(value() + summand);
        }
    }

  private:
    static constexpr int64_t far = 120;
    static constexpr int64_t most_drift = 50;

    void settle() {
        const double size = largest_part(mantissa_);
        if (!(size >= 0x1p-50 && size <= 0x1p50)) *this = RunningProduct(value());
    }

    ScalarComplex<Real> mantissa_;
    int64_t exponent_ = exponent_of_zero;
};

}  // namespace hadal
