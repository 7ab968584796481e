// Orbits of z^2 + c at any precision, by the definition and with none of Hadal's arithmetic: the
// truth that everything deep is held against.
#pragma once

#include <mpfr.h>

#include <cmath>
#include <cstdint>
#include <string>
#include <utility>

#include "number/scaled_complex.hpp"
#include "orbit/big_iteration.hpp"

namespace hadal::exact {

/// A real number; results have the precision of the more precise operand.
class Number {
  public:
    explicit Number(mpfr_prec_t bits, double value = 0) {
        mpfr_init2(value_, bits);
        mpfr_set_d(value_, value, MPFR_RNDN);
    }
    Number(mpfr_prec_t bits, const std::string& text) : Number(bits) {
        mpfr_set_str(value_, text.c_str(), 10, MPFR_RNDN);
    }
    Number(mpfr_prec_t bits, const DoubleDouble& value) : Number(bits, value.high) {
        mpfr_add_d(value_, value_, value.low, MPFR_RNDN);
    }
    Number(const Number& other) : Number(other.bits()) {
        mpfr_set(value_, other.value_, MPFR_RNDN);
    }
    Number& operator=(Number other) {
        mpfr_swap(value_, other.value_);
        return *this;
    }
    ~Number() { mpfr_clear(value_); }

    friend Number operator+(const Number& a, const Number& b) { return of(mpfr_add, a, b); }
    friend Number operator-(const Number& a, const Number& b) { return of(mpfr_sub, a, b); }
    friend Number operator*(const Number& a, const Number& b) { return of(mpfr_mul, a, b); }
    friend Number operator/(const Number& a, const Number& b) { return of(mpfr_div, a, b); }

    /// This times 2^exponent.
    Number shifted(int64_t exponent) const {
        Number result = *this;
        mpfr_mul_2si(result.value_, value_, exponent, MPFR_RNDN);
        return result;
    }
    mpfr_prec_t bits() const { return mpfr_get_prec(value_); }
    double to_double() const { return mpfr_get_d(value_, MPFR_RNDN); }
    /// Binary logarithm of the modulus; -infinity for 0. Never overflows.
    double log2_abs() const {
        if (mpfr_zero_p(value_)) return -HUGE_VAL;
        long exponent = 0;
        const double mantissa = mpfr_get_d_2exp(&exponent, value_, MPFR_RNDN);
        return std::log2(std::fabs(mantissa)) + static_cast<double>(exponent);
    }
    /// So many significant decimal digits.
    std::string text(int digits) const {
        char* buffer = nullptr;
        mpfr_asprintf(&buffer, "%.*Re", digits - 1, value_);
        std::string result = buffer;
        mpfr_free_str(buffer);
        return result;
    }
    mpfr_ptr get() { return value_; }
    mpfr_srcptr get() const { return value_; }

  private:
    template <class Operation>
    static Number of(Operation operation, const Number& a, const Number& b) {
        Number result(std::max(a.bits(), b.bits()));
        operation(result.value_, a.value_, b.value_, MPFR_RNDN);
        return result;
    }
    mpfr_t value_;
};

struct Complex {
    Number re;
    Number im;

    explicit Complex(mpfr_prec_t bits) : re(bits), im(bits) {}
    Complex(Number re_, Number im_) : re(std::move(re_)), im(std::move(im_)) {}
    Complex(mpfr_prec_t bits, const std::string& re_, const std::string& im_)
        : re(bits, re_), im(bits, im_) {}
    template <class Real>
    Complex(mpfr_prec_t bits, const ScalarComplex<Real>& value, int64_t exponent = 0)
        : re(Number(bits, value.re).shifted(exponent)),
          im(Number(bits, value.im).shifted(exponent)) {}
    template <class Real>
    Complex(mpfr_prec_t bits, const ScaledComplex<Real>& value)
        : Complex(bits, value.mantissa, value.exponent) {}

    friend Complex operator+(const Complex& a, const Complex& b) {
        return {a.re + b.re, a.im + b.im};
    }
    friend Complex operator-(const Complex& a, const Complex& b) {
        return {a.re - b.re, a.im - b.im};
    }
    friend Complex operator*(const Complex& a, const Complex& b) {
        return {a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re};
    }
    friend Complex operator/(const Complex& a, const Complex& b) {
        const Number norm = b.norm();
        return {(a.re * b.re + a.im * b.im) / norm, (a.im * b.re - a.re * b.im) / norm};
    }
    Number norm() const { return re * re + im * im; }
    Number modulus() const {
        Number result(bits());
        mpfr_hypot(result.get(), re.get(), im.get(), MPFR_RNDN);
        return result;
    }
    double log2_abs() const { return norm().log2_abs() / 2; }
    Complex shifted(int64_t exponent) const { return {re.shifted(exponent), im.shifted(exponent)}; }
    mpfr_prec_t bits() const { return re.bits(); }

