// Positive numbers with exponents of their own, against long double.
#include "number/scaled_real.hpp"

#include <cmath>
#include <random>

#include "support/catch.hpp"

using namespace hadal;

TEST_CASE("scaled real: normalised, and as precise as doubles") {
    std::mt19937_64 random(3);
    std::uniform_real_distribution<double> exponents(-400, 400);
    for (int round = 0; round < 10000; ++round) {
        const double x = std::exp2(exponents(random));
        const double y = std::exp2(exponents(random));
        const ScaledReal a(x);
        const ScaledReal b(y);
        CAPTURE(x, y);
        REQUIRE(a.mantissa >= 1);
        REQUIRE(a.mantissa < 2);
        REQUIRE(a.plain() == x);
        REQUIRE((a * b).plain() == x * y);
        REQUIRE((a + b).plain() == x + y);
    }
}

TEST_CASE("scaled real: the range that doubles lack") {
    const ScaledReal tiny(1.5, -100000);
    const ScaledReal huge(1.5, 100000);
    CHECK((tiny * huge).plain() == 2.25);
    CHECK((tiny + tiny).exponent == -99999);
    CHECK((huge + tiny).exponent == 100000);
    CHECK(tiny.plain() == 0);
    const ScaledReal nothing;
    CHECK(nothing.plain() == 0);
    CHECK((nothing + tiny).exponent == -100000);
    CHECK((nothing * huge).plain() == 0);
    CHECK(modulus_of({{3, 4}, -5000}).exponent == -4998);
    CHECK(modulus_of({{3, 4}, -5000}).mantissa == 1.25);
    CHECK(squared_modulus_of({{3, 4}, -5000}).exponent == -9996);
    CHECK(squared_modulus_of({{3, 4}, -5000}).mantissa == 25.0 / 16);
    CHECK(ratio(ScaledReal(3, 70000), ScaledReal(1.5, 69999)) == 4);
    CHECK(ratio(tiny, huge) == 0);
    CHECK(ratio(nothing, tiny) == 0);
    CHECK(ratio(huge, tiny) > 1e300);
}
