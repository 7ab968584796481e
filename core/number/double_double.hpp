// A real number as the unevaluated sum of two doubles: about 106 bits, the range of a double.
//
// Source: Dekker, "A floating-point technique for extending the available precision" (1971), and
// Knuth's branch-free exact sum. Without fused operations, so that every machine gets the same
// bits.
#pragma once

#include <hwy/base.h>

namespace hadal {

struct DoubleDouble {
    double high = 0;
    double low = 0;  ///< at most half a unit in the last place of high

    DoubleDouble() = default;
    DoubleDouble(double high_, double low_ = 0) : high(high_), low(low_) {}
};

// Inlined by force: gcc takes the sequences below for too long, and calls cost as much as they do.

/// a + b exactly.
HWY_INLINE DoubleDouble exact_sum(double a, double b) {
    const double sum = a + b;
    const double back = sum - a;
    return {sum, (a - (sum - back)) + (b - back)};
}

/// a + b exactly for |a| >= |b|.
HWY_INLINE DoubleDouble exact_sum_ordered(double a, double b) {
    const double sum = a + b;
    return {sum, b - (sum - a)};
}

/// a b exactly, unless parts of it fall below 2^-1022. Valid range: |a|, |b| < 2^970.
HWY_INLINE DoubleDouble exact_product(double a, double b) {
    constexpr double splitter = 0x1p27 + 1;
    const auto top = [](double v) {
        const double t = splitter * v;
        return t - (t - v);
    };
    const double product = a * b;
    const double a1 = top(a);
    const double a2 = a - a1;
    const double b1 = top(b);
    const double b2 = b - b1;
    return {product, ((a1 * b1 - product) + a1 * b2 + a2 * b1) + a2 * b2};
}

/// Max error: 2^-104 |a + b| relative to |a| + |b|.
HWY_INLINE DoubleDouble operator+(const DoubleDouble& a, const DoubleDouble& b) {
    const DoubleDouble high = exact_sum(a.high, b.high);
    const DoubleDouble low = exact_sum(a.low, b.low);
    const DoubleDouble sum = exact_sum_ordered(high.high, high.low + low.high);
    return exact_sum_ordered(sum.high, sum.low + low.low);
}

HWY_INLINE DoubleDouble operator-(const DoubleDouble& a) {
    return {-a.high, -a.low};
}
HWY_INLINE DoubleDouble operator-(const DoubleDouble& a, const DoubleDouble& b) {
    return a + -b;
}

/// Max error: 2^-102 |a b|.
HWY_INLINE DoubleDouble operator*(const DoubleDouble& a, const DoubleDouble& b) {
    const DoubleDouble high = exact_product(a.high, b.high);
    return exact_sum_ordered(high.high, high.low + (a.high * b.low + a.low * b.high));
}

/// By a power of two: exact unless parts leave the range of a double.
HWY_INLINE DoubleDouble scaled_by(const DoubleDouble& a, double power_of_two) {
    return {a.high * power_of_two, a.low * power_of_two};
}
HWY_INLINE double scaled_by(double a, double power_of_two) {
    return a * power_of_two;
}

HWY_INLINE double to_double(double a) {
    return a;
}
HWY_INLINE double to_double(const DoubleDouble& a) {
    return a.high;
}

/// What formulas with folds ask of a number type: |a|, and a choice by the sign of x.
HWY_INLINE double absolute(double a) {
    return a < 0 ? -a : a;
}
HWY_INLINE DoubleDouble absolute(const DoubleDouble& a) {
    return a.high < 0 ? -a : a;
}
HWY_INLINE double select_negative(double x, double if_negative, double otherwise) {
    return x < 0 ? if_negative : otherwise;
}
HWY_INLINE DoubleDouble select_negative(const DoubleDouble& x, const DoubleDouble& if_negative,
                                        const DoubleDouble& otherwise) {
    return x.high < 0 ? if_negative : otherwise;
}

/// Units in the last place: the relative error of one operation on a number type is below this.
template <class Real>
inline constexpr double unit_roundoff = 0x1p-53;
template <>
inline constexpr double unit_roundoff<DoubleDouble> = 0x1p-102;

}  // namespace hadal
