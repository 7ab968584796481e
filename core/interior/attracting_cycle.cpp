#include "interior/attracting_cycle.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "formula/formula_step.hpp"
#include "number/long/dual.hpp"
#include "number/long/point_arithmetic.hpp"

namespace hadal {

namespace {

using Real = Dual<BigReal>;
using Number = HWY_NAMESPACE::Complex<Real>;
using DualStep = FormulaStep<Real>;

constexpr mpfr_prec_t derivative_bits = 64;

BigReal real(const BigFloat& value) {
    return BigReal(value);
}
BigReal number(double value) {
    return BigReal(BigFloat(value, derivative_bits));
}

/// A derivative needs no more digits than a double's, but the exponents of any depth.
void shorten(BigReal& derivative) {
    if (derivative.value().bits() > derivative_bits)
        mpfr_prec_round(derivative.value().get(), derivative_bits, MPFR_RNDN);
}

/// d(re, im)/d(re, im), row by row.
struct Jacobian {
    double a = 1;
    double b = 0;
    double c = 0;
    double d = 1;

    bool finite() const {
        return std::isfinite(a) && std::isfinite(b) && std::isfinite(c) && std::isfinite(d);
    }
    /// The larger modulus of its eigenvalues.
    double spectral_radius() const {
        const double half_trace = (a + d) / 2;
        const double determinant = a * d - b * c;
        // As a sum, so that of a conformal map nothing cancels.
        const double discriminant = (a - d) * (a - d) / 4 + b * c;
        if (discriminant < 0) return std::sqrt(std::max(0.0, determinant));
        return std::fabs(half_trace) + std::sqrt(discriminant);
    }
};

/// The image of a point after some iterations, and how it depends on the point.
struct Image {
    BigPoint point;
    Jacobian jacobian;
};

Image image_of(DualStep step, const BigPoint& from, const BigPoint& c, int64_t iterations,
               const GoOnAt& go_on) {
    const int64_t pause = std::max<int64_t>(1, steps_between_questions(from.re.bits()) / 8);
    Number z(Real{real(from.re), number(1), number(0)}, Real{real(from.im), number(0), number(1)});
    const Number constant(Real{real(c.re), number(0), number(0)},
                          Real{real(c.im), number(0), number(0)});
    for (int64_t n = 0; n < iterations; ++n) {
        ask(go_on, n, pause);
        z = step(z, constant);
        for (Real* parts : {&z.re, &z.im}) {
            shorten(parts->by_re);
            shorten(parts->by_im);
            // The precision is that of the point, whatever that of c.
            if (parts->value.value().bits() > from.re.bits())
                mpfr_prec_round(parts->value.value().get(), from.re.bits(), MPFR_RNDN);
        }
    }
    const auto plain = [](const BigReal& value) { return value.value().to_double(); };
    return {{z.re.value.value(), z.im.value.value()},
            {plain(z.re.by_re), plain(z.re.by_im), plain(z.im.by_re), plain(z.im.by_im)}};
}

/// Newton's step to where the image is the point itself: (J - 1)^-1 (z - f(z)).
std::optional<BigPoint> newton_step(const BigPoint& z, const Image& image) {
    Jacobian m = image.jacobian;
    m.a -= 1;
    m.d -= 1;
    const double determinant = m.a * m.d - m.b * m.c;
    if (!m.finite() || determinant == 0) return {};
    const BigPoint rest = difference(z, image.point);
    const auto solved = [&](double k, double l) {
        BigFloat sum(z.re.bits());
        mpfr_fmma(sum.get(), BigFloat(k / determinant, 53).get(), rest.re.get(),
                  BigFloat(l / determinant, 53).get(), rest.im.get(), MPFR_RNDN);
        return sum;
    };
    return BigPoint{solved(m.d, -m.b), solved(-m.c, m.a)};
}

/// The first n up to `laps` at which the orbit of a point of a cycle is back.
int64_t least_period(FormulaId formula, const BigPoint& point, const BigPoint& c, int64_t laps,
                     double tolerance_log2, const GoOnAt& go_on) {
    BigFormulaIteration orbit(formula, point, c, point.re.bits());
    const int64_t pause = orbit.steps_between_questions();
    for (int64_t n = 1; n < laps; ++n) {
        ask(go_on, n, pause);
        orbit.advance();
        if (laps % n == 0 && log2_abs(difference(orbit.z(), point)) < tolerance_log2) return n;
    }
    return laps;
}

}  // namespace

std::optional<AttractingCycle> attracting_cycle(FormulaId formula, const BigPoint& near,
                                                const BigPoint& c, int64_t laps,
                                                double tolerance_log2, const GoOnAt& go_on) {
    constexpr int most_steps = 40;
    // Near an attracting cycle the derivative is nearly that of the cycle.
    constexpr double most_expansion = 2;
    const DualStep step = formula_step<Real>(formula);
    BigPoint z = near;
    double last_log2 = 0;
    for (int i = 0; i < most_steps; ++i) {
        const Image image = image_of(step, z, c, laps, go_on);
        if (!image.jacobian.finite() || image.jacobian.spectral_radius() > most_expansion)
            return {};
        const auto way = newton_step(z, image);
        if (!way) return {};
        const double way_log2 = log2_abs(*way);
        // Steps are squared where there is something to converge to; beside a parabolic point they
        // are only halved.
        if (i > 0 && way_log2 > last_log2 - 2 && way_log2 > tolerance_log2 - 20) return {};
        last_log2 = way_log2;
        mpfr_add(z.re.get(), z.re.get(), way->re.get(), MPFR_RNDN);
        mpfr_add(z.im.get(), z.im.get(), way->im.get(), MPFR_RNDN);
        if (way_log2 > tolerance_log2 - 20) continue;
        AttractingCycle cycle;
        cycle.period = least_period(formula, z, c, laps, tolerance_log2, go_on);
        cycle.multiplier = image_of(step, z, c, cycle.period, go_on).jacobian.spectral_radius();
        cycle.point = std::move(z);
        if (!(cycle.multiplier < 1)) return {};
        return cycle;
    }
    return {};
}

OrbitFate follow_orbit(FormulaId formula, const BigPoint& start, const BigPoint& c,
                       double radius_squared, int64_t limit, double tolerance_log2,
                       const std::function<void(int64_t n, const BigPoint& z)>& seen,
                       const GoOnAt& go_on) {
    // Most returns are no period: what is spent on them stays in proportion to the orbit.
    constexpr int64_t share_for_tries = 3;
    constexpr int64_t first_tries = 1000;
    int64_t tried = 0;
    OrbitFate fate;
    BigFormulaIteration orbit(formula, start, c, start.re.bits());
    const int64_t pause = orbit.steps_between_questions();
    BigPoint marked = start;
    int64_t marked_at = 0;
    int64_t next_mark = 1;
    double nearest = std::numeric_limits<double>::infinity();
    for (int64_t n = 0;; ++n) {
        ask(go_on, n, pause);
        seen(n, orbit.z());
        fate.iterations = n;
        if (orbit.norm() > radius_squared) {
            fate.count = n;
            return fate;
        }
        if (n > marked_at) {
            const double away = log2_abs(difference(orbit.z(), marked));
            if (away < nearest) {
                nearest = away;
                const int64_t laps = n - marked_at;
                if (tried + laps <= share_for_tries * n + first_tries) {
                    tried += laps;
                    fate.cycle = attracting_cycle(formula, marked, c, laps, tolerance_log2, go_on);
                    if (fate.cycle) return fate;
                }
            }
        }
        if (n >= limit) return fate;
        // Brent's marks: at every power of two, so that in the end one lies near the cycle and the
        // next is further away than its period.
        if (n == next_mark) {
            marked = orbit.z();
            marked_at = n;
            next_mark = 2 * n;
            nearest = std::numeric_limits<double>::infinity();
        }
        orbit.advance();
    }
}

}  // namespace hadal
