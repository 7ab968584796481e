#include "location/similarity.hpp"

#include <cmath>

#include "support/catch.hpp"

using namespace hadal;

namespace {

void check_near(const PixelPoint& a, const PixelPoint& b) {
    CHECK(a.x == Approx(b.x).margin(1e-9));
    CHECK(a.y == Approx(b.y).margin(1e-9));
}

const Similarity turned{0.6, 1.3, -40, 7};

}  // namespace

TEST_CASE("similarity: there and back again") {
    const PixelPoint point{12, -5};
    check_near(mapped(inverse(turned), mapped(turned, point)), point);
    const Similarity other{2, 0, 3, 4};
    check_near(mapped(composed(turned, other), point), mapped(turned, mapped(other, point)));
    CHECK(scale_of(turned) == Approx(std::hypot(0.6, 1.3)));
}

TEST_CASE("similarity: about a point") {
    const Similarity map = magnified_about({30, 40}, 2.5);
    check_near(mapped(map, {30, 40}), {30, 40});
    check_near(mapped(map, {31, 42}), {32.5, 45});
    check_near(fixed_point(map), {30, 40});
    check_near(mapped(turned, fixed_point(turned)), fixed_point(turned));
}

TEST_CASE("similarity: eased from all of it to nothing, evenly") {
    for (const Similarity& map : {turned, Similarity{1, 0, 30, -20}, Similarity{4, 0, -300, 0}}) {
        const PixelPoint point{100, 50};
        check_near(mapped(eased(map, 0), point), mapped(map, point));
        check_near(mapped(eased(map, 1), point), point);
        // Half of the way twice is the whole way.
        const Similarity half = eased(map, 0.5);
        check_near(mapped(composed(half, half), point), mapped(map, point));
        CHECK(scale_of(half) == Approx(std::sqrt(scale_of(map))));
    }
}
