// Mini-sets of every formula against orbits iterated by the definition: where the whole set has a
// cycle of period 1, the mini-set has one of its own period and of the same multiplier.
#include "nuclei/mini_map.hpp"

#include <complex>

#include "nuclei/atom_domain.hpp"
#include "nuclei/nucleus.hpp"
#include "support/catch.hpp"
#include "support/exact.hpp"
#include "support/exact_formula.hpp"
#include "support/naive.hpp"

using namespace hadal;
using exact::Complex;
using exact::Number;

namespace {

using Point = std::complex<double>;

constexpr mpfr_prec_t bits = 512;

/// The step without c, in doubles.
Point step(const FormulaInfo& formula, Point z) {
    const naive::Point next = naive::step(std::string(formula.name), {z.real(), z.imag()}, {0, 0});
    return {next.x, next.y};
}

/// Where there is a nucleus within 2^-13, or more exactly where there are more digits, that is not
/// of a disc that grows on another one.
struct Place {
    const char* formula;
    const char* re;
    const char* im;
    int64_t period;
};

constexpr Place places[] = {
    {"mandelbrot", "0.333082140771387", "-0.42066082396921", 74},
    {"multibrot-3", "-0.557661066583318", "-0.136567787606182", 26},
    {"multibrot-3", "-0.569338991048429", "-0.637276551534127", 35},
    {"multibrot-4", "0.13624246068248", "-0.789467032379623", 23},
    {"multibrot-4", "-0.420671843613743", "-0.470398159155137", 24},
    {"multibrot-5", "-0.744062093871751", "-0.832583750231436", 16},
    {"multibrot-5", "0.634372771823468", "-0.799474150671927", 22},
    {"multibrot-6", "-0.770919686971564", "-0.189958739958521", 470},
    {"multibrot-7", "-0.572726810933794", "-0.641003727968077", 343},
    {"multibrot-8", "-0.84217957664249", "-0.207517650961837", 100},
    {"burning-ship", "0.194124925963563", "-1.12098634315188", 17},
    {"burning-ship", "-1.25123234138493", "-0.30768514535236", 18},
    {"burning-ship", "0.930391", "-1.61148", 5},
    {"tricorn", "0.43348", "1.1084", 5},
    {"tricorn", "0.812707", "1.40765", 5},
    {"tricorn", "-1.9408", "0", 4},
    {"celtic", "-0.758222387173783", "-0.847864339005297", 18},
    {"celtic", "-0.746913506767877", "-0.183547505565719", 24},
    {"buffalo", "-0.139762224628813", "-1.08066933011794", 15},
    {"buffalo", "-1.49989078436654", "-0.369216358801334", 13},
    {"perpendicular-burning-ship", "1.0447", "-1.09722", 4},
    {"perpendicular-burning-ship", "0.0187302", "0.963496", 5},
};

Complex exactly(const BigPoint& point) {
    Complex result(bits);
    mpfr_set(result.re.get(), point.re.get(), MPFR_RNDN);
    mpfr_set(result.im.get(), point.im.get(), MPFR_RNDN);
    return result;
}

Complex after(const FormulaInfo& formula, Complex z, const Complex& c, int64_t iterations) {
    for (int64_t n = 0; n < iterations; ++n)
        z = exact::step(formula, z, c);
    return z;
}

/// The larger modulus of the eigenvalues of the derivative of so many iterations at z, by
/// differences.
double multiplier(const FormulaInfo& formula, const Complex& z, const Complex& c,
                  int64_t iterations) {
    const auto aside = static_cast<int64_t>(z.log2_abs()) - 40;
    const Complex there = after(formula, z, c, iterations);
    const auto column = [&](double re, double im) {
        const Complex h = Complex(Number(bits, re), Number(bits, im)).shifted(aside);
        const Complex change = (after(formula, z + h, c, iterations) - there).shifted(-aside);
        return Point(change.re.to_double(), change.im.to_double());
    };
    const Point one = column(1, 0);
    const Point i = column(0, 1);
    const double half_trace = (one.real() + i.imag()) / 2;
    const double determinant = one.real() * i.imag() - one.imag() * i.real();
    const Point root = std::sqrt(Point(half_trace * half_trace - determinant));
    return std::max(std::abs(half_trace + root), std::abs(half_trace - root));
}

/// That cycles of the whole set have their like in the mini-set.
void check_cycles(const FormulaInfo& formula, const Nucleus& nucleus, double tolerance) {
    constexpr double wanted = 0.5;
    constexpr int laps = 45;
    constexpr int angles = 4;
    const FormulaInfo& shape = info(nucleus.mini.shape);
    const double modulus = std::pow(wanted / shape.degree, 1.0 / (shape.degree - 1));
    for (int k = 0; k < angles; ++k) {
        const Point z = std::polar(modulus, 2 * M_PI * (k + 0.2) / angles);
        const Point w = z - step(shape, z);
        const Complex c =
            exactly(nucleus.c) + Complex(bits, mapped(nucleus.mini.map, {w.real(), w.imag()}));
        const Complex settled = after(formula, Complex(bits), c, laps * nucleus.period);
        CAPTURE(k, settled.log2_abs());
        REQUIRE(std::isfinite(settled.log2_abs()));
        const Complex lap = after(formula, settled, c, nucleus.period);
        CHECK((lap - settled).log2_abs() < settled.log2_abs() - 20);
        CHECK(multiplier(formula, settled, c, nucleus.period) == Approx(wanted).margin(tolerance));
    }
}

double atom_log2(const Nucleus& nucleus) {
    return atom_domain_log2(nucleus, [](int64_t) { return true; });
}

}  // namespace

