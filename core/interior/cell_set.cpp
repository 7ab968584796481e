#include "interior/cell_set.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <new>

namespace hadal {

/// Memory that is not there before it is used: most of the square never is.
CellSet::Bits CellSet::zeros(int words, int rows) {
    const auto size = static_cast<std::size_t>(words) * static_cast<std::size_t>(rows);
    Bits bits(static_cast<uint64_t*>(std::calloc(size, sizeof(uint64_t))));
    if (!bits) throw std::bad_alloc();
    return bits;
}

CellSet::CellSet(int fineness)
    : per_unit_(std::ldexp(1.0, fineness)),
      width_(1 / per_unit_),
      side_(static_cast<int>(2 * half_side * per_unit_)),
      words_(side_ / word_bits),
      reached_(zeros(words_, side_)),
      marked_(zeros(words_, side_)),
      marked_in_row_(static_cast<std::size_t>(side_), 0),
      low_(side_),
      high_(-1),
      left_(words_),
      right_(-1) {}

bool CellSet::reach(const Box& box) {
    // Not-a-number is outside too.
    if (!(box.re.low > -half_side && box.re.high < half_side && box.im.low > -half_side &&
          box.im.high < half_side))
        return false;
    const int low = at(box.im.low);
    const int high = at(box.im.high);
    const int left = at(box.re.low);
    const int right = at(box.re.high);
    low_ = std::min(low_, low);
    high_ = std::max(high_, high);
    left_ = std::min(left_, left / word_bits);
    right_ = std::max(right_, right / word_bits);
    for (int y = low; y <= high; ++y)
        add(left, right, y);
    return true;
}

void CellSet::add(int first, int last, int y) {
    uint64_t fresh = 0;
    for (int i = first / word_bits; i <= last / word_bits; ++i) {
        const int before = std::max(first - i * word_bits, 0);
        const int behind = std::max((i + 1) * word_bits - 1 - last, 0);
        const uint64_t columns = ~uint64_t{0} << before & ~uint64_t{0} >> behind;
        const uint64_t missing = columns & ~reached_[index(i, y)];
        reached_[index(i, y)] |= columns;
        marked_[index(i, y)] |= missing;
        fresh |= missing;
    }
    if (fresh == 0) return;
    marked_rows_ += !std::exchange(marked_in_row_[static_cast<std::size_t>(y)], uint8_t{1});
}

uint32_t CellSet::root(uint32_t gap) {
    while (joined_[gap] != gap)
        gap = joined_[gap] = joined_[joined_[gap]];
    return gap;
}

void CellSet::join(uint32_t gap, uint32_t other) {
    gap = root(gap);
    other = root(other);
    joined_[std::max(gap, other)] = std::min(gap, other);
}

void CellSet::find_gaps(int y) {
    int begun = left_ * word_bits;
    bool in_gap = true;
    for (int i = left_; i <= right_; ++i) {
        const uint64_t here = word(i, y);
        // Where a cell differs from the one before it.
        uint64_t ends = here ^ (here << 1 | uint64_t{!in_gap});
        for (; ends != 0; ends &= ends - 1) {
            const int x = i * word_bits + std::countr_zero(ends);
            if (in_gap && x > begun) gaps_.push_back({begun, x - 1, y});
            begun = x;
            in_gap = !in_gap;
        }
    }
    if (in_gap) gaps_.push_back({begun, (right_ + 1) * word_bits - 1, y});
}

void CellSet::fill_holes() {
    gaps_.assign(1, {});
    joined_.assign(1, 0);
    std::size_t below = 1;
    for (int y = low_; y <= high_; ++y) {
        const std::size_t first = gaps_.size();
        find_gaps(y);
        for (std::size_t i = first; i < gaps_.size(); ++i) {
            const Gap& gap = gaps_[i];
            const auto number = static_cast<uint32_t>(i);
            joined_.push_back(number);
            if (y == low_ || y == high_ || gap.first == left_ * word_bits ||
                gap.last == (right_ + 1) * word_bits - 1)
                join(number, 0);
            while (below < first && gaps_[below].last < gap.first)
                ++below;
            for (std::size_t k = below; k < first && gaps_[k].first <= gap.last; ++k)
                join(number, static_cast<uint32_t>(k));
        }
        below = first;
    }
    for (std::size_t i = 1; i < gaps_.size(); ++i) {
        if (root(static_cast<uint32_t>(i)) != 0) add(gaps_[i].first, gaps_[i].last, gaps_[i].y);
    }
}

}  // namespace hadal
