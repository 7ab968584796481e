// Fixed-point numbers of a length known to the compiler, against MPFR.
#include "number/long/fixed_real.hpp"

#include <cmath>
#include <random>

#include "number/long/big_float.hpp"
#include "support/catch.hpp"

using namespace hadal;

namespace {

constexpr mpfr_prec_t exact_bits = 1000;

/// Of any size up to 2^20, now and then a whole number, or all but nothing.
BigFloat number(std::mt19937_64& random) {
    BigFloat value(0.0, exact_bits);
    for (int i = 0; i < 8; ++i) {
        mpfr_mul_2si(value.get(), value.get(), -53, MPFR_RNDN);
        mpfr_add_d(value.get(), value.get(), std::ldexp(static_cast<double>(random() >> 11), -53),
                   MPFR_RNDN);
    }
    const int64_t size = static_cast<int64_t>(random() % 24) - 3;
    mpfr_mul_2si(value.get(), value.get(), size < 0 ? 100 * size : size, MPFR_RNDN);
    if (random() % 8 == 0) mpfr_rint(value.get(), value.get(), MPFR_RNDN);
    if (random() % 2 == 0) mpfr_neg(value.get(), value.get(), MPFR_RNDN);
    return value;
}

template <mpfr_prec_t bits>
BigFloat exactly(const FixedReal<bits>& a) {
    BigFloat value(exact_bits);
    a.copy_to(value.get());
    return value;
}

/// |a - b| in units of the last bit behind the point.
double units_apart(const BigFloat& a, const BigFloat& b, mpfr_prec_t bits) {
    BigFloat difference(exact_bits);
    mpfr_sub(difference.get(), a.get(), b.get(), MPFR_RNDN);
    mpfr_mul_2si(difference.get(), difference.get(), bits, MPFR_RNDN);
    return std::fabs(difference.to_double());
}

template <class Operation>
BigFloat result_of(Operation operation, const BigFloat& a, const BigFloat& b) {
    BigFloat value(2 * exact_bits);
    operation(value.get(), a.get(), b.get(), MPFR_RNDN);
    return value;
}

template <mpfr_prec_t bits>
void check_arithmetic() {
    using Number = FixedReal<bits>;
    std::mt19937_64 random(bits);
    for (int round = 0; round < 4000; ++round) {
        const BigFloat value = number(random);
        const Number a(value.get());
        const Number b(number(random).get());
        const BigFloat x = exactly(a);
        const BigFloat y = exactly(b);
        CAPTURE(bits, x.to_double(), y.to_double());
        REQUIRE(units_apart(x, value, bits) <= 0.5);
        REQUIRE(a.to_double() == x.to_double());
        REQUIRE(units_apart(exactly(a + b), result_of(mpfr_add, x, y), bits) == 0);
        REQUIRE(units_apart(exactly(a - b), result_of(mpfr_sub, x, y), bits) == 0);
        REQUIRE(units_apart(exactly(a * b), result_of(mpfr_mul, x, y), bits) < 1);
        REQUIRE(units_apart(exactly(a * a), result_of(mpfr_mul, x, x), bits) < 1);
        REQUIRE(absolute(a).to_double() == std::fabs(x.to_double()));
        REQUIRE(a == a);
        REQUIRE((a == b) == (mpfr_equal_p(x.get(), y.get()) != 0));
        REQUIRE(a - a == b - b);
        REQUIRE(a * (b - b) == absolute(b - b));
    }
}

}  // namespace

TEST_CASE("fixed real: sums are exact, products cut off at the last bit") {
    check_arithmetic<64>();
    check_arithmetic<128>();
    check_arithmetic<384>();
}

TEST_CASE("fixed real: the largest number on the way to an escape") {
    // z^2 + c from |z| = 100: 2xy is no larger than 2 100^2.
    CHECK(largest_on_the_way(2, 100, 2) >= 2e4 + 2);
    CHECK(largest_on_the_way(2, 100, 2) < FixedReal<64>::reach);
    CHECK(largest_on_the_way(8, 100, 2) < FixedReal<64>::reach);
    CHECK(largest_on_the_way(8, 1000, 2) > FixedReal<64>::reach);
    CHECK(largest_on_the_way(2, 2, 1e300) > FixedReal<64>::reach);
}
