// A complex number with an exponent of its own: the range that doubles lack at great depth.
#pragma once

#include <bit>
#include <cstdint>

#include "number/scalar_complex.hpp"

namespace hadal {

/// The exponent of zero: below that of any number that occurs, far enough from the end of int64_t
/// that sums of two do not overflow.
inline constexpr int64_t exponent_of_zero = -(int64_t{1} << 60);

/// 2^exponent as a double; 0 below the normal numbers, and no more than 2^1023.
inline double power_of_two(int64_t exponent) {
    if (exponent < -1022) return 0;
    const int64_t biased = (exponent > 1023 ? 1023 : exponent) + 1023;
    return std::bit_cast<double>(biased << 52);
}

/// The exponent e of a normal x with 2^e <= |x| < 2^(e + 1); exponent_of_zero for anything smaller.
inline int64_t exponent_of(double x) {
    const int64_t biased = std::bit_cast<int64_t>(x) >> 52 & 0x7ff;
    return biased == 0 ? exponent_of_zero : biased - 1023;
}

/// mantissa 2^exponent. Normalised: the larger part of the mantissa lies in [1, 2), or the number
/// is zero with the exponent of zero. All operations return normalised numbers.
template <class Real>
struct ScaledComplex {
    ScalarComplex<Real> mantissa;
    int64_t exponent = exponent_of_zero;
};

/// Any mantissa and exponent, normalised. Valid range: parts of the mantissa below 2^1023; those
/// below 2^-1022 count as 0.
template <class Real>
ScaledComplex<Real> normalised(const ScalarComplex<Real>& mantissa, int64_t exponent = 0) {
    const int64_t shift = exponent_of(largest_part(mantissa));
    if (shift == exponent_of_zero) return {};
    return {scaled_by(mantissa, power_of_two(-shift)), exponent + shift};
}

template <class Real>
ScaledComplex<Real> operator*(const ScaledComplex<Real>& a, const ScaledComplex<Real>& b) {
    return normalised(a.mantissa * b.mantissa, a.exponent + b.exponent);
}

template <class Real>
ScaledComplex<Real> operator+(const ScaledComplex<Real>& a, const ScaledComplex<Real>& b) {
    if (a.exponent < b.exponent) return b + a;
    return normalised(a.mantissa + scaled_by(b.mantissa, power_of_two(b.exponent - a.exponent)),
                      a.exponent);
}

template <class Real>
ScaledComplex<Real> operator-(const ScaledComplex<Real>& a, const ScaledComplex<Real>& b) {
    return a + ScaledComplex<Real>{{-b.mantissa.re, -b.mantissa.im}, b.exponent};
}

template <class Real>
ScaledComplex<Real> conjugate_of(const ScaledComplex<Real>& a) {
    return {{a.mantissa.re, -a.mantissa.im}, a.exponent};
}

/// Binary logarithm of the modulus; -infinity for 0.
inline double log2_abs(const ScaledComplex<double>& a) {
    return std::log2(norm(a.mantissa)) / 2 + static_cast<double>(a.exponent);
}

/// As plain numbers; parts below the range of a double become 0.
template <class Real>
ScalarComplex<Real> plain(const ScaledComplex<Real>& a) {
    return scaled_by(a.mantissa, power_of_two(a.exponent));
}

}  // namespace hadal
