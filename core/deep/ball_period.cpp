#include "deep/ball_period.hpp"

#include <algorithm>
#include <cmath>

#include "deep/disc_derivative.hpp"

namespace hadal {

mpfr_prec_t bits_for(const Disc& disc) {
    return bits_for_pitch(disc.radius_log2) + 64;
}

int64_t ball_period(const Disc& disc, int64_t most, const GoOnAt& go_on) {
    constexpr double escaped = 100.0 * 100.0;
    BigIteration orbit(disc.centre, bits_for(disc));
    DiscDerivative derivative(disc.radius_log2);
    const int64_t pause = orbit.steps_between_questions();
    for (int64_t n = 0; n <= most && orbit.norm() <= escaped; ++n) {
        ask(go_on, n, pause);
        const ScaledComplex<double> z = orbit.scaled();
        if (n > 0 && derivative.covers(z)) return n;
        derivative.advance(z);
        orbit.advance();
    }
    return 0;
}

}  // namespace hadal
