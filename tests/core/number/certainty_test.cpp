// When results with rounding errors may be believed.
#include "number/certainty.hpp"

#include <cmath>
#include <limits>

#include "support/catch.hpp"

using namespace hadal;

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
