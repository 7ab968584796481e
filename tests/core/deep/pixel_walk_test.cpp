// Single pixels along a reference orbit against direct iteration in MPFR.
#include "deep/pixel_walk.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

#include "support/catch.hpp"
#include "support/exact_views.hpp"

using namespace hadal;
using namespace hadal::exact;

namespace {

constexpr double radius = 100;
const auto always = [] { return true; };

struct Tally {
    int pixels = 0;
    int escaped = 0;
    int doubtful = 0;
    double squared_deviations = 0;  ///< of z at the escape, in units of the variance
    double worst_deviation = 0;
    double worst_derivative = 0;  ///< relative error
    double worst_norm = 0;

    double typical_deviation() const { return std::sqrt(squared_deviations / escaped); }
};

/// A view's orbit and table.
template <class Real>
struct Scene {
    explicit Scene(const DeepView& view)
        : centre(view.centre.point()),
          orbit(centre, {view.iterations, radius, view.disc_log2, centre.re.bits()},
                [](int64_t) { return true; }),
          dc_exponent(static_cast<int64_t>(std::ceil(view.disc_log2))),
          table(orbit, dc_exponent, radius, [](double) { return true; }),
          walk{orbit,           table, radius * radius,
               view.iterations, true,  std::numeric_limits<int64_t>::max()} {}

    BigPoint centre;
    ReferenceOrbit orbit;
    int64_t dc_exponent;
    StepTable<Real> table;
    PixelWalk<Real> walk;
};

template <class Real>
Real part(std::mt19937_64& random) {
    std::uniform_real_distribution<double> share(-0.7, 0.7);
    if constexpr (std::is_same_v<Real, double>) {
        return share(random);
    } else {
        return exact_sum(share(random), share(random) * 0x1p-54);
    }
}

template <class Real>
Tally check(const DeepView& view, int pixels) {
    const Scene<Real> scene(view);
    const ReferenceOrbit& orbit = scene.orbit;
    const int64_t dc_exponent = scene.dc_exponent;
    std::mt19937_64 random(3);
    Tally tally;
    for (; tally.pixels < pixels; ++tally.pixels) {
        const ScalarComplex<Real> tau{part<Real>(random), part<Real>(random)};
        PixelState<Real> state;
        const auto outcome = scene.walk.run(state, tau, always);
        const Complex c = view.centre + Complex(view.centre.bits(), tau, dc_exponent);
        const double variance =
            state.variance * std::exp2(2 * static_cast<double>(state.d.exponent));
        CAPTURE(view.name, to_double(tau.re), to_double(tau.im), state.n, variance);
        if (outcome.end != WalkEnd::escaped || state.n > view.iterations) {
            REQUIRE((outcome.end == WalkEnd::interior || outcome.end == WalkEnd::limit ||
                     state.n > view.iterations));
            if (outcome.doubtful) {
                ++tally.doubtful;
            } else {
                CHECK(exact::escape(c, radius, view.iterations).count == -1);
            }
            continue;
        }
        ++tally.escaped;
        if (outcome.doubtful) {
            ++tally.doubtful;
            continue;
        }
        exact::Orbit truth(c, true);
        int64_t n = 0;
        while (truth.norm() <= radius * radius && n < view.iterations) {
            truth.advance();
            ++n;
        }
        CHECK(n == state.n);
        if (n != state.n) continue;
        const Complex z =
            Complex(1000, orbit.scaled<DoubleDouble>(state.m)) + Complex(1000, state.d);
        const double deviation = std::exp2((z - truth.z).log2_abs()) / std::sqrt(variance);
        tally.squared_deviations += deviation * deviation;
        tally.worst_deviation = std::max(tally.worst_deviation, deviation);
        const Complex derivative = Complex(1000, state.derivative).shifted(-dc_exponent);
        tally.worst_derivative = std::max(
            tally.worst_derivative,
            std::exp2((derivative - truth.derivative).log2_abs() - truth.derivative.log2_abs()));
        tally.worst_norm = std::max(tally.worst_norm, std::fabs(outcome.norm / truth.norm() - 1));
    }
    return tally;
}

/// Every view; the deviations that a variance may leave, and the relative errors.
template <class Real>
void check_all(double most_typical, double most_derivative) {
    int stays = 0;
    for (const DeepView& view : deep_views()) {
        const Tally tally = check<Real>(view, view.iterations > 10000 ? 12 : 40);
        CAPTURE(view.name, tally.escaped, tally.typical_deviation());
        CHECK(tally.escaped > 0);
        CHECK(tally.doubtful <= tally.pixels / 20);
        // The variance is neither far below nor far above the error there is.
        CHECK(tally.typical_deviation() < most_typical);
        CHECK(tally.worst_deviation < 4 * most_typical);
        CHECK(tally.typical_deviation() > 1e-3);
        CHECK(tally.worst_derivative < most_derivative);
        CHECK(tally.worst_norm < most_derivative);
        stays += tally.pixels - tally.escaped;
    }
    CHECK(stays > 10);
}

}  // namespace

