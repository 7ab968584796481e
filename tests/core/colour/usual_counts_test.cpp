// What counts a picture has, and how far apart they lie along a palette.
#include "colour/usual_counts.hpp"

#include <algorithm>
#include <random>
#include <vector>

#include "colour/shade.hpp"
#include "support/catch.hpp"

using namespace hadal;

namespace {

std::optional<CountRange> usual(const std::vector<int64_t>& counts,
                                const std::vector<float>& fractions, int width) {
    return usual_counts({counts.data(), width * std::ptrdiff_t{sizeof(int64_t)}},
                        {fractions.data(), width * std::ptrdiff_t{sizeof(float)}}, width,
                        static_cast<int>(counts.size()) / width);
}

}  // namespace

TEST_CASE("usual counts: nine in ten of those that escaped") {
    // 0.5 to 999.5 in any order, and as many pixels that stay.
    std::vector<int64_t> counts(2000, -1);
    for (int i = 0; i < 1000; ++i)
        counts[static_cast<std::size_t>(i)] = i;
    std::shuffle(counts.begin(), counts.end(), std::mt19937(3));
    std::vector<float> fractions(counts.size(), 0.5F);
    const auto range = usual(counts, fractions, 50);
    REQUIRE(range);
    CHECK(range->low == 49.5);
    CHECK(range->high == 950.5);
}

TEST_CASE("usual counts: of large pictures a sample, of one pixel that one") {
    std::vector<int64_t> counts(1000 * 700);
    std::vector<float> fractions(counts.size());
    for (std::size_t i = 0; i < counts.size(); ++i)
        counts[i] = static_cast<int64_t>(i % 1000);
    const auto range = usual(counts, fractions, 1000);
    REQUIRE(range);
    CHECK(range->low == Approx(50).margin(10));
    CHECK(range->high == Approx(950).margin(10));

    const auto alone = usual({7}, {0.25F}, 1);
    REQUIRE(alone);
    CHECK(alone->low == 7.25);
    CHECK(alone->high == 7.25);
    CHECK_FALSE(usual({-1, -1}, {0, 0}, 2));
}

TEST_CASE("turns: one at the density that is one through their number") {
    for (const Palette& palette : builtin_palettes()) {
        CAPTURE(palette.name);
        Shading shading{&palette, 1, 0.375, 5000};
        const double turns = turns_between(shading, 800'000.25, 801'000.5);
        CHECK(turns > 0);
        CHECK(turns_between(shading, 900, 900) == 0);
        shading.density = 1 / turns;
        CHECK(turns_between(shading, 800'000.25, 801'000.5) == Approx(1));
    }
    // By the definition of a root mapping.
    Palette palette = builtin_palettes().front();
    palette.mapping = Mapping::root;
    palette.scale = 0.25;
    CHECK(turns_between({&palette, 2, 0, 1000}, 100, 400) == Approx(2 * 0.25 * (20 - 10)));
}
