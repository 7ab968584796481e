// Colour spaces against published colours.
#include "colour/oklab.hpp"

#include <cmath>

#include "support/catch.hpp"
#include "support/perception.hpp"

using namespace hadal;

TEST_CASE("oklab: the primaries lie where they were published") {
    const auto is = [](const Srgb& colour, double lightness, double a, double b) {
        const Oklab lab = to_oklab(colour);
        CAPTURE(lab.lightness, lab.a, lab.b);
        CHECK(lab.lightness == Approx(lightness).margin(1e-5));
        CHECK(lab.a == Approx(a).margin(1e-5));
        CHECK(lab.b == Approx(b).margin(1e-5));
    };
    is({1, 1, 1}, 1, 0, 0);
    is({0, 0, 0}, 0, 0, 0);
    is({1, 0, 0}, 0.62796, 0.22486, 0.12585);
    is({0, 1, 0}, 0.86644, -0.23389, 0.17950);
    is({0, 0, 1}, 0.45201, -0.03246, -0.31153);
}

TEST_CASE("oklab: without the C library's powers, but as exact") {
    for (int i = 0; i <= 300; ++i) {
        const Srgb colour{i / 300.0, (i * 7 % 301) / 300.0, (i * i % 301) / 300.0};
        const perception::Triple truth =
            perception::oklab(perception::linear({colour.red, colour.green, colour.blue}));
        const Oklab lab = to_oklab(colour);
        CHECK(lab.lightness == Approx(truth[0]).margin(1e-14));
        CHECK(lab.a == Approx(truth[1]).margin(1e-14));
        CHECK(lab.b == Approx(truth[2]).margin(1e-14));
    }
}

TEST_CASE("oklab: there and back is where it was") {
    for (int i = 0; i <= 300; ++i) {
        const Srgb colour{i / 300.0, (i * 7 % 301) / 300.0, (i * i % 301) / 300.0};
        const Srgb back = to_srgb(to_oklab(colour));
        CHECK(back.red == Approx(colour.red).margin(1e-5));
        CHECK(back.green == Approx(colour.green).margin(1e-5));
        CHECK(back.blue == Approx(colour.blue).margin(1e-5));
    }
}

TEST_CASE("oklab: colours no screen can show are cut") {
    for (const Oklab& lab : {Oklab{1.5, 0, 0}, Oklab{-0.5, 0, 0}, Oklab{0.5, 0.5, -0.5}}) {
        const Srgb colour = to_srgb(lab);
        for (const double part : {colour.red, colour.green, colour.blue}) {
            CHECK(part >= 0);
            CHECK(part <= 1);
        }
    }
}
