// Numbers of any precision as the formulas take them.
#pragma once

#include <algorithm>
#include <utility>

#include "number/long/big_float.hpp"

namespace hadal {

/// BigFloat as the formulas take their numbers: every operation rounds to the precision of its
/// more precise operand.
class BigReal {
  public:
    BigReal() = default;
    explicit BigReal(BigFloat value) : value_(std::move(value)) {}

    const BigFloat& value() const { return value_; }
    BigFloat& value() { return value_; }

    friend BigReal operator+(const BigReal& a, const BigReal& b) { return by(mpfr_add, a, b); }
    friend BigReal operator-(const BigReal& a, const BigReal& b) { return by(mpfr_sub, a, b); }
    friend BigReal operator*(const BigReal& a, const BigReal& b) { return by(mpfr_mul, a, b); }
    friend bool is_negative(const BigReal& a) { return a.value_.sign() < 0; }
    friend BigReal absolute(BigReal a) {
        mpfr_abs(a.value_.get(), a.value_.get(), MPFR_RNDN);
        return a;
    }

  private:
    template <class Operation>
    static BigReal by(Operation operation, const BigReal& a, const BigReal& b) {
        BigReal result(BigFloat(std::max(a.value_.bits(), b.value_.bits())));
        operation(result.value_.get(), a.value_.get(), b.value_.get(), MPFR_RNDN);
        return result;
    }

    BigFloat value_;
};

}  // namespace hadal
