// A step of many iterations, taken by vectors of pixels.
#if defined(HADAL_KERNEL_LANE_STEP_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HADAL_KERNEL_LANE_STEP_INL_H
#undef HADAL_KERNEL_LANE_STEP_INL_H
#else
#define HADAL_KERNEL_LANE_STEP_INL_H
#endif

#include <algorithm>

#include "kernel/perturbed/pixel_lanes-inl.h"
#include "steps/step_table.hpp"

HWY_BEFORE_NAMESPACE();
namespace hadal {
namespace HWY_NAMESPACE {

/// What becomes of errors where a step follows on itself: it rounds much alike each time, and what
/// is alike adds up, where it averages out otherwise. For any k > 0,
/// (a + b)^2 <= (1 + 1/k) a^2 + (1 + k) b^2, and least is lost where k is about the number of
/// steps.
struct Repetition {
    /// Once only.
    HWY_INLINE Repetition() : before(all_lanes(1)), rounded(all_lanes(1)) {}
    /// Of a step of this length, the last of those on the way to iteration n. k is the power of two
    /// up to 4 times their number, because that is quickly found from the bits.
    HWY_INLINE Repetition(const Lanes& n, int64_t length) {
        constexpr int64_t exponent_bits = 0x7ff0000000000000;
        constexpr int64_t bits_of_one = 0x3ff0000000000000;
        const CountVector power =
            hn::And(hn::BitCast(counts, n.raw), hn::Set(counts, exponent_bits));
        const CountVector reciprocal = hn::Sub(hn::Set(counts, 2 * bits_of_one), power);
        const double unit = 2 / power_of_two(exponent_of(static_cast<double>(length)));
        const Lanes one = all_lanes(1);
        before = one + Lanes(hn::BitCast(doubles, reciprocal)) * all_lanes(1 / unit);
        rounded = one + Lanes(hn::BitCast(doubles, power)) * all_lanes(unit);
    }

    Lanes before;   ///< factor of the variance from before
    Lanes rounded;  ///< factor of that of what the step rounds
};

/// A step's coefficients, ready for lanes, and the units before and after it.
template <class Real>
struct LaneStep {
    using Step = typename StepTable<Real>::Step;
    using Number = Complex<LanesOf<Real>>;

    /// w is in units of 2^before, the d after the step in units of 2^after.
    LaneStep(const StepTable<Real>& table, const Step& step_, int64_t before, int64_t after)
        : step(step_),
          terms(table.terms(step_)),
          to_t(power_of_two(before - step_.radius)),
          linear(power_of_two(before - step_.radius + step_.unit - after)),
          free(power_of_two(step_.unit - after)),
          slope(in_units(step_.slope, after)),
          slope_conjugate(in_units(table.slope_conjugate(step_), after)),
          growth(norm(terms[term_index(1, 0)]) * linear * linear) {}

    const Step& step;
    const ScalarComplex<Real>* terms;
    double to_t;
    double linear;              ///< unit of w times the derivative, in units after the step
    double free;                ///< unit of the terms without w, in units after the step
    ScalarComplex<Real> slope;  ///< of tau
    ScalarComplex<Real> slope_conjugate;  ///< of its conjugate
    double growth;                        ///< |dd'/dw|^2, by the linear term alone

    /// In each of N vectors, d becomes the polynomial's value at w = d; the rest follows its
    /// derivative. Several vectors at once, because Horner's rule waits for each product.
    template <int N, int axes>
    HWY_INLINE void apply(PixelLanes<Real, axes> (&pixels)[N], const Number (&tau)[N]) const {
        constexpr bool with_derivatives = axes > 0;
        // The part with t divided by t, which keeps its digits however small t is, its derivative
        // by t, the part without t, and the derivative of everything by tau.
        Number t[N], quotient[N], free_part[N];
        ComplexLanes quotient_by_t[N], by_tau[N];
        const Number zero = all_lanes(ScalarComplex<Real>{});
        const ComplexLanes rounded_zero = all_lanes(ScalarComplex<double>{});
        for (int k = 0; k < N; ++k) {
            if (step.conjugate) pixels[k].d = conjugate_of(pixels[k].d);
            t[k] = scaled_by(pixels[k].d, all_lanes(to_t));
            quotient[k] = free_part[k] = zero;
            quotient_by_t[k] = by_tau[k] = rounded_zero;
        }
        for (int j = step.tau_degree; j >= 0; --j) {
            Number sum[N];
            ComplexLanes sum_by_t[N];
            sum_row<with_derivatives>(j, t, sum, sum_by_t);
            const bool outermost = j == step.tau_degree;
            const Number constant = all_lanes(terms[term_index(0, j)]);
            for (int k = 0; k < N; ++k) {
                if constexpr (with_derivatives) {
                    const ComplexLanes rounded_tau = to_double(tau[k]);
                    by_tau[k] = product(by_tau[k], rounded_tau) + to_double(free_part[k]) +
                                product(to_double(quotient[k]), to_double(t[k]));
                    quotient_by_t[k] = product(quotient_by_t[k], rounded_tau) + sum_by_t[k];
                }
                quotient[k] = outermost ? sum[k] : product_plus(quotient[k], tau[k], sum[k]);
                // Without w and tau nothing moves: that constant is 0.
                if (j > 0) {
                    free_part[k] =
                        outermost ? constant : product_plus(free_part[k], tau[k], constant);
                } else if (!outermost) {
                    free_part[k] = product(free_part[k], tau[k]);
                }
            }
        }
        for (int k = 0; k < N; ++k) {
            PixelLanes<Real, axes>& pixel = pixels[k];
            pixel.d = scaled_by(product(quotient[k], pixel.d), all_lanes(linear)) +
                      (step.tau_degree > 0 ? scaled_by(free_part[k], all_lanes(free))
                                           : product(all_lanes(slope), tau[k]));
            if (step.mirrors)
                pixel.d = pixel.d + product(all_lanes(slope_conjugate), conjugate_of(tau[k]));
            if constexpr (with_derivatives) {
                const ComplexLanes by_w =
                    to_double(quotient[k]) + product(quotient_by_t[k], to_double(t[k]));
                for (int axis = 0; axis < axes; ++axis)
                    follow(pixel.derivative[axis], axis, by_w, by_tau[k]);
            }
            carry_along(pixel, growth_at(to_double(t[k])));
        }
    }
    /// The error and the slope of a pixel after the step, which |dd'/dw|^2 or more makes of them.
    template <int axes>
    HWY_INLINE void carry_along(PixelLanes<Real, axes>& pixel, const Lanes& most_growth,
                                const Repetition& of_errors = {}) const {
        pixel.variance = pixel.variance * (most_growth * of_errors.before);
        pixel.round(all_lanes(step.length) * of_errors.rounded);
        // Not down to 0, which would stay 0 for ever.
        pixel.slope = {hn::Max((pixel.slope * most_growth).raw, hn::Set(doubles, 0x1p-1000))};
    }

