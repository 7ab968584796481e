// Direct iteration of every formula, against loops written down from the definitions.
#include "deep/direct.hpp"

#include <cmath>

#include "support/catch.hpp"
#include "support/exact.hpp"
#include "support/naive.hpp"

using namespace hadal;

namespace {

const auto always = [] { return true; };

BigPoint point(double re, double im, mpfr_prec_t bits) {
    return {BigFloat(re, bits), BigFloat(im, bits)};
}

/// The count at a fixed precision, whatever it may be worth.
int64_t count_at(FormulaId formula, double re, double im, mpfr_prec_t bits, int64_t limit) {
    const BigPoint c = point(re, im, bits);
    BigFormulaIteration orbit(formula, point(0, 0, bits), c, bits);
    for (int64_t n = 0; n <= limit; ++n) {
        if (orbit.norm() > 100 * 100) return n;
        orbit.advance();
    }
    return -1;
}

}  // namespace

TEST_CASE("direct iteration: with 53 bits every step of every formula is that of doubles") {
    for (const FormulaInfo& formula : formulas()) {
        CAPTURE(formula.name);
        const BigPoint c = point(-0.4375, 0.328, 53);
        naive::Point z{-0.3, 0.6};
        BigFormulaIteration orbit(formula.id, point(z.x, z.y, 53), c, 53);
        for (int n = 0; n < 12; ++n) {
            orbit.advance();
            z = naive::step(std::string(formula.name), z, {-0.4375, 0.328});
            REQUIRE(orbit.z().re.to_double() == z.x);
            REQUIRE(orbit.z().im.to_double() == z.y);
        }
    }
}

TEST_CASE("direct iteration: takes as many digits as the orbit needs") {
    constexpr int64_t limit = 400;
    int misled = 0;
    for (const FormulaInfo& formula : formulas()) {
        for (int i = 0; i < 40; ++i) {
            const double re = -1.9 + 0.0625 * i;
            const double im = -0.021 * (i % 7);
            CAPTURE(formula.name, re, im);
            const DirectResult direct = iterate_directly(
                formula.id, point(0, 0, 64), point(re, im, 64), 100 * 100, limit, always);
            REQUIRE(direct.finished);
            REQUIRE(direct.sure);
            CHECK(direct.count == count_at(formula.id, re, im, 4000, limit));
            misled += direct.count != count_at(formula.id, re, im, 64, limit);
        }
    }
    // There are such among them: 64 bits alone would not have done.
    CHECK(misled > 0);
}

TEST_CASE("direct iteration: a Julia set starts at the pixel") {
    const std::string name(info(FormulaId{}).name);
    for (int i = 0; i < 30; ++i) {
        const naive::Point z{-1.5 + 0.1 * i, 0.35};
        const auto expected = naive::escape(name, z, {-0.8, 0.156}, 100 * 100, 40);
        const DirectResult direct = iterate_directly(FormulaId{}, point(z.x, z.y, 128),
                                                     point(-0.8, 0.156, 53), 100 * 100, 40, always);
        CHECK(direct.count == expected.count);
        if (direct.count >= 0)
            CHECK(direct.norm_squared == Approx(expected.norm_squared).epsilon(1e-6));
    }
}

TEST_CASE("direct iteration: a cycle ends an orbit long before the limit") {
    const auto direct = iterate_directly(FormulaId{}, point(0, 0, 128), point(-1, 0, 128), 1e4,
                                         int64_t{1} << 62, always);
    CHECK(direct.finished);
    CHECK(direct.count == -1);
}

TEST_CASE("direct iteration: ends when it is told to") {
    int asked = 0;
    const auto direct = iterate_directly(FormulaId{}, point(0, 0, 256), point(0.25, 0, 256), 1e4,
                                         int64_t{1} << 62, [&] { return ++asked < 3; });
    CHECK_FALSE(direct.finished);
    CHECK(asked == 3);
}

TEST_CASE("direct iteration: points and radii far beyond what numbers with a fixed point hold") {
    struct Case {
        double re;
        double im;
        double radius;
    };
    for (const Case& at : {Case{0.3, 0.6, 1e18},
                           {7.99, 7.99, 1e18},
                           {8, 0, 100},
                           {-63, 10, 1e10},
                           {64, 0, 1e10},
                           {1e9, -1e9, 1e18},
                           {-2, 0, 1e18},
                           {-2.001, 0, 4}}) {
        CAPTURE(at.re, at.im, at.radius);
        const exact::Complex c(exact::Number(300, at.re), exact::Number(300, at.im));
        const auto expected = exact::escape(c, at.radius, 500, true);
        const DirectResult direct =
            iterate_directly(c.point(), at.radius * at.radius, 500, true, 0, always);
        REQUIRE(direct.finished);
        CHECK(direct.count == expected.count);
        if (direct.count < 0) continue;
        CHECK(direct.norm_squared == Approx(expected.norm_squared).epsilon(1e-14));
        CHECK(std::log2(norm(direct.gradient)) ==
              Approx(2 * expected.derivative_log2 + std::log2(expected.norm_squared)).margin(1e-9));
    }
}
