// A real number as the unevaluated sum of two doubles: about 106 bits, the range of a double.
#pragma once

#include <hwy/base.h>

namespace hadal {

struct DoubleDouble {
    double high = 0;
    double low = 0;  ///< at most half a unit in the last place of high

    DoubleDouble() = default;
    DoubleDouble(double high_, double low_ = 0) : high(high_), low(low_) {}
};

// Inlined by force: gcc takes these sequences for too long, and calls cost as much as they do.
HWY_INLINE DoubleDouble operator-(const DoubleDouble& a) {
    return {-a.high, -a.low};
}
HWY_INLINE double split_product_error(const double& a, const double& b, const double& product,
                                      const double& splitter);
/// Without fused operations, so that every machine gets the same bits.
HWY_INLINE double product_error(double a, double b, double product) {
    return split_product_error(a, b, product, 0x1p27 + 1);
}

#define HADAL_REAL double
#define HADAL_PAIR DoubleDouble
#include "number/pair_arithmetic.inc"
#undef HADAL_REAL
#undef HADAL_PAIR

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

/// Units in the last place: the relative error of one operation on a number type is below this.
template <class Real>
inline constexpr double unit_roundoff = 0x1p-53;
template <>
inline constexpr double unit_roundoff<DoubleDouble> = 0x1p-102;

}  // namespace hadal
