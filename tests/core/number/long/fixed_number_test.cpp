// Fixed-point numbers against MPFR.
#include "number/long/fixed_number.hpp"

#include <cmath>

#include "support/catch.hpp"
#include "support/limbs.hpp"

using namespace hadal;

namespace {

/// The number in MPFR, exactly.
BigFloat exactly(const FixedNumber& number) {
    BigFloat value(mpfr_prec_t{64} * number.size());
    number.copy_to(value);
    return value;
}

/// |a - b| in units of 2^exponent.
double difference(const BigFloat& a, const BigFloat& b, int64_t exponent) {
    BigFloat result(std::max(a.bits(), b.bits()) + 64);
    mpfr_sub(result.get(), a.get(), b.get(), MPFR_RNDN);
    mpfr_mul_2si(result.get(), result.get(), -exponent, MPFR_RNDN);
    return std::fabs(result.to_double());
}

void check_leading(const FixedNumber& number) {
    const LeadingDigits leading = number.leading();
    const BigFloat exact = exactly(number);
    REQUIRE(number.to_double() == exact.to_double());
    if (exact.sign() == 0) {
        REQUIRE(leading.high == 0);
        REQUIRE(leading.low == 0);
        return;
    }
    REQUIRE(std::fabs(leading.high) >= 1);
    REQUIRE(std::fabs(leading.high) <= 2);
    REQUIRE(std::fabs(leading.low) <= 0x1p-53);
    BigFloat sum(leading.high, 300);
    mpfr_add_d(sum.get(), sum.get(), leading.low, MPFR_RNDN);
    mpfr_mul_2si(sum.get(), sum.get(), leading.exponent, MPFR_RNDN);
    REQUIRE(difference(sum, exact, leading.exponent) <= 0x1p-105);
}

}  // namespace

TEST_CASE("fixed number: leading digits to 2^-105, the first 53 to nearest") {
    limbs::Source source(2);
    for (int round = 0; round < 20000; ++round) {
        FixedNumber number(static_cast<mp_size_t>(1 + source.bits() % 6));
        number.limbs = source.number(number.size());
        number.negative = source.bits() % 2 != 0;
        // Any length down to nothing.
        for (std::size_t empty = source.bits() % (number.limbs.size() + 1); empty > 0; --empty)
            number.limbs[number.limbs.size() - empty] = 0;
        if (number.limbs.back() != 0) number.limbs.back() >>= source.bits() % 64;
        CAPTURE(number.limbs);
        check_leading(number);
    }
}

TEST_CASE("fixed number: ties and what lies a digit beside them") {
    for (const uint64_t first :
         {0x8000000000000400U, 0x8000000000000c00U, 0xfffffffffffffc00U, 0xffffffffffffffffU}) {
        for (const uint64_t second : {uint64_t{0}, uint64_t{1}, ~uint64_t{0}}) {
            for (const uint64_t third : {uint64_t{0}, uint64_t{1} << 63, ~uint64_t{0}}) {
                for (const int shift : {0, 1, 11, 52, 63}) {
                    FixedNumber number(3);
                    number.limbs = {third, second, first};
                    if (shift > 0) mpn_rshift(number.limbs.data(), number.limbs.data(), 3, shift);
                    CAPTURE(first, second, third, shift);
                    check_leading(number);
                }
            }
        }
    }
}

TEST_CASE("fixed number: taken from MPFR to nearest") {
    for (const char* const text : {"0", "-0", "1", "-1.5", "63.999", "-0.1", "1e-30", "-1e-60",
                                   "3.14159265358979323846264338327950288419716939937510582"}) {
        for (const mp_size_t size : {1, 2, 3, 5}) {
            CAPTURE(text, size);
            const BigFloat value = BigFloat::from_text(text, "text", 900);
            const FixedNumber number(value, size);
            CHECK(difference(exactly(number), value, -number.fraction_bits()) <= 0.5);
            CHECK(number.is_zero() == (exactly(number).sign() == 0));
        }
    }
    CHECK(FixedNumber(BigFloat(7.5, 53), 2).is_below_power(3));
    CHECK_FALSE(FixedNumber(BigFloat(-8.0, 53), 2).is_below_power(3));
    CHECK(FixedNumber::limbs_for(56) == 1);
    CHECK(FixedNumber::limbs_for(57) == 2);
}

TEST_CASE("fixed number: zero is equal to zero of the other sign, no other number is") {
    const auto negated = [](FixedNumber number) {
        number.negative = !number.negative;
        return number;
    };
    const FixedNumber zero(3);
    const FixedNumber one(BigFloat(1.0, 53), 3);
    CHECK(zero == negated(zero));
    CHECK(one == one);
    CHECK_FALSE(one == negated(one));
    CHECK_FALSE(one == zero);
}
