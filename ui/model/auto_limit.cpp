#include "ui/model/auto_limit.hpp"

#include <algorithm>

#include "location/navigate.hpp"

namespace hadal::ui {

namespace {
// Many escape late: one pixel in this many does so in the upper half of the limit. Measured against
// the whole picture: beside the set's cusps a handful of pixels escapes late at any limit.
constexpr int64_t many = 500;
constexpr int most_doublings = 5;  ///< at once
constexpr int64_t most_automatic = 50'000'000;
}  // namespace

int64_t AutoLimit::limit_for(const Location& location) const {
    int64_t limit = suggested_iterations(location);
    for (int i = 0; i < raises_ && limit < most_automatic; ++i)
        limit *= 2;
    return limit;
}

bool AutoLimit::learn(const Location& location, const RenderStatistics& statistics) {
    const int64_t pixels = statistics.escaped + statistics.interior;
    if (location.iterations < most_automatic) {
        // Each doubling leaves about half as many late pixels: do at once what will be needed.
        int doublings = 0;
        for (int64_t late = statistics.late * many; late > pixels; late /= 2)
            ++doublings;
        raises_ += std::min(doublings, most_doublings);
        if (doublings > 0) return limit_for(location) > location.iterations;
    }
    const bool too_high =
        statistics.late == 0 && statistics.greatest_count < location.iterations / 8;
    if (too_high && raises_ > 0) --raises_;  // used by the next picture: this one is right as it is
    return false;
}

void AutoLimit::resume(const Location& location) {
    raises_ = 0;
    int64_t limit = limit_for(location);
    for (; limit < location.iterations && limit < most_automatic; limit *= 2)
        ++raises_;
}

}  // namespace hadal::ui
