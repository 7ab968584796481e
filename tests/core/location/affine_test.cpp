// Maps that turn, scale and stretch.
#include "location/affine.hpp"

#include <limits>

#include "support/catch.hpp"

using namespace hadal;

TEST_CASE("affine: a point goes where the entries say") {
    const PixelPoint there = mapped({2, 3, 5, 7, 11, 13}, {1, 10});
    CHECK(there.x == 43);
    CHECK(there.y == 88);
}

TEST_CASE("affine: the scale is the root of how areas grow, whatever the size") {
    CHECK(scale_of(Affine{3, 0, 0, 3, 1, 1}) == Approx(3));
    CHECK(scale_of(Affine{4, 0, 0, 0.25, 0, 0}) == Approx(1));
    CHECK(scale_of(Affine{0, -2, 8, 0, 0, 0}) == Approx(4));
    CHECK(scale_of(Affine{1e300, 0, 0, 1e300, 0, 0}) == Approx(1e300));
    CHECK(scale_of(Affine{1e-300, 0, 0, 1e-300, 0, 0}) == Approx(1e-300));
    CHECK(scale_of(Affine{0, 0, 0, 0, 0, 0}) == 0);
    const double inf = std::numeric_limits<double>::infinity();
    CHECK(scale_of(Affine{inf, 0, 0, inf, 0, 0}) == inf);
}

TEST_CASE("affine: what changes angles is no similarity") {
    const auto turned = as_similarity({0.6, -0.8, 0.8, 0.6, 5, 6});
    REQUIRE(turned);
    CHECK(turned->a == 0.6);
    CHECK(turned->b == 0.8);
    CHECK(turned->dx == 5);
    CHECK(turned->dy == 6);
    CHECK_FALSE(as_similarity({1.001, 0, 0, 1, 0, 0}));
    CHECK_FALSE(as_similarity({1, 0.001, 0, 1, 0, 0}));
    CHECK_FALSE(as_similarity({1, 0, 0, -1, 0, 0}));
}
