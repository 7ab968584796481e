#include "poster/sample_mean.hpp"

#include <array>
#include <vector>

#include "support/catch.hpp"

using namespace hadal;

TEST_CASE("equal samples come out as they went in") {
    for (int value = 0; value < 256; ++value) {
        for (const int samples : {1, 3, 8}) {
            const auto side = static_cast<std::size_t>(samples);
            const std::vector<uint8_t> rgba(4 * side * side, static_cast<uint8_t>(value));
            std::array<uint8_t, 3> rgb{};
            mean_of_samples({rgba.data(), 4 * samples}, samples, 1, 1, 1, rgb);
            CHECK(rgb == std::array<uint8_t, 3>{rgba[0], rgba[0], rgba[0]});
        }
    }
}

TEST_CASE("black and white in equal parts are 188, the sRGB value of half the light") {
    const std::vector<uint8_t> rgba{0,   255, 0, 0, 255, 255, 0, 0,  //
                                    255, 255, 0, 0, 0,   255, 0, 0};
    std::array<uint8_t, 3> rgb{};
    mean_of_samples({rgba.data(), 8}, 2, 1, 1, 1, rgb);
    CHECK(rgb == std::array<uint8_t, 3>{188, 255, 0});
}

TEST_CASE("each pixel is made of its own block of a strided plane, on any number of threads") {
    // 3 x 2 pixels of 2 x 2 samples, two bytes of padding after each row of samples.
    constexpr int width = 3;
    constexpr int height = 2;
    constexpr std::size_t stride = width * 2 * 4 + 2;
    std::vector<uint8_t> rgba(stride * height * 2, 99);
    std::vector<uint8_t> expected;
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const auto value = static_cast<uint8_t>(40 * (y * width + x));
            for (const int row : {2 * y, 2 * y + 1}) {
                for (const int column : {2 * x, 2 * x + 1}) {
                    for (std::size_t channel = 0; channel < 3; ++channel) {
                        rgba[stride * static_cast<std::size_t>(row) +
                             4 * static_cast<std::size_t>(column) + channel] =
                            static_cast<uint8_t>(value + channel);
                    }
                }
            }
            expected.insert(expected.end(), {value, static_cast<uint8_t>(value + 1),
                                             static_cast<uint8_t>(value + 2)});
        }
    }
    for (const int threads : {1, 2, 5}) {
        std::vector<uint8_t> rgb(width * height * 3);
        mean_of_samples({rgba.data(), static_cast<std::ptrdiff_t>(stride)}, 2, width, height,
                        threads, rgb);
        CHECK(rgb == expected);
    }
}
