#include "kernel/perturbed/wide_walk.hpp"

#include <algorithm>
#include <cmath>

#include "formula/formulas-inl.h"
#include "interior/interior_watch.hpp"
#include "number/certainty.hpp"
#include "number/rounded_norm.hpp"
#include "number/scaled_real.hpp"
#include "number/wide_complex.hpp"
#include "orbit/orbit_derivative.hpp"
#include "steps/step_value.hpp"

namespace hadal {

namespace {

template <class Real>
ScalarComplex<Real> shifted(const ScalarComplex<Real>& a, int64_t exponent) {
    return {shifted(a.re, exponent), shifted(a.im, exponent)};
}

template <class Real>
ScalarComplex<Real> whole(const ScaledComplex<Real>& a) {
    return shifted(a.mantissa, a.exponent);
}

/// Of the standard deviation against |z|: the gradient of an escape is then the same as direct
/// iteration makes of it, once it is rounded to doubles, so that nobody can tell which decided.
constexpr double accuracy_of_gradient = 0x1p-70;

/// What there is to know of a pixel at its end beside its count.
enum class Wanted { count, gradient };

/// Where a step leads from a pixel's w.
template <class Real>
struct Landing {
    ScalarComplex<Real> d;
    ScaledReal linear;  ///< squared modulus of the part with w
    ScaledComplex<DoubleDouble> by_w;
    ScaledComplex<DoubleDouble> by_tau;
};

/// A pixel's tau, in all its digits and in two doubles.
template <class Real>
struct Tau {
    explicit Tau(const ScalarComplex<Real>& tau) : whole(tau), rounded(as<DoubleDouble>(tau)) {}

    ScalarComplex<Real> whole;
    ScalarComplex<DoubleDouble> rounded;
};

template <Wanted wanted, class Real>
Landing<Real> landing_of(const typename StepTable<Real>::Step& step,
                         const ScalarComplex<Real>* terms, const ScalarComplex<Real>& w,
                         const Tau<Real>& tau) {
    constexpr bool with_derivatives = wanted == Wanted::gradient;
    const ScalarComplex<Real> t = shifted(w, -step.radius);
    ScalarComplex<DoubleDouble> short_t;
    if constexpr (with_derivatives) short_t = as<DoubleDouble>(t);
    const auto value = polynomial_value < with_derivatives
                           ? Derivatives::by_both
                           : Derivatives::none > (step, terms, t, tau.whole, short_t, tau.rounded);
    const int64_t linear = step.unit - step.radius;
    const ScalarComplex<Real> with_w = shifted(value.quotient * w, linear);
    const bool mixed = step.tau_degree > 0;
    const ScalarComplex<Real> without =
        mixed ? shifted(value.free, step.unit)
              : shifted(step.slope.mantissa * tau.whole, step.slope.exponent);
    Landing<Real> landing{with_w + without, squared_modulus_of(rounded_to<double>(with_w)), {}, {}};
    if constexpr (with_derivatives) {
        landing.by_w = normalised(value.by_t, linear);
        landing.by_tau = mixed ? normalised(value.by_tau, step.unit)
                               : ScaledComplex<DoubleDouble>{as<DoubleDouble>(step.slope.mantissa),
                                                             step.slope.exponent};
    }
    return landing;
}

template <Wanted wanted, class Real>
class WideWalk {
    using Number = ScalarComplex<Real>;

  public:
    WideWalk(const PerturbationParameters<Real>& parameters, const Number& tau)
        : parameters_(parameters),
          orbit_(parameters.orbit),
          table_(parameters.table),
          degree_(info(parameters.orbit.formula()).degree),
          tau_(tau),
          dc_(shifted(tau, table_.pixel_exponent())),
          reference_(whole(orbit_.template scaled<Real>(0))),
          derivative_({{1.0, 0.0}, table_.pixel_exponent()}, degree_, false) {}

    DirectResult run(const std::function<bool()>& go_on) {
        constexpr int64_t moves_between_questions = 256;
        DirectResult result;
        for (int64_t moves = 0;; ++moves) {
            if (moves % moves_between_questions == 0 && !go_on()) return result;
            if (n() >= parameters_.limit || is_caught_) {
                result.sure = !doubtful_stay(1, ratio(variance_, squared_modulus_of(short_z_)));
                break;
            }
            const double norm_before = hadal::norm(plain(short_z_));
            if (move()) continue;
            // A single iteration, after which the pixel may have escaped.
            const double norm = hadal::norm(z_);
            if (norm > parameters_.radius_squared) {
                result.count = n();
                result.norm_squared = norm;
                const double variance = variance_.plain();
                result.sure =
                    !doubtful_escape(norm, norm_before, variance, parameters_.radius_squared);
                if constexpr (wanted == Wanted::gradient) {
                    result.precise = std::sqrt(variance / norm) <= accuracy_of_gradient;
                    result.gradient =
                        half_gradient(rounded_to<DoubleDouble>(z_), derivative_.value());
                } else {
                    result.precise = is_rounded_norm_known(norm, share_of_error(norm, variance));
                }
                break;
            }
            rebase_if_nearer();
        }
        result.finished = true;
        return result;
    }

  private:
    int64_t n() const { return offset_ + m_; }

