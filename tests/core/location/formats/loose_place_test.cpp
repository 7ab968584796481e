// Places as people write them to each other.
#include "location/formats/loose_place.hpp"

#include "support/catch.hpp"

using namespace hadal;

TEST_CASE("loose places: a point in the ways it is written") {
    const PointText expected{"-0.75", "0.1"};
    for (const char* text :
         {"-0.75 0.1", "-0.75,0.1", "-0.75, 0.1", "-0.75 , 0.1", "-0.75; 0.1", "-0.75\t0.1",
          "-0.75\n0.1", "(-0.75, 0.1)", "( -0.75 0.1 )", "-0.75+0.1i", "-0.75 + 0.1 i",
          "-0.75 + 0.1*I", "  -0.75 + 0.1i\r\n", "\u22120.75 + 0.1 i", "-0.75\u00a00.1"}) {
        INFO(text);
        const auto place = loose_place(text);
        REQUIRE(place);
        CHECK(place->centre == expected);
        CHECK_FALSE(place->zoom);
        CHECK_FALSE(place->iterations);
    }
    CHECK(loose_place("-0.75-0.1i")->centre == PointText{"-0.75", "-0.1"});
    CHECK(loose_place("-0.75 \u2212 0.1 i")->centre == PointText{"-0.75", "-0.1"});
    CHECK(loose_place("+1e-3 -.5E+2")->centre == PointText{"1e-3", "-.5e+2"});
    CHECK(loose_place("-2 0")->centre == PointText{"-2", "0"});
    const std::string digits = "0." + std::string(1'000'000, '3');
    CHECK(loose_place("-" + digits + " " + digits)->centre == PointText{"-" + digits, digits});
}

TEST_CASE("loose places: numbers told by name, in any order") {
    for (const char* text : {"Re: -0.75 Im: 0.1 Zoom: 2E20 Iterations: 500",
                             "Re: -0.75\r\nIm: 0.1\r\nZoom: 2E20\r\nIterations: 500\r\n",
                             "zoom=2e20, real=-0.75, imag=0.1, maxiter=500",
                             "Real -0.75; Imaginary 0.1; Zoom 2e20; Iterations 500"}) {
        INFO(text);
        const auto place = loose_place(text);
        REQUIRE(place);
        CHECK(place->centre == PointText{"-0.75", "0.1"});
        CHECK(place->zoom == "2e20");
        CHECK(place->iterations == "500");
    }
    const auto place = loose_place("Im: 0.1 Re: -0.75");
    REQUIRE(place);
    CHECK_FALSE(place->zoom);
    CHECK_FALSE(place->iterations);
}

TEST_CASE("loose places: anything else is none, and so is what may mean something else") {
    for (const char* text : {"",
                             " ",
                             "-0.75",
                             "1,5",
                             "-0,75",
                             "-0,75 0,1",
                             "1 2 3",
                             "1..2 3",
                             "0.1i",
                             "(1.5, 2",
                             "1e",
                             "1e5",
                             "a b",
                             "-0.75 0.1 zoom",
                             "Re: 1",
                             "Re: 1 Zoom: 2",
                             "Re: 1 Im: x",
                             "Re: 1 Im: 2 Re: 3",
                             "Re: 1 Im: 2 FractalType: 4",
                             "Re: 1 Im: 2Zoom: 3",
                             "re = \"1\"",
                             "12",
                             "1.5.2",
                             "- 1 2",
                             "1.5 2,5",
                             "https://example.org/1,2",
                             "{\"re\": 1}",
                             "inf nan"}) {
        INFO(text);
        CHECK_FALSE(loose_place(text));
    }
    CHECK_FALSE(loose_place(std::string(10'000'000, 'x')));
    CHECK_FALSE(loose_place(std::string(10'000'000, '7')));
    // Brackets or an i tell that two numbers are meant.
    CHECK(loose_place("(1,5)")->centre == PointText{"1", "5"});
    CHECK(loose_place("1,5i")->centre == PointText{"1", "5"});
}