TEST_CASE("pixel walk: in doubles every count, and the variance of z") {
    check_all<double>(1, 1e-3);
}

TEST_CASE("pixel walk: in two doubles every count to nearly all digits") {
    check_all<DoubleDouble>(0.5, 1e-13);
}

TEST_CASE("pixel walk: goes on from where it came into range, to the same end") {
    for (const DeepView& view : deep_views()) {
        if (view.disc_log2 > -1000) continue;
        CAPTURE(view.name);
        const Scene<double> scene(view);
        for (const double part : {0.9, -0.3, 1e-30}) {
            const ScalarComplex<double> tau{part, 0.2 * part};
            PixelState<double> whole;
            const auto end = scene.walk.run(whole, tau, always);
            PixelState<double> staged;
            auto staged_end = end;
            for (const int64_t range : {int64_t{-900}, int64_t{-600}, return_exponent}) {
                const PixelWalk<double> stage{scene.orbit,     scene.table, radius * radius,
                                              view.iterations, true,        range};
                staged_end = stage.run(staged, tau, always);
                // A step may lead through several of these ranges at once.
                if (range > -900 && staged_end.end != WalkEnd::in_range) break;
                REQUIRE(staged_end.end == WalkEnd::in_range);
                CHECK(staged.d.exponent >= range);
                CHECK(staged.n < whole.n);
            }
            if (staged_end.end == WalkEnd::in_range)
                staged_end = scene.walk.run(staged, tau, always);
            CHECK(staged_end.end == end.end);
            CHECK(staged_end.norm == Approx(end.norm).epsilon(1e-6));
            CHECK(staged.n == whole.n);
        }
    }
}

TEST_CASE("pixel walk: can be stopped") {
    // i, -1 + i, -i, -1 + i, ...: the pixel stays for ever, and nothing attracts it.
    const DeepView view{"i", Complex(200, "0", "1"), -20, int64_t{1} << 50};
    const ReferenceOrbit orbit(view.centre.point(), {5, radius, -1e7, 200},
                               [](int64_t) { return true; });
    const StepTable<DoubleDouble> table(orbit, -20, radius, [](double) { return true; });
    const PixelWalk<DoubleDouble> walk{orbit,           table, radius * radius,
                                       view.iterations, false, std::numeric_limits<int64_t>::max()};
    PixelState<DoubleDouble> state;
    int asked = 0;
    CHECK(walk.run(state, {0.0, 0.0}, [&] { return ++asked < 1; }).end == WalkEnd::cancelled);
    CHECK(asked == 1);
}

TEST_CASE("doubt: escapes near the circle, and a z that is all error") {
    constexpr double square = 1e4;
    CHECK_FALSE(doubtful_escape(2e4, 50, 1, square));
    CHECK_FALSE(doubtful_escape(2e4, 50, 0, square));
    // Within eight deviations of not having escaped, or of having escaped one iteration earlier.
    CHECK(doubtful_escape(101 * 101, 50, 1, square));
    CHECK_FALSE(doubtful_escape(101 * 101, 50, 0.01, square));
    CHECK(doubtful_escape(9990 * 9990.0, 99.99 * 99.99, 4e6, square));
    CHECK_FALSE(doubtful_escape(9990 * 9990.0, 99.99 * 99.99, 0.01, square));
    CHECK(doubtful_escape(2e4, 50, std::numeric_limits<double>::quiet_NaN(), square));
    CHECK(doubtful_escape(2e4, 50, HUGE_VAL, square));

    CHECK_FALSE(doubtful_stay(1, 1e-12));
    CHECK(doubtful_stay(1, 1e-4));
    CHECK(doubtful_stay(1, std::numeric_limits<double>::quiet_NaN()));
    CHECK(doubtful_stay(0, 0));
}
