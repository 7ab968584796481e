#include "deep/direct.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "deep/follow_orbit.hpp"
#include "deep/formula_walk.hpp"
#include "deep/running_product.hpp"

namespace hadal {

DirectResult iterate_directly(const BigPoint& c, double radius_squared, int64_t limit,
                              bool with_gradient, int64_t dc_exponent,
                              const std::function<bool()>& go_on) {
    BigIteration orbit(c, std::max(c.re.bits(), c.im.bits()));
    RunningProduct derivative;
    const ScaledComplex<double> unit{{1.0, 0.0}, dc_exponent};
    OrbitProgress progress;
    const auto look = [&](double norm_squared) {
        if (with_gradient && norm_squared <= radius_squared) {
            derivative.multiply(2.0);
            derivative.multiply(orbit.scaled());
            derivative.add(unit);
        }
        return Verdict::good;
    };
    DirectResult result = *follow(orbit, progress, radius_squared, limit, go_on, look);
    if (with_gradient && result.count >= 0)
        result.gradient = plain(orbit.scaled() * conjugate_of(derivative.value()));
    return result;
}

DirectResult iterate_directly(FormulaId formula, const BigPoint& start, const BigPoint& c,
                              double radius_squared, int64_t limit, mpfr_prec_t first_bits,
                              const std::function<bool()>& go_on) {
    constexpr mpfr_prec_t most_bits = 1 << 16;
    const double c_modulus = std::hypot(c.re.to_double(), c.im.to_double());
    for (mpfr_prec_t bits = first_bits;; bits *= 2) {
        BigPoint z{BigFloat(bits), BigFloat(bits)};
        mpfr_set(z.re.get(), start.re.get(), MPFR_RNDN);
        mpfr_set(z.im.get(), start.im.get(), MPFR_RNDN);
        FormulaWalk walk{
            formula,        c,
            radius_squared, limit,
            go_on,          bits,
            std::move(z),   ErrorBound(info(formula).degree, radius_squared, c_modulus, -bits)};
        const DirectResult result = walk_to_end(walk);
        if (!result.finished || result.sure || 2 * bits > most_bits) return result;
    }
}

}  // namespace hadal
