#include "deep/wide_walk.hpp"

#include <algorithm>
#include <cmath>

#include "deep/certainty.hpp"
#include "deep/interior_watch.hpp"
#include "deep/orbit_derivative.hpp"
#include "deep/wide_complex.hpp"
#include "formula/formulas-inl.h"

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

template <class Real>
ScalarComplex<DoubleDouble> to_double_doubles(const ScalarComplex<Real>& a) {
    return {to_double_double(a.re), to_double_double(a.im)};
}

/// Of the standard deviation against |z|: what comes of an escape is then the same as direct
/// iteration makes of it, once it is rounded to doubles, so that nobody can tell which decided.
constexpr double accuracy_of_escape_log2 = -70;

/// log2(sqrt(4^a + 4^b)).
double log2_hypot(double a, double b) {
    const double most = std::max(a, b);
    if (most == -HUGE_VAL) return most;
    return most + std::log2(1 + std::exp2(2 * (std::min(a, b) - most))) / 2;
}

/// A step's polynomial at a pixel, and its derivatives.
template <class Real>
struct StepValue {
    ScalarComplex<Real> d;
    ScaledComplex<DoubleDouble> by_w;
    ScaledComplex<DoubleDouble> by_tau;
    double linear_log2;  ///< of the modulus of the part with w
};

template <class Real>
StepValue<Real> value_of(const typename StepTable<Real>::Step& step,
                         const ScalarComplex<Real>* terms, const ScalarComplex<Real>& w,
                         const ScalarComplex<Real>& tau) {
    using Number = ScalarComplex<Real>;
    using Short = ScalarComplex<DoubleDouble>;
    const Number t = shifted(w, -step.radius);
    const Short short_t = to_double_doubles(t);
    const Short short_tau = to_double_doubles(tau);
    // Horner's rule in tau, and within each row in t: the part with t, divided by t, and the part
    // without; the same in two doubles for the derivatives.
    Number quotient;
    Number free;
    Short by_t;
    Short by_tau;
    for (int j = step.tau_degree; j >= 0; --j) {
        const Number* const row = terms + term_index(0, j);
        Number sum;
        Short sum_by_t;
        for (int i = step.terms_in_row[static_cast<std::size_t>(j)] - 1; i >= 1; --i) {
            sum_by_t = sum_by_t * short_t + to_double_doubles(sum);
            sum = sum * t + row[i];
        }
        by_tau =
            by_tau * short_tau + to_double_doubles(free) + to_double_doubles(quotient) * short_t;
        by_t = by_t * short_tau + sum_by_t * short_t + to_double_doubles(sum);
        quotient = quotient * tau + sum;
        free = free * tau;
        if (j > 0) free = free + row[0];
    }
    const int64_t linear = step.unit - step.radius;
    const Number with_w = shifted(quotient * w, linear);
    const bool mixed = step.tau_degree > 0;
    const Number without =
        mixed ? shifted(free, step.unit) : shifted(step.slope.mantissa * tau, step.slope.exponent);
    const ScaledComplex<DoubleDouble> slope{to_double_doubles(step.slope.mantissa),
                                            step.slope.exponent};
    return {with_w + without, normalised(by_t, linear),
            mixed ? normalised(by_tau, step.unit) : slope, log2_abs(rounded_to<double>(with_w))};
}

