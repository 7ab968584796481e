#include "render/request/render_statistics.hpp"

#include <algorithm>
#include <limits>

namespace hadal {

void PixelTally::add(std::span<const int64_t> counts, int64_t limit) {
    // Without branches, since this sees every pixel: -1 as an unsigned number is the greatest.
    PixelTally part;
    uint64_t least = std::numeric_limits<uint64_t>::max();
    for (const int64_t n : counts) {
        part.interior += n < 0;
        least = std::min(least, static_cast<uint64_t>(n));
        part.greatest_count = std::max(part.greatest_count, n);
        part.late += n > limit / 2;
    }
    part.escaped = static_cast<int64_t>(counts.size()) - part.interior;
    part.least_count = static_cast<int64_t>(least);
    add(part);
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

void DeepStatistics::add_earlier(const DeepStatistics& part) {
    reference_seconds += part.reference_seconds;
    table_seconds += part.table_seconds;
    reused = part.reference_length > 0 ? part.reused : reused;
    steps.add(part.steps);
}

}  // namespace hadal
