// TestType numbers against MPFR's own of the same precision.
#include "number/wide_float.hpp"

#include "number/long/big_float.hpp"
#include "support/catch.hpp"

using namespace hadal;

namespace {

BigFloat big(const char* text, mpfr_prec_t bits) {
    BigFloat value(bits);
    mpfr_set_str(value.get(), text, 10, MPFR_RNDN);
    return value;
}

template <class Real>
bool equal(const Real& a, const BigFloat& b) {
    // The difference of numbers that are equal is 0, and rounding cannot make it so.
    return (a - Real(b.get())).is_zero();
}

const char* const numbers[] = {"0",       "1",      "-1.25",      "0.1",
                               "-3.7e40", "1e-300", "7.77e-5000", "-2e9000"};

}  // namespace

TEMPLATE_TEST_CASE("wide numbers: sums and products round as MPFR's do", "", Wide, Widest) {
    for (const char* const text_a : numbers) {
        for (const char* const text_b : numbers) {
            CAPTURE(text_a, text_b);
            const BigFloat a = big(text_a, TestType::bits);
            const BigFloat b = big(text_b, TestType::bits);
            const TestType x(a.get());
            const TestType y(b.get());
            BigFloat result(TestType::bits);
            mpfr_add(result.get(), a.get(), b.get(), MPFR_RNDN);
            CHECK(equal(x + y, result));
            mpfr_sub(result.get(), a.get(), b.get(), MPFR_RNDN);
            CHECK(equal(x - y, result));
            mpfr_mul(result.get(), a.get(), b.get(), MPFR_RNDN);
            CHECK(equal(x * y, result));
        }
    }
}

TEMPLATE_TEST_CASE("wide numbers: more digits than two doubles, and no more than told", "", Wide,
                   Widest) {
    const TestType one = 1.0;
    const TestType last = shifted(one, 1 - TestType::bits);
    CHECK_FALSE((one + last - one).is_zero());
    CHECK((one + shifted(last, -2) - one).is_zero());
    CHECK(unit_roundoff<TestType> >= last.to_double() / 2);
}

TEMPLATE_TEST_CASE("wide numbers: powers of two are exact at any size", "", Wide, Widest) {
    const TestType third(big("0.33333333333333333333333333333333", TestType::bits).get());
    const TestType small = shifted(third, -1000000);
    CHECK(small.exponent() == third.exponent() - 1000000);
    CHECK((shifted(small, 1000000) - third).is_zero());
    CHECK((scaled_by(third, 0x1p-60) - shifted(third, -60)).is_zero());
    CHECK(scaled_by(third, 0.0).is_zero());
    CHECK(shifted(TestType(), 5).is_zero());
    CHECK(TestType().exponent() == exponent_of_zero);
    CHECK(TestType(8.0).exponent() == 3);
    CHECK(TestType(-7.0).exponent() == 2);
    CHECK((-third + third).is_zero());
}

TEST_CASE("wide numbers: to other lengths, rounded once") {
    const BigFloat long_one = big("0.1", 320);
    const Widest widest(long_one.get());
    BigFloat expected(Wide::bits);
    mpfr_set(expected.get(), long_one.get(), MPFR_RNDN);
    CHECK(equal(Wide(widest), expected));
    CHECK(widest.to_double() == 0.1);
    const DoubleDouble two = to_double_double(widest);
    CHECK(two.high == 0.1);
    mpfr_sub_d(expected.get(), long_one.get(), 0.1, MPFR_RNDN);
    CHECK(two.low == expected.to_double());
    CHECK(two.low != 0);
}
