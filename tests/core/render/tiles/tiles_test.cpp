#include "render/tiles/tiles.hpp"

#include <vector>

#include "support/catch.hpp"

using namespace hadal;

TEST_CASE("tiles: the passes visit each pixel exactly once") {
    for (const auto& size : {std::pair{1, 1}, {100, 70}, {257, 3}, {64, 64}, {1, 999}}) {
        const auto width = size.first;  // a binding would be out of reach for clang's lambdas
        const auto height = size.second;
        std::vector<int> visits(static_cast<std::size_t>(width) * height);
        for (int stride = 16; stride >= 1; stride /= 2) {
            for (const Tile& tile : tiles_of_pass(width, height, stride, stride < 16, 0, 0)) {
                int points = 0;
                each_run(tile, [&](int x, int y, int step, int count) {
                    for (int i = 0; i < count; ++i) {
                        ++visits[static_cast<std::size_t>(y) * width + x + i * step];
                    }
                    points += count;
                });
                CHECK(points <= tile_side * tile_side);
            }
        }
        CAPTURE(width, height);
        CHECK(visits == std::vector<int>(visits.size(), 1));
    }
}

TEST_CASE("tiles: the one under the focus comes first, the farthest last") {
    const auto tiles = tiles_of_pass(320, 320, 1, false, 100, 210);
    REQUIRE(tiles.size() == 100);
    CHECK(tiles.front().area == Region{96, 192, 32, 32});
    CHECK(tiles.back().area == Region{288, 0, 32, 32});
}
