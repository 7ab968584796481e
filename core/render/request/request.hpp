// The picture that a render is asked for.
#pragma once

#include "location/navigate.hpp"

namespace hadal {

inline constexpr int most_side = 1 << 24;  ///< pixels along a side, the same for every way in

/// A picture to be computed: square pixels of pitch 4 / (zoom height), sampled at their centres,
/// imaginary axis up, top row first.
struct Request {
    Location location;
    int width = 0;   ///< pixels, 1 to 2^24
    int height = 0;  ///< pixels, 1 to 2^24
};

/// The picture of a view.
inline Request request_of(const View& view) {
    return {view.location, view.width, view.height};
}

}  // namespace hadal
