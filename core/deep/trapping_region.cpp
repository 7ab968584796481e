#include "deep/trapping_region.hpp"

#include <bit>
#include <cmath>
#include <cstdint>
#include <vector>

#include "formula/catalogue-inl.h"

namespace hadal {

namespace {

/// The square of cells: which of them are known to be reached, and those not yet gone on from.
class Cells {
  public:
    explicit Cells(int fineness)
        : per_unit_(std::ldexp(1.0, fineness)),
          width_(1 / per_unit_),
          side_(static_cast<int>(2 * half_side * per_unit_)),
          words_(side_ / word_bits),
          reached_(static_cast<std::size_t>(words_) * static_cast<std::size_t>(side_), 0) {}

    /// Reaches all cells that the box meets; false when it is not inside the square.
    bool reach(const Box& box) {
        // Not-a-number is outside too.
        if (!(box.re.low > -half_side && box.re.high < half_side && box.im.low > -half_side &&
              box.im.high < half_side))
            return false;
        const int left = at(box.re.low);
        const int right = at(box.re.high);
        const int top = at(box.im.high);
        for (int word = left / word_bits; word <= right / word_bits; ++word) {
            const int before = std::max(left - word * word_bits, 0);
            const int behind = std::max((word + 1) * word_bits - 1 - right, 0);
            const uint64_t columns = ~uint64_t{0} << before & ~uint64_t{0} >> behind;
            for (int y = at(box.im.low); y <= top; ++y)
                reach(y, word, columns);
        }
        return true;
    }
    bool all_gone_on_from() const { return open_.empty(); }
    Box next() {
        const uint32_t cell = open_.back();
        open_.pop_back();
        const auto side = static_cast<uint32_t>(side_);
        return {along(cell % side), along(cell / side)};
    }

  private:
    static constexpr double half_side = 2;
    static constexpr int word_bits = 64;

    int at(double v) const {
        // Truncation is the floor, since nothing inside is negative here.
        return static_cast<int>((v + half_side) * per_unit_);
    }
    Interval along(uint32_t i) const {
        const double low = i * width_ - half_side;
        return {low, low + width_};
    }
    void reach(int y, int word, uint64_t columns) {
        uint64_t& reached = reached_[static_cast<std::size_t>(y * words_ + word)];
        for (uint64_t fresh = columns & ~reached; fresh != 0; fresh &= fresh - 1)
            open_.push_back(
                static_cast<uint32_t>(y * side_ + word * word_bits + std::countr_zero(fresh)));
        reached |= columns;
    }

    double per_unit_;
    double width_;
    int side_;   ///< cells along a side
    int words_;  ///< along a side
    std::vector<uint64_t> reached_;
    std::vector<uint32_t> open_;
};

/// Where no number is above 2^13, the ends of intervals are rounded by far less in a step.
constexpr double slack = 0x1p-30;

Box widened(const HWY_NAMESPACE::Complex<Interval>& z) {
    return {{z.re.low - slack, z.re.high + slack}, {z.im.low - slack, z.im.high + slack}};
}

template <class Formula>
std::optional<bool> stays(const Box& starts, const Box& parameters, int fineness,
                          const std::function<bool()>& go_on) {
    constexpr int64_t cells_between_questions = 1 << 14;
    const HWY_NAMESPACE::Complex<Interval> c{parameters.re, parameters.im};
    Cells cells(fineness);
    if (!cells.reach(starts)) return false;
    for (int64_t done = 1; !cells.all_gone_on_from(); ++done) {
        if (done % cells_between_questions == 0 && !go_on()) return std::nullopt;
        const Box cell = cells.next();
        if (!cells.reach(widened(Formula::step({cell.re, cell.im}, c)))) return false;
    }
    return true;
}

}  // namespace

std::optional<bool> stays_for_ever(FormulaId formula, const Box& starts, const Box& parameters,
                                   int fineness, const std::function<bool()>& go_on) {
    static constexpr auto table = HWY_NAMESPACE::for_each_formula(
        []<class Formula>(const HWY_NAMESPACE::Row<Formula>&) { return &stays<Formula>; });
    return table.at(static_cast<std::size_t>(formula))(starts, parameters, fineness, go_on);
}

}  // namespace hadal
