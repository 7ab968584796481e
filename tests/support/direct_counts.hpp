// Counts of single pixels of a picture, held against direct iteration.
#pragma once

#include <span>

#include "render/direct/direct_pixels.hpp"
#include "support/catch.hpp"
#include "support/raster.hpp"

namespace hadal {

struct PixelAt {
    int x, y;
};

/// `raster` is what a render made of the request.
inline void check_counts_directly(const Request& request, const Raster& raster,
                                  std::span<const PixelAt> pixels) {
    const DeepFrame frame(request);
    const DirectPixels direct(request.location, frame);
    for (const auto& [x, y] : pixels) {
        CAPTURE(x, y);
        const DirectResult truth = direct.iterate(x, y, false, [] { return true; });
        REQUIRE(truth.sure);
        CHECK(raster.counts[static_cast<std::size_t>(y * request.width + x)] == truth.count);
    }
}

}  // namespace hadal
