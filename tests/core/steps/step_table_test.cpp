// That the error bound of a step bounds its error: steps of the table against the same iterations
// one by one in MPFR, for any delta that a step claims to be valid for.
#include "steps/step_table.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "support/catch.hpp"
#include "support/exact_steps.hpp"
#include "support/message_of.hpp"

using namespace hadal;
using namespace hadal::exact;

namespace {

const auto always = [](double) { return true; };

/// Which steps of a table start where.
template <class Real>
std::vector<std::pair<Run, int32_t>> runs_of(const StepTable<Real>& table, int64_t last) {
    std::vector<std::pair<Run, int32_t>> runs;
    for (int64_t m = 0; m < last; ++m) {
        int64_t previous = last + 1;
        for (int32_t i = table.longest_at(m); i >= 0; i = table.step(i).shorter) {
            REQUIRE(table.step(i).length < previous);
            previous = table.step(i).length;
            REQUIRE(m + previous <= last);
            runs.push_back({{m, previous}, i});
        }
    }
    return runs;
}

/// Checks random steps of the table, and returns the greatest error by rounding alone, in units of
/// what its variance is taken to be.
template <class Real>
double check_table(const Place& place, int samples) {
    const ReferenceOrbit orbit = orbit_of(place);
    const StepTable<Real> table(orbit, place.dc_exponent, 100, always);
    CHECK(table.pixel_exponent() == place.dc_exponent);
    const auto runs = runs_of(table, orbit.last());
    double worst = 0;
    Samples from(7);
    for (int sample = 0; sample < samples && !runs.empty(); ++sample) {
        const auto& [run, index] = runs[from.below(runs.size())];
        const auto& step = table.step(index);
        const Complex w = from.disc(step.radius, step.reach());
        const Complex tau = from.unit_disc();
        const Complex truth = composed<Real>(orbit, run, w, tau.shifted(table.pixel_exponent()));
        const Value value = value_of(table.terms(step), step.tau_degree, step.radius, step.unit,
                                     step.slope, w, tau);
        const double error_log2 = (value.d - truth).log2_abs();
        const double truncation_log2 = value.linear_log2 + std::log2(unit_roundoff<Real>);
        const double rounding_log2 = value.mass_log2 + std::log2(unit_roundoff<Real>) +
                                     std::log2(8.0 * static_cast<double>(run.length)) / 2;
        const double rounding =
            (std::exp2(error_log2 - rounding_log2) - std::exp2(truncation_log2 - rounding_log2));
        CAPTURE(place.name, run.start, run.length, step.tau_degree, step.radius);
        CHECK(rounding < 3);
        worst = std::max(worst, rounding);
    }
    return worst;
}

/// Steps and single iterations that it takes from the start of the orbit to d = 2^-5, for a pixel
/// at the edge of the disc.
int moves_to_leave(const ReferenceOrbit& orbit, const StepTable<double>& table) {
    const Complex dc = Complex(work_bits, "0.6", "0.8").shifted(table.pixel_exponent());
    Complex d(work_bits);
    int moves = 0;
    for (int64_t m = 0; m < orbit.last() && d.log2_abs() < -5; ++moves) {
        const Complex w = d * (Complex(work_bits, orbit.scaled<double>(m)).shifted(1) + d) + dc;
        int32_t index = table.longest_at(m);
        const auto is_too_far = [&](const StepTable<double>::Step& step) {
            return w.log2_abs() > static_cast<double>(step.radius) + std::log2(step.reach());
        };
        while (index >= 0 && is_too_far(table.step(index)))
            index = table.step(index).shorter;
        const Run run{m, index >= 0 ? table.step(index).length : 1};
        d = composed<double>(orbit, run, w, dc);
        m += run.length;
    }
    return moves;
}

}  // namespace

TEST_CASE("step table: steps in doubles differ from single iterations by rounding alone") {
    double worst = 0;
    for (const Place& place : places())
        worst = std::max(worst, check_table<double>(place, 250));
    // The variance is no wild overestimate either.
    CHECK(worst > 0.1);
}

TEST_CASE("step table: steps in two doubles differ from single iterations by their rounding") {
    double worst = 0;
    for (const Place& place : places())
        worst = std::max(worst, check_table<DoubleDouble>(place, 150));
    CHECK(worst > 0.001);
}

TEST_CASE("step table: few moves take a pixel through many iterations") {
    for (const Place& place : places()) {
        const ReferenceOrbit orbit = orbit_of(place);
        const StepTable<double> table(orbit, place.dc_exponent, 100, always);
        CAPTURE(place.name, orbit.last());
        CHECK(moves_to_leave(orbit, table) <= 12 + orbit.last() / 50);
    }
}