  private:
    /// At least |dd'/dw|^2.
    HWY_INLINE Lanes growth_at(const ComplexLanes& t) const {
        const Lanes bent = all_lanes(step.most_growth(0)) +
                           all_lanes(double{step.bend.by_t}) * Lanes(modulus_bound(t));
        return all_lanes(growth) * (bent * bent);
    }

    /// A derivative along an axis of tau, after the step.
    HWY_INLINE void follow(ComplexLanes& derivative, int axis, const ComplexLanes& by_w,
                           const ComplexLanes& by_tau) const {
        const auto along_axis = [axis](const ScalarComplex<double>& by) {
            return axis == 0 ? by : ScalarComplex<double>{-by.im, by.re};
        };
        if (step.conjugate) derivative = conjugate_of(derivative);
        derivative = scaled_by(product(by_w, derivative), all_lanes(linear));
        if (step.tau_degree > 0) {
            derivative = derivative + scaled_by(by_tau, all_lanes(free));
            return;
        }
        derivative = derivative + all_lanes(along_axis(hadal::to_double(slope)));
        if (!step.mirrors) return;
        const ScalarComplex<double> mirrored = along_axis(hadal::to_double(slope_conjugate));
        // The conjugate of tau goes the other way along the second axis.
        const double sign = axis == 0 ? 1 : -1;
        derivative = derivative + all_lanes(scaled_by(mirrored, sign));
    }

    static ScalarComplex<Real> in_units(const ScaledComplex<Real>& a, int64_t exponent) {
        return scaled_by(a.mantissa, power_of_two(a.exponent - exponent));
    }

    /// The terms with t of row j, divided by t, and the derivative of that by t.
    template <bool with_derivatives, int N>
    HWY_INLINE void sum_row(int j, const Number (&t)[N], Number (&sum)[N],
                            ComplexLanes (&sum_by_t)[N]) const {
        const ScalarComplex<Real>* const row = terms + term_index(0, j);
        int i = step.terms_in_row[static_cast<std::size_t>(j)] - 1;
        for (int k = 0; k < N; ++k)
            sum_by_t[k] = all_lanes(ScalarComplex<double>{});
        if constexpr (std::is_same_v<Real, double>) {
            for (int k = 0; k < N; ++k)
                sum[k] = sum_by_t[k];
        } else {
            // The low parts of the highest terms are below the precision of the whole.
            ComplexLanes rounded[N];
            for (int k = 0; k < N; ++k)
                rounded[k] = sum_by_t[k];
            const int precise = std::max<int>(step.precise_in_row[static_cast<std::size_t>(j)], 1);
            for (; i >= precise; --i) {
                for (int k = 0; k < N; ++k)
                    extend<with_derivatives>(rounded[k], sum_by_t[k], to_double(t[k]),
                                             to_double(row[i]));
            }
            for (int k = 0; k < N; ++k)
                sum[k] = widened<Real>(rounded[k]);
        }
        for (; i >= 1; --i) {
            for (int k = 0; k < N; ++k)
                extend<with_derivatives>(sum[k], sum_by_t[k], t[k], row[i]);
        }
    }

    /// Horner's rule for a polynomial in t and its derivative.
    template <bool with_derivatives, class T, class R>
    static HWY_INLINE void extend(T& sum, ComplexLanes& sum_by_t, const T& t,
                                  const ScalarComplex<R>& term) {
        if constexpr (with_derivatives) sum_by_t = product(sum_by_t, to_double(t)) + to_double(sum);
        sum = product_plus(sum, t, all_lanes(term));
    }
};

}  // namespace HWY_NAMESPACE
}  // namespace hadal
HWY_AFTER_NAMESPACE();

#endif  // toggled guard
