#include "deep/atom_domain.hpp"

#include <algorithm>
#include <limits>

#include "deep/running_product.hpp"

namespace hadal {

double atom_domain_log2(const Nucleus& nucleus, const GoOnAt& go_on) {
    const mpfr_prec_t bits = std::max(nucleus.c.re.bits(), nucleus.c.im.bits());
    BigIteration orbit(nucleus.c, bits);
    const int64_t pause = orbit.steps_between_questions();
    const ScaledComplex<double> one{{1.0, 0.0}, 0};
    RunningProduct derivative;
    derivative.add(one);
    double nearest = std::numeric_limits<double>::infinity();
    orbit.advance();
    for (int64_t n = 1; n < nucleus.period; ++n) {
        ask(go_on, n, pause);
        const ScaledComplex<double> z = orbit.scaled();
        nearest = std::min(nearest, log2_abs(z));
        derivative.multiply(2.0);
        derivative.multiply(z);
        derivative.add(one);
        orbit.advance();
    }
    return nearest - log2_abs(derivative.value());
}

}  // namespace hadal
