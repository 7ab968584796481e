// Orbits that are caught, and orbits that only look so for a long time.
#include "interior/interior_watch.hpp"

#include <complex>
#include <string>

#include "support/catch.hpp"

using namespace hadal;

namespace {

using Point = std::complex<double>;

struct Watched {
    int64_t caught_at = -1;   ///< iteration; -1: never
    int64_t escaped_at = -1;  ///< likewise
};

/// Iterates c, with a lap every so many iterations.
Watched watch(Point c, int64_t lap, int64_t limit) {
    InteriorWatch watch;
    Point z = 0;
    double slope_squared = 1;
    Watched result;
    for (int64_t n = 1; n <= limit; ++n) {
        if (n > 1) slope_squared *= 4 * std::norm(z);
        z = z * z + c;
        if (std::norm(z) > 1e4) {
            result.escaped_at = n;
            return result;
        }
        if (n % lap != 0 || slope_squared > 1e-6 || result.caught_at >= 0) continue;
        if (watch.caught(normalised(ScalarComplex<double>{z.real(), z.imag()}), slope_squared, 0))
            result.caught_at = n;
    }
    return result;
}

}  // namespace

TEST_CASE("interior watch: attracting cycles of several periods catch their orbits") {
    for (const Point c : {Point(-0.1, 0.1),
                          {0.2, 0.3},
                          {-1, 0.01},
                          {-1.1, 0.1},
                          {-0.12, 0.74},
                          {0.28, 0.53},
                          {-0.5, 0.56},
                          {-1.31, 0},
                          {0, 0},
                          {-0.74, 0},
                          {0.249, 0}}) {
        for (const int64_t lap : {1, 2, 7}) {
            CAPTURE(c, lap);
            const Watched watched = watch(c, lap, 3000000);
            CHECK(watched.caught_at > 0);
            CHECK(watched.escaped_at < 0);
        }
    }
}

TEST_CASE(
    "interior watch: orbits that leave through the gate of a parabolic point are not caught") {
    for (const double beside : {1e-3, 1e-5, 1e-7, 1e-9, 1e-11, 1e-12}) {
        // The cusp, the root of period 2, those of periods 3 and 4, and the cusp of period 3.
        const Point from[] = {{0.25 + beside, 0},
                              {-0.75, beside},
                              {-0.125 + beside * 0.5, 0.649519052838329 + beside * 0.866},
                              {0.25, 0.5 + beside},
                              {-1.75 + beside * -1, 0}};
        for (const Point c : from) {
            for (const int64_t lap : {1, 3, 12, 850}) {
                CAPTURE(beside, c, lap);
                const Watched watched = watch(c, lap, 20000000);
                if (watched.escaped_at >= 0) CHECK(watched.caught_at < 0);
            }
        }
    }
}

TEST_CASE("interior watch: orbits of random points are caught only if they stay") {
    int caught = 0;
    unsigned state = 5;
    const auto share = [&] {
        state = state * 1664525u + 1013904223u;
        return state / 4294967296.0;
    };
    for (int i = 0; i < 3000; ++i) {
        const Point c(-2 + 2.6 * share(), 1.3 * share());
        const Watched watched = watch(c, 1 + i % 40, 20000);
        CAPTURE(c, i);
        if (watched.caught_at < 0) continue;
        ++caught;
        CHECK(watched.escaped_at < 0);
    }
    CHECK(caught > 500);
}
