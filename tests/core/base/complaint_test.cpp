// What is wrong, in parts, and said in any language.
#include "base/complaint.hpp"

#include <map>

#include "base/error.hpp"
#include "support/catch.hpp"

using namespace hadal;

namespace {

/// Stands for another language, with an order of its own.
std::string foreign(std::string_view english) {
    static const std::map<std::string_view, std::string> words{
        {"must be between %1 and %2", "von %1 bis %2"},
        {"%1 %2, not '%3'", "%3? %1 %2!"},
        {"%1: %2", "%2 (%1)"},
    };
    const auto found = words.find(english);
    return found == words.end() ? std::string(english) : found->second;
}

}  // namespace

TEST_CASE("complaint: complaints name file, field, problem and value") {
    CHECK(text_of({Problem::not_by_hadal}) == "the picture was not made by Hadal");
    CHECK(text_of({Problem::missing, {}, "Zoom"}) == "Zoom is missing");
    const Complaint bounds{Problem::out_of_bounds, {"0", "2^62"}, "iterations", "-1"};
    CHECK(text_of(bounds) == "iterations must be between 0 and 2^62, not '-1'");
    Complaint in_file = bounds;
    in_file.file = "a.kfr";
    CHECK(text_of(in_file) == "a.kfr: iterations must be between 0 and 2^62, not '-1'");
    CHECK(text_of(in_file, foreign) == "-1? iterations von 0 bis 2^62! (a.kfr)");
}

TEST_CASE("complaint: what values say is not taken for places of values") {
    CHECK(text_of({Problem::out_of_bounds, {"%2", "%1"}, "%1", "%2"}) ==
          "%1 must be between %2 and %1, not '%2'");
    CHECK(text_of({Problem::as_said, {"100%"}}) == "100%");
}

TEST_CASE("complaint: every problem has words of its own") {
    std::map<std::string_view, int> seen;
    for (int i = 0; i < static_cast<int>(Problem::count); ++i) {
        const std::string_view words = words_of(static_cast<Problem>(i));
        INFO(words);
        CHECK_FALSE(words.empty());
        CHECK(seen[words]++ == 0);
    }
}

TEST_CASE("complaint: what is quoted stays one readable line") {
    CHECK(readable("1.5") == "1.5");
    CHECK(readable("a\nb\x1b\xff") == "a?b??");
    CHECK(readable("\xc3\xa9") == "\xc3\xa9");
    CHECK(readable(std::string(1000, '7')) == std::string(60, '7') + "...");
}

TEST_CASE("complaint: errors keep their complaint when they are found in a file") {
    const Error error = invalid_field("zoom", "x", Problem::decimal_wanted);
    CHECK(error.code() == ErrorCode::invalid_argument);
    CHECK(std::string(error.what()) == "zoom must be a decimal number, not 'x'");
    const Error found = error.in_file("b.toml");
    CHECK(found.code() == error.code());
    CHECK(std::string(found.what()) == "b.toml: zoom must be a decimal number, not 'x'");
    REQUIRE(found.complaint());
    CHECK(found.complaint()->field == "zoom");

    // Words of the caller's own stay as they are.
    const Error own(ErrorCode::io, "the disk is full");
    CHECK(own.complaint() == nullptr);
    CHECK(std::string(own.in_file("c").what()) == "c: the disk is full");
    CHECK(std::string(invalid_field("--size", "0x0", "is empty").what()) ==
          "--size is empty, not '0x0'");
}
