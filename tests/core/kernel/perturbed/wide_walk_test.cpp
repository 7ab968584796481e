// Pixels followed in wide numbers, against direct iteration in as many digits as they need.
#include "kernel/perturbed/wide_walk.hpp"

#include <cmath>
#include <random>

#include "number/rounded_norm.hpp"
#include "orbit/direct.hpp"
#include "support/catch.hpp"
#include "support/wide_reference.hpp"

using namespace hadal;

namespace {

const auto always = [] { return true; };
constexpr double radius = 100;

BigPoint point(double re, double im) {
    return {BigFloat(re, 600), BigFloat(im, 600)};
}

DirectResult truth_at(FormulaId formula, double re, double im, int64_t limit) {
    return iterate_directly(formula, point(0, 0), point(re, im), radius * radius, limit, 256, {},
                            false, always);
}

}  // namespace

TEMPLATE_TEST_CASE("wide walk: what it is sure of is what direct iteration makes of the pixel", "",
                   Wide, Widest) {
    constexpr int64_t limit = 5000;
    for (const WideView& view : wide_views()) {
        const FormulaId formula = formula_named(view.formula);
        const WideReference<TestType> reference(view, limit);
        std::mt19937 random(7);
        std::uniform_real_distribution<double> part(-0.7, 0.7);
        int escaped = 0;
        for (int i = 0; i < 25; ++i) {
            // Sums of few bits: the same point for both.
            const double unit = std::exp2(static_cast<double>(view.exponent));
            const double tau_re = std::ldexp(std::nearbyint(std::ldexp(part(random), 20)), -20);
            const double tau_im = std::ldexp(std::nearbyint(std::ldexp(part(random), 20)), -20);
            BigPoint c = point(view.re, view.im);
            mpfr_add_d(c.re.get(), c.re.get(), tau_re * unit, MPFR_RNDN);
            mpfr_add_d(c.im.get(), c.im.get(), tau_im * unit, MPFR_RNDN);
            CAPTURE(view.formula, view.re, view.im, tau_re, tau_im);
            const DirectResult walked =
                walk_widely<TestType>(reference.parameters, {tau_re, tau_im}, true, always);
            const DirectResult direct = iterate_directly(formula, point(0, 0), c, radius * radius,
                                                         limit, 256, view.exponent, false, always);
            REQUIRE(walked.finished);
            REQUIRE(direct.sure);
            // Such pixels lose a few dozen digits at most.
            CHECK(walked.sure);
            CHECK(walked.precise);
            CHECK(walked.count == direct.count);
            if (direct.count < 0) continue;
            ++escaped;
            // To the last bit: which of the two decides a pixel depends on how many there are.
            CHECK(walked.norm_squared == direct.norm_squared);
            CHECK(walked.gradient.re == direct.gradient.re);
            CHECK(walked.gradient.im == direct.gradient.im);
            const DirectResult short_walked =
                walk_widely<TestType>(reference.parameters, {tau_re, tau_im}, false, always);
            CHECK(short_walked.count == direct.count);
            CHECK(short_walked.precise);
            CHECK(rounded_norm(short_walked.norm_squared) == rounded_norm(direct.norm_squared));
        }
        CAPTURE(view.formula, view.re);
        CHECK(escaped > 3);
    }
}

TEST_CASE("wide walk: does not claim to know what it has lost") {
    // On the needle an orbit forgets a bit or so at every iteration.
    constexpr int64_t limit = 3000;
    const double re = -1.9;
    REQUIRE(truth_at(FormulaId{}, re, 0, 64).count == -1);
    const WideReference<Wide> reference({"mandelbrot", re, 0, -30}, limit);
    const DirectResult walked =
        walk_widely<Wide>(reference.parameters, {0.25, 0.125}, true, always);
    REQUIRE(walked.finished);
    // It escapes soon, since it is off the needle, or it is in doubt.
    const DirectResult direct = truth_at(FormulaId{}, re + 0.25 * 0x1p-30, 0.125 * 0x1p-30, limit);
    if (walked.sure) CHECK(walked.count == direct.count);
    const DirectResult lost = walk_widely<Wide>(reference.parameters, {0.25, 0.0}, true, always);
    REQUIRE(lost.finished);
    CHECK_FALSE(lost.sure);
}

TEST_CASE("wide walk: stops when it is told to") {
    const WideReference<Wide> reference({"mandelbrot", -1.75, 0, -16}, 1000);
    CHECK_FALSE(
        walk_widely<Wide>(reference.parameters, {0.25, 0.0}, true, [] { return false; }).finished);
}
