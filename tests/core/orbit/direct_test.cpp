// Direct iteration of every formula, against loops written down from the definitions.
#include "orbit/direct.hpp"

#include <cmath>

#include "formula/formula_step.hpp"
#include "number/error_bound.hpp"
#include "number/wide_float.hpp"
#include "support/catch.hpp"
#include "support/exact.hpp"
#include "support/naive.hpp"

using namespace hadal;

namespace {

const auto always = [] { return true; };

BigPoint point(double re, double im, mpfr_prec_t bits) {
    return {BigFloat(re, bits), BigFloat(im, bits)};
}

struct Escape {
    int64_t count = -1;
    double norm_squared = 0;
};

/// The escape at a fixed precision, whatever it may be worth.
Escape escape_at(FormulaId formula, const BigPoint& c, mpfr_prec_t bits, int64_t limit) {
    BigFormulaIteration orbit(formula, point(0, 0, bits), c, bits);
    for (int64_t n = 0; n <= limit; ++n) {
        if (orbit.norm() > 100 * 100) return {n, orbit.norm()};
        orbit.advance();
    }
    return {};
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
            const DirectResult direct =
                iterate_directly(formula.id, point(0, 0, 64), point(re, im, 64), 100 * 100, limit,
                                 64, {}, false, always);
            REQUIRE(direct.finished);
            REQUIRE(direct.sure);
            const BigPoint c = point(re, im, 64);
            const Escape truth = escape_at(formula.id, c, 4000, limit);
            CHECK(direct.count == truth.count);
            CHECK(direct.norm_squared == Approx(truth.norm_squared).epsilon(1e-8));
            misled += direct.count != escape_at(formula.id, c, 64, limit).count;
        }
    }
    // There are such among them: 64 bits alone would not have done.
    CHECK(misled > 0);
}

TEST_CASE("direct iteration: digits come back where the orbit passes close to 0") {
    // Beside nuclei of period 3, whose orbits return to within 1e-40 of 0 time and again.
    struct Nucleus {
        const char* formula;
        const char* re;
    };
    for (const Nucleus& nucleus :
         {Nucleus{"tricorn", "-1.7548776662466927600495088963585286918946066177727931439892839706"},
          {"celtic", "-1.7548776662466927600495088963585286918946066177727931439892839706"},
          {"buffalo", "-1.7548776662466927600495088963585286918946066177727931439892839706"}}) {
        for (const double off : {1e-40, -3e-41, 2e-30}) {
            CAPTURE(nucleus.formula, off);
            const FormulaId formula = formula_named(nucleus.formula);
            BigPoint c{BigFloat::from_text(nucleus.re, "re", 600), BigFloat(off, 600)};
            mpfr_add_d(c.re.get(), c.re.get(), -0.013 * off, MPFR_RNDN);
            const DirectResult direct = iterate_directly(formula, point(0, 0, 64), c, 100 * 100,
                                                         3000, 300, {}, false, always);
            REQUIRE(direct.sure);
            const Escape truth = escape_at(formula, c, 4000, 3000);
            CHECK(direct.count == truth.count);
            CHECK(direct.norm_squared == Approx(truth.norm_squared).epsilon(1e-8));
        }
    }
}

TEST_CASE("error bound: it bounds the error") {
    using Short = WideFloat<128>;
    using Long = WideFloat<1024>;
    for (const FormulaInfo& formula : formulas()) {
        for (int i = 0; i < 20; ++i) {
            CAPTURE(formula.name, i);
            const double re = -1.7 + 0.111 * i;
            const double im = 0.6 - 0.057 * i;
            HWY_NAMESPACE::Complex<Short> z(Short(0.1), Short(-0.2));
            HWY_NAMESPACE::Complex<Long> exact(Long(0.1), Long(-0.2));
            ErrorBound bound(formula.degree, 100 * 100, std::hypot(re, im), -1000);
            double closest = 1;
            for (int n = 0; n < 90; ++n) {
                const ScalarComplex<double> rounded{to_double(z.re), to_double(z.im)};
                if (norm(rounded) > 100 * 100) break;
                bound.grow(modulus_of(normalised(rounded)));
                bound.round(Short::bits);
                z = formula_step<Short>(formula.id)(z, {Short(re), Short(im)});
                exact = formula_step<Long>(formula.id)(exact, {Long(re), Long(im)});
                const double off =
                    std::hypot(to_double(Long(z.re) - exact.re), to_double(Long(z.im) - exact.im));
                const double most = bound.error().plain();
                REQUIRE(off <= most);
                closest = std::min(closest, most / std::max(off, 1e-300));
            }
            // Not by being far too large.
            CHECK(closest < 1e12);
        }
    }
}

TEST_CASE("direct iteration: a Julia set starts at the pixel") {
    const std::string name(info(FormulaId{}).name);
    for (int i = 0; i < 30; ++i) {
        const naive::Point z{-1.5 + 0.1 * i, 0.35};
        const auto expected = naive::escape(name, z, {-0.8, 0.156}, 100 * 100, 40);
        const DirectResult direct =
            iterate_directly(FormulaId{}, point(z.x, z.y, 128), point(-0.8, 0.156, 53), 100 * 100,
                             40, 128, {}, false, always);
        CHECK(direct.count == expected.count);
        if (direct.count >= 0)
            CHECK(direct.norm_squared == Approx(expected.norm_squared).epsilon(1e-6));
    }
}

TEST_CASE("direct iteration: a cycle ends an orbit long before the limit") {
    const auto direct = iterate_directly(FormulaId{}, point(0, 0, 128), point(-1, 0, 128), 1e4,
                                         int64_t{1} << 62, 128, {}, false, always);
    CHECK(direct.finished);
    CHECK(direct.count == -1);
}

TEST_CASE("direct iteration: ends when it is told to") {
    int asked = 0;
    const auto direct =
        iterate_directly(FormulaId{}, point(0, 0, 256), point(0.25, 0, 256), 1e4, int64_t{1} << 62,
                         256, {}, false, [&] { return ++asked < 3; });
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
            iterate_directly(c.point(), at.radius * at.radius, 500, 0, always);
        REQUIRE(direct.finished);
        CHECK(direct.count == expected.count);
        if (direct.count < 0) continue;
        CHECK(direct.norm_squared == Approx(expected.norm_squared).epsilon(1e-14));
        CHECK(std::log2(norm(direct.gradient)) ==
              Approx(2 * expected.derivative_log2 + std::log2(expected.norm_squared)).margin(1e-9));
    }
}
