#include "base/whole_number.hpp"

#include "support/catch.hpp"
#include "support/message_of.hpp"

using namespace hadal;

TEST_CASE("whole number: decimal digits within the bounds, and nothing else") {
    CHECK(whole_number("0", "n", 0, 9) == 0);
    CHECK(whole_number("-12", "n", -12, 9) == -12);
    CHECK(whole_number("007", "n", 0, 9) == 7);
    CHECK(whole_number("9223372036854775807", "n", 0, INT64_MAX) == INT64_MAX);
    for (const char* text : {"", " 1", "1 ", "+1", "1.0", "1e0", "0x1", "10", "-1",
                             "9223372036854775808", "-99999999999999999999"}) {
        CHECK(message_of([text] { whole_number(text, "n", 0, 9); }) ==
              "1: n must be a whole number from 0 to 9, not '" + std::string(text) + "'");
    }
}
