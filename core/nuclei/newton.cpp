#include "nuclei/newton.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "formula/formula_step.hpp"
#include "number/long/dual.hpp"
#include "number/long/point_arithmetic.hpp"
#include "number/running_product.hpp"
#include "orbit/big_iteration.hpp"
#include "orbit/orbit_derivative.hpp"

namespace hadal {

namespace {

constexpr int most_steps = 64;
/// Steps without a shorter one than before, until Newton counts as lost.
constexpr int most_idle_steps = 6;
/// Bits below the size of the mini-set that a nucleus is right to.
constexpr int bits_below_size = 64;
/// Bits that the arithmetic has beyond those wanted.
constexpr int guard_bits = 64;
/// So many bits of the derivative, and twice those of the period, two doubles carry over it.
constexpr int short_derivative_bits = 90;

/// A derivative of a point by the two parts of another: where 1 and i go.
struct Jacobian {
    BigPoint of_one;
    BigPoint of_i;
};

Jacobian identity(mpfr_prec_t bits) {
    return {{BigFloat(1.0, bits), BigFloat(bits)}, {BigFloat(bits), BigFloat(1.0, bits)}};
}

PlaneMap rounded(const Jacobian& jacobian) {
    return plane_map(rounded(jacobian.of_one), rounded(jacobian.of_i));
}

/// That of a map which turns and stretches: i goes where 1 does, turned.
Jacobian holomorphic(const BigPoint& of_one) {
    Jacobian result{of_one, of_one};
    mpfr_neg(result.of_i.re.get(), of_one.im.get(), MPFR_RNDN);
    mpfr_set(result.of_i.im.get(), of_one.re.get(), MPFR_RNDN);
    return result;
}

/// All digits of two doubles.
BigPoint in_full(const ScaledComplex<DoubleDouble>& value) {
    constexpr mpfr_prec_t bits = 120;
    const auto part = [&](const DoubleDouble& x) {
        BigFloat sum(x.high, bits);
        mpfr_add_d(sum.get(), sum.get(), x.low, MPFR_RNDN);
        mpfr_mul_2si(sum.get(), sum.get(), static_cast<long>(value.exponent), MPFR_RNDN);
        return sum;
    };
    return {part(value.mantissa.re), part(value.mantissa.im)};
}

/// The orbit of c from z_1 on, and what each iteration makes of a small change of z: z^2 + c.
class SquareOrbit {
  public:
    SquareOrbit(const Disc&, const BigPoint& c, mpfr_prec_t bits, mpfr_prec_t slope_bits)
        : orbit_(c, bits), slope_(identity(slope_bits)) {
        orbit_.advance();
    }

    void advance() {
        BigPoint& twice_z = slope_.of_one;
        orbit_.copy_to(twice_z);
        mpfr_mul_2ui(twice_z.re.get(), twice_z.re.get(), 1, MPFR_RNDN);
        mpfr_mul_2ui(twice_z.im.get(), twice_z.im.get(), 1, MPFR_RNDN);
        mpfr_neg(slope_.of_i.re.get(), twice_z.im.get(), MPFR_RNDN);
        mpfr_set(slope_.of_i.im.get(), twice_z.re.get(), MPFR_RNDN);
        orbit_.advance();
    }
    /// Of the iteration that was the last.
    const Jacobian& slope() const { return slope_; }
    void copy_to(BigPoint& z) const { orbit_.copy_to(z); }

  private:
    BigIteration orbit_;
    Jacobian slope_;
};

/// The same for any formula.
class FormulaOrbit {
    using Real = Dual<BigReal>;
    using Number = HWY_NAMESPACE::Complex<Real>;

  public:
    FormulaOrbit(const Disc& disc, const BigPoint& c, mpfr_prec_t bits, mpfr_prec_t slope_bits)
        : step_(formula_step<Real>(disc.formula)),
          c_(constant(c.re, bits), constant(c.im, bits)),
          z_(c_),
          slope_(identity(slope_bits)) {}

    void advance() {
        z_.re.by_re = z_.im.by_im = BigReal(BigFloat(1.0, least_bits));
        z_.re.by_im = z_.im.by_re = BigReal(BigFloat(least_bits));
        z_ = step_(z_, c_);
        const auto keep = [](BigFloat& to, const BigReal& from) {
            mpfr_set(to.get(), from.value().get(), MPFR_RNDN);
        };
        keep(slope_.of_one.re, z_.re.by_re);
        keep(slope_.of_one.im, z_.im.by_re);
        keep(slope_.of_i.re, z_.re.by_im);
        keep(slope_.of_i.im, z_.im.by_im);
    }
    const Jacobian& slope() const { return slope_; }
    void copy_to(BigPoint& z) const {
        mpfr_set(z.re.get(), z_.re.value.value().get(), MPFR_RNDN);
        mpfr_set(z.im.get(), z_.im.value.value().get(), MPFR_RNDN);
    }

