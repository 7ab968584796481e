// Reference orbits against orbits iterated in the test at a higher precision.
#include "orbit/reference_orbit.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "base/error.hpp"
#include "support/catch.hpp"
#include "support/exact_views.hpp"
#include "support/message_of.hpp"

using namespace hadal;
using exact::Complex;

namespace {

const ReferenceOrbit::GoOn always = [](int64_t) { return true; };

/// The disc so small that no ball period is met.
constexpr double no_disc = -1e7;

ReferenceOrbit orbit_of(const Complex& c, int64_t iterations, double disc_log2 = no_disc,
                        double radius = 100) {
    return {c.point(), {iterations, radius, disc_log2, c.bits()}, always};
}

/// Every z of the orbit against 400 bits more.
void check_against_exact(const ReferenceOrbit& orbit, const Complex& c) {
    Complex wide(c.bits() + 400);
    mpfr_set(wide.re.get(), c.re.get(), MPFR_RNDN);
    mpfr_set(wide.im.get(), c.im.get(), MPFR_RNDN);
    exact::Orbit truth(wide);
    double worst = -HUGE_VAL;
    for (int64_t n = 0; n <= orbit.last(); ++n, truth.advance()) {
        CAPTURE(n);
        const double size_log2 = truth.z.log2_abs();
        const auto precise = orbit.scaled<DoubleDouble>(n);
        if (n == 0) {
            REQUIRE(precise.exponent == exponent_of_zero);
            REQUIRE(orbit.scaled<double>(n).exponent == exponent_of_zero);
            continue;
        }
        worst = std::max(worst, (Complex(wide.bits(), precise) - truth.z).log2_abs() - size_log2);
        // The nearest doubles, unless they would be subnormal.
        const double re = truth.z.re.to_double();
        const double im = truth.z.im.to_double();
        if (size_log2 > -1000) {
            REQUIRE(std::fabs(orbit[n].re - re) <= std::fabs(re) * 0x1p-52);
            REQUIRE(std::fabs(orbit[n].im - im) <= std::fabs(im) * 0x1p-52);
        }
        const auto scaled = orbit.scaled<double>(n);
        REQUIRE((Complex(wide.bits(), scaled) - truth.z).log2_abs() - size_log2 <= -53);
        REQUIRE(largest_part(scaled.mantissa) >= 1);
        REQUIRE(largest_part(scaled.mantissa) <= 2);
    }
    CHECK(worst < -100);
}

}  // namespace

TEST_CASE("reference orbit: every z to 2^-100, inside, outside and on the boundary") {
    struct Place {
        const char* re;
        const char* im;
    };
    for (const Place& place : {Place{"-0.1", "0.1"},
                               {"-1.25", "0.01"},
                               {"0.25", "0"},
                               {"-0.743643887037151", "0.131825904205330"},
                               {"-1.99999999999999999999", "1e-22"},
                               {"0.3", "0.5"},
                               {"0", "1"}}) {
        CAPTURE(place.re, place.im);
        // A chaotic orbit loses about a bit an iteration.
        const Complex c(4000, place.re, place.im);
        const ReferenceOrbit orbit = orbit_of(c, 2500);
        check_against_exact(orbit, c);
        CHECK(orbit.period() == 0);
    }
}

TEST_CASE("reference orbit: dips below the range of doubles keep all their digits") {
    for (const int digits : {130, 200, 330, 600}) {
        CAPTURE(digits);
        // The nucleus of period 3 on the real axis, cut off: every third z is that small.
        const Complex nucleus = exact::nucleus(3, Complex(2600, "-1.7548776662466927", "0"));
        CHECK(nucleus.re.text(16) == "-1.754877666246693e+00");
        const Complex c(2600, nucleus.re.text(digits), "0");
        const ReferenceOrbit orbit = orbit_of(c, 300);
        // The step out of the dip contracts so much that all about it is known to be interior.
        REQUIRE(orbit.last() == 4);
        CHECK(orbit.period() == 0);
        check_against_exact(orbit, c);
        const auto dip = static_cast<double>(orbit.scaled<double>(3).exponent);
        REQUIRE(dip == Approx(-digits * std::log2(10)).margin(12));
    }
    // With an imaginary part whose exponent is another one yet.
    const Complex c(2600, exact::nucleus(2, Complex(2600, "-1.01", "0")).re.text(500), "3e-300");
    check_against_exact(orbit_of(c, 60), c);
}

TEST_CASE("reference orbit: an exact nucleus ends where it comes back to 0, for any disc") {
    const ReferenceOrbit orbit = orbit_of(Complex(100, "-1", "0"), 9);
    REQUIRE(orbit.last() == 2);
    CHECK(orbit.period() == 2);
    CHECK(orbit[1].re == -1);
    CHECK(orbit[2].re == 0);
    CHECK(orbit[2].im == 0);
    CHECK(orbit.scaled<double>(2).exponent == exponent_of_zero);
    CHECK(orbit.scaled<DoubleDouble>(2).exponent == exponent_of_zero);
}

