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

TEST_CASE("error: values are quoted as UTF-8, whatever they are") {
    const auto quote = [](const std::string& value) {
        return std::string(invalid_field("x", value, "is").what()).substr(11);
    };
    CHECK(quote("\xc3\xa9t\xc3\xa9 \xe2\x82\xac \xf0\x9f\x90\x9f") ==
          "\xc3\xa9t\xc3\xa9 \xe2\x82\xac \xf0\x9f\x90\x9f'");
    CHECK(quote("\xff-\x80-\xc0.\xaf-\xf5.") == "?-?-?.?-?.'");
    CHECK(quote("\xe2\x82.") ==
          "?"
          "?.'");
    CHECK(quote("\xe2(\xc3.") == "?(?.'");
    std::string many;
    for (int i = 0; i < 100; ++i)
        many += "\xe2\x82\xac";
    const std::string cut = quote(many);
    CHECK(cut.size() < 70);
    CHECK(cut.ends_with("\xe2\x82\xac...'"));
}