template <class Real>
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
          derivative_({{1.0, 0.0}, table_.pixel_exponent()}, degree_, false) {}

    DirectResult run(const std::function<bool()>& go_on) {
        constexpr int64_t moves_between_questions = 256;
        DirectResult result;
        for (int64_t moves = 0;; ++moves) {
            if (moves % moves_between_questions == 0 && !go_on()) return result;
            if (n() >= parameters_.limit || is_caught_) {
                result.sure = !doubtful_stay(1, relative_variance());
                break;
            }
            const double norm_before = hadal::norm(z_);
            if (move()) continue;
            // A single iteration, after which the pixel may have escaped.
            const double norm = hadal::norm(z_);
            if (norm > parameters_.radius_squared) {
                result.count = n();
                result.norm_squared = norm;
                result.sure = !doubtful_escape(norm, norm_before, std::exp2(2 * error_log2_),
                                               parameters_.radius_squared);
                result.precise = error_log2_ <= std::log2(norm) / 2 + accuracy_of_escape_log2;
                result.gradient = half_gradient(rounded_to<DoubleDouble>(z_), derivative_.value());
                break;
            }
            rebase_if_nearer();
        }
        result.finished = true;
        return result;
    }

  private:
    int64_t n() const { return offset_ + m_; }
    /// Of z, in squares of its modulus.
    double relative_variance() const {
        return std::exp2(2 * (error_log2_ - log2_abs(rounded_to<double>(z_))));
    }

    /// Takes the longest step that is valid, or else an iteration. Returns whether it was a step.
    bool move() {
        const ScaledComplex<double> z = rounded_to<double>(z_);
        const Number w = HWY_NAMESPACE::power_difference_quotient(
                             z_, whole(orbit_.template scaled<Real>(m_)), degree_) *
                             d_ +
                         dc_;
        grow(z);
        const double size_log2 = log2_abs(rounded_to<double>(w));
        int32_t index = table_.longest_at(m_);
        const auto is_too_far = [&](const typename StepTable<Real>::Step& step) {
            return size_log2 > static_cast<double>(step.radius) + std::log2(step.reach());
        };
        while (index >= 0 && is_too_far(table_.step(index)))
            index = table_.step(index).shorter;
        if (index < 0) {
            arrive(w, 1);
            add_rounding(log2_abs(rounded_to<double>(d_)), 1);
            return false;
        }
        const auto& step = table_.step(index);
        const Number* const terms = table_.terms(step);
        const StepValue<Real> value = value_of(step, terms, w, tau_);
        const double growth_log2 = log2_abs(normalised(to_double(terms[term_index(1, 0)]))) +
                                   static_cast<double>(step.unit - step.radius);
        error_log2_ += growth_log2;
        slope_log2_ += growth_log2;
        derivative_.follow(value.by_w, value.by_tau);
        arrive(value.d, step.length);
        add_rounding(std::max(value.linear_log2, log2_abs(rounded_to<double>(d_))), step.length);
        rebase_if_nearer();
        return true;
    }

    /// The error and the derivatives over the iteration from z.
    void grow(const ScaledComplex<double>& z) {
        const double growth_log2 = std::log2(degree_) + (degree_ - 1) * log2_abs(z);
        // The square of the error itself counts where it is not small against z.
        error_log2_ += log2_hypot(growth_log2, error_log2_);
        slope_log2_ = n() == 0 ? 0 : slope_log2_ + growth_log2;
        derivative_.advance(rounded_to<DoubleDouble>(z_));
    }

    void add_rounding(double size_log2, int64_t iterations) {
        const double share_log2 =
            std::log2(rounding_variance<Real> * static_cast<double>(iterations)) / 2;
        error_log2_ = log2_hypot(error_log2_, size_log2 + share_log2);
    }

    void arrive(const Number& d, int64_t iterations) {
        d_ = d;
        m_ += iterations;
        z_ = whole(orbit_.template scaled<Real>(m_)) + d_;
    }

    /// Back to the start of the orbit where z is nearer to 0 than to the reference.
    void rebase_if_nearer() {
        const double size_log2 = log2_abs(rounded_to<double>(z_));
        if (m_ < orbit_.last() && size_log2 >= log2_abs(rounded_to<double>(d_))) return;
        d_ = z_;
        offset_ += m_;
        m_ = 0;
        add_rounding(size_log2, 1);
        if (slope_log2_ >= std::log2(interior_slope_squared) / 2) return;
        const double exponent = std::floor(slope_log2_);
        is_caught_ = watch_.caught(rounded_to<double>(z_), std::exp2(2 * (slope_log2_ - exponent)),
                                   static_cast<int64_t>(exponent));
    }

    const PerturbationParameters<Real>& parameters_;
    const ReferenceOrbit& orbit_;
    const StepTable<Real>& table_;
    const int degree_;
    const Number tau_;
    const Number dc_;
    Number d_;
    Number z_;
    int64_t offset_ = 0;  ///< n at the start of this lap
    int64_t m_ = 0;
    double error_log2_ = -HUGE_VAL;             ///< of the standard deviation of d
    double slope_log2_ = 0;                     ///< of |dz_n/dz_1|
    OrbitDerivative<DoubleDouble> derivative_;  ///< of z by tau
    InteriorWatch watch_;
    bool is_caught_ = false;
};

}  // namespace

template <class Real>
DirectResult walk_widely(const PerturbationParameters<Real>& parameters,
                         const ScalarComplex<Real>& tau, const std::function<bool()>& go_on) {
    return WideWalk<Real>(parameters, tau).run(go_on);
}
template DirectResult walk_widely(const PerturbationParameters<Wide>&, const ScalarComplex<Wide>&,
                                  const std::function<bool()>&);
template DirectResult walk_widely(const PerturbationParameters<Widest>&,
                                  const ScalarComplex<Widest>&, const std::function<bool()>&);

}  // namespace hadal
