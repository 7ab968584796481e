// Sums and products of double-doubles against MPFR.
#include "number/double_double.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <vector>

#include "support/catch.hpp"
#include "support/exact.hpp"

using namespace hadal;
using exact::Number;

namespace {

constexpr mpfr_prec_t enough_bits = 4300;  // for any sum or product of doubles

Number number(const DoubleDouble& a) {
    return {enough_bits, a};
}

/// low is at most half a unit in the last place of high.
bool normal(const DoubleDouble& a) {
    return a.high + a.low == a.high;
}

/// Whatever sign and mantissa, with an exponent in [least, most].
class Doubles {
  public:
    Doubles(unsigned seed, int least, int most) : random_(seed), exponent_(least, most) {}

    double one() {
        // Mantissas with long runs of equal bits are where splitting and rounding go wrong.
        uint64_t bits = random_();
        switch (random_() % 4) {
            case 0:
                bits = 0;
                break;
            case 1:
                bits = (uint64_t{1} << random_() % 52) - 1;
                break;
            case 2:
                bits = ~((uint64_t{1} << random_() % 52) - 1);
                break;
            default:
                break;
        }
        const double mantissa = 1 + static_cast<double>(bits >> 12) * 0x1p-52;
        return std::ldexp(random_() % 2 ? mantissa : -mantissa, exponent_(random_));
    }
    DoubleDouble pair() {
        const double high = one();
        const double half_unit = std::ldexp(1.0, std::ilogb(high) - 53);
        // Also exactly half a unit, nearly nothing, and nothing.
        constexpr double shares[] = {1, 0.75, 0.5, 1e-3, 0x1p-50, 0};
        const double low = half_unit * shares[random_() % 6] * (random_() % 2 ? 1 : -1);
        return exact_sum_ordered(high, low);
    }

  private:
    std::mt19937_64 random_;
    std::uniform_int_distribution<int> exponent_;
};

/// log2(|got - expected| / |expected|).
double error_log2(const DoubleDouble& got, const Number& expected) {
    return (number(got) - expected).log2_abs() - expected.log2_abs();
}

}  // namespace

TEST_CASE("double-double: the sum of two doubles is exact") {
    Doubles doubles(1, -500, 500);
    Doubles near(2, -30, 30);
    for (int i = 0; i < 20000; ++i) {
        Doubles& from = i % 2 ? near : doubles;
        const double a = from.one();
        const double b = i % 5 == 0 ? std::nextafter(-a, 0) : from.one();
        CAPTURE(a, b);
        const DoubleDouble sum = exact_sum(a, b);
        REQUIRE(mpfr_equal_p(number(sum).get(), (number(a) + number(b)).get()));
        REQUIRE(normal(sum));
        const bool ordered = std::fabs(a) >= std::fabs(b);
        const DoubleDouble quick = ordered ? exact_sum_ordered(a, b) : exact_sum_ordered(b, a);
        REQUIRE(quick.high == sum.high);
        REQUIRE(quick.low == sum.low);
    }
}

TEST_CASE("double-double: the product of two doubles is exact") {
    Doubles doubles(3, -450, 485);
    for (int i = 0; i < 20000; ++i) {
        const double a = doubles.one();
        const double b = doubles.one();
        CAPTURE(a, b);
        const DoubleDouble product = exact_product(a, b);
        REQUIRE(mpfr_equal_p(number(product).get(), (number(a) * number(b)).get()));
        REQUIRE(normal(product));
    }
    // At the end of the range it is promised for.
    const double most = std::nextafter(0x1p970, 0);
    for (const double b : {1.0, 1 - 0x1p-53, -0x1.fffffffffffffp52, 0x1.5555555555555p-400}) {
        CAPTURE(b);
        CHECK(mpfr_equal_p(number(exact_product(most, b)).get(), (number(most) * number(b)).get()));
        CHECK(mpfr_equal_p(number(exact_product(b, most)).get(), (number(most) * number(b)).get()));
    }
}

TEST_CASE(
    "double-double: sums are right to 2^-104 of what is summed, also where the high parts cancel") {
    Doubles doubles(4, -60, 60);
    Doubles far(5, -900, 900);
    for (int i = 0; i < 40000; ++i) {
        Doubles& from = i % 4 ? doubles : far;
        const DoubleDouble a = from.pair();
        DoubleDouble b = from.pair();
        if (i % 3 == 0) b = {-a.high, b.low};
        if (i % 3 == 0 && !normal(b)) b.low = a.low / 3;
        CAPTURE(a.high, a.low, b.high, b.low);
        const DoubleDouble sum = a + b;
        const Number expected = number(a) + number(b);
        REQUIRE(normal(sum));
        if (mpfr_zero_p(expected.get())) {
            REQUIRE(sum.high == 0);
            REQUIRE(sum.low == 0);
            continue;
        }
        const double size = std::log2(std::max(std::fabs(a.high), std::fabs(b.high)));
        REQUIRE((number(sum) - expected).log2_abs() - size < -103.4);
        const DoubleDouble difference = a - -b;
        REQUIRE(difference.high == sum.high);
        REQUIRE(difference.low == sum.low);
    }
}

