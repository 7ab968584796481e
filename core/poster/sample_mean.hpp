// The colour of a pixel from its samples.
#pragma once

#include <cstdint>
#include <span>

#include "base/plane.hpp"

namespace hadal {

/// Pixels as means of squares of samples x samples sRGB samples, taken in linear light, rounded to
/// 8 bits; one sample comes out as it went in. `rgba` holds bytes R, G, B, A (A is not looked at)
/// of rows of width * samples samples; `rgb` gets width * height pixels R, G, B without gaps. Runs
/// on `threads` >= 1 threads.
void mean_of_samples(PlaneView<const uint8_t> rgba, int samples, int width, int height, int threads,
                     std::span<uint8_t> rgb);

}  // namespace hadal
