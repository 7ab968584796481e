// Boxes whose orbits stay, against orbits from within them.
#include "interior/trapping_region.hpp"

#include <algorithm>
#include <cmath>
#include <random>

#include "formula/formula_step.hpp"
#include "support/catch.hpp"

using namespace hadal;

namespace {

struct Point {
    double re;
    double im;
};

const auto always = [] { return true; };

/// A step in doubles.
Point next(FormulaId formula, const Point& z, const Point& c) {
    const auto w =
        formula_step<Interval>(formula)({{z.re, z.re}, {z.im, z.im}}, {{c.re, c.re}, {c.im, c.im}});
    return {w.re.low, w.im.low};
}

/// Rounding is far below the size of a cell: orbits that are proven to stay stay in doubles too.
bool stays_long(FormulaId formula, Point z, const Point& c) {
    for (int n = 0; n < 20000; ++n) {
        if (z.re * z.re + z.im * z.im > farthest_stay * farthest_stay) return false;
        z = next(formula, z, c);
    }
    return true;
}

Box square_about(double re, double im, double reach) {
    return {{re - reach, re + reach}, {im - reach, im + reach}};
}

}  // namespace

TEST_CASE("trapping region: orbits from boxes that are found to stay do stay") {
    std::mt19937 random(7);
    std::uniform_real_distribution<double> anywhere(-1, 1);
    for (const FormulaInfo& formula : formulas()) {
        int found = 0;
        for (const bool julia : {false, true}) {
            for (int i = 0; i < 400; ++i) {
                // Boxes of a quarter of a cell to eight cells.
                const int fineness = 4 + i % 4;
                const double reach = std::ldexp(1.0, -5 - i % 3);
                const Point about{-0.4 + 1.4 * anywhere(random), -0.3 + 1.2 * anywhere(random)};
                const Point seed{0.5 * anywhere(random) - 0.3, 0.4 * anywhere(random)};
                const Box box = square_about(about.re, about.im, reach);
                const Box starts = julia ? box : Box{{0, 0}, {0, 0}};
                const Box parameters = julia ? square_about(seed.re, seed.im, 1e-12) : box;
                if (!*stays_for_ever(formula.id, starts, parameters, fineness, always)) continue;
                ++found;
                for (int orbit = 0; orbit < 5; ++orbit) {
                    const Point inside{about.re + reach * anywhere(random),
                                       about.im + reach * anywhere(random)};
                    CAPTURE(formula.name, julia, about.re, about.im, inside.re, inside.im);
                    REQUIRE(stays_long(formula.id, julia ? inside : Point{0, 0},
                                       julia ? seed : inside));
                }
            }
        }
        CAPTURE(formula.name, found);
        CHECK(found > 20);
    }
}

TEST_CASE("trapping region: chaos is no hindrance") {
    // Errors double every other iteration here, and the orbit stays.
    const FormulaId ship = formula_named("burning-ship");
    const Point c{0.277, -1.069};
    const Box parameters = square_about(c.re, c.im, 0x1p-9);
    Point z{0, 0};
    double growth = 0;
    for (int n = 0; n < 2000; ++n) {
        z = next(ship, z, c);
        growth += std::log2(2 * std::hypot(z.re, z.im)) / 2000;
    }
    CAPTURE(growth);
    CHECK(growth > 0.3);
    CHECK(*stays_for_ever(ship, {{0, 0}, {0, 0}}, parameters, 6, always));
}

TEST_CASE("trapping region: boxes that hold an escaping orbit are not found to stay") {
    for (const FormulaInfo& formula : formulas()) {
        CAPTURE(formula.name);
        // c = 1 escapes under all of them.
        for (const int fineness : {4, 6, 8})
            CHECK_FALSE(*stays_for_ever(formula.id, {{0, 0}, {0, 0}}, square_about(1, 0, 0x1p-6),
                                        fineness, always));
        const Interval nowhere{NAN, NAN};
        CHECK_FALSE(
            *stays_for_ever(formula.id, {nowhere, nowhere}, square_about(0, 0, 0x1p-6), 5, always));
        CHECK_FALSE(
            *stays_for_ever(formula.id, {{0, 0}, {0, 0}}, {{0, 0}, {0, HUGE_VAL}}, 5, always));
    }
}

TEST_CASE("trapping region: gives up when told to") {
    int asked = 0;
    const auto soon = [&] { return ++asked < 2; };
    const Box all = square_about(0, 0, 0.1);
    const FormulaId ship = formula_named("burning-ship");
    REQUIRE(*stays_for_ever(ship, {{-0.5, 0.5}, {-0.5, 0.5}}, all, 10, always));
    CHECK_FALSE(stays_for_ever(ship, {{-0.5, 0.5}, {-0.5, 0.5}}, all, 10, soon).has_value());
    CHECK(asked == 2);
}

TEST_CASE("intervals: they hold what numbers between their ends give") {
    std::mt19937 random(3);
    std::uniform_real_distribution<double> anywhere(-2, 2);
    std::uniform_real_distribution<double> share(0, 1);
    const auto between = [&] {
        const double a = anywhere(random);
        const double b = anywhere(random);
        return Interval{std::min(a, b), std::max(a, b)};
    };
    const auto in = [](double v, const Interval& i) {
        return v >= i.low - 1e-14 && v <= i.high + 1e-14;
    };
    for (int i = 0; i < 2000; ++i) {
        const Interval a = between();
        const Interval b = between();
        const double x = a.low + share(random) * (a.high - a.low);
        const double y = b.low + share(random) * (b.high - b.low);
        CAPTURE(a.low, a.high, b.low, b.high, x, y);
        CHECK(in(x + y, a + b));
        CHECK(in(x - y, a - b));
        CHECK(in(x * y, a * b));
        CHECK(in(x * x, a * a));
        CHECK((a * a).low >= 0);
        CHECK(in(std::fabs(x), absolute(a)));
        // The ends are reached.
        CHECK(((a * b).high == a.high * b.high || (a * b).high == a.low * b.low ||
               (a * b).high == a.low * b.high || (a * b).high == a.high * b.low));
    }
}
