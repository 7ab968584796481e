#include "colour/usual_counts.hpp"

#include <algorithm>
#include <vector>

namespace hadal {

std::optional<CountRange> usual_counts(PlaneView<const int64_t> counts,
                                       PlaneView<const float> fractions, int width, int height) {
    constexpr int samples_along = 128;
    constexpr std::size_t rare = 20;  // one in so many at either end
    std::vector<double> escaped;
    const int across = std::min(width, samples_along);
    const int down = std::min(height, samples_along);
    for (int j = 0; j < down; ++j) {
        const auto y = static_cast<int>(int64_t{j} * height / down);
        for (int i = 0; i < across; ++i) {
            const auto x = static_cast<int>(int64_t{i} * width / across);
            const int64_t n = counts.row(y)[x];
            const float fraction = fractions ? fractions.row(y)[x] : 0;
            if (n >= 0) escaped.push_back(static_cast<double>(n) + static_cast<double>(fraction));
        }
    }
    if (escaped.empty()) return std::nullopt;
    const auto at = [&](std::size_t rank) {
        const auto place = escaped.begin() + static_cast<std::ptrdiff_t>(rank);
        std::nth_element(escaped.begin(), place, escaped.end());
        return *place;
    };
    const std::size_t last = escaped.size() - 1;
    return CountRange{at(last / rare), at(last - last / rare)};
}

}  // namespace hadal