TEST_CASE("double-double: products are right to 2^-102") {
    Doubles doubles(6, -60, 60);
    Doubles far(7, -400, 480);
    for (int i = 0; i < 40000; ++i) {
        Doubles& from = i % 2 ? doubles : far;
        const DoubleDouble a = from.pair();
        const DoubleDouble b = from.pair();
        CAPTURE(a.high, a.low, b.high, b.low);
        const DoubleDouble product = a * b;
        REQUIRE(normal(product));
        REQUIRE(error_log2(product, number(a) * number(b)) < -102);
    }
}

TEST_CASE(
    "double-double: sums of products are right to 2^-102 of what is added, 2^-101 with a third") {
    Doubles doubles(10, -40, 40);
    for (int i = 0; i < 40000; ++i) {
        const DoubleDouble a = doubles.pair();
        const DoubleDouble b = doubles.pair();
        const DoubleDouble c = doubles.pair();
        // Every other time what is added nearly cancels.
        const bool cancels = i % 2 == 0 && c.high != 0;
        const DoubleDouble d = cancels
                                   ? DoubleDouble(-a.high * b.high / c.high) + DoubleDouble(b.low)
                                   : doubles.pair();
        const DoubleDouble e = i % 4 < 2 ? doubles.pair() : -(a * b + c * d);
        CAPTURE(a.high, a.low, b.high, b.low, c.high, c.low, d.high, d.low, e.high, e.low);
        const Number first = number(a) * number(b);
        const Number second = number(c) * number(d);
        const double larger = std::max(first.log2_abs(), second.log2_abs());
        const DoubleDouble two = sum_of_products(a, b, c, d);
        REQUIRE(normal(two));
        REQUIRE((number(two) - (first + second)).log2_abs() - larger < -101);
        const DoubleDouble three = sum_of_products(a, b, c, d, e);
        REQUIRE(normal(three));
        REQUIRE((number(three) - (first + second + number(e))).log2_abs() -
                    std::max(larger, number(e).log2_abs()) <
                -101);
    }
}

TEST_CASE("double-double: zero, one and powers of two change nothing") {
    Doubles doubles(8, -300, 300);
    for (int i = 0; i < 1000; ++i) {
        const DoubleDouble a = doubles.pair();
        const auto equal = [&](const DoubleDouble& b) {
            return b.high == a.high && b.low == a.low;
        };
        REQUIRE(equal(a + DoubleDouble()));
        REQUIRE(equal(DoubleDouble() + a));
        REQUIRE(equal(a * DoubleDouble(1)));
        REQUIRE(equal(- -a));
        REQUIRE(equal(scaled_by(scaled_by(a, 0x1p-200), 0x1p200)));
        const DoubleDouble nothing = a * DoubleDouble();
        REQUIRE(nothing.high == 0);
        REQUIRE(nothing.low == 0);
        const DoubleDouble gone = a - a;
        REQUIRE(gone.high == 0);
        REQUIRE(gone.low == 0);
        REQUIRE(to_double(a) == a.high);
    }
}

TEST_CASE("double-double: what is too small becomes less precise, never wrong in the high part") {
    // The low parts of these products lie below the least double.
    Doubles doubles(9, -530, -500);
    for (int i = 0; i < 5000; ++i) {
        const DoubleDouble a = doubles.pair();
        const DoubleDouble b = doubles.pair();
        CAPTURE(a.high, a.low, b.high, b.low);
        const DoubleDouble product = a * b;
        const Number error = number(product) - number(a) * number(b);
        // The products of the halves of the mantissas are rounded to multiples of 2^-1074.
        REQUIRE(error.log2_abs() < -1070);
    }
    const DoubleDouble underflow = DoubleDouble(0x1p-600) * DoubleDouble(0x1p-600);
    CHECK(underflow.high == 0);
    CHECK(underflow.low == 0);
    const double least = std::numeric_limits<double>::denorm_min();
    const DoubleDouble sum = DoubleDouble(least) + DoubleDouble(1);
    CHECK(sum.high == 1);
    CHECK(sum.low == least);
}
