// z^2 + c with a fixed point against MPFR at twice the precision.
#include "orbit/fixed_iteration.hpp"

#include <cmath>

#include "orbit/reference_orbit.hpp"
#include "support/catch.hpp"
#include "support/exact_views.hpp"
#include "support/limbs.hpp"

using namespace hadal;
using exact::Complex;
using exact::Number;

namespace {

BigPoint zero() {
    return {BigFloat(64), BigFloat(64)};
}

Complex z_of(const FixedIteration& orbit, mpfr_prec_t bits) {
    BigPoint point{BigFloat(bits), BigFloat(bits)};
    orbit.copy_to(point);
    Complex z(bits);
    mpfr_set(z.re.get(), point.re.get(), MPFR_RNDN);
    mpfr_set(z.im.get(), point.im.get(), MPFR_RNDN);
    return z;
}

double log2_of(const Number& value) {
    return value.log2_abs();
}

}  // namespace

TEST_CASE("fixed-point iteration: every step to 1.6 units of the last place asked for") {
    limbs::Source source(3);
    const auto between = [&](double low, double high) {
        return low + (high - low) * (static_cast<double>(source.bits() >> 11) * 0x1p-53);
    };
    for (const mpfr_prec_t bits : {64, 120, 121, 200, 440, 630, 900, 1500, 3500, 5000, 27000}) {
        CAPTURE(bits);
        for (int round = 0; round < (bits < 2000 ? 40 : 4); ++round) {
            // As irrational as it can be.
            Complex c(2 * bits + 200);
            mpfr_sqrt_ui(c.re.get(), 2 + source.bits() % 1000, MPFR_RNDN);
            mpfr_sqrt_ui(c.im.get(), 2 + source.bits() % 1000, MPFR_RNDN);
            mpfr_frac(c.re.get(), c.re.get(), MPFR_RNDN);
            mpfr_mul_d(c.re.get(), c.re.get(), between(-2, 2), MPFR_RNDN);
            mpfr_mul_d(c.im.get(), c.im.get(), between(-0.2, 0.2), MPFR_RNDN);
            FixedIteration orbit(zero(), c.point(), bits, false);
            for (int n = 0; n < 12 && orbit.reaches(); ++n) {
                const Complex before = z_of(orbit, c.bits());
                orbit.advance();
                const Complex error = z_of(orbit, c.bits()) - (before * before + c);
                const double most = std::log2(1.6) - static_cast<double>(bits);
                REQUIRE(log2_of(error.re) <= most);
                REQUIRE(log2_of(error.im) <= most);
            }
        }
    }
}

TEST_CASE("fixed-point iteration: two doubles' digits are right in every dip before the period") {
    for (const int period : {30, 60, 200}) {
        for (const int beside : {3, 40}) {
            CAPTURE(period, beside);
            // On the needle, whose components of period p have sizes of about 2^(-4 p) and are hit
            // by z that come as close to 0; a point so many octaves of the size beside the nucleus.
            const mpfr_prec_t wide = 10 * period + 2500;
            Complex c(wide, "-2", "0");
            mpfr_set_d(c.re.get(), 1.5 * M_PI * M_PI, MPFR_RNDN);
            mpfr_mul_2si(c.re.get(), c.re.get(), -2 * period, MPFR_RNDN);
            mpfr_sub_ui(c.re.get(), c.re.get(), 2, MPFR_RNDN);
            c = exact::nucleus(period, c);
            const double size_log2 = exact::size_log2(period, c);
            c = c + Complex(Number(wide, 0.6), Number(wide, 0.8))
                        .shifted(static_cast<int64_t>(size_log2) - beside);
            const double disc_log2 = size_log2 - beside - 100;
            // What a deep view asks for.
            const auto bits = static_cast<mpfr_prec_t>(280 - disc_log2);
            const ReferenceOrbit orbit(c.point(), {8 * period, 100, disc_log2, bits},
                                       [](int64_t) { return true; });
            REQUIRE(orbit.last() > period);
            exact::Orbit truth(c);
            REQUIRE(c.bits() >= 2 * bits);
            double deepest = 0;
            for (int64_t n = 1; n <= orbit.last(); ++n) {
                CAPTURE(n);
                truth.advance();
                const double size = truth.z.log2_abs();
                deepest = std::min(deepest, size);
                const Complex kept(wide, orbit.scaled<DoubleDouble>(n));
                REQUIRE((kept - truth.z).log2_abs() - size < -104);
            }
            CHECK(deepest < -2 * period);
        }
    }
}

TEST_CASE("fixed-point iteration: two threads have the digits of one") {
    for (const mpfr_prec_t bits : {4096, 9000, 64500}) {
        CAPTURE(bits);
        const Complex c(bits, "-0.743643887037151", "0.131825904205330");
        FixedIteration one(zero(), c.point(), bits, false);
        FixedIteration two(zero(), c.point(), bits, true);
        for (int n = 0; n < 300; ++n) {
            one.advance();
            two.advance();
            const Complex a = z_of(one, bits);
            const Complex b = z_of(two, bits);
            REQUIRE(mpfr_equal_p(a.re.get(), b.re.get()));
            REQUIRE(mpfr_equal_p(a.im.get(), b.im.get()));
        }
    }
}

TEST_CASE("fixed-point iteration: stands at the mark where a cycle closes, and nowhere else") {
    const BigPoint c{BigFloat(-1.0, 53), BigFloat(53)};
    FixedIteration orbit(zero(), c, 700, false);
    CHECK(orbit.stands_at_mark());
    orbit.advance();
    CHECK_FALSE(orbit.stands_at_mark());
    orbit.advance();
    CHECK(orbit.stands_at_mark());
    CHECK(orbit.norm() == 0);
    CHECK(orbit.precise().exponent == exponent_of_zero);
    orbit.advance();
    orbit.mark();
    CHECK(orbit.stands_at_mark());
}
