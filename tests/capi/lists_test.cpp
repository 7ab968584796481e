// The lists of formulas, palettes and instruction sets.
#include <hadal/hadal.h>

#include <climits>
#include <set>
#include <string>

#include "handles.hpp"

namespace {

struct List {
    const char* what;
    int (*count)();
    const char* (*name)(int);
};

constexpr List lists[] = {
    {"formula names", hadal_formula_count, hadal_formula_name},
    {"formula titles", hadal_formula_count, hadal_formula_title},
    {"palette names", hadal_palette_count, hadal_palette_name},
    {"palette titles", hadal_palette_count, hadal_palette_title},
    {"instruction sets", hadal_instruction_set_count, hadal_instruction_set_name},
};

std::set<std::string> texts_of(const List& list) {
    std::set<std::string> texts;
    for (int i = 0; i < list.count(); ++i)
        texts.insert(list.name(i));
    return texts;
}

}  // namespace

TEST_CASE("lists have distinct texts within their bounds and NULL outside") {
    for (const List& list : lists) {
        INFO(list.what);
        const int count = list.count();
        REQUIRE(count > 0);
        CHECK(int(texts_of(list).size()) == count);
        CHECK(texts_of(list).count("") == 0);
        for (const int index : {-1, count, INT_MAX, INT_MIN}) {
            CHECK(list.name(index) == nullptr);
            CHECK(capi::error_names({"index", std::to_string(index).c_str()}));
        }
        CHECK(list.name(0) == list.name(0));
        CHECK(std::string(hadal_error_text()).empty());
    }
}

TEST_CASE("the formulas promised are there and every one of them can be set") {
    const std::set<std::string> names = texts_of(lists[0]);
    for (const char* name : {"mandelbrot", "burning-ship", "tricorn", "celtic", "buffalo",
                             "perpendicular-burning-ship"}) {
        CHECK(names.count(name) == 1);
    }
    for (int power = 3; power <= 8; ++power)
        CHECK(names.count("multibrot-" + std::to_string(power)) == 1);
    for (const std::string& name : names)
        CHECK(capi::field(capi::request(1, 1, {{"formula", name.c_str()}}).get(), "formula") ==
              name);
}

TEST_CASE("every palette of the list can be made, the recipe's among them") {
    const std::set<std::string> names = texts_of(lists[2]);
    CHECK(names.size() >= 8);
    CHECK(names.count("hot") == 1);
    for (const std::string& name : names)
        CHECK(capi::palette(name.c_str()) != nullptr);
}