    /// The same point for the code under test.
    BigPoint point() const {
        BigPoint result{BigFloat(re.bits()), BigFloat(im.bits())};
        mpfr_set(result.re.get(), re.get(), MPFR_RNDN);
        mpfr_set(result.im.get(), im.get(), MPFR_RNDN);
        return result;
    }
};

/// z_0 = 0, z_1 = c, ... and, if asked for, dz_n/dc to 128 bits.
class Orbit {
  public:
    explicit Orbit(const Complex& c_, bool with_derivative = false)
        : c(c_),
          z(c_.bits()),
          derivative(128),
          with_derivative_(with_derivative),
          x2_(c_.bits()),
          y2_(c_.bits()) {}

    void advance() {
        if (with_derivative_) {
            derivative = Complex(near(z.re), near(z.im)).shifted(1) * derivative;
            mpfr_add_ui(derivative.re.get(), derivative.re.get(), 1, MPFR_RNDN);
        }
        mpfr_sqr(x2_.get(), z.re.get(), MPFR_RNDN);
        mpfr_sqr(y2_.get(), z.im.get(), MPFR_RNDN);
        mpfr_mul(z.im.get(), z.im.get(), z.re.get(), MPFR_RNDN);
        mpfr_mul_2ui(z.im.get(), z.im.get(), 1, MPFR_RNDN);
        mpfr_add(z.im.get(), z.im.get(), c.im.get(), MPFR_RNDN);
        mpfr_sub(z.re.get(), x2_.get(), y2_.get(), MPFR_RNDN);
        mpfr_add(z.re.get(), z.re.get(), c.re.get(), MPFR_RNDN);
    }
    double norm() const {
        const double x = z.re.to_double();
        const double y = z.im.to_double();
        return x * x + y * y;
    }

    const Complex c;
    Complex z;
    Complex derivative;

  private:
    static Number near(const Number& value) {
        Number result(128);
        mpfr_set(result.get(), value.get(), MPFR_RNDN);
        return result;
    }
    bool with_derivative_;
    Number x2_;
    Number y2_;
};

struct Escape {
    int64_t count = -1;          ///< the n at which |z_n| first exceeds the radius; -1: none
    double norm_squared = 0;     ///< |z_n|^2 there
    double derivative_log2 = 0;  ///< of |dz_n/dc| there, if asked for
};

/// Looks at n = 0 .. limit.
inline Escape escape(const Complex& c, double radius, int64_t limit, bool with_derivative = false) {
    Orbit orbit(c, with_derivative);
    for (int64_t n = 0;; ++n) {
        const double norm = orbit.norm();
        if (norm > radius * radius) return {n, norm, orbit.derivative.log2_abs()};
        if (n == limit) return {};
        orbit.advance();
    }
}

/// The centre of a component of that period near `start`, to all its bits (Newton).
inline Complex nucleus(int64_t period, Complex c) {
    const double small_enough = 20 - static_cast<double>(c.bits());
    for (int round = 0; round < 200; ++round) {
        Complex z(c.bits());
        Complex derivative(c.bits());
        const Complex one(Number(c.bits(), 1.0), Number(c.bits()));
        for (int64_t n = 0; n < period; ++n) {
            derivative = z.shifted(1) * derivative + one;
            z = z * z + c;
        }
        const Complex step = z / derivative;
        c = c - step;
        if (step.log2_abs() < small_enough) break;
    }
    return c;
}

/// How many times smaller the component with this nucleus is than the whole set, and how it is
/// turned: the period-fold iterate is beta-scaled z^2 + c there, which the derivatives along the
/// cycle tell.
inline Complex shrinkage(int64_t period, const Complex& nucleus) {
    const Complex one(Number(nucleus.bits(), 1.0), Number(nucleus.bits()));
    Complex z = nucleus;
    Complex slope = one;
    Complex sum = one;
    for (int64_t n = 1; n < period; ++n) {
        slope = slope * z.shifted(1);
        sum = sum + one / slope;
        z = z * z + nucleus;
    }
    return sum * slope * slope;
}

/// Binary logarithm of how large the component with this nucleus is, beside the whole set.
inline double size_log2(int64_t period, const Complex& nucleus) {
    return -shrinkage(period, nucleus).log2_abs();
}

}  // namespace hadal::exact
