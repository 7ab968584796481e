#include "interior/trapping_region.hpp"

#include <bit>
#include <cmath>
#include <cstdint>
#include <vector>

#include "formula/catalogue-inl.h"
#include "interior/cell_set.hpp"

namespace hadal {

namespace {

/// Where no number is above 2^13, the ends of intervals are rounded by far less in a step.
constexpr double slack = 0x1p-30;

/// An interval that knows whether an absolute value on the way to it was one of numbers of both
/// signs.
struct FoldedInterval {
    Interval range;
    bool folded = false;

    friend FoldedInterval operator+(const FoldedInterval& a, const FoldedInterval& b) {
        return {a.range + b.range, a.folded || b.folded};
    }
    friend FoldedInterval operator-(const FoldedInterval& a, const FoldedInterval& b) {
        return {a.range - b.range, a.folded || b.folded};
    }
    friend FoldedInterval operator*(const FoldedInterval& a, const FoldedInterval& b) {
        return {a.range * b.range, a.folded || b.folded};
    }
    friend FoldedInterval absolute(const FoldedInterval& a) {
        return {absolute(a.range), a.folded || (a.range.low <= slack && a.range.high >= -slack)};
    }
};

/// What a formula makes of the points of a box.
struct Image {
    Box box;
    bool folded;  ///< some points may lie on a fold
};

template <class Formula>
Image image_of(const Box& z, const Box& c) {
    using Number = HWY_NAMESPACE::Complex<FoldedInterval>;
    const Number w = Formula::step(Number{{z.re}, {z.im}}, Number{{c.re}, {c.im}});
    return {{{w.re.range.low - slack, w.re.range.high + slack},
             {w.im.range.low - slack, w.im.range.high + slack}},
            w.re.folded || w.im.folded};
}

/// The growth of a set of cells by what a formula makes of its border and of the folds in it.
template <class Formula>
class Growth {
  public:
    Growth(const Box& parameters, int fineness, const std::function<bool()>& go_on)
        : parameters_(parameters),
          cells_(fineness),
          go_on_(go_on),
          folds_(
              static_cast<std::size_t>(cells_.words()) * static_cast<std::size_t>(cells_.words()),
              Folds::unknown) {}

    std::optional<bool> run(const Box& starts) {
        // Holes are filled the less often the longer it takes.
        constexpr int64_t cells_a_row_between_fills = 1;
        bool inside = cells_.reach(starts);
        while (inside) {
            const int64_t rows = cells_.high() - cells_.low() + 1;
            if (!cells_.any_marked() || gone_on_from_ > cells_a_row_between_fills * rows) {
                gone_on_from_ = 0;
                cells_.fill_holes();
                if (!cells_.any_marked()) return true;
            }
            for (int y = cells_.low(); inside && y <= cells_.high(); ++y) {
                if (cells_.take_row(y)) inside = go_on_from_row(y);
            }
        }
        if (given_up_) return std::nullopt;
        return false;
    }

  private:
    enum class Folds : uint8_t { unknown, none, some };

    bool go_on_from_row(int y) {
        constexpr int64_t cells_between_questions = 1 << 14;
        for (int i = cells_.left(); i <= cells_.right(); ++i) {
            const uint64_t marked = cells_.take_marked(i, y);
            if (marked == 0) continue;
            done_ += std::popcount(marked);
            if (done_ >= cells_between_questions) {
                done_ = 0;
                if ((given_up_ = !go_on_())) return false;
            }
            const uint64_t border = marked & cells_.border(i, y);
            const int first = i * CellSet::word_bits;
            for (uint64_t bits = border; bits != 0; bits &= bits - 1) {
                const int x = first + std::countr_zero(bits);
                ++gone_on_from_;
                if (!cells_.reach(image(x, x, y, y).box)) return false;
            }
            uint64_t bits = marked & ~border;
            if (bits == 0 || !may_fold(i, y / CellSet::word_bits)) continue;
            while (bits != 0) {
                const int begin = std::countr_zero(bits);
                const int cells = std::countr_one(bits >> begin);
                if (!go_on_from_folds(first + begin, first + begin + cells - 1, y)) return false;
                bits &= bits + (uint64_t{1} << begin);
            }
        }
        return true;
    }
    /// Whether folds may lie in a square of the cells of whole words.
    bool may_fold(int i, int j) {
        constexpr int cells = CellSet::word_bits;
        auto& known = folds_[static_cast<std::size_t>(j * cells_.words() + i)];
        if (known == Folds::unknown) {
            const int left = i * cells;
            const int low = j * cells;
            known = image(left, left + cells - 1, low, low + cells - 1).folded ? Folds::some
                                                                               : Folds::none;
        }
        return known == Folds::some;
    }
    bool go_on_from_folds(int left, int right, int y) {
        const Image whole = image(left, right, y, y);
        if (!whole.folded) return true;
        if (left == right) return cells_.reach(whole.box);
        const int middle = (left + right) / 2;
        return go_on_from_folds(left, middle, y) && go_on_from_folds(middle + 1, right, y);
    }
    Image image(int left, int right, int low, int high) const {
        return image_of<Formula>(cells_.box(left, right, low, high), parameters_);
    }

    const Box& parameters_;
    CellSet cells_;
    const std::function<bool()>& go_on_;
    std::vector<Folds> folds_;
    int64_t gone_on_from_ = 0;  ///< cells, since holes were filled
    int64_t done_ = 0;          ///< cells, since go_on was asked
    bool given_up_ = false;
};

}  // namespace

std::optional<bool> stays_for_ever(FormulaId formula, const Box& starts, const Box& parameters,
                                   int fineness, const std::function<bool()>& go_on) {
    static constexpr auto table =
        HWY_NAMESPACE::for_each_formula([]<class Formula>(const HWY_NAMESPACE::Row<Formula>&) {
            return +[](const Box& starts, const Box& parameters, int fineness,
                       const std::function<bool()>& go_on) {
                return Growth<Formula>(parameters, fineness, go_on).run(starts);
            };
        });
    return table.at(static_cast<std::size_t>(formula))(starts, parameters, fineness, go_on);
}

}  // namespace hadal
