#include "deep/newton.hpp"

#include <algorithm>
#include <cmath>

#include "deep/point_arithmetic.hpp"

namespace hadal {

namespace {

using Scaled = ScaledComplex<double>;

constexpr int most_steps = 64;
/// Steps without a shorter one than before, until Newton counts as lost.
constexpr int most_idle_steps = 6;
/// Bits below the size of the mini-set that a nucleus is right to.
constexpr int bits_below_size = 64;
/// Bits that the arithmetic has beyond those wanted.
constexpr int guard_bits = 64;

Scaled inverse(const Scaled& a) {
    const double scale = 1 / norm(a.mantissa);
    return normalised(ScalarComplex<double>{a.mantissa.re * scale, -a.mantissa.im * scale},
                      -a.exponent);
}

/// dz_n/dc along an orbit, and the product of the 2 z_k.
class Derivative {
  public:
    /// At n = 1.
    explicit Derivative(mpfr_prec_t bits)
        : value_{BigFloat(1.0, bits), BigFloat(bits)}, twice_z_(value_), next_(bits), part_(bits) {}

    /// To the next n, from z_n.
    void advance(BigIteration& orbit) {
        const Scaled z = orbit.scaled();
        lambda_ = lambda_ * Scaled{z.mantissa, z.exponent + 1};
        orbit.copy_to(twice_z_);
        mpfr_mul_2ui(twice_z_.re.get(), twice_z_.re.get(), 1, MPFR_RNDN);
        mpfr_mul_2ui(twice_z_.im.get(), twice_z_.im.get(), 1, MPFR_RNDN);
        mpfr_mul(next_.get(), value_.re.get(), twice_z_.re.get(), MPFR_RNDN);
        mpfr_mul(part_.get(), value_.im.get(), twice_z_.im.get(), MPFR_RNDN);
        mpfr_sub(next_.get(), next_.get(), part_.get(), MPFR_RNDN);
        mpfr_mul(part_.get(), value_.re.get(), twice_z_.im.get(), MPFR_RNDN);
        mpfr_mul(value_.im.get(), value_.im.get(), twice_z_.re.get(), MPFR_RNDN);
        mpfr_add(value_.im.get(), value_.im.get(), part_.get(), MPFR_RNDN);
        mpfr_add_ui(value_.re.get(), next_.get(), 1, MPFR_RNDN);
    }

    const BigPoint& value() const { return value_; }
    /// beta lambda is the derivative.
    Scaled size() const { return inverse(rounded(value_) * lambda_); }

  private:
    BigPoint value_;
    Scaled lambda_{{1.0, 0.0}, 0};
    BigPoint twice_z_;
    BigFloat next_;
    BigFloat part_;
};

/// a / b, to the precision of a.
BigPoint quotient(const BigPoint& a, const BigPoint& b) {
    const mpfr_prec_t bits = a.re.bits();
    BigFloat norm(bits);
    BigPoint result{BigFloat(bits), BigFloat(bits)};
    const auto sum_of_products = [](BigFloat& sum, const BigFloat& p, const BigFloat& q,
                                    const BigFloat& s, const BigFloat& t, auto combine) {
        combine(sum.get(), p.get(), q.get(), s.get(), t.get(), MPFR_RNDN);
    };
    sum_of_products(norm, b.re, b.re, b.im, b.im, mpfr_fmma);
    sum_of_products(result.re, a.re, b.re, a.im, b.im, mpfr_fmma);
    sum_of_products(result.im, a.im, b.re, a.re, b.im, mpfr_fmms);
    mpfr_div(result.re.get(), result.re.get(), norm.get(), MPFR_RNDN);
    mpfr_div(result.im.get(), result.im.get(), norm.get(), MPFR_RNDN);
    return result;
}

/// What one orbit tells.
struct Step {
    BigPoint way;  ///< from c to where the nucleus seems to be, negated
    double way_log2;
    Scaled size;  ///< by the orbit of c
};

Step step_from(const BigPoint& c, int64_t period, mpfr_prec_t bits, mpfr_prec_t derivative_bits,
               const GoOnAt& go_on) {
    BigIteration orbit(c, bits);
    Derivative derivative(derivative_bits);
    const int64_t pause = std::max<int64_t>(1, orbit.steps_between_questions() / 2);
    orbit.advance();
    for (int64_t n = 1; n < period; ++n) {
        ask(go_on, n, pause);
        derivative.advance(orbit);
        orbit.advance();
    }
    BigPoint z{BigFloat(bits), BigFloat(bits)};
    orbit.copy_to(z);
    Step step{quotient(z, derivative.value()), 0, derivative.size()};
    step.way_log2 = log2_abs(rounded(step.way));
    return step;
}

}  // namespace

std::optional<Nucleus> newton(const Disc& start, int64_t period, const GoOnAt& go_on) {
    const double disc_log2 = start.radius_log2;
    const auto guard =
        guard_bits + static_cast<mpfr_prec_t>(2 * std::log2(static_cast<double>(period)));
    const auto whole_bits = [](double value) {
        return static_cast<mpfr_prec_t>(std::ceil(std::max(0.0, value)));
    };
    BigPoint c = start.centre;
    double shortest = std::numeric_limits<double>::infinity();
    int idle = 0;
    mpfr_prec_t bits = whole_bits(-disc_log2) + guard;
    mpfr_prec_t derivative_bits = guard;
    for (int i = 0; i < most_steps && idle < most_idle_steps; ++i) {
        // The digits of c beyond the precision stay what they are.
        Step step = step_from(c, period, bits, derivative_bits, go_on);
        if (!std::isfinite(step.way_log2) && mpfr_number_p(step.way.re.get()) == 0) return {};
        const double excess = std::ceil(step.way_log2 - disc_log2);
        if (excess > 0) {
            // Far from a nucleus the steps are wild: none is longer than the disc.
            mpfr_mul_2si(step.way.re.get(), step.way.re.get(), -static_cast<long>(excess),
                         MPFR_RNDN);
            mpfr_mul_2si(step.way.im.get(), step.way.im.get(), -static_cast<long>(excess),
                         MPFR_RNDN);
        }
        const double size_log2 = log2_abs(step.size);
        const mpfr_prec_t wanted = whole_bits(bits_below_size - size_log2) + guard;
        const BigPoint before = c;
        c = {BigFloat(std::max(bits, before.re.bits())),
             BigFloat(std::max(bits, before.im.bits()))};
        mpfr_sub(c.re.get(), before.re.get(), step.way.re.get(), MPFR_RNDN);
        mpfr_sub(c.im.get(), before.im.get(), step.way.im.get(), MPFR_RNDN);
        const bool close = step.way_log2 < size_log2 - bits_below_size;
        if (close && bits >= wanted) return Nucleus{period, std::move(c), step.size};
        idle = step.way_log2 < shortest - 0.5 ? 0 : idle + 1;
        shortest = std::min(shortest, step.way_log2);
        // The distance to the nucleus, in units of the disc, is squared by each step; after the
        // next one it is the fourth power of what this step was.
        const double shrunk = std::max(0.0, disc_log2 - step.way_log2);
        bits = std::max(bits, std::min(wanted, whole_bits(4 * shrunk - disc_log2) + guard));
        derivative_bits = std::min(bits, whole_bits(2 * shrunk) + guard);
        if (close) derivative_bits = bits = std::max(bits, wanted);
    }
    return {};
}

}  // namespace hadal
