// Numbers as text.
#include "base/number_text.hpp"

#include <cmath>
#include <cstdint>
#include <limits>

#include "support/catch.hpp"

using namespace hadal;

TEST_CASE("number text: the shortest that reads back") {
    CHECK(shortest_text(0.1) == "0.1");
    CHECK(shortest_text(-0.3) == "-0.3");
    CHECK(shortest_text(100.0) == "100");
    CHECK(shortest_text(0.1 + 0.2) == "0.30000000000000004");
    CHECK(shortest_text(std::numeric_limits<double>::denorm_min()) == "5e-324");
    CHECK(shortest_text(-std::numeric_limits<double>::max()) == "-1.7976931348623157e+308");
    CHECK(shortest_text(std::nan("")) == "nan");
    CHECK(shortest_text(-INFINITY) == "-inf");
    CHECK(shortest_text(std::numeric_limits<int64_t>::min()) == "-9223372036854775808");
}
