#include "deep/direct.hpp"

#include <algorithm>

#include "deep/big_iteration.hpp"

namespace hadal {

DirectResult iterate_directly(const BigPoint& c, double radius_squared, int64_t limit,
                              bool with_gradient, int64_t dc_exponent,
                              const std::function<bool()>& go_on) {
    const mpfr_prec_t bits = std::max(c.re.bits(), c.im.bits());
    BigIteration orbit(c, bits);
    // Brent's cycle detection: compare with a z that is left behind at every power of two.
    BigPoint milestone{BigFloat(bits), BigFloat(bits)};
    int64_t next_milestone = 1;
    ScaledComplex<double> derivative;
    const ScaledComplex<double> unit{{1.0, 0.0}, dc_exponent};
    DirectResult result;
    const int64_t pause = orbit.steps_between_questions();
    for (int64_t n = 0;; ++n) {
        if (n % pause == 0 && !go_on()) return result;
        const double norm_now = orbit.norm();
        if (norm_now > radius_squared) {
            result.count = n;
            result.norm_squared = norm_now;
            if (with_gradient) result.gradient_squared = norm(plain(derivative)) * norm_now;
            break;
        }
        if (n >= limit) break;
        if (n > 0 && orbit.stands_at(milestone)) break;
        if (n == next_milestone) {
            milestone = orbit.z();
            next_milestone *= 2;
        }
        if (with_gradient) {
            ScaledComplex<double> z2 = orbit.scaled();
            ++z2.exponent;
            derivative = z2 * derivative + unit;
        }
        orbit.advance();
    }
    result.finished = true;
    return result;
}

}  // namespace hadal
