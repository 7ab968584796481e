// Messages stay one readable line whatever was typed.
#include "base/error.hpp"

#include "support/catch.hpp"

using namespace hadal;

TEST_CASE("error: carries its code and its message") {
    const Error error(ErrorCode::unsupported, "too deep");
    CHECK(error.code() == ErrorCode::unsupported);
    CHECK(std::string(error.what()) == "too deep");
}

TEST_CASE("error: a rejected field is told with its value") {
    const Error error = invalid_field("zoom", "abc", "must be a number");
    CHECK(error.code() == ErrorCode::invalid_argument);
    CHECK(std::string(error.what()) == "zoom must be a number, not 'abc'");
    CHECK(std::string(invalid_field("x", "", "is").what()) == "x is, not ''");
}

TEST_CASE("error: values are cut and cleaned") {
    const std::string what = invalid_field("x", std::string(1'000'000, 'a'), "is").what();
    CHECK(what.size() < 100);
    CHECK(what.ends_with("aaa...'"));
    CHECK(std::string(invalid_field("x", "a\nb\x1b-\x7f-\t", "is").what()) ==
          "x is, not 'a?b?-?-?'");
    CHECK(std::string(invalid_field("x", std::string("\0", 1), "is").what()) == "x is, not '?'");
}
