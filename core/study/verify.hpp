// Whether the counts of a picture are right: a sample of its pixels against direct iteration.
#pragma once

#include <cstdint>
#include <vector>

#include "render/render.hpp"

namespace hadal {

struct VerifyOptions {
    int64_t pixels = 400;  ///< how many to check, 1 or more; all of a picture that has fewer
    int threads = 0;       ///< 0: as many as the machine has
};

/// A pixel whose count in the picture is not that of direct iteration. -1: no escape.
struct PixelDifference {
    int x = 0;
    int y = 0;
    int64_t count = 0;   ///< in the picture
    int64_t direct = 0;  ///< by direct iteration

    bool operator==(const PixelDifference&) const = default;
};

struct VerifyResult {
    int64_t pixels = 0;    ///< checked
    int64_t unsure = 0;    ///< of these, left out: chaotic beyond the digits direct iteration takes
    int64_t bits = 0;      ///< least precision of the direct iteration
    int64_t largest = 0;   ///< difference of two counts, both escapes
    int64_t opposite = 0;  ///< pixels that escape in one way of counting and not in the other
    double seconds = 0;    ///< wall time
    int threads = 0;
    std::vector<PixelDifference> differences;  ///< in the order of rows
};

/// Iterates a sample of the pixels of `request` directly in MPFR and compares with `counts`, what a
/// render of the request gave, of its width and height. The sample is the same whenever it has as
/// many pixels: one from each of equal stretches of the picture in the order of rows, so that none
/// comes twice. Blocks; re-entrant. `hooks` as in render(), but tile_done is not called.
/// Throws Error: invalid_argument, unsupported, cancelled, out_of_memory.
VerifyResult verify(const Request& request, PlaneView<const int64_t> counts,
                    const VerifyOptions& options = {}, const RenderHooks& hooks = {});

}  // namespace hadal
