// Fates of orbits against what is known of them in closed form.
#include "interior/attracting_cycle.hpp"

#include <cmath>
#include <complex>

#include "base/error.hpp"
#include "nuclei/newton.hpp"
#include "support/catch.hpp"
#include "support/exact.hpp"
#include "support/message_of.hpp"

using namespace hadal;
using exact::Complex;

namespace {

using Point = std::complex<double>;

constexpr mpfr_prec_t bits = 256;
constexpr double tolerance = -60;
const auto always = [](int64_t) { return true; };
const auto ignored = [](int64_t, const BigPoint&) {};

BigPoint big(Point p, mpfr_prec_t precision = bits) {
    return {BigFloat(p.real(), precision), BigFloat(p.imag(), precision)};
}

OrbitFate fate(Point c, int64_t limit = 100'000, FormulaId formula = {}, Point start = 0) {
    return follow_orbit(formula, big(start), big(c), 1e4, limit, tolerance, ignored, always);
}

void check_cycle(const OrbitFate& fate, int64_t period, double multiplier) {
    REQUIRE(fate.cycle);
    CHECK(fate.count == -1);
    CHECK(fate.cycle->period == period);
    CHECK(fate.cycle->multiplier == Approx(multiplier).margin(1e-9));
}

}  // namespace

TEST_CASE("cycle: period 1 has the multiplier its parameter was made of") {
    // c = m/2 - m^2/4 has a fixed point of multiplier m.
    for (const double modulus : {0.0, 0.3, 0.9, 0.99, 0.999}) {
        for (const double turn : {0.0, 0.1, 0.5, 0.381966011250105}) {
            const Point m = std::polar(modulus, 2 * M_PI * turn);
            CAPTURE(modulus, turn);
            check_cycle(fate(m / 2.0 - m * m / 4.0), 1, modulus);
        }
    }
}

TEST_CASE("cycle: period 2 has the multiplier 4 (c + 1)") {
    for (const double modulus : {0.0, 0.5, 0.97, 0.999}) {
        for (const double turn : {0.0, 0.25, 0.618}) {
            CAPTURE(modulus, turn);
            check_cycle(fate(std::polar(modulus / 4, 2 * M_PI * turn) - 1.0), 2, modulus);
        }
    }
}

TEST_CASE("cycle: at nuclei, where orbits return exactly or nearly, the period is theirs") {
    check_cycle(fate(-1), 2, 0);
    check_cycle(fate({-0.122561166876653619, 0.744861766619744237}), 3, 0);
    check_cycle(fate(-1.7548776662466927600), 3, 0);
    check_cycle(fate(-1.3107026413368328836), 4, 0);
    check_cycle(fate(-1.6254137251233037), 5, 0);
}

TEST_CASE("cycle: outside the set the count is that of the definition, and there is no cycle") {
    for (const Point c : {Point(0.5, 0.5), Point(-0.75, 0.01), Point(-2.001, 0), Point(0.2501, 0),
                          Point(-0.75, 0.001)}) {
        CAPTURE(c);
        const OrbitFate found = fate(c);
        exact::Complex z(bits);
        const Complex exactly(exact::Number(bits, c.real()), exact::Number(bits, c.imag()));
        int64_t count = 0;
        while (z.norm().to_double() <= 1e4) {
            z = z * z + exactly;
            ++count;
        }
        CHECK(found.count == count);
        CHECK_FALSE(found.cycle);
    }
}

TEST_CASE("cycle: parabolic and chaotic points have none, and say how far one looked") {
    for (const double c : {0.25, -0.75, -2.0}) {
        const OrbitFate found = fate(c, 20'000);
        CHECK_FALSE(found.cycle);
        CHECK(found.count == -1);
        CHECK(found.iterations == 20'000);
    }
}

TEST_CASE("cycle: of every formula a cycle returns to where it was, and attracts") {
    for (const FormulaInfo& formula : formulas()) {
        CAPTURE(std::string(formula.name));
        int found = 0;
        for (const Point c : {Point(-0.1, 0.05), Point(-1, 0.01), Point(0.1, -0.3),
                              Point(-0.2, -0.25), Point(-0.5, 0.1)}) {
            const OrbitFate known = fate(c, 5000, formula.id);
            if (!known.cycle) continue;
            ++found;
            const BigPoint constant = big(c);
            const auto after = [&](Point aside) {
                BigPoint start = known.cycle->point;
                mpfr_add_d(start.re.get(), start.re.get(), aside.real(), MPFR_RNDN);
                mpfr_add_d(start.im.get(), start.im.get(), aside.imag(), MPFR_RNDN);
                BigFormulaIteration orbit(formula.id, start, constant, bits);
                std::vector<double> away;
                for (int64_t n = 1; n <= 400 * known.cycle->period; ++n) {
                    orbit.advance();
                    BigFloat re = orbit.z().re;
                    BigFloat im = orbit.z().im;
                    mpfr_sub(re.get(), re.get(), known.cycle->point.re.get(), MPFR_RNDN);
                    mpfr_sub(im.get(), im.get(), known.cycle->point.im.get(), MPFR_RNDN);
                    away.push_back(std::hypot(re.to_double(), im.to_double()));
                }
                return away;
            };
            const auto laps = after(0);
            for (int64_t n = 1; n < known.cycle->period; ++n)
                CHECK(laps[std::size_t(n - 1)] > 1e-6);
            CHECK(laps[std::size_t(known.cycle->period - 1)] < 1e-18);
            // A point beside it comes nearer, about as fast as the multiplier says or faster.
            CHECK(after({1e-9, 1e-9}).back() < 1e-9);
        }
        CHECK(found > 0);
    }
}

TEST_CASE("cycle: in a Julia set orbits of points go to the cycle of the seed") {
    // The basilica: 0 and -1; its multiplier is 0.
    check_cycle(fate(-1, 1000, {}, {0.1, 0.05}), 2, 0);
    CHECK(fate(-1, 1000, {}, {0.1, 0.9}).count > 0);
}

TEST_CASE("cycle: of a deep mini-set, at its depth") {
    // Period p near the tip of the needle, found as in nucleus_test.cpp.
    const mpfr_prec_t deep = 2000;
    const Disc view{Complex(deep, "-2", "0").point(), -200};
    const int64_t period = ball_period(view, 10'000, always);
    const auto nucleus = newton(view, period, always);
    REQUIRE(nucleus);
    const BigPoint zero{BigFloat(deep), BigFloat(deep)};
    const OrbitFate found = follow_orbit({}, zero, nucleus->c, 1e4, 10'000, -500, ignored, always);
    REQUIRE(found.cycle);
    CHECK(found.cycle->period == nucleus->period);
    CHECK(found.cycle->multiplier < 1e-6);
}

TEST_CASE("cycle: the work can be cancelled, and every point is seen in turn") {
    CHECK(message_of([] {
              follow_orbit({}, big(0), big(0.25), 1e4, 1 << 30, tolerance, ignored,
                           [](int64_t n) { return n < 10'000; });
          }) == "3: cancelled");
    int64_t next = 0;
    follow_orbit(
        {}, big(0), big({0.3, 0.6}), 1e4, 50, tolerance,
        [&](int64_t n, const BigPoint&) { CHECK(n == next++); }, always);
    CHECK(next > 1);
}
