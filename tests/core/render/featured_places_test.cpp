// The places that Hadal opens the door to: each can be read, is soon rendered, and is worth it.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <set>

#include "colour/palette.hpp"
#include "colour/shade.hpp"
#include "location/formats/bookmark.hpp"
#include "number/long/big_float.hpp"
#include "render/render.hpp"
#include "support/catch.hpp"

using namespace hadal;

namespace {

constexpr int width = 96;
constexpr int height = 60;

/// Orders of magnitude.
double depth(const Bookmark& place) {
    return std::floor(BigFloat::from_text(place.location.zoom, "zoom").log2_abs() / std::log2(10));
}

}  // namespace

TEST_CASE("featured places lead from the whole set to beyond 1e1000, in many formulas",
          "[places]") {
    const auto places = featured_places();
    REQUIRE(places.size() >= 24);
    CHECK(places.front().location.zoom == home(FormulaId{}).zoom);
    CHECK(depth(places.back()) >= 1000);
    CHECK(std::is_sorted(places.begin(), places.end(),
                         [](const auto& a, const auto& b) { return depth(a) < depth(b); }));
    std::set<FormulaId> formulas;
    std::set<std::string> names;
    std::set<std::string> palettes;
    bool julia = false;
    for (const Bookmark& place : places) {
        INFO(place.name);
        CHECK(names.insert(place.name).second);
        CHECK_FALSE(place.note.empty());
        CHECK(palette_named(place.palette).name == place.palette);
        palettes.insert(place.palette);
        formulas.insert(place.location.formula);
        julia = julia || place.location.julia;
    }
    CHECK(formulas.size() >= 8);
    CHECK(palettes.size() >= 8);
    CHECK(julia);
}

TEST_CASE("every featured place is soon there and shows structure", "[places]") {
    for (const Bookmark& place : featured_places()) {
        INFO(place.name);
        std::vector<int64_t> counts(width * height);
        std::vector<float> fractions(counts.size());
        Target target;
        target.counts = {counts.data(), width * std::ptrdiff_t(sizeof(int64_t))};
        target.fractions = {fractions.data(), width * std::ptrdiff_t(sizeof(float))};
        const auto start = std::chrono::steady_clock::now();
        const RenderStatistics statistics = render({place.location, width, height}, target);
        const std::chrono::duration<double> time = std::chrono::steady_clock::now() - start;
        CHECK(time.count() < 20);  // 1 s on an idle machine, many times that on a busy one
        CHECK(statistics.escaped > width * height / 4);
        CHECK(statistics.greatest_count < place.location.iterations);

        const std::set<int64_t> distinct(counts.begin(), counts.end());
        CHECK(distinct.size() >= 20);

        // Neither one flat colour nor noise alone: many colours, and most neighbours alike.
        const Shading shading{&palette_named(place.palette), place.density, place.offset,
                              place.location.iterations};
        std::set<uint32_t> colours;
        double lightest = 0;
        double darkest = 255;
        for (std::size_t i = 0; i < counts.size(); ++i) {
            const Rgb rgb = colour_of(shading, counts[i], fractions[i]);
            colours.insert(packed(rgb));
            const double light = 0.3 * rgb.red + 0.59 * rgb.green + 0.11 * rgb.blue;
            lightest = std::max(lightest, light);
            darkest = std::min(darkest, light);
        }
        CHECK(colours.size() > 150);
        CHECK(lightest - darkest > 100);
    }
}
