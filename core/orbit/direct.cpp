#include "orbit/direct.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "number/long/fixed_real.hpp"
#include "orbit/follow_orbit.hpp"
#include "orbit/formula_walk.hpp"

namespace hadal {

namespace {

std::optional<OrbitDerivative<DoubleDouble>> derivative_wanted(GradientUnit unit, FormulaId formula,
                                                               bool of_starts) {
    const FormulaInfo& it = info(formula);
    if (!unit || !it.holomorphic) return std::nullopt;
    return OrbitDerivative<DoubleDouble>({{1.0, 0.0}, *unit}, it.degree, of_starts);
}

}  // namespace

DirectResult iterate_directly(const BigPoint& c, double radius_squared, int64_t limit,
                              GradientUnit gradient_unit, const std::function<bool()>& go_on) {
    BigIteration orbit(c, std::max(c.re.bits(), c.im.bits()));
    auto derivative = derivative_wanted(gradient_unit, FormulaId{}, false);
    OrbitProgress progress;
    const auto look = [&](double norm_squared) {
        if (derivative && norm_squared <= radius_squared) derivative->advance(orbit.precise());
        return Verdict::good;
    };
    DirectResult result = *follow(orbit, progress, radius_squared, limit, go_on, look);
    if (derivative && result.count >= 0)
        result.gradient = half_gradient(orbit.precise(), derivative->value());
    return result;
}

DirectResult iterate_directly(FormulaId formula, const BigPoint& start, const BigPoint& c,
                              double radius_squared, int64_t limit, mpfr_prec_t first_bits,
                              GradientUnit gradient_unit, bool of_starts,
                              const std::function<bool()>& go_on) {
    constexpr mpfr_prec_t most_bits = 1 << 16;
    const int degree = info(formula).degree;
    const double c_modulus = std::hypot(c.re.to_double(), c.im.to_double());
    const bool in_fixed_reals =
        largest_on_the_way(degree, std::sqrt(radius_squared), c_modulus) < FixedReal<64>::reach;
    for (mpfr_prec_t bits = first_bits;;) {
        BigPoint z{BigFloat(bits), BigFloat(bits)};
        mpfr_set(z.re.get(), start.re.get(), MPFR_RNDN);
        mpfr_set(z.im.get(), start.im.get(), MPFR_RNDN);
        FormulaWalk walk{formula,
                         c,
                         radius_squared,
                         limit,
                         in_fixed_reals,
                         go_on,
                         bits,
                         std::move(z),
                         ErrorBound(degree, radius_squared, c_modulus, -bits),
                         derivative_wanted(gradient_unit, formula, of_starts)};
        const DirectResult result = walk_to_end(walk);
        if (!result.finished || result.sure || 2 * bits > most_bits) return result;
        bits = bits_to_try_next(bits, walk.progress.n, limit, 2);
    }
}

}  // namespace hadal
