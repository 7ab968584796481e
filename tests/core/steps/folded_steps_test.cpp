// Steps of the formulas with folds against the same iterations one by one in MPFR, folds and all.
#include <cmath>
#include <string>

#include "steps/step_table.hpp"
#include "support/catch.hpp"
#include "support/exact_steps.hpp"

using namespace hadal;
using namespace hadal::exact;

namespace {

constexpr mpfr_prec_t bits = 1600;

Number absolute(const Number& x) {
    return mpfr_sgn(x.get()) < 0 ? Number(bits) - x : x;
}

/// A formula's step with c = 0, from its definition.
Complex step(const std::string& formula, Complex z) {
    if (formula == "perpendicular-burning-ship") z.im = absolute(z.im);
    Complex w = z * z;
    if (formula == "burning-ship" || formula == "buffalo") w.im = absolute(w.im);
    if (formula == "celtic" || formula == "buffalo") w.re = absolute(w.re);
    if (formula == "tricorn") w.im = Number(bits) - w.im;
    return w;
}

Complex conjugate(const Complex& z) {
    return {z.re, Number(z.im.bits()) - z.im};
}

struct Corner {
    const char* formula;
    const char* re;
    const char* im;
    int64_t dc_exponent;
};

constexpr Corner corners[] = {
    {"burning-ship", "0.4608", "-1.1661", -160},
    {"burning-ship", "-0.1204", "-1.0086", -300},
    {"burning-ship", "-0.6913", "-0.849", -130},
    {"tricorn", "0.1986", "-0.4621", -140},
    {"tricorn", "0.3564", "0.5135", -400},
    {"celtic", "-1.278", "0.2475", -150},
    {"celtic", "-0.755", "-0.7699", -200},
    {"buffalo", "-1.6175", "-0.6144", -170},
    {"buffalo", "-0.6583", "-1.3467", -250},
    {"perpendicular-burning-ship", "-0.6472", "0.636", -140},
    {"perpendicular-burning-ship", "-0.8879", "0.4708", -330},
};

template <class Real>
void check(const Corner& corner) {
    const FormulaId formula = formula_named(corner.formula);
    const Complex c(bits, corner.re, corner.im);
    const ReferenceOrbit orbit(c.point(), {800, 100, -1e7, bits, formula, false},
                               [](int64_t) { return true; });
    const StepTable<Real> table(orbit, corner.dc_exponent, 100, [](double) { return true; });
    CAPTURE(corner.formula, corner.re, orbit.last());
    REQUIRE(orbit.last() > 60);
    REQUIRE(table.steps().size() > 10);
    Samples from(11);
    int mirrored = 0;
    int32_t longest = 0;
    for (int sample = 0; sample < 200; ++sample) {
        // Any step there is, found by where it starts.
        const auto m = static_cast<int64_t>(from.below(static_cast<std::size_t>(orbit.last())));
        int32_t index = table.longest_at(m);
        if (index < 0) continue;
        while (sample % 3 == 0 && table.step(index).shorter >= 0)
            index = table.step(index).shorter;
        const auto& s = table.step(index);
        longest = std::max(longest, s.length);
        mirrored += s.conjugate;
        const Complex w = from.disc(s.radius, s.reach());
        const Complex tau = from.unit_disc();
        const Complex dc = tau.shifted(corner.dc_exponent);
        Complex truth = w;
        for (int64_t k = m + 1; k < m + s.length; ++k) {
            const Complex z(bits, orbit.scaled<Real>(k));
            truth = step(corner.formula, z + truth) - step(corner.formula, z) + dc;
        }
        const Value value = value_of(table.terms(s), s.tau_degree, s.radius, s.unit, s.slope,
                                     s.conjugate ? conjugate(w) : w, tau);
        const Complex mirrored_part = Complex(work_bits, table.slope_conjugate(s)) * conjugate(tau);
        const double error_log2 = (value.d + mirrored_part - truth).log2_abs();
        const double size_log2 = std::max(value.mass_log2, mirrored_part.log2_abs());
        const double rounding_log2 = size_log2 + std::log2(unit_roundoff<Real>) +
                                     std::log2(64.0 * static_cast<double>(s.length)) / 2;
        CAPTURE(m, s.length, s.radius, s.conjugate);
        CHECK(error_log2 < rounding_log2);
    }
    CHECK(mirrored > 0);
    CHECK(longest >= 8);
}

}  // namespace

TEST_CASE("folded steps: in doubles they differ from single iterations by rounding alone") {
    for (const Corner& corner : corners)
        check<double>(corner);
}

TEST_CASE("folded steps: in two doubles they differ from single iterations by their rounding") {
    for (const Corner& corner : corners)
        check<DoubleDouble>(corner);
}