    /// Takes the longest step that is valid, or else an iteration. Returns whether it was a step.
    bool move() {
        const Number w =
            HWY_NAMESPACE::power_difference_quotient(z_, reference_, degree_) * d_ + dc_;
        grow();
        const ScaledComplex<double> short_w = rounded_to<double>(w);
        const ScaledReal size = squared_modulus_of(short_w);
        const int32_t index = table_.longest_of(table_.longest_at(m_), [&](const auto& step) {
            return ratio(size, ScaledReal(step.reach() * step.reach(), 2 * step.radius)) <= 1;
        });
        if (index < 0) {
            const ScaledReal before = squared_modulus_of(short_d_);
            arrive(w, short_w, 1);
            add_rounding(before, 1);
            return false;
        }
        const auto& step = table_.step(index);
        const Number* const terms = table_.terms(step);
        const Landing<Real> landing = landing_of<wanted>(step, terms, w, tau_);
        const double most_growth =
            step.most_growth(std::sqrt(ratio(size, ScaledReal(1, 2 * step.radius))));
        const ScaledReal growth = squared_modulus_of(normalised(to_double(terms[term_index(1, 0)]),
                                                                step.unit - step.radius)) *
                                  ScaledReal(most_growth * most_growth);
        // A lap that is one step rounds much alike each time, and that adds up: as in Repetition.
        const double repeated =
            step.length == orbit_.last() ? static_cast<double>(n() / step.length + 1) : 0;
        variance_ = variance_ * growth * ScaledReal(repeated > 0 ? 1 + 1 / repeated : 1);
        slope_squared_ = slope_squared_ * growth;
        if constexpr (wanted == Wanted::gradient) derivative_.follow(landing.by_w, landing.by_tau);
        arrive(landing.d, rounded_to<double>(landing.d), step.length);
        add_rounding(landing.linear + squared_modulus_of(short_d_), (1 + repeated) * step.length);
        rebase_if_nearer();
        return true;
    }

    /// The error and the derivatives over the iteration from z.
    void grow() {
        const ScaledReal size = squared_modulus_of(short_z_);
        ScaledReal growth(degree_ * degree_);
        for (int k = 1; k < degree_; ++k)
            growth = growth * size;
        slope_squared_ = n() == 0 ? ScaledReal(1) : slope_squared_ * growth;
        // The square of the error itself counts where it is not small against z. What is lost is so
        // for good: squared again and again, its exponent would leave the range.
        constexpr int64_t lost = int64_t{1} << 40;
        variance_ = variance_ * (growth + variance_);
        variance_.exponent = std::min(variance_.exponent, lost);
        if constexpr (wanted == Wanted::gradient) derivative_.advance(rounded_to<DoubleDouble>(z_));
    }

    /// What so many iterations round off a number of this squared modulus.
    void add_rounding(const ScaledReal& size, double iterations) {
        variance_ = variance_ + ScaledReal(rounding_variance<Real> * iterations) * size;
    }

    void arrive(const Number& d, const ScaledComplex<double>& short_d, int64_t iterations) {
        d_ = d;
        short_d_ = short_d;
        m_ += iterations;
        reference_ = whole(orbit_.template scaled<Real>(m_));
        z_ = reference_ + d_;
        short_z_ = rounded_to<double>(z_);
    }

    /// Back to the start of the orbit where z is nearer to 0 than to the reference.
    void rebase_if_nearer() {
        const ScaledReal size = squared_modulus_of(short_z_);
        if (m_ < orbit_.last() && ratio(squared_modulus_of(short_d_), size) <= 1) return;
        d_ = z_;
        short_d_ = short_z_;
        offset_ += m_;
        m_ = 0;
        reference_ = whole(orbit_.template scaled<Real>(0));
        add_rounding(size, 1);
        if (slope_squared_.plain() >= interior_slope_squared) return;
        const int64_t half = slope_squared_.exponent / 2;
        is_caught_ = watch_.caught(
            short_z_, slope_squared_.mantissa * power_of_two(slope_squared_.exponent - 2 * half),
            half);
    }

    const PerturbationParameters<Real>& parameters_;
    const ReferenceOrbit& orbit_;
    const StepTable<Real>& table_;
    const int degree_;
    const Tau<Real> tau_;
    const Number dc_;
    Number reference_;  ///< Z_m
    Number d_;
    Number z_;
    ScaledComplex<double> short_d_;
    ScaledComplex<double> short_z_;
    int64_t offset_ = 0;  ///< n at the start of this lap
    int64_t m_ = 0;
    ScaledReal variance_;                       ///< of the error of d
    ScaledReal slope_squared_{1};               ///< |dz_n/dz_1|^2
    OrbitDerivative<DoubleDouble> derivative_;  ///< of z by tau
    InteriorWatch watch_;
    bool is_caught_ = false;
};

}  // namespace

template <class Real>
DirectResult walk_widely(const PerturbationParameters<Real>& parameters,
                         const ScalarComplex<Real>& tau, bool with_gradient,
                         const std::function<bool()>& go_on) {
    if (with_gradient) return WideWalk<Wanted::gradient, Real>(parameters, tau).run(go_on);
    return WideWalk<Wanted::count, Real>(parameters, tau).run(go_on);
}
template DirectResult walk_widely(const PerturbationParameters<Wide>&, const ScalarComplex<Wide>&,
                                  bool, const std::function<bool()>&);
template DirectResult walk_widely(const PerturbationParameters<Widest>&,
                                  const ScalarComplex<Widest>&, bool, const std::function<bool()>&);

}  // namespace hadal
