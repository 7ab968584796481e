// Which format a text is in, by its form and by the name of its file.
#include "location/formats/location_formats.hpp"

#include "location/formats/kfr.hpp"
#include "location/formats/location_text.hpp"
#include "support/catch.hpp"
#include "support/message_of.hpp"

using namespace hadal;
using Catch::Matchers::Contains;

namespace {

Location example() {
    Location location = home(formula_named("burning-ship"));
    location.centre = {"-1.7625", "-0.0280000"};
    location.zoom = "28";
    return location;
}

}  // namespace

TEST_CASE("location formats: either text is known by its form") {
    const Location location = example();
    CHECK(location_from_any_text(to_text(location)) == location);
    CHECK(location_from_any_text(to_kfr(location)) == location);
    CHECK(location_from_any_text("\xef\xbb\xbf\r\n\r\n" + to_kfr(location)) == location);
    CHECK(location_from_any_text("\xef\xbb\xbf" + to_text(location)) == location);
    CHECK(location_from_any_text("# a place: here\n" + to_text(location)) == location);
    CHECK(location_from_any_text("# a place = here\n" + to_kfr(location)) == location);
    CHECK(location_from_any_text("formula = 'mandelbrot'") == home(FormulaId{}));
}

TEST_CASE("location formats: no TOML is taken for a kfr") {
    for (const char* text : {"", "re = 1", "re='a: b'", "\"Re: 1\" = 2", "[a]", "# Re: 1",
                             "\"a:b\" = 1", ": 1", "-:1", "a.b = \":\"", "\n\n  \n", "re"}) {
        INFO(text);
        CHECK_FALSE(looks_like_kfr(text));
    }
    for (const char* text :
         {"Re: 1", "Version:3", "\xef\xbb\xbfRe :1", "\r\n\t\n;x\nIm: ", "a_1:"}) {
        INFO(text);
        CHECK(looks_like_kfr(text));
    }
}

TEST_CASE("location formats: a text with none of a location's fields is none") {
    for (const char* text : {"", "\n \n", "# re = 1\n", "[tool]\nzoom = 2\n", "name = 'a place'"}) {
        INFO(text);
        CHECK(message_of([&] { location_from_any_text(text); }) == "1: location is missing");
        CHECK(message_of([&] { location_from_any_text(text, "a.toml"); }) ==
              "1: location is missing");
    }
    CHECK(location_from_any_text("zoom = 3").zoom == "3");
}

TEST_CASE("location formats: a file called .kfr is one, whatever is in it") {
    CHECK(is_kfr_name("a.kfr"));
    CHECK(is_kfr_name("/x/y z.KFR"));
    CHECK(is_kfr_name(".kfr"));
    CHECK_FALSE(is_kfr_name("kfr"));
    CHECK_FALSE(is_kfr_name("a.kfr.toml"));
    CHECK_FALSE(is_kfr_name(""));
    CHECK(message_of([] { location_from_any_text("", "a.kfr"); }) == "1: Re is missing");
    CHECK_THAT(message_of([] { location_from_any_text("\x89\x01 binary", "a.kfr"); }),
               Contains("1: line 1"));
    CHECK(location_from_any_text(to_kfr(example()), "a.txt") == example());
}

TEST_CASE("location formats: a file holds what its name promises") {
    CHECK(text_for_file(example(), "a.toml") == to_text(example()));
    CHECK(text_for_file(example(), "a") == to_text(example()));
    CHECK(text_for_file(example(), "a.kfr") == to_kfr(example()));
    CHECK(text_for_file(example(), "A.KFR") == to_kfr(example()));
    CHECK_THAT(message_of([] { text_for_file(home(formula_named("tricorn")), "a.kfr"); }),
               Contains("4: formula") && Contains("'tricorn'"));
    CHECK(text_for_file(home(formula_named("tricorn")), "a.toml") ==
          to_text(home(formula_named("tricorn"))));
}

TEST_CASE("location formats: longer texts are refused unread") {
    std::string text = to_kfr(example());
    text.resize(most_location_bytes, '\n');
    CHECK(location_from_any_text(text) == example());
    text += '\n';
    CHECK_THAT(message_of([&] { location_from_any_text(text); }), Contains("1: location"));
}
