// Sets of cells, against a plain field of them.
#include "interior/cell_set.hpp"

#include <array>
#include <cmath>
#include <random>
#include <vector>

#include "support/catch.hpp"

using namespace hadal;

namespace {

constexpr int fineness = 5;
constexpr int side = 4 << fineness;

/// The same by the plainest means.
class Field {
  public:
    bool& at(int x, int y) {
        return cells_[static_cast<std::size_t>(y)][static_cast<std::size_t>(x)];
    }
    bool has(int x, int y) { return x >= 0 && y >= 0 && x < side && y < side && at(x, y); }
    void reach(const Box& box) {
        for (int y = 0; y < side; ++y) {
            for (int x = 0; x < side; ++x) {
                const double re = std::ldexp(x, -fineness) - 2;
                const double im = std::ldexp(y, -fineness) - 2;
                const double width = std::ldexp(1.0, -fineness);
                if (re <= box.re.high && box.re.low < re + width && im <= box.im.high &&
                    box.im.low < im + width)
                    at(x, y) = true;
            }
        }
    }
    bool at_border(int x, int y) {
        return has(x, y) && !(has(x - 1, y) && has(x + 1, y) && has(x, y - 1) && has(x, y + 1));
    }
    void fill_holes() {
        Field outside;
        std::vector<std::array<int, 2>> open;
        const auto visit = [&](int x, int y) {
            if (x < 0 || y < 0 || x >= side || y >= side || at(x, y) || outside.at(x, y)) return;
            outside.at(x, y) = true;
            open.push_back({x, y});
        };
        for (int i = 0; i < side; ++i) {
            visit(i, 0);
            visit(i, side - 1);
            visit(0, i);
            visit(side - 1, i);
        }
        while (!open.empty()) {
            const auto [x, y] = open.back();
            open.pop_back();
            visit(x - 1, y);
            visit(x + 1, y);
            visit(x, y - 1);
            visit(x, y + 1);
        }
        for (int y = 0; y < side; ++y) {
            for (int x = 0; x < side; ++x)
                at(x, y) = !outside.at(x, y);
        }
    }

  private:
    std::array<std::array<bool, side>, side> cells_{};
};

bool bit(uint64_t word, int x) {
    return word >> x % CellSet::word_bits & 1;
}

}  // namespace

TEST_CASE("cell set: cells, borders and holes are those of a plain field") {
    std::mt19937 random(11);
    std::uniform_real_distribution<double> anywhere(-1.9, 1.9);
    int holes = 0;
    for (int round = 0; round < 60; ++round) {
        CellSet set(fineness);
        Field field;
        const auto same = [&] {
            int marks = 0;
            int wrong = 0;
            for (int y = 0; y < side; ++y) {
                const bool any = set.take_row(y);
                for (int x = 0; x < side; ++x) {
                    const int i = x / CellSet::word_bits;
                    wrong += bit(set.word(i, y), x) != field.at(x, y);
                    wrong += bit(set.border(i, y), x) != field.at_border(x, y);
                }
                for (int i = 0; i < set.words(); ++i) {
                    const uint64_t marked = set.take_marked(i, y);
                    wrong += marked != 0 && !any;
                    marks += __builtin_popcountll(marked);
                }
            }
            REQUIRE(wrong == 0);
            REQUIRE_FALSE(set.any_marked());
            return marks;
        };
        int marked = 0;
        // Thin boxes in a part of the square make loops, some of them at its sides.
        const double size = round % 2 == 0 ? 1 : 0.5;
        for (int i = 0; i < 24; ++i) {
            const double re = size * anywhere(random);
            const double im = size * anywhere(random);
            const double length = size * (1.9 - std::fabs(i % 2 == 0 ? re : im) / size);
            const Box box =
                i % 2 == 0 ? Box{{re, re + length}, {im, im}} : Box{{re, re}, {im, im + length}};
            const bool inside = box.re.high < 2 && box.im.high < 2;
            REQUIRE(set.reach(box) == inside);
            if (inside) field.reach(box);
            marked += same();
        }
        set.fill_holes();
        field.fill_holes();
        const int filled = same();
        holes += filled > 0;
        int all = 0;
        for (int y = 0; y < side; ++y) {
            for (int x = 0; x < side; ++x)
                all += field.at(x, y);
        }
        // Each cell was new once.
        CHECK(marked + filled == all);
    }
    CHECK(holes > 20);
}

TEST_CASE("cell set: boxes that are not inside the square are not reached") {
    CellSet set(fineness);
    const Interval middle{-0.1, 0.1};
    for (const Interval& out : {Interval{-2, 0}, Interval{0, 2}, Interval{1, HUGE_VAL},
                                Interval{NAN, NAN}, Interval{-3, 3}}) {
        CHECK_FALSE(set.reach({out, middle}));
        CHECK_FALSE(set.reach({middle, out}));
    }
    CHECK_FALSE(set.any_marked());
    CHECK(set.reach({middle, middle}));
    CHECK(set.any_marked());
}
