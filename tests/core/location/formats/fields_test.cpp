// The table of fields.
#include "location/formats/fields.hpp"

#include <map>

#include "support/catch.hpp"
#include "support/message_of.hpp"

using namespace hadal;
using Catch::Matchers::Contains;

namespace {

GivenTexts given(std::map<std::string, std::string, std::less<>> texts) {
    return [texts = std::move(texts)](std::string_view name) -> std::optional<GivenText> {
        const auto found = texts.find(name);
        if (found == texts.end()) return std::nullopt;
        return GivenText{found->second, "--" + found->first};
    };
}

}  // namespace

TEST_CASE("fields: the text of every field sets it again") {
    Location location;
    location.formula = formula_named("celtic");
    location.julia = PointText{"-0.8", "1.56e-1"};
    location.centre = {"-1." + std::string(500, '3'), "1e-400"};
    location.zoom = "1.5E400";
    location.rotation = -22.5;
    location.stretch = 0.001;
    location.stretch_angle = 1e-7;
    location.iterations = most_iterations;
    location.radius = 1e18;
    Location other;
    for (const LocationField& field : location_fields())
        field.set(other, std::string(field.name), field.get(location));
    CHECK(other == location);
}

TEST_CASE("fields: spaces around numbers go, so that a text stays one line") {
    Location location;
    for (const char* name : {"re", "im", "zoom"}) {
        set_field(location, name, name, " \t12\n");
        CHECK(find_location_field(name)->get(location) == "12");
    }
    set_field(location, "julia", "julia", "\v1 ,\n2 ");
    CHECK(*location.julia == PointText{"1", "2"});
}

TEST_CASE("fields: a value that is refused is told by the name it was given and changes nothing") {
    const std::map<std::string, std::vector<std::string>> refused = {
        {"formula", {"", "mandelbort"}},
        {"julia", {"", "1", "1,x", "1e19,0"}},
        {"re", {"", "x", "1e19"}},
        {"im", {"nan", "-1e19"}},
        {"zoom", {"0", "-1", "1e-19"}},
        {"rotation", {"inf", "1e309"}},
        {"stretch", {"0", "-2", "0.0009", "1001", "nan"}},
        {"stretch_angle", {"inf", ""}},
        {"iterations", {"-1", "1e3"}},
        {"radius", {"1", "1e19", "-5"}},
    };
    CHECK(refused.size() == location_fields().size());
    for (const auto& [name, texts] : refused) {
        for (const std::string& text : texts) {
            Location location = home(FormulaId{});
            const std::string shown = name == "formula" ? name : "--" + name;
            CHECK_THAT(message_of([&, &name = name] { set_field(location, name, shown, text); }),
                       Contains("1: " + shown) && Contains("'"));
            CHECK(location == home(FormulaId{}));
        }
    }
}

TEST_CASE("fields: another fractal begins at its home view") {
    Location start = home(FormulaId{});
    start.centre = {"0.3", "0.4"};
    start.zoom = "100";
    CHECK(with_fields(start, given({})) == start);
    const Location moved = with_fields(start, given({{"re", "-1"}, {"iterations", "7"}}));
    CHECK(moved.centre == PointText{"-1", "0.4"});
    CHECK(moved.iterations == 7);
    CHECK(moved.zoom == "100");
    const FormulaId tricorn = formula_named("tricorn");
    CHECK(with_fields(start, given({{"formula", "tricorn"}})) == home(tricorn));
    const PointText seed{"-0.8", "0.156"};
    CHECK(with_fields(start, given({{"julia", "-0.8,0.156"}})) == home(FormulaId{}, seed));
    Location julia = home(tricorn, seed);
    julia.zoom = "3";
    CHECK(with_fields(start,
                      given({{"zoom", "3"}, {"formula", "tricorn"}, {"julia", "-0.8,0.156"}})) ==
          julia);
    CHECK_THAT(message_of([&] {
                   with_fields(start, given({{"im", "up"}}));
               }),
               Contains("1: --im") && Contains("'up'"));
}
