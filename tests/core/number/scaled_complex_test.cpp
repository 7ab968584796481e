// Complex numbers with extended exponents against MPFR.
#include "number/scaled_complex.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

#include "support/catch.hpp"
#include "support/exact.hpp"

using namespace hadal;
using exact::Complex;

namespace {

constexpr mpfr_prec_t enough_bits = 5000;

template <class Real>
Complex complex(const ScaledComplex<Real>& a) {
    return {enough_bits, a};
}

template <class Real>
bool normal(const ScaledComplex<Real>& a) {
    const double size = largest_part(a.mantissa);
    if (size == 0) return a.exponent == exponent_of_zero;
    return size >= 1 && size < 2;
}

template <class Real>
class Numbers {
  public:
    explicit Numbers(unsigned seed) : random_(seed) {}

    /// Parts of any sign, one of them now and then far smaller than the other, or zero.
    ScaledComplex<Real> one(int64_t least, int64_t most) {
        std::uniform_int_distribution<int64_t> exponent(least, most);
        ScalarComplex<Real> mantissa{part(), part()};
        Real& smaller = random_() % 2 ? mantissa.re : mantissa.im;
        const uint64_t kind = random_() % 6;
        if (kind == 0) smaller = 0.0;
        if (kind == 1)
            smaller = scaled_by(smaller, std::ldexp(1.0, -static_cast<int>(random_() % 900)));
        return normalised(mantissa, exponent(random_));
    }
    uint64_t bits() { return random_(); }

  private:
    Real part() {
        std::uniform_real_distribution<double> unit(1, 2);
        const double high = random_() % 2 ? unit(random_) : -unit(random_);
        if constexpr (std::is_same_v<Real, double>) {
            return high;
        } else {
            return exact_sum_ordered(high, (unit(random_) - 1.5) * 0x1p-53);
        }
    }
    std::mt19937_64 random_;
};

/// In units of the roundoff of one operation, relative to `scale`.
template <class Real>
double error_in_units(const ScaledComplex<Real>& got, const Complex& expected, double scale_log2) {
    const double error_log2 = (complex(got) - expected).log2_abs();
    if (error_log2 == -HUGE_VAL) return 0;
    return std::exp2(error_log2 - scale_log2) / unit_roundoff<Real>;
}

// A sum rounds each part once, by a share of what is summed; a product of two complex numbers
// rounds four products and two sums.
constexpr double sum_units = 1.01;
constexpr double product_units = 2.25;  // sqrt(5), and a little for terms of second order

template <class Real>
void check_products_and_sums(int64_t least, int64_t most) {
    Numbers<Real> numbers(17);
    for (int i = 0; i < 6000; ++i) {
        const auto a = numbers.one(least, most);
        auto b = numbers.one(least, most);
        // Sums matter where exponents are near each other, and where they cancel.
        if (i % 2) b.exponent = a.exponent + static_cast<int64_t>(numbers.bits() % 130) - 65;
        if (i % 7 == 0) b = {{-a.mantissa.re, a.mantissa.im}, a.exponent};
        if (i % 14 == 0) b.mantissa.re = b.mantissa.re * Real(1 - 0x1p-40);
        if (i % 14 == 0) b = normalised(b.mantissa, b.exponent);
        CAPTURE(a.exponent, b.exponent);
        const auto product = a * b;
        REQUIRE(normal(product));
        REQUIRE(error_in_units(product, complex(a) * complex(b),
                               complex(a).log2_abs() + complex(b).log2_abs()) < product_units);
        // The bits of a number 5000 below another one are lost in the truth, too.
        if (std::abs(a.exponent - b.exponent) > 4000) continue;
        const auto sum = a + b;
        REQUIRE(normal(sum));
        const Complex expected = complex(a) + complex(b);
        const double size =
            std::max({complex(a).log2_abs(), complex(b).log2_abs(), expected.log2_abs()});
        REQUIRE(error_in_units(sum, expected, size) < sum_units);
        const auto swapped = b + a;
        REQUIRE(swapped.exponent == sum.exponent);
        REQUIRE(to_double(swapped.mantissa.re) == to_double(sum.mantissa.re));
        REQUIRE(to_double(swapped.mantissa.im) == to_double(sum.mantissa.im));
    }
}

template <class Real>
void check_zero() {
    const ScaledComplex<Real> zero;
    Numbers<Real> numbers(3);
    const auto a = numbers.one(-90000, 90000);
    const auto same = [&](const ScaledComplex<Real>& b) {
        return b.exponent == a.exponent && to_double(b.mantissa.re) == to_double(a.mantissa.re) &&
               to_double(b.mantissa.im) == to_double(a.mantissa.im);
    };
    const auto is_zero = [](const ScaledComplex<Real>& b) {
        return largest_part(b.mantissa) == 0 && b.exponent == exponent_of_zero;
    };
    CHECK(same(a + zero));
    CHECK(same(zero + a));
    CHECK(is_zero(zero + zero));
    CHECK(is_zero(zero * zero));
    CHECK(is_zero(a * zero));
    CHECK(is_zero(zero * a));
    CHECK(is_zero(a + ScaledComplex<Real>{{-a.mantissa.re, -a.mantissa.im}, a.exponent}));
    CHECK(is_zero(normalised(ScalarComplex<Real>{}, 12345)));
    CHECK(to_double(plain(zero)).re == 0);
    // A zero that has been scaled is still the smallest of all.
    CHECK(same(a + ScaledComplex<Real>{zero.mantissa, zero.exponent + 1}));
    CHECK(is_zero((zero * a) * a));
}

}  // namespace

