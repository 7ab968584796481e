// How quick the last picture was, for people who want to know.
#pragma once

#include <cstdint>

namespace hadal::ui {

/// Of one picture, times from when it was asked for. Below 0: not yet.
struct RenderMeter {
    double first_pixel_ms = -1;
    double last_pixel_ms = -1;
    int64_t pixels = 0;  ///< of the picture
    int64_t reused = 0;  ///< of them, taken over from pictures before
};

}  // namespace hadal::ui