TEST_CASE("mini-map: of every formula, cycles of the whole set have their like in mini-sets") {
    for (const Place& place : places) {
        const FormulaInfo& formula = info(formula_named(place.formula));
        const double radius_log2 = std::string(place.re).size() > 10 ? -30 : -13;
        const auto nucleus =
            find_nucleus({Complex(bits, place.re, place.im).point(), radius_log2, formula.id}, 500,
                         [](double) { return true; });
        CAPTURE(place.formula, place.period);
        REQUIRE(nucleus);
        CAPTURE(log2_abs(nucleus->size), atom_log2(*nucleus), nucleus->mini.misfit,
                info(nucleus->mini.shape).name);
        CHECK(nucleus->period == place.period);
        CHECK(nucleus->formula == formula.id);
        // The orbit returns to 0, and comes nowhere as near before.
        const Complex c = exactly(nucleus->c);
        Complex z = c;
        double nearest = HUGE_VAL;
        for (int64_t n = 1; n < nucleus->period; ++n) {
            nearest = std::min(nearest, z.log2_abs());
            z = exact::step(formula, z, c);
        }
        const double by_c = log2_scale(nucleus->by_c);
        CHECK(z.log2_abs() - by_c < log2_abs(nucleus->size) - 50);
        CHECK(nearest - by_c == Approx(atom_log2(*nucleus)).margin(1e-6));
        CHECK(atom_log2(*nucleus) > log2_abs(nucleus->size) + 1);

        const MiniMap& mini = nucleus->mini;
        if (formula.holomorphic) {
            CHECK(mini.misfit == 0);
            CHECK(mini.shape == formula.id);
            CHECK(norm(mini.map.mirrored) == 0);
            CHECK(std::fabs(std::atan2(nucleus->size.mantissa.im, nucleus->size.mantissa.re)) <=
                  M_PI / (formula.degree - 1) + 1e-9);
        } else {
            CHECK(norm(mini.map.mirrored) > 1e-3 * norm(mini.map.straight));
            if (formula.id == formula_named("tricorn")) CHECK(mini.misfit < 1e-9);
        }
        // First order is as good as the mini-set is small in its atom domain.
        const double share = std::exp2(log2_abs(nucleus->size) - atom_log2(*nucleus));
        check_cycles(formula, *nucleus, 0.01 + share + mini.misfit / 2);
    }
}

TEST_CASE("mini-map: every second mini-set of the Tricorn is a Mandelbrot set") {
    const FormulaId tricorn = formula_named("tricorn");
    const Disc disc{{BigFloat(-1.5, 64), BigFloat(64)}, -1, tricorn};
    int odd = 0;
    int even = 0;
    for (const Nucleus& nucleus : find_nuclei(disc, 6, 10, [](double) { return true; })) {
        CAPTURE(nucleus.period);
        const bool is_even = nucleus.period % 2 == 0;
        CHECK(nucleus.mini.shape == (is_even ? FormulaId{} : tricorn));
        CHECK(nucleus.mini.misfit < 1e-9);
        ++(is_even ? even : odd);
    }
    CHECK(odd > 1);
    CHECK(even > 1);
}

TEST_CASE("mini-map: of a whole set it changes nothing") {
    for (const FormulaInfo& formula : formulas()) {
        CAPTURE(formula.name);
        const auto map = mini_map(formula.id, {}, {});
        REQUIRE(map);
        CHECK(map->shape == formula.id);
        CHECK(map->misfit == Approx(0).margin(1e-9));
        CHECK(map->map.straight.re == Approx(1));
        CHECK(map->map.straight.im == Approx(0).margin(1e-9));
        CHECK(norm(map->map.mirrored) == Approx(0).margin(1e-9));
        CHECK(map->map.exponent == 0);
        // A singular derivative tells nothing.
        CHECK_FALSE(mini_map(formula.id, {{1.0, 0.0}, {1.0, 0.0}, 0}, {}));
        CHECK_FALSE(mini_map(formula.id, {}, {{0.0, 1.0}, {1.0, 0.0}, 0}));
    }
}
