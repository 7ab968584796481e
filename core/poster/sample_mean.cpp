#include "poster/sample_mean.hpp"

#include <array>
#include <cmath>
#include <cstddef>

#include "colour/oklab.hpp"

namespace hadal {

namespace {

constexpr int levels = 1 << 16;

/// sRGB bytes to 16-bit linear light and back. 16 bits tell the darkest sRGB steps apart 20 times.
struct LightTables {
    std::array<uint16_t, 256> to_linear{};
    std::array<uint8_t, levels> to_srgb{};

    LightTables() {
        constexpr double brightest = levels - 1;
        for (std::size_t i = 0; i < to_linear.size(); ++i) {
            const double light = linear_of(static_cast<double>(i) / 255);
            to_linear[i] = static_cast<uint16_t>(std::lround(light * brightest));
        }
        for (std::size_t i = 0; i < to_srgb.size(); ++i) {
            const double encoded = encoded_of(static_cast<double>(i) / brightest);
            to_srgb[i] = static_cast<uint8_t>(std::lround(encoded * 255));
        }
    }
};

const LightTables& light_tables() {
    static const LightTables tables;
    return tables;
}

}  // namespace

void mean_of_samples(PlaneView<const uint8_t> rgba, int samples, int width, int height, int threads,
                     std::span<uint8_t> rgb) {
    const LightTables& light = light_tables();
    const auto squares = static_cast<uint32_t>(samples) * static_cast<uint32_t>(samples);
    const int64_t pixels = static_cast<int64_t>(width) * height;
#pragma omp parallel for schedule(static) num_threads(threads)
    for (int64_t pixel = 0; pixel < pixels; ++pixel) {
        const int top = static_cast<int>(pixel / width) * samples;
        const std::ptrdiff_t left = static_cast<std::ptrdiff_t>(pixel % width) * samples * 4;
        std::array<uint32_t, 3> sums{};
        for (int y = top; y < top + samples; ++y) {
            const uint8_t* sample = rgba.row(y) + left;
            for (int x = 0; x < samples; ++x, sample += 4) {
                for (std::size_t channel = 0; channel < 3; ++channel)
                    sums[channel] += light.to_linear[sample[channel]];
            }
        }
        for (std::size_t channel = 0; channel < 3; ++channel) {
            const uint32_t mean = (sums[channel] + squares / 2) / squares;
            rgb[static_cast<std::size_t>(pixel) * 3 + channel] = light.to_srgb[mean];
        }
    }
}

}  // namespace hadal
