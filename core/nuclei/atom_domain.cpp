#include "nuclei/atom_domain.hpp"

#include <algorithm>
#include <limits>

#include "orbit/critical_orbit.hpp"

namespace hadal {

double atom_domain_log2(const Nucleus& nucleus, const GoOnAt& go_on) {
    const mpfr_prec_t bits = std::max(nucleus.c.re.bits(), nucleus.c.im.bits());
    const double nearest_log2 =
        visit_critical_orbit(nucleus.formula, nucleus.c, bits, [&](auto orbit) {
            const int64_t pause = orbit.steps_between_questions();
            double nearest = std::numeric_limits<double>::infinity();
            orbit.advance();
            for (int64_t n = 1; n < nucleus.period; ++n) {
                ask(go_on, n, pause);
                nearest = std::min(nearest, log2_abs(scaled_z(orbit)));
                orbit.advance();
            }
            return nearest;
        });
    return nearest_log2 - log2_scale(nucleus.by_c);
}

}  // namespace hadal
