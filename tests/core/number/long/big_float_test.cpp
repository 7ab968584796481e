// Long numbers: text in, text out, and what is no number.
#include "number/long/big_float.hpp"

#include <cmath>
#include <limits>
#include <random>

#include "support/catch.hpp"
#include "support/message_of.hpp"

using namespace hadal;
using Catch::Matchers::Contains;

namespace {

std::string round_trip(const std::string& text, int digits) {
    return BigFloat::from_text(text, "x").to_text(digits);
}

}  // namespace

TEST_CASE("big float: reads decimal numbers") {
    const auto value = [](const char* text) { return BigFloat::from_text(text, "x").to_double(); };
    CHECK(value("0") == 0);
    CHECK(value("-0.75") == -0.75);
    CHECK(value("+.5E-3") == 0.0005);
    CHECK(value("5.") == 5);
    CHECK(value("1e50") == 1e50);
    CHECK(value("1E+05") == 1e5);
    CHECK(value("  \t42\r\n") == 42);
    CHECK(value("000001.5000") == 1.5);
    CHECK(value("-0") == 0);
    CHECK(value("123456789012345678901234567890") == 123456789012345678901234567890.0);
}

TEST_CASE("big float: writes plainly what is short and with an exponent what is not") {
    CHECK(round_trip("0", 5) == "0");
    CHECK(round_trip("-0.0", 5) == "0");
    CHECK(round_trip("-0.75", 20) == "-0.75");
    CHECK(round_trip("1.6", 10) == "1.6");
    CHECK(round_trip("1.60", 10) == "1.6");
    CHECK(round_trip("100", 10) == "100");
    CHECK(round_trip("123456", 3) == "123000");
    CHECK(round_trip("1e20", 10) == "100000000000000000000");
    CHECK(round_trip("1e21", 10) == "1e21");
    CHECK(round_trip("1.25e21", 10) == "1.25e21");
    CHECK(round_trip("0.000001", 10) == "0.000001");
    CHECK(round_trip("0.0000001", 10) == "1e-7");
    CHECK(round_trip("-1.5e-1000", 10) == "-1.5e-1000");
    CHECK(round_trip("9.99", 2) == "10");
    CHECK(round_trip("0.0996", 2) == "0.1");
    CHECK(round_trip("5", 1) == "5");
    CHECK(round_trip("-17", 1) == "-20");
    CHECK(round_trip("2.5e10000", 3) == "2.5e10000");
}

TEST_CASE("big float: every digit given is kept") {
    std::string digits = "-1.";
    for (int i = 0; i < 5000; ++i)
        digits += static_cast<char>('0' + (i * i + 3 * i) % 10);
    digits += "7";
    CHECK(round_trip(digits, 5002) == digits);
    CHECK(round_trip(digits + "e-3000", 5002) == digits + "e-3000");
}

TEST_CASE("big float: what it writes reads back as the same number") {
    std::mt19937_64 random(5);
    for (const mpfr_prec_t bits : {2, 24, 53, 64, 113, 500, 4000}) {
        gmp_randstate_t state;
        gmp_randinit_default(state);
        gmp_randseed_ui(state, random());
        for (int i = 0; i < 50; ++i) {
            BigFloat number(bits);
            mpfr_urandomb(number.get(), state);
            mpfr_mul_2si(number.get(), number.get(), static_cast<long>(random() % 9000) - 4500,
                         MPFR_RNDN);
            if (i % 2 == 0) mpfr_neg(number.get(), number.get(), MPFR_RNDN);
            const BigFloat again = BigFloat::from_text(number.to_text(), "x");
            BigFloat rounded(bits);
            mpfr_set(rounded.get(), again.get(), MPFR_RNDN);
            CHECK(mpfr_equal_p(rounded.get(), number.get()));
        }
        gmp_randclear(state);
    }
}

TEST_CASE("big float: precision is what was asked for and what the digits need") {
    CHECK(BigFloat().bits() == 64);
    CHECK(BigFloat(200).bits() == 200);
    CHECK(BigFloat(1.5, 53).bits() == 53);
    CHECK(BigFloat::from_text("1", "x", 1000).bits() == 1000);
    CHECK(BigFloat::from_text("0." + std::string(1000, '3'), "x").bits() >= 3322);
}

TEST_CASE("big float: what is no number is told by field and value") {
    for (const char* text :
         {"",      " ",   "+",    "-",     ".",   "e5",  ".e5",   "1e",        "1e+",   "1e5.5",
          "1.2.3", "1,5", "0x10", "0b1",   "nan", "NaN", "inf",   "-Infinity", "@NaN@", "1_000",
          "1 2",   "--1", "+-1",  "1e5e5", "1f",  "ten", "1e5 x", "\xc3\xa9",  "1@5",   "1p5"}) {
        CAPTURE(text);
        const std::string message = message_of([&] { BigFloat::from_text(text, "re"); });
        CHECK_THAT(message, Contains("1: re ") && Contains(text));
    }
    CHECK_THAT(message_of([] { BigFloat::from_text(std::string("1\0", 2), "re"); }),
               Contains("1: re "));
    CHECK_THAT(message_of([] { BigFloat::from_text("1e99999999999999999999999", "zoom"); }),
               Contains("1: zoom ") && Contains("finite"));
    const std::string message =
        message_of([] { BigFloat::from_text(std::string(20'000'000, '1'), "im"); });
    CHECK_THAT(message, Contains("1: im "));
    CHECK(message.size() < 200);
}

TEST_CASE("big float: the logarithm never overflows") {
    CHECK(BigFloat(8, 64).log2_abs() == 3);
    CHECK(BigFloat(-0.25, 64).log2_abs() == -2);
    CHECK(BigFloat(0, 64).log2_abs() == -std::numeric_limits<double>::infinity());
    CHECK(BigFloat::from_text("1e100000", "x").log2_abs() == Approx(100000 * std::log2(10.0)));
    CHECK(BigFloat::from_text("-1e-100000", "x").log2_abs() == Approx(-100000 * std::log2(10.0)));
}

TEST_CASE("big float: copies are copies, and moved ones stay usable") {
    BigFloat a(1.5, 100);
    BigFloat b = a;
    mpfr_add_ui(b.get(), b.get(), 1, MPFR_RNDN);
    CHECK(a.to_double() == 1.5);
    CHECK(b.to_double() == 2.5);
    CHECK(b.bits() == 100);
    BigFloat c = std::move(b);
    CHECK(c.to_double() == 2.5);
    b = a;
    CHECK(b.to_double() == 1.5);
    a = a;  // NOLINT
    CHECK(a.to_double() == 1.5);
    CHECK(a.sign() == 1);
    CHECK(BigFloat(-2, 64).sign() == -1);
    CHECK(BigFloat().sign() == 0);
}

TEST_CASE("big float: bits for a pixel pitch") {
    CHECK(bits_for_pitch(0) == 64);
    CHECK(bits_for_pitch(10) == 64);
    CHECK(bits_for_pitch(-10) == 74);
    CHECK(bits_for_pitch(-10.5) == 75);
    CHECK(bits_for_pitch(-33219.3) == 64 + 33220);
}
