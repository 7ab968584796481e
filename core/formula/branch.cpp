#include "formula/branch.hpp"

#include <algorithm>
#include <cmath>

#include "formula/formula_step.hpp"

namespace hadal {

namespace {

/// A double whose |x| the formulas find beside it.
struct Part {
    double value;
};
Part operator+(Part a, Part b) {
    return {a.value + b.value};
}
Part operator-(Part a, Part b) {
    return {a.value - b.value};
}
Part operator*(Part a, Part b) {
    return {a.value * b.value};
}
Part absolute(Part a) {
    return {std::fabs(a.value)};
}

using Number = HWY_NAMESPACE::Complex<Part>;

/// The signs of a formula's step, c being 0, against those of z^2: whether each part is turned.
struct Signs {
    bool re;
    bool im;

    bool operator==(const Signs&) const = default;
};

Signs signs_of(FormulaStep<Part> step, double x, double y) {
    const Number z(Part{x}, Part{y});
    const Number next = step(z, Number(Part{0}, Part{0}));
    const Number square = HWY_NAMESPACE::square(z);
    return {std::signbit(next.re.value) != std::signbit(square.re.value),
            std::signbit(next.im.value) != std::signbit(square.im.value)};
}

}  // namespace

Branch branch_at(FormulaId formula, const ScalarComplex<double>& z) {
    if (info(formula).holomorphic) return {};
    const FormulaStep<Part> step = formula_step<Part>(formula);
    const auto signs_at = [step](double x, double y) { return signs_of(step, x, y); };
    constexpr double aside = 0x1p-20;
    const double size = std::fabs(z.re) + std::fabs(z.im);
    // Where a part of z^2 is 0 and has no sign to tell, that of a point beside Z serves: either
    // there is a fold at Z, or both sides are alike.
    const bool vague = z.re == 0 || z.im == 0 || z.re * z.re == z.im * z.im;
    const double blur = vague ? aside * size : 0;
    const Signs here = signs_at(z.re + blur / 3, z.im + blur / 2);
    Branch branch;
    branch.conjugate = here.re != here.im;
    branch.negate = here.re;
    // The line through 0 along (along_re, along_im), a unit vector: a fold or not by what lies on
    // both sides of the point of it that is nearest to Z.
    const auto look_at = [&](double along_re, double along_im) {
        const double along = z.re * along_re + z.im * along_im;
        const double off = z.im * along_re - z.re * along_im;
        const auto signs_beside = [&](double distance) {
            return signs_at(along * along_re - distance * along_im,
                            along * along_im + distance * along_re);
        };
        if (signs_beside(aside * along) != signs_beside(-aside * along))
            branch.reach = std::min(branch.reach, std::max(std::fabs(off) - blur, 0.0));
    };
    constexpr double half_diagonal = 0.70710678118654752;
    look_at(1, 0);
    look_at(0, 1);
    look_at(half_diagonal, half_diagonal);
    look_at(half_diagonal, -half_diagonal);
    if (size == 0) branch.reach = 0;
    return branch;
}

}  // namespace hadal
