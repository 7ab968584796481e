#include "poster/strip.hpp"

#include <new>

#include "base/error.hpp"

namespace hadal {

StripPlanes::StripPlanes(int width, int height, bool picture) try
    : width_(static_cast<std::size_t>(width)) {
    const std::size_t samples = width_ * static_cast<std::size_t>(height);
    counts_ = std::make_unique_for_overwrite<int64_t[]>(samples);
    if (!picture) return;
    fractions_ = std::make_unique_for_overwrite<float[]>(samples);
    rgba_ = std::make_unique_for_overwrite<uint8_t[]>(samples * rgba_bytes);
} catch (const std::bad_alloc&) {
    throw Error(ErrorCode::out_of_memory, Complaint{Problem::no_memory_for_poster});
}

}  // namespace hadal
