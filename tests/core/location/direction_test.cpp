// Directions against long arithmetic.
#include "location/direction.hpp"

#include "support/catch.hpp"
#include "support/oracle_plane.hpp"

using namespace hadal;

TEST_CASE("direction: multiples of 90 degrees are exact") {
    const auto is = [](double degrees, double cosine, double sine) {
        const Direction found = direction(degrees);
        return found.cosine == cosine && found.sine == sine;
    };
    CHECK(is(0, 1, 0));
    CHECK(is(90, 0, 1));
    CHECK(is(180, -1, 0));
    CHECK(is(270, 0, -1));
    CHECK(is(-90, 0, -1));
    CHECK(is(-180, -1, 0));
    CHECK(is(-270, 0, 1));
    CHECK(is(360, 1, 0));
    CHECK(is(-360, 1, 0));
    CHECK(is(360e9 + 90, 0, 1));
}

TEST_CASE("direction: other angles are rounded correctly") {
    for (const double degrees : {1e-300, 0.1, 30.0, 45.0, 89.999999, 123.456, -17.5, 359.9,
                                 1e6 + 0.5, -720.25, 1e15 + 1}) {
        CAPTURE(degrees);
        const oracle::Point truth = oracle::direction(degrees);
        const Direction found = direction(degrees);
        CHECK(found.cosine == truth.re.to_double());
        CHECK(found.sine == truth.im.to_double());
    }
}
