#include <algorithm>

#include "render/render.hpp"

namespace hadal {

void PixelTally::add(int64_t count, int64_t limit) {
    if (count < 0) {
        ++interior;
        return;
    }
    least_count = escaped == 0 ? count : std::min(least_count, count);
    greatest_count = std::max(greatest_count, count);
    late += count > limit / 2 ? 1 : 0;
    ++escaped;
}

void PixelTally::add(const PixelTally& other) {
    if (other.escaped > 0) {
        least_count = escaped == 0 ? other.least_count : std::min(least_count, other.least_count);
        greatest_count = std::max(greatest_count, other.greatest_count);
    }
    escaped += other.escaped;
    interior += other.interior;
    late += other.late;
}

}  // namespace hadal