TEST_CASE("reference orbit: ends at the ball period") {
    const auto period_at = [](const char* re, const char* im, double disc_log2) {
        const Complex c(300, re, im);
        const ReferenceOrbit orbit = orbit_of(c, 1000, disc_log2);
        CHECK(orbit.period() == orbit.last());
        CHECK(orbit.period() == exact::ball_period(c, disc_log2, 1000));
        return orbit.period();
    };
    CHECK(period_at("0", "0", -40) == 1);
    CHECK(period_at("0.01", "0.01", -4) == 1);
    CHECK(period_at("-1", "0", -40) == 2);
    CHECK(period_at("-1.7548776662466927", "0", -10) == 3);
    CHECK(period_at("-1.7548776662466927", "0", -40) == 3);
    CHECK(period_at("-0.12256116687665", "0.74486176661974", -40) == 3);
    CHECK(period_at("-1.3107026413368328", "0", -40) == 4);
    CHECK(period_at("-1.6254137251233037", "0", -40) == 5);
    // Not at the nucleus itself, but with it in the disc.
    CHECK(period_at("-1.7549", "0.00001", -15) == 3);
    // All of the set in the disc.
    CHECK(period_at("0.3", "0.5", 1) == 1);
}

TEST_CASE("reference orbit: the ball period of deep nuclei is that of the definition") {
    for (const auto& [period, disc_log2] : {std::pair{40, -200.0}, {90, -700.0}, {40, -9000.0}}) {
        CAPTURE(period, disc_log2);
        // On the needle, where the component of period p lies 1.5 pi^2 4^-p from -2.
        Complex c(10000, "-2", "0");
        mpfr_set_d(c.re.get(), 1.5 * M_PI * M_PI, MPFR_RNDN);
        mpfr_mul_2si(c.re.get(), c.re.get(), -2 * period, MPFR_RNDN);
        mpfr_sub_ui(c.re.get(), c.re.get(), 2, MPFR_RNDN);
        c = exact::nucleus(period, c);
        CHECK(orbit_of(c, 5000, disc_log2).period() == period);
        CHECK(exact::ball_period(c, disc_log2, 5000) == period);
    }
}

TEST_CASE("reference orbit: no period where there is none") {
    for (const auto& [re, im] :
         {std::pair{"-2", "0"}, {"0", "1"}, {"-1.9", "1e-30"}, {"-1.99999999999999999999", "0"}}) {
        CAPTURE(re, im);
        const Complex c(3000, re, im);
        CHECK(exact::ball_period(c, -5000, 1500) == 0);
        CHECK(orbit_of(c, 1500, -5000).period() == 0);
    }
}

TEST_CASE("reference orbit: ends at the first z outside, or at the limit") {
    for (const double radius : {2.0, 100.0, 1e6, 1e18}) {
        CAPTURE(radius);
        const Complex c(200, "0.3", "0.6");
        const ReferenceOrbit orbit = orbit_of(c, 1000, no_disc, radius);
        const auto expected = exact::escape(c, radius, 1000);
        CHECK(orbit.last() == expected.count);
        CHECK(orbit.period() == 0);
        CHECK(norm(orbit[orbit.last()]) == Approx(expected.norm_squared).epsilon(1e-14));
        CHECK(norm(orbit[orbit.last() - 1]) <= radius * radius);
        for (const int64_t limit : {int64_t{0}, int64_t{1}, int64_t{2}, expected.count - 1})
            CHECK(orbit_of(c, limit, no_disc, radius).last() == limit);
    }
    // c itself is outside; exactly on the circle is not.
    CHECK(orbit_of(Complex(100, "3", "0"), 10, no_disc, 2).last() == 1);
    CHECK(orbit_of(Complex(100, "-2", "0"), 10, no_disc, 2).last() == 10);
}

TEST_CASE("reference orbit: can be stopped, and tells how far it is") {
    const Complex c(100000, "-1.2", "0.1");
    int64_t asked = 0;
    int64_t last = -1;
    const auto stop_at_third = [&](int64_t n) {
        CHECK(n > last);
        last = n;
        return ++asked < 3;
    };
    CHECK(message_of([&] {
              ReferenceOrbit(c.point(), {int64_t{1} << 40, 100, no_disc, c.bits()}, stop_at_third);
          }) == std::to_string(static_cast<int>(ErrorCode::cancelled)) + ": cancelled");
    CHECK(asked == 3);
    // Long numbers are asked about more often.
    CHECK(last <= 20);
    CHECK(last > 0);
}

TEST_CASE("reference orbit: ends where everything about it is attracted") {
    // Multiplier 4 (c + 1) of the cycle of period 2: 0.4 at -0.9.
    const ReferenceOrbit orbit = orbit_of(Complex(100, "-0.9", "0"), int64_t{1} << 40);
    CHECK(orbit.period() == 0);
    CHECK(orbit.last() > 10);
    CHECK(orbit.last() < 100);
}

TEST_CASE("reference orbit: takes some 40 bytes an iteration") {
    // i, whose orbit neither escapes nor is attracted.
    const ReferenceOrbit orbit = orbit_of(Complex(100, "0", "1"), 10000);
    REQUIRE(orbit.last() == 10000);
    CHECK(orbit.bytes() >= 10000 * 32);
    CHECK(orbit.bytes() <= 10000 * 80);
}

TEST_CASE("reference orbit: a very long one goes back to a period not far away") {
    // The cusp of the period 3 component: it stays for ever and has no period of its own.
    const Complex c(200, "-1.75", "1e-6");
    ReferenceOrbit::Limits limits{5000, 100, -22, 200};
    CHECK(ReferenceOrbit(c.point(), limits, always).period() != 3);
    limits.very_long = 100;
    const ReferenceOrbit orbit(c.point(), limits, always);
    CHECK(orbit.period() == 3);
    CHECK(orbit.last() == 3);
    check_against_exact(orbit, c);
}
