// That what a step's polynomial leaves out stays below the tolerance it was fitted to: polynomials
// of two doubles, whose own rounding is far below the tolerances asked for here.
#include "steps/step_polynomial.hpp"

#include <algorithm>
#include <cmath>

#include "support/catch.hpp"
#include "support/exact_steps.hpp"

using namespace hadal;
using namespace hadal::exact;

namespace {

using Polynomial = StepPolynomial<DoubleDouble>;

enum class Terms { pure, mixed };

ScaledComplex<DoubleDouble> twice_reference(const ReferenceOrbit& orbit, int64_t n) {
    auto z = orbit.scaled<DoubleDouble>(n);
    ++z.exponent;
    return z;
}

/// The polynomial of a run by halves, each of them fitted. Returns false where a fit fails.
bool build(const ReferenceOrbit& orbit, const Run& run, int64_t dc_exponent, double tolerance,
           Terms terms, Polynomial& result) {
    constexpr int64_t shortest = 3;
    if (run.length <= shortest) {
        result = Polynomial::identity(-1);
        if (terms == Terms::mixed) result.keep_mixed_terms();
        for (int64_t k = run.start + 1; k < run.start + run.length; ++k)
            result = result.advanced(twice_reference(orbit, k), dc_exponent);
        return result.fit(tolerance);
    }
    const int64_t half = run.length / 2;
    Polynomial first;
    Polynomial second;
    return build(orbit, {run.start, half}, dc_exponent, tolerance, terms, first) &&
           build(orbit, {run.start + half, run.length - half}, dc_exponent, tolerance, terms,
                 second) &&
           first.then(second, twice_reference(orbit, run.start + half), dc_exponent, result) &&
           result.fit(tolerance);
}

/// How far a polynomial is off at (w, tau), in units of the tolerance times its linear terms.
struct Misfit {
    double error;
    double allowed;  ///< 1, and the rounding of two doubles at the size of all terms
};

struct Trial {
    const ReferenceOrbit& orbit;
    Run run;
    int64_t dc_exponent;
    double tolerance;

    Misfit at(const Polynomial& p, const Complex& w, const Complex& tau) const {
        const Complex truth = composed<DoubleDouble>(orbit, run, w, tau.shifted(dc_exponent));
        const Value value =
            value_of(p.terms.data(), p.tau_degree, p.radius, p.unit, p.slope, w, tau);
        const double unit_log2 = value.linear_log2 + std::log2(tolerance);
        const double rounding_log2 = value.mass_log2 - 100 + std::log2(run.length);
        return {std::exp2((value.d - truth).log2_abs() - unit_log2),
                1 + std::exp2(rounding_log2 - unit_log2)};
    }
};

ScalarComplex<double> rounded(const Complex& a) {
    return {a.re.to_double(), a.im.to_double()};
}

/// |dp/dt| / |linear term| at a |t| and |tau| up to 1.
double growth_at(const Polynomial& p, const ScalarComplex<double>& t,
                 const ScalarComplex<double>& tau) {
    const auto times = [](int n, const ScalarComplex<double>& a) {
        return ScalarComplex<double>{n * a.re, n * a.im};
    };
    ScalarComplex<double> sum{};
    for (int j = p.tau_degree; j >= 0; --j) {
        ScalarComplex<double> row{};
        for (int i = step_order - j; i >= 1; --i)
            row = row * t + times(i, to_double(p.terms[term_index(i, j)]));
        sum = sum * tau + row;
    }
    return std::sqrt(norm(sum) / norm(to_double(p.terms[term_index(1, 0)])));
}

struct Outcome {
    int long_runs = 0;  ///< of 16 iterations and more
    int tight = 0;      ///< that would be wrong 2^10 times farther out
    double worst = 0;   ///< greatest share of the tolerance that was used up
};

Outcome check(const Place& place, double tolerance, Terms terms) {
    constexpr int attempts = 40;
    const ReferenceOrbit orbit = orbit_of(place);
    Samples from(23);
    Outcome outcome;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        const auto room = static_cast<std::size_t>(orbit.last());
        Trial trial{
            orbit, {static_cast<int64_t>(from.below(room)), 0}, place.dc_exponent, tolerance};
        Run& run = trial.run;
        run.length = 1 + static_cast<int64_t>(from.below(std::size_t{2} << from.below(8)));
        Polynomial p;
        if (run.start + run.length >= orbit.last() ||
            !build(orbit, run, place.dc_exponent, tolerance, terms, p))
            continue;
        CAPTURE(place.name, run.start, run.length, tolerance, p.radius, p.tau_degree);
        double farther = 0;
        for (int sample = 0; sample < 6; ++sample) {
            const Complex w = from.disc(p.radius, p.reach());
            const Complex tau = from.unit_disc();
            const Misfit misfit = trial.at(p, w, tau);
            CHECK(misfit.error < misfit.allowed);
            if (misfit.allowed < 1.1) outcome.worst = std::max(outcome.worst, misfit.error);
            farther = std::max(farther, trial.at(p, w.shifted(10), tau).error);
        }
        if (run.length < 16) continue;
        ++outcome.long_runs;
        if (farther > 1) ++outcome.tight;
    }
    return outcome;
}

}  // namespace

