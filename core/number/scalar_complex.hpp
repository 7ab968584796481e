// A complex number over double or DoubleDouble for code that handles one number at a time.
// std::complex is unspecified for types other than the built-in floats.
#pragma once

#include <algorithm>
#include <cmath>

#include "number/double_double.hpp"

namespace hadal {

template <class Real>
struct ScalarComplex {
    Real re{};
    Real im{};
};

template <class Real>
HWY_INLINE ScalarComplex<Real> operator+(const ScalarComplex<Real>& a,
                                         const ScalarComplex<Real>& b) {
    return {a.re + b.re, a.im + b.im};
}
template <class Real>
HWY_INLINE ScalarComplex<Real> operator*(const ScalarComplex<Real>& a,
                                         const ScalarComplex<Real>& b) {
    return {a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re};
}
template <class Real>
HWY_INLINE ScalarComplex<Real> scaled_by(const ScalarComplex<Real>& a, double power_of_two) {
    return {scaled_by(a.re, power_of_two), scaled_by(a.im, power_of_two)};
}

template <class Real>
ScalarComplex<double> to_double(const ScalarComplex<Real>& a) {
    return {to_double(a.re), to_double(a.im)};
}

/// |re|^2 + |im|^2, to a double.
template <class Real>
double norm(const ScalarComplex<Real>& a) {
    const double re = to_double(a.re);
    const double im = to_double(a.im);
    return re * re + im * im;
}

/// The larger of |re| and |im|: at least 0.7 and at most 1 times the modulus.
template <class Real>
double largest_part(const ScalarComplex<Real>& a) {
    return std::max(std::fabs(to_double(a.re)), std::fabs(to_double(a.im)));
}

/// The root of x^2 + y^2 is at most x + share y for 0 <= y <= x: just above sqrt(2) - 1.
inline constexpr double share_in_modulus_bound = 0.41422;

/// At least the modulus, and at most a twelfth above it.
template <class Real>
double modulus_bound(const ScalarComplex<Real>& a) {
    const double re = std::fabs(to_double(a.re));
    const double im = std::fabs(to_double(a.im));
    return std::max(re, im) + share_in_modulus_bound * std::min(re, im);
}

}  // namespace hadal