TEST_CASE("powers of two: exact in the range of doubles, 0 below, capped above") {
    for (int64_t e = -1022; e <= 1023; ++e) {
        REQUIRE(power_of_two(e) == std::ldexp(1.0, static_cast<int>(e)));
        REQUIRE(exponent_of(power_of_two(e)) == e);
        if (e > -1022) REQUIRE(exponent_of(-std::nextafter(power_of_two(e), 0)) == e - 1);
    }
    CHECK(power_of_two(-1023) == 0);
    CHECK(power_of_two(exponent_of_zero) == 0);
    CHECK(power_of_two(2 * exponent_of_zero) == 0);
    CHECK(power_of_two(1024) == 0x1p1023);
    CHECK(power_of_two(-2 * exponent_of_zero) == 0x1p1023);
    CHECK(exponent_of(0) == exponent_of_zero);
    CHECK(exponent_of(-0.0) == exponent_of_zero);
    CHECK(exponent_of(std::numeric_limits<double>::denorm_min()) == exponent_of_zero);
}

TEST_CASE("scaled complex: any mantissa is normalised without losing a bit") {
    std::mt19937_64 random(11);
    std::uniform_real_distribution<double> unit(1, 2);
    for (int e = -1022; e <= 1022; ++e) {
        const double large = std::ldexp(unit(random), e);
        const double small = -std::ldexp(unit(random), e - std::min(e + 1022, 40));
        const auto a = normalised(ScalarComplex<double>{small, large}, -3 * e);
        REQUIRE(normal(a));
        REQUIRE(a.exponent == -2 * e);
        REQUIRE((complex(a) - Complex(enough_bits, ScalarComplex<double>{small, large}, -3 * e))
                    .log2_abs() == -HUGE_VAL);
    }
}

TEST_CASE("scaled complex: products and sums are rounded like doubles, whatever the exponents") {
    check_products_and_sums<double>(-20, 20);
    check_products_and_sums<double>(-900, 900);
    check_products_and_sums<double>(-2000000, 2000000);
    check_products_and_sums<DoubleDouble>(-20, 20);
    check_products_and_sums<DoubleDouble>(-900, 900);
    check_products_and_sums<DoubleDouble>(-2000000, 2000000);
}

TEST_CASE("scaled complex: zero") {
    check_zero<double>();
    check_zero<DoubleDouble>();
}

TEST_CASE("scaled complex: in plain doubles, and what leaves their range") {
    const ScalarComplex<double> mantissa{1.25, -1.5};
    for (const int e : {-1022, -1000, -1, 0, 1, 1000, 1023}) {
        const ScalarComplex<double> value = plain(ScaledComplex<double>{mantissa, e});
        CHECK(value.re == std::ldexp(1.25, e));
        CHECK(value.im == std::ldexp(-1.5, e));
    }
    for (const int64_t e : {int64_t{-1023}, int64_t{-1000000}, exponent_of_zero}) {
        CHECK(plain(ScaledComplex<double>{mantissa, e}).re == 0);
        CHECK(plain(ScaledComplex<double>{mantissa, e}).im == 0);
    }
    // Far apart, the smaller one is gone; what is left is the larger one to the bit.
    const ScaledComplex<double> large{mantissa, 500000};
    const ScaledComplex<double> small{mantissa, -500000};
    CHECK((large + small).exponent == 500000);
    CHECK((large + small).mantissa.re == 1.25);
    CHECK((small + large).mantissa.im == -1.5);
    // Deep squares keep their exponents.
    ScaledComplex<double> deep{mantissa, -1};
    for (int i = 0; i < 40; ++i)
        deep = deep * deep;
    const double modulus_log2 = std::log2(std::hypot(1.25, 1.5)) - 1;
    CHECK(static_cast<double>(deep.exponent) == Approx(modulus_log2 * std::exp2(40)).epsilon(1e-9));
}

TEST_CASE("scalar complex: measures of size bound the modulus") {
    std::mt19937_64 random(5);
    std::uniform_real_distribution<double> unit(-1, 1);
    for (int i = 0; i < 1000; ++i) {
        const ScalarComplex<double> a{unit(random), unit(random)};
        const double modulus = std::hypot(a.re, a.im);
        REQUIRE(std::sqrt(norm(a)) == Approx(modulus));
        REQUIRE(largest_part(a) <= modulus * (1 + 1e-15));
        REQUIRE(largest_part(a) >= 0.7 * modulus);
        REQUIRE(modulus_bound(a) >= modulus * (1 - 1e-15));
        REQUIRE(modulus_bound(a) <= 1.0825 * modulus);
    }
}
