// Planes with their own memory, for tests.
#pragma once

#include <cstdint>
#include <vector>

#include "render/render.hpp"

namespace hadal {

/// Owns the planes a render fills.
struct Raster {
    Raster(int width_, int height_)
        : width(width_),
          height(height_),
          counts(size(), -7),
          fractions(size(), -7),
          distances(size(), -7),
          directions(size(), {-7, -7}) {}

    std::size_t size() const {
        return static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
    }
    Target target() {
        return {{counts.data(), width * std::ptrdiff_t{sizeof(int64_t)}},
                {fractions.data(), width * std::ptrdiff_t{sizeof(float)}},
                {distances.data(), width * std::ptrdiff_t{sizeof(float)}},
                {directions.data(), width * std::ptrdiff_t{sizeof(UnitVector)}}};
    }
    Target counts_only() { return {target().counts, {}, {}, {}}; }
    bool operator==(const Raster&) const = default;

    int width;
    int height;
    std::vector<int64_t> counts;
    std::vector<float> fractions;
    std::vector<float> distances;
    std::vector<UnitVector> directions;
};

}  // namespace hadal
