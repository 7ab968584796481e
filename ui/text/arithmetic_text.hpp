// How a picture was computed, for people.
#pragma once

#include <QString>

#include "render/render.hpp"

namespace hadal::ui {

/// One word, such as "double" or "perturbation".
QString arithmetic_name(const RenderStatistics& statistics);

/// A few lines: why this arithmetic, and what it took for the pixels that were computed; the
/// statistics count those taken over from other pictures as well.
QString arithmetic_details(const RenderStatistics& statistics, int64_t computed_pixels);

/// "512 bytes", "13 kB" or "1.4 GB".
QString memory_text(int64_t bytes);

}  // namespace hadal::ui
