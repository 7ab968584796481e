// Cells of the plane: a set that grows.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <memory>
#include <utility>
#include <vector>

#include "number/interval.hpp"

namespace hadal {

/// Cells of 2^-fineness in the square |Re z|, |Im z| <= 2, one bit each in words that are parts of
/// rows; those of a word to the right are its higher bits. What is new in the set is marked, until
/// the mark is taken. A set is for one thread at a time.
class CellSet {
  public:
    static constexpr int word_bits = 64;

    /// The empty set. Valid range: fineness from 4 to 14.
    explicit CellSet(int fineness);

    /// Takes in all cells that the box meets, and marks the new ones; false when it is not inside
    /// the square.
    bool reach(const Box& box);
    /// Takes in all cells from which no way out of the square leads around the set.
    void fill_holes();

    /// The rows of the set, and the words of a row: `reach` may move their ends.
    int low() const { return low_; }
    int high() const { return high_; }
    int left() const { return left_; }
    int right() const { return right_; }

    bool any_marked() const { return marked_rows_ > 0; }
    /// Whether there are marks in a row. They are about to be taken.
    bool take_row(int y) {
        const bool any = std::exchange(marked_in_row_[static_cast<std::size_t>(y)], uint8_t{0});
        marked_rows_ -= any;
        return any;
    }
    uint64_t take_marked(int i, int y) { return std::exchange(marked_[index(i, y)], 0); }
    /// The cells of the set in a word; none outside the square.
    uint64_t word(int i, int y) const {
        return i < 0 || i >= words_ || y < 0 || y >= side_ ? 0 : reached_[index(i, y)];
    }
    /// Those of them that have a neighbour outside the set.
    uint64_t border(int i, int y) const {
        const uint64_t here = word(i, y);
        const uint64_t before = here << 1 | word(i - 1, y) >> (word_bits - 1);
        const uint64_t behind = here >> 1 | word(i + 1, y) << (word_bits - 1);
        return here & ~(before & behind & word(i, y - 1) & word(i, y + 1));
    }
    /// The cells of some columns and rows.
    Box box(int left, int right, int low, int high) const {
        return {along(left, right), along(low, high)};
    }
    /// Words of a row, and rows of words, of the whole square.
    int words() const { return words_; }

  private:
    struct Free {
        void operator()(uint64_t* words) const { std::free(words); }
    };
    using Bits = std::unique_ptr<uint64_t[], Free>;
    /// Cells of a row that are not in the set, from one that is, or the end, to another.
    struct Gap {
        int first;
        int last;
        int y;
    };

    static constexpr double half_side = 2;

    int at(double v) const {
        // Truncation is the floor, since nothing inside is negative here.
        return static_cast<int>((v + half_side) * per_unit_);
    }
    Interval along(int first, int last) const {
        return {first * width_ - half_side, (last + 1) * width_ - half_side};
    }
    std::size_t index(int i, int y) const {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(words_) +
               static_cast<std::size_t>(i);
    }
    static Bits zeros(int words, int rows);
    void add(int first, int last, int y);
    void find_gaps(int y);
    void join(uint32_t gap, uint32_t other);
    uint32_t root(uint32_t gap);

    double per_unit_;
    double width_;
    int side_;   ///< cells along a side
    int words_;  ///< along a side
    Bits reached_;
    Bits marked_;
    std::vector<uint8_t> marked_in_row_;
    int marked_rows_ = 0;
    int low_;
    int high_;
    int left_;
    int right_;
    std::vector<Gap> gaps_;         ///< those of a row one after the other; the first is outside
    std::vector<uint32_t> joined_;  ///< to a gap that it touches, nearer to the first
};

}  // namespace hadal
