#include "nuclei/ball_period.hpp"

#include "nuclei/disc_image.hpp"
#include "orbit/critical_orbit.hpp"
#include "orbit/disc_derivative.hpp"

namespace hadal {

namespace {

/// The first n, up to `most`, at which the image covers 0.
template <class Orbit, class Image>
int64_t first_cover(Orbit& orbit, Image image, int64_t most, const GoOnAt& go_on) {
    constexpr double escaped = 100.0 * 100.0;
    const int64_t pause = orbit.steps_between_questions();
    for (int64_t n = 0; n <= most && orbit.norm() <= escaped; ++n) {
        ask(go_on, n, pause);
        const ScaledComplex<double> z = scaled_z(orbit);
        if (n > 0 && image.covers(z)) return n;
        image.advance(z);
        orbit.advance();
    }
    return 0;
}

}  // namespace

mpfr_prec_t bits_for(const Disc& disc) {
    return bits_for_pitch(disc.radius_log2) + 64;
}

int64_t ball_period(const Disc& disc, int64_t most, const GoOnAt& go_on) {
    const FormulaInfo& formula = info(disc.formula);
    return visit_critical_orbit(disc.formula, disc.centre, bits_for(disc), [&](auto orbit) {
        if (formula.holomorphic)
            return first_cover(orbit, DiscDerivative(disc.radius_log2, formula.degree), most,
                               go_on);
        return first_cover(orbit, DiscImage(disc.radius_log2, disc.formula), most, go_on);
    });
}

}  // namespace hadal