  private:
    static constexpr mpfr_prec_t least_bits = 64;

    static Real constant(BigFloat value, mpfr_prec_t bits) {
        mpfr_prec_round(value.get(), bits, MPFR_RNDN);
        const BigReal zero(BigFloat{least_bits});
        return {BigReal(std::move(value)), zero, zero};
    }

    FormulaStep<Real> step_;
    Number c_;
    Number z_;
    Jacobian slope_;
};

/// dz_n/dc along an orbit, and the product of the slopes.
class Derivative {
  public:
    /// At n = 1. Of a holomorphic formula, i goes where 1 does, turned.
    Derivative(mpfr_prec_t bits, bool holomorphic)
        : value_(identity(bits)), holomorphic_(holomorphic), next_(bits), part_(bits) {}

    /// To the next n.
    void advance(const Jacobian& slope) {
        if (holomorphic_) {
            turned_lap_.multiply(rounded(slope.of_one));
        } else {
            lap_ = composed(rounded(slope), lap_);
        }
        BigPoint& one = value_.of_one;
        advance(slope, one);
        mpfr_add_ui(one.re.get(), one.re.get(), 1, MPFR_RNDN);
        if (holomorphic_) return;
        BigPoint& i = value_.of_i;
        advance(slope, i);
        mpfr_add_ui(i.im.get(), i.im.get(), 1, MPFR_RNDN);
    }

    Jacobian value() const { return holomorphic_ ? holomorphic(value_.of_one) : value_; }
    PlaneMap lap() const {
        const ScaledComplex<double> turned = turned_lap_.value();
        return holomorphic_ ? PlaneMap{turned.mantissa, {0.0, 0.0}, turned.exponent} : lap_;
    }

  private:
    void advance(const Jacobian& slope, BigPoint& column) {
        const auto sum_of_products = [&](BigFloat& sum, const BigFloat& a, const BigFloat& b) {
            mpfr_mul(part_.get(), b.get(), column.im.get(), MPFR_RNDN);
            mpfr_mul(sum.get(), a.get(), column.re.get(), MPFR_RNDN);
            mpfr_add(sum.get(), sum.get(), part_.get(), MPFR_RNDN);
        };
        sum_of_products(next_, slope.of_one.re, slope.of_i.re);
        sum_of_products(column.im, slope.of_one.im, slope.of_i.im);
        std::swap(column.re, next_);
    }

