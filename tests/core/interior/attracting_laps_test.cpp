// Attracting cycles found along the steps of a reference, against the components whose multiplier
// is known in closed form.
#include "interior/attracting_laps.hpp"

#include <cmath>
#include <complex>

#include "kernel/perturbed/perturbation.hpp"
#include "support/catch.hpp"

using namespace hadal;

namespace {

using Point = std::complex<double>;
constexpr double radius = 100;

BigPoint big(const Point& point) {
    return {BigFloat(point.real(), 200), BigFloat(point.imag(), 200)};
}

/// An orbit and its steps for pixels within 2^exponent.
template <class Real>
struct Reference {
    Reference(FormulaId formula, const Point& c, int64_t exponent)
        : orbit(big(c), {2000, radius, static_cast<double>(exponent), 200, formula},
                [](int64_t) { return true; }),
          table(orbit, exponent, radius, [](double) { return true; }),
          parameters{orbit, table, radius * radius, limit} {}

    static constexpr int64_t limit = int64_t{1} << 40;
    ReferenceOrbit orbit;
    StepTable<Real> table;
    PerturbationParameters<Real> parameters;
};

/// The c whose fixed point has this multiplier: p z^(p - 1) = multiplier, c = z - z^p.
Point with_fixed_point(const Point& multiplier, int p) {
    const Point z = std::pow(multiplier / static_cast<double>(p), 1.0 / (p - 1));
    return z - std::pow(z, p);
}

/// The c of z^2 + c whose cycle of two points has this multiplier: 4 (c + 1).
Point with_cycle_of_two(const Point& multiplier) {
    return multiplier / 4.0 - 1.0;
}

/// A component, a reference and what of it is looked at.
struct Component {
    const char* formula;
    Point (*c)(const Point& multiplier);
    Point reference;
    int64_t exponent;
};
const Component components[] = {
    {"mandelbrot", [](const Point& m) { return with_fixed_point(m, 2); }, {0, 0}, 0},
    {"mandelbrot", [](const Point& m) { return with_fixed_point(m, 2); }, {-0.7, 0.2}, 0},
    {"mandelbrot", with_cycle_of_two, {-1, 0}, -1},
    {"mandelbrot", with_cycle_of_two, {-1.2, 0.1}, -1},
    {"multibrot-3", [](const Point& m) { return with_fixed_point(m, 3); }, {0, 0}, 0},
    {"multibrot-5", [](const Point& m) { return with_fixed_point(m, 5); }, {0.3, 0.2}, 0},
};

/// The critical orbit after so many iterations.
Point critical_point(const Point& c, int p, int iterations) {
    Point z;
    for (int n = 0; n < iterations; ++n)
        z = std::pow(z, p) + c;
    return z;
}

}  // namespace

TEMPLATE_TEST_CASE("attracting laps: just those on the inner side of a component's edge", "",
                   double, DoubleDouble) {
    for (const Component& component : components) {
        const FormulaId formula = formula_named(component.formula);
        const int p = info(formula).degree;
        const Reference<TestType> reference(formula, component.reference, component.exponent);
        const double unit = std::exp2(static_cast<double>(component.exponent));
        for (int turn = 1; turn < 24; ++turn) {
            for (const double modulus : {0.5, 0.99, 0.9999, 1 - 1e-6, 1 + 1e-6, 1 + 1e-5}) {
                // Farther out lie the components attached there.
                const double angle = 2 * M_PI * turn / 24 + 0.01;
                const Point c = component.c(std::polar(modulus, angle));
                const Point tau = (c - component.reference) / unit;
                // Outside, an orbit takes thousands of iterations to escape, so near the edge.
                const Point z = critical_point(c, p, 60);
                if (std::abs(z) > 2) continue;
                CAPTURE(component.formula, component.reference, turn, modulus);
                CHECK(has_attracting_laps<TestType>(
                          reference.parameters, {tau.real(), tau.imag()},
                          normalised(ScalarComplex<double>{z.real(), z.imag()}),
                          64) == (modulus < 1));
            }
        }
    }
}

TEST_CASE("attracting laps: an orbit that creeps into its cycle is known long before") {
    const Component& component = components[0];
    const Reference<double> reference(formula_named(component.formula), component.reference,
                                      component.exponent);
    const Point c = component.c(std::polar(1 - 1e-7, 2.0));
    const double tau_re = c.real();
    const double tau_im = c.imag();
    int64_t count = 0;
    double norm_squared = 0;
    uint8_t doubtful = 1;
    uint8_t interior = 0;
    PerturbationScratch scratch;
    PerturbationTally tally;
    REQUIRE(perturb<double>(
        resolve(Isa::automatic), false, reference.parameters, {{&tau_re}, {&tau_im}, 1}, scratch,
        {&count, &norm_squared, nullptr, nullptr, &doubtful, nullptr, &interior}, tally,
        [] { return true; }));
    CHECK(count == -1);
    CHECK(interior == 1);
    CHECK(doubtful == 0);
    CHECK(tally.plain + tally.skips < 10'000);
}
