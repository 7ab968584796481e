// TOML from anywhere.
#include "base/toml.hpp"

#include "support/catch.hpp"
#include "support/message_of.hpp"

using namespace hadal;
using Catch::Matchers::Contains;

TEST_CASE("toml: scalars as text") {
    const toml::table table = parse_toml(
        "a = 'x y'\nb = -17\nc = 0.1\nd = 1e300\ne = nan\nf = true\ng = []\nh = 5.0\n", "file");
    const auto text = [&](const char* key) { return scalar_text(*table.get(key)); };
    CHECK(text("a") == "x y");
    CHECK(text("b") == "-17");
    CHECK(text("c") == "0.1");
    CHECK(text("d") == "1e+300");
    CHECK(text("e") == "nan");
    CHECK(text("f") == std::nullopt);
    CHECK(text("g") == std::nullopt);
    CHECK(text("h") == "5");
}

TEST_CASE("toml: what is wrong is told with what and where") {
    CHECK_THAT(message_of([] { parse_toml("a = 1\nb = = 2", "thing"); }),
               Contains("1: thing is not TOML in line 2: "));
    CHECK_THAT(message_of([] { parse_toml(std::string(9'000'000, ' '), "thing"); }),
               Contains("1: thing") && Contains("9000000"));
    CHECK_THAT(message_of([] { parse_toml(std::string(3000, '.'), "thing"); }),
               Contains("1: thing") && Contains("dots"));
}
