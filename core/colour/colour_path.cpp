#include "colour/colour_path.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace hadal {

namespace {

uint64_t packed(const Srgb& colour) {
    const auto part = [](double x) {
        return static_cast<uint64_t>(std::lround(std::clamp(x, 0.0, 1.0) * 255 * 256));
    };
    return part(colour.red) | part(colour.green) << 16 | part(colour.blue) << 32;
}

/// Fills the table from `at`, which is given the segment and the share of it that is behind.
template <class At>
void fill(Palette& palette, std::span<const double> knots, At at) {
    std::size_t segment = 0;
    const double length = knots.back();
    for (int i = 0; i <= Palette::table_size; ++i) {
        const double here = length * i / Palette::table_size;
        while (segment + 2 < knots.size() && here >= knots[segment + 1])
            ++segment;
        const double span = knots[segment + 1] - knots[segment];
        const double share = span > 0 ? std::min(1.0, (here - knots[segment]) / span) : 1.0;
        palette.table[static_cast<std::size_t>(i)] = packed(at(segment, share));
    }
    palette.table.back() = palette.table[Palette::table_size];
}

}  // namespace

void fill_evenly(Palette& palette, std::span<const Srgb> stops) {
    std::vector<Oklab> path;
    for (const Srgb& stop : stops)
        path.push_back(to_oklab(stop));
    if (palette.cyclic) path.push_back(path.front());
    std::vector<double> knots{0};
    for (std::size_t i = 1; i < path.size(); ++i)
        knots.push_back(knots.back() + distance(path[i - 1], path[i]));
    fill(palette, knots, [&](std::size_t segment, double share) {
        return to_srgb(mixed(path[segment], path[segment + 1], share));
    });
}

void fill_at_positions(Palette& palette, std::span<const Srgb> stops,
                       std::span<const double> positions) {
    fill(palette, positions, [&](std::size_t segment, double share) {
        return mixed(stops[segment], stops[segment + 1], share);
    });
}

Rgb rounded(const Srgb& colour) {
    const auto byte = [](double x) {
        return static_cast<uint8_t>(std::lround(std::clamp(x, 0.0, 1.0) * 255));
    };
    return {byte(colour.red), byte(colour.green), byte(colour.blue)};
}

}  // namespace hadal