    Jacobian value_;
    bool holomorphic_;
    RunningProduct<double> turned_lap_{{{1.0, 0.0}, 0}};  ///< without the mirrored part, in short
    PlaneMap lap_;
    BigFloat next_;
    BigFloat part_;
};

/// What the derivative takes to a point, to the precision of that.
BigPoint solved(const Jacobian& derivative, const BigPoint& point) {
    const mpfr_prec_t bits = point.re.bits();
    const auto [one, i] = derivative;
    const auto determinant = [&](const BigPoint& a, const BigPoint& b) {
        BigFloat result(bits);
        mpfr_fmms(result.get(), a.re.get(), b.im.get(), a.im.get(), b.re.get(), MPFR_RNDN);
        return result;
    };
    const BigFloat whole = determinant(one, i);
    BigPoint result{determinant(point, i), determinant(one, point)};
    mpfr_div(result.re.get(), result.re.get(), whole.get(), MPFR_RNDN);
    mpfr_div(result.im.get(), result.im.get(), whole.get(), MPFR_RNDN);
    return result;
}

/// What one orbit tells.
struct Step {
    BigPoint way;  ///< from c to where the nucleus seems to be, negated
    double way_log2;
    PlaneMap lap;  ///< by the orbit of c
    PlaneMap by_c;
};

Step step_of(const BigPoint& z, const Jacobian& by_c, const PlaneMap& lap) {
    Step step{solved(by_c, z), 0, lap, rounded(by_c)};
    step.way_log2 = log2_abs(step.way);
    return step;
}

template <class Orbit>
Step step_along(Orbit orbit, Derivative derivative, int64_t period, mpfr_prec_t bits,
                const GoOnAt& go_on) {
    const int64_t pause = std::max<int64_t>(1, steps_between_questions(bits) / 2);
    for (int64_t n = 1; n < period; ++n) {
        ask(go_on, n, pause);
        orbit.advance();
        derivative.advance(orbit.slope());
    }
    BigPoint z{BigFloat(bits), BigFloat(bits)};
    orbit.copy_to(z);
    return step_of(z, derivative.value(), derivative.lap());
}

/// The same for a holomorphic formula with a derivative in two doubles, which costs little beside
/// the orbit.
template <class Orbit>
Step short_step_along(Orbit orbit, int degree, int64_t period, mpfr_prec_t bits,
                      const GoOnAt& go_on) {
    const int64_t pause = orbit.steps_between_questions();
    OrbitDerivative<DoubleDouble> by_c({{1.0, 0.0}, 0}, degree, false);
    OrbitDerivative<double> lap({{1.0, 0.0}, 0}, degree, true);
    for (int64_t n = 0; n < period; ++n) {
        ask(go_on, n, pause);
        const ScaledComplex<DoubleDouble> z = orbit.precise();
        by_c.advance(z);
        if (n > 0) lap.advance({to_double(z.mantissa), z.exponent});
        orbit.advance();
    }
    BigPoint z{BigFloat(bits), BigFloat(bits)};
    orbit.copy_to(z);
    return step_of(z, holomorphic(in_full(by_c.value())),
                   {lap.value().mantissa, {0.0, 0.0}, lap.value().exponent});
}

Step step_from(const Disc& disc, const BigPoint& c, int64_t period, mpfr_prec_t bits,
               mpfr_prec_t derivative_bits, const GoOnAt& go_on) {
    const FormulaInfo& formula = info(disc.formula);
    if (formula.holomorphic && derivative_bits <= guard_bits + short_derivative_bits) {
        const BigPoint start{BigFloat(0.0, bits), BigFloat(0.0, bits)};
        if (disc.formula == FormulaId{})
            return short_step_along(BigIteration(c, bits), formula.degree, period, bits, go_on);
        return short_step_along(BigFormulaIteration(disc.formula, start, c, bits), formula.degree,
                                period, bits, go_on);
    }
    const Derivative derivative(derivative_bits, info(disc.formula).holomorphic);
    if (disc.formula == FormulaId{})
        return step_along(SquareOrbit(disc, c, bits, derivative_bits), derivative, period, bits,
                          go_on);
    return step_along(FormulaOrbit(disc, c, bits, derivative_bits), derivative, period, bits,
                      go_on);
}

/// On the real axis whole orbits lie on folds. The sets have their bodies below it, or are the same
/// on both sides: what is told is what holds below.
BigPoint little_below(BigPoint c, double size_log2) {
    constexpr int bits_below_size = 40;
    BigFloat aside(-1.0, 64);
    mpfr_mul_2si(aside.get(), aside.get(), static_cast<long>(size_log2) - bits_below_size,
                 MPFR_RNDN);
    mpfr_add(c.im.get(), c.im.get(), aside.get(), MPFR_RNDN);
    return c;
}

template <class StepFrom>
std::optional<Nucleus> described(const Disc& disc, int64_t period, BigPoint c, double size_log2,
                                 StepFrom step_from) {
    const bool folds = !info(disc.formula).holomorphic;
    const Step step = step_from(folds ? little_below(c, size_log2) : c);
    const auto mini = mini_map(disc.formula, step.lap, step.by_c);
    if (!mini) return {};
    return Nucleus{period, std::move(c), size_of(mini->map), *mini, step.by_c, disc.formula};
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
        Step step = step_from(start, c, period, bits, derivative_bits, go_on);
        if (!std::isfinite(step.way_log2) && mpfr_number_p(step.way.re.get()) == 0) return {};
        const double excess = std::ceil(step.way_log2 - disc_log2);
        if (excess > 0) {
            // Far from a nucleus the steps are wild: none is longer than the disc.
            mpfr_mul_2si(step.way.re.get(), step.way.re.get(), -static_cast<long>(excess),
                         MPFR_RNDN);
            mpfr_mul_2si(step.way.im.get(), step.way.im.get(), -static_cast<long>(excess),
                         MPFR_RNDN);
        }
        const double size_log2 = mini_size_log2(start.formula, step.lap, step.by_c);
        if (!std::isfinite(size_log2)) return {};
        const mpfr_prec_t wanted = whole_bits(bits_below_size - size_log2) + guard;
        const BigPoint before = c;
        c = {BigFloat(std::max(bits, before.re.bits())),
             BigFloat(std::max(bits, before.im.bits()))};
        mpfr_sub(c.re.get(), before.re.get(), step.way.re.get(), MPFR_RNDN);
        mpfr_sub(c.im.get(), before.im.get(), step.way.im.get(), MPFR_RNDN);
        const bool close = step.way_log2 < size_log2 - bits_below_size;
        if (close && bits >= wanted)
            return described(start, period, std::move(c), size_log2, [&](const BigPoint& point) {
                return step_from(start, point, period, bits, guard, go_on);
            });
        idle = step.way_log2 < shortest - 0.5 ? 0 : idle + 1;
        shortest = std::min(shortest, step.way_log2);
        // The distance to the nucleus, in units of the disc, is squared by each step; after the
        // next one it is the fourth power of what this step was.
        const double shrunk = std::max(0.0, disc_log2 - step.way_log2);
        bits = std::max(bits, std::min(wanted, whole_bits(4 * shrunk - disc_log2) + guard));
        derivative_bits = std::min(bits, whole_bits(2 * shrunk) + guard);
        if (close) {
            // What is left to correct is what the lack of digits was.
            bits = std::max(bits, wanted);
            derivative_bits = guard;
        }
    }
    return {};
}

}  // namespace hadal
