// A pixel among others that are dealt with together.
#pragma once

#include <cstddef>

namespace hadal {

/// A pixel of a picture, and where its results stand.
struct PixelPlace {
    int x;
    int y;
    std::size_t slot;
};

}  // namespace hadal
