// What counts a picture has, but for the rare ones.
#pragma once

#include <optional>

#include "base/plane.hpp"

namespace hadal {

/// Counts with their fractions.
struct CountRange {
    double low;
    double high;
};

/// The range that nine in ten of the pixels that escaped lie in, by a sample of up to 2^14 of them;
/// nothing where none has escaped. Null fractions count as 0. Pure. Throws std::bad_alloc.
std::optional<CountRange> usual_counts(PlaneView<const int64_t> counts,
                                       PlaneView<const float> fractions, int width, int height);

}  // namespace hadal
