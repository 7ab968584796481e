// What formulas do near a point, against their definitions.
#include "formula/branch.hpp"

#include <cmath>
#include <random>

#include "support/catch.hpp"
#include "support/naive.hpp"

using namespace hadal;

namespace {

naive::Point step(const FormulaInfo& formula, double x, double y) {
    return naive::step(std::string(formula.name), {x, y}, {0, 0});
}

/// What the branch makes of z, for formulas of degree 2.
naive::Point on_branch(const Branch& branch, double x, double y) {
    naive::Point w = naive::square({x, y});
    if (branch.conjugate) w.y = -w.y;
    return branch.negate ? naive::Point{-w.x, -w.y} : w;
}

}  // namespace

TEST_CASE("branch: within its reach a formula is a power, perhaps mirrored") {
    std::mt19937_64 random(7);
    std::uniform_real_distribution<double> part(-2, 2);
    std::uniform_real_distribution<double> angle(0, 6.283185307179586);
    for (const FormulaInfo& formula : formulas()) {
        if (formula.holomorphic) continue;
        for (int i = 0; i < 2000; ++i) {
            const double x = part(random);
            const double y = part(random);
            const Branch branch = branch_at(formula.id, {x, y});
            CAPTURE(formula.name, x, y, branch.conjugate, branch.negate, branch.reach);
            const double distance = 0.999 * std::min(branch.reach, 4.0);
            const double turn = angle(random);
            const double near_x = x + distance * std::cos(turn);
            const double near_y = y + distance * std::sin(turn);
            const auto truth = step(formula, near_x, near_y);
            const auto told = on_branch(branch, near_x, near_y);
            REQUIRE(told.x == truth.x);
            REQUIRE(told.y == truth.y);
        }
    }
}

TEST_CASE("branch: it ends at the nearest fold") {
    std::mt19937_64 random(8);
    std::uniform_real_distribution<double> part(-2, 2);
    for (const FormulaInfo& formula : formulas()) {
        if (formula.holomorphic || formula.name == "tricorn") continue;
        for (int i = 0; i < 300; ++i) {
            const double x = part(random);
            const double y = part(random);
            const Branch branch = branch_at(formula.id, {x, y});
            CAPTURE(formula.name, x, y, branch.reach);
            // Somewhere on a slightly larger circle it is another one.
            bool other = false;
            for (int k = 0; k < 720 && !other; ++k) {
                const double turn = k * 3.14159265358979 / 360;
                const double near_x = x + 1.01 * branch.reach * std::cos(turn);
                const double near_y = y + 1.01 * branch.reach * std::sin(turn);
                const auto truth = step(formula, near_x, near_y);
                const auto told = on_branch(branch, near_x, near_y);
                other = told.x != truth.x || told.y != truth.y;
            }
            CHECK(other);
        }
    }
}

TEST_CASE("branch: none on a fold, and no end where there is no fold") {
    for (const FormulaInfo& formula : formulas()) {
        CAPTURE(formula.name);
        if (formula.holomorphic) {
            CHECK(branch_at(formula.id, {0.3, 0.0}).reach == HUGE_VAL);
            CHECK_FALSE(branch_at(formula.id, {0.3, -0.4}).conjugate);
        } else {
            CHECK(branch_at(formula.id, {0.0, 0.0}).reach == 0);
        }
    }
    CHECK(branch_at(formula_named("tricorn"), {0.3, 0.4}).reach == HUGE_VAL);
    CHECK(branch_at(formula_named("tricorn"), {0.3, 0.4}).conjugate);
    CHECK(branch_at(formula_named("burning-ship"), {0.3, 0.0}).reach == 0);
    CHECK(branch_at(formula_named("burning-ship"), {0.3, -0.1}).reach == 0.1);
}