TEST_CASE("step table: steps lead over dips of any depth") {
    constexpr int64_t deep = 300;  // binary orders of magnitude
    int dips = 0;
    for (const Place& place : places()) {
        if (place.dc_exponent > -600) continue;
        const ReferenceOrbit orbit = orbit_of(place);
        const StepTable<double> table(orbit, place.dc_exponent, 100, always);
        const auto runs = runs_of(table, orbit.last());
        for (int64_t n = 1; n < orbit.last(); ++n) {
            // Where the dip is below what the disc of pixels has grown to, no step can.
            const int64_t depth = -orbit.scaled<double>(n).exponent;
            if (depth < deep || depth > -place.dc_exponent / 2) continue;
            CAPTURE(place.name, n, depth);
            CHECK(std::any_of(runs.begin(), runs.end(), [&](const auto& run) {
                return run.first.start < n && n < run.first.start + run.first.length;
            }));
            ++dips;
        }
    }
    CHECK(dips > 0);
}

TEST_CASE("step table: no pixel can escape inside a step") {
    for (const double radius : {2.0, 3.0, 100.0}) {
        for (const Place& place : places()) {
            const ReferenceOrbit orbit(place.c.point(), {place.iterations, radius, -1e7, 7000},
                                       [](int64_t) { return true; });
            const StepTable<double> table(orbit, place.dc_exponent, radius, always);
            Samples from(31);
            const auto runs = runs_of(table, orbit.last());
            for (int sample = 0; sample < 30 && !runs.empty(); ++sample) {
                const auto& [run, index] = runs[from.below(runs.size())];
                Complex d = from.disc(table.step(index).radius, table.step(index).reach());
                const Complex dc = from.unit_disc().shifted(table.pixel_exponent());
                CAPTURE(place.name, radius, run.start, run.length);
                for (int64_t k = run.start + 1;; ++k) {
                    const Complex reference(work_bits, orbit.scaled<double>(k));
                    REQUIRE((reference + d).log2_abs() <= std::log2(radius));
                    if (k == run.start + run.length) break;
                    d = d * (reference.shifted(1) + d) + dc;
                }
            }
        }
    }
}

TEST_CASE("step table: the shortest orbits have none") {
    for (const int64_t iterations : {0, 1, 2, 3}) {
        const Place place{"short", Complex(100, "-1.2", "0.1"), iterations, -60};
        const ReferenceOrbit orbit = orbit_of(place);
        const StepTable<double> table(orbit, -60, 100, always);
        for (int64_t m = 0; m <= orbit.last(); ++m)
            CHECK(table.longest_at(m) == -1);
    }
}

TEST_CASE("step table: the same whatever the number of threads") {
    // Cut into parts where there are dips.
    for (const Place& place : {Place{"chaotic", Complex(300, "-1.9", "0"), 70000, -300},
                               Place{"no dips", Complex(300, "-2", "0"), 40000, -300}}) {
        const ReferenceOrbit orbit = orbit_of(place);
        const StepTable<double> alone(orbit, place.dc_exponent, 100, always);
        CAPTURE(place.name, orbit.last());
        REQUIRE(orbit.last() == place.iterations);
        for (const int threads : {2, 5}) {
            const StepTable<double> together(orbit, place.dc_exponent, 100, always, false, threads);
            REQUIRE(std::ranges::equal(alone.longest(), together.longest()));
            REQUIRE(alone.steps().size() == together.steps().size());
            for (std::size_t i = 0; i < alone.steps().size(); ++i) {
                const auto& a = alone.steps()[i];
                const auto& b = together.steps()[i];
                const bool same = a.radius == b.radius && a.trim == b.trim && a.unit == b.unit &&
                                  a.length == b.length && a.shorter == b.shorter &&
                                  std::ranges::equal(std::span(alone.terms(a), 9),
                                                     std::span(together.terms(b), 9), {},
                                                     norm<double>, norm<double>);
                REQUIRE(same);
            }
        }
    }
}

TEST_CASE("step table: can be stopped, and tells how far it is") {
    const Place place{"long", Complex(300, "-0.743643887037151", "0.131825904205330"), 100000, -60};
    const ReferenceOrbit orbit = orbit_of(place);
    REQUIRE(orbit.last() > 1000);
    int asked = 0;
    double last = 0;
    const auto count = [&](double share) {
        CHECK(share >= last);
        CHECK(share <= 1);
        last = share;
        ++asked;
        return true;
    };
    StepTable<double>(orbit, -60, 100, count);
    CHECK(asked > 2);
    const int all = asked;
    for (const int threads : {1, 2}) {
        for (const int stop_at : {1, 2, all / 4}) {
            asked = 0;
            last = 0;
            const auto until = [&](double share) { return count(share) && asked < stop_at; };
            CHECK(message_of([&] { StepTable<double>(orbit, -60, 100, until, false, threads); }) ==
                  std::to_string(static_cast<int>(ErrorCode::cancelled)) + ": cancelled");
            CHECK(asked == stop_at);
        }
    }
    asked = 0;
    last = 0;
    CHECK(message_of([&] {
              StepTable<double>(orbit, -60, 100,
                                [&](double share) { return count(share) && asked < all; });
          }) == std::to_string(static_cast<int>(ErrorCode::cancelled)) + ": cancelled");
}