TEST_CASE("step polynomial: what it leaves out is below the tolerance, and not by far") {
    // Of larger tolerances not the truncation is the limit, but how far polynomials may be bent.
    for (const double tolerance : {0x1p-40, 0x1p-53, 0x1p-80}) {
        for (const Terms terms : {Terms::pure, Terms::mixed}) {
            Outcome all;
            for (const Place& place : places()) {
                const Outcome here = check(place, tolerance, terms);
                all.long_runs += here.long_runs;
                all.tight += here.tight;
                all.worst = std::max(all.worst, here.worst);
            }
            CAPTURE(tolerance, terms == Terms::mixed, all.long_runs, all.tight, all.worst);
            // Bounds that hold because nothing is ever built, or because radii are tiny, are no
            // use.
            CHECK(all.long_runs >= 40);
            CHECK(all.tight >= all.long_runs / 2);
            CHECK(all.worst > 0.1);
        }
    }
}

TEST_CASE("step polynomial: errors grow by no more than it tells") {
    int bent = 0;
    for (const Terms terms : {Terms::pure, Terms::mixed}) {
        for (const Place& place : places()) {
            const ReferenceOrbit orbit = orbit_of(place);
            Samples from(29);
            for (int attempt = 0; attempt < 40; ++attempt) {
                const auto start =
                    static_cast<int64_t>(from.below(static_cast<std::size_t>(orbit.last())));
                // Short ones leave nothing out, and would reach far but for their bend.
                const Run run{
                    start, 1 + static_cast<int64_t>(from.below(std::size_t{2} << from.below(6)))};
                Polynomial p;
                if (run.start + run.length >= orbit.last() ||
                    !build(orbit, run, place.dc_exponent, 0x1p-53, terms, p))
                    continue;
                const Bend bend = p.bend();
                CAPTURE(place.name, run.start, run.length, bend.by_t, bend.by_tau);
                CHECK(bend.by_tau + bend.by_t * p.reach() <= most_bent * 1.001);
                double most = 0;
                for (int sample = 0; sample < 8; ++sample) {
                    const ScalarComplex<double> t = rounded(from.disc(0, p.reach()));
                    const ScalarComplex<double> tau = rounded(from.unit_disc());
                    const double growth = growth_at(p, t, tau);
                    const double told =
                        1 + double{bend.by_tau} + double{bend.by_t} * std::sqrt(norm(t));
                    CHECK(growth <= told);
                    CHECK(growth >= 2 - told);
                    most = std::max(most, growth);
                }
                if (most > 1.02) ++bent;
            }
        }
    }
    CHECK(bent >= 40);
}

TEST_CASE("step polynomial: one step is exact at any radius") {
    for (const int64_t radius : {-1, -60, -5000}) {
        Polynomial p = Polynomial::identity(radius);
        REQUIRE(p.fit(0x1p-100));
        CHECK(p.radius == radius);
        const Complex w(work_bits, ScalarComplex<double>{0.6, -0.8}, radius);
        const Value value = value_of(p.terms.data(), p.tau_degree, p.radius, p.unit, p.slope, w,
                                     Complex(work_bits, "0.3", "0.4"));
        CHECK((value.d - w).log2_abs() == -HUGE_VAL);
    }
}

TEST_CASE("step polynomial: no radius helps against a disc that is too large") {
    const ReferenceOrbit orbit = orbit_of(places()[2]);
    const Run run{40, 200};
    for (const Terms terms : {Terms::pure, Terms::mixed}) {
        Polynomial p;
        CHECK(build(orbit, run, -700, 0x1p-53, terms, p));
        CHECK_FALSE(build(orbit, run, -3, 0x1p-53, terms, p));
    }
    // Terms without tau need a smaller disc than those with.
    Polynomial p;
    CHECK_FALSE(build(orbit, run, -46, 0x1p-80, Terms::pure, p));
    CHECK(build(orbit, run, -46, 0x1p-80, Terms::mixed, p));
}
