// Rows of a plane lie a stride apart, whichever way it points.
#include "base/plane.hpp"

#include <vector>

#include "support/catch.hpp"

using namespace hadal;

TEST_CASE("plane: rows are strides apart") {
    std::vector<int64_t> data(30);
    const PlaneView<int64_t> plane{data.data(), 10 * 8};
    CHECK(plane.row(0) == data.data());
    CHECK(plane.row(2) == data.data() + 20);
    const PlaneView<const int64_t> upside_down{data.data() + 20, -10 * 8};
    CHECK(upside_down.row(2) == data.data());
    CHECK(static_cast<bool>(plane));
    CHECK_FALSE(static_cast<bool>(PlaneView<float>{}));
    // Beyond what 32 bits count, as a number only.
    const PlaneView<uint8_t> large{reinterpret_cast<uint8_t*>(data.data()),
                                   std::ptrdiff_t{1} << 24};
    CHECK(large.row(1000) - large.row(0) == (std::ptrdiff_t{1} << 24) * 1000);
}
