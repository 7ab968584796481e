// A step of many iterations for pixels that are far within its radius, as all those of a mini-set
// are: of its polynomial little more than the linear term is left.
#if defined(HADAL_KERNEL_NEAR_STEP_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HADAL_KERNEL_NEAR_STEP_INL_H
#undef HADAL_KERNEL_NEAR_STEP_INL_H
#else
#define HADAL_KERNEL_NEAR_STEP_INL_H
#endif

#include <algorithm>

#include "kernel/perturbed/lane_step-inl.h"

HWY_BEFORE_NAMESPACE();
namespace hadal {
namespace HWY_NAMESPACE {

/// About half of the digits: two or three terms are left of a step for pixels 2^near times within
/// its radius.
template <class Real>
inline constexpr int near = 26;
template <>
inline constexpr int near<DoubleDouble> = 52;
template <>
inline constexpr int near<Wide> = 95;

/// The same step taken again and again: what depends on tau alone is found once. For formulas
/// without folds.
template <class Real>
class NearStep {
    using Number = Complex<LanesOf<Real>>;
    using Step = typename StepTable<Real>::Step;

    static constexpr bool all_precise = std::is_same_v<Real, double>;

  public:
    /// w is in units of 2^before, the d after the step in units of 2^after.
    NearStep(const StepTable<Real>& table, const Step& step, int64_t before, int64_t after)
        : step_(table, step, before, after),
          lengths_(terms_that_count(step_.terms, step.tau_degree, near<Real>)),
          precise_(all_precise ? step_order + 1
                               : std::max(most_of(terms_to_all_digits(step_.terms, step.tau_degree,
                                                                      near<Real>)),
                                          least_precise)),
          highest_(std::max(most_of(lengths_), least_precise) - 1) {}

    const Step& step() const { return step_.step; }
    /// Usable for |w| up to this, in units of 2^before.
    static double reach_of(const Step& step, int64_t before) {
        return power_of_two(step.radius - near<Real> - before);
    }

    /// The polynomials in t that are left of it for the tau of N vectors.
    template <int N>
    struct Polynomials {
        // Written out: GCC compiles implicit constructors without the instruction set around them.
        HWY_INLINE Polynomials() {}

        Number precise[step_order][N];
        ComplexLanes rounded[step_order][N];  ///< those that need no more digits
        Number free[N];                       ///< without t
        Lanes growth[N];                      ///< |dd'/dw|^2
    };
    template <int N>
    HWY_INLINE void find(const Number (&tau)[N], Polynomials<N>& found) const {
        for (int k = 0; k < N; ++k) {
            const ComplexLanes rounded_tau = to_double(tau[k]);
            for (int i = 1; i <= highest_; ++i) {
                if (all_precise || i < precise_) {
                    found.precise[i - 1][k] = sum_of_column<Real>(i, tau[k]);
                } else {
                    found.rounded[i - 1][k] = sum_of_column<double>(i, rounded_tau);
                }
            }
            found.free[k] = free_part(tau[k]);
            found.growth[k] =
                norm_of(to_double(found.precise[0][k])) * all_lanes(step_.linear * step_.linear);
        }
    }

    /// In each of N vectors, d becomes the value at w = d; the rest follows its derivative. `n`:
    /// how many iterations the pixels then have behind them.
    template <int N, int axes>
    HWY_INLINE void apply(PixelLanes<Real, axes> (&pixels)[N], const Number (&tau)[N],
                          const Polynomials<N>& of, const Lanes (&n)[N]) const {
        Number quotient[N];
        for (int k = 0; k < N; ++k)
            quotient[k] = value_of(of, k, scaled_by(pixels[k].d, all_lanes(step_.to_t)));
        if constexpr (axes > 0) {
            // With all terms: they are seldom asked for.
            PixelLanes<Real, axes> whole[N];
            for (int k = 0; k < N; ++k)
                whole[k] = pixels[k];
            step_.apply(whole, tau);
            for (int k = 0; k < N; ++k)
                pixels[k].take_derivatives(whole[k]);
        }
        for (int k = 0; k < N; ++k) {
            PixelLanes<Real, axes>& pixel = pixels[k];
            pixel.d =
                scaled_by(product(quotient[k], pixel.d), all_lanes(step_.linear)) + of.free[k];
            step_.carry_along(pixel, of.growth[k], Repetition(n[k], step().length));
        }
    }

  private:
    /// The linear term and its constant.
    static constexpr int least_precise = 2;

    static int most_of(const RowLengths& lengths) {
        return *std::max_element(lengths.begin(), lengths.end());
    }

    /// What is left where t is 0. With all terms: d may be no more than that.
    HWY_INLINE Number free_part(const Number& tau) const {
        int j = step().tau_degree;
        if (j == 0) return product(all_lanes(step_.slope), tau);
        Number sum = all_lanes(step_.terms[term_index(0, j)]);
        while (--j >= 1)
            sum = product_plus(sum, tau, all_lanes(step_.terms[term_index(0, j)]));
        return scaled_by(product(sum, tau), all_lanes(step_.free));
    }

    /// The coefficient of t^i.
    template <class To>
    HWY_INLINE Complex<LanesOf<To>> sum_of_column(int i, const Complex<LanesOf<To>>& tau) const {
        const auto term = [&](int j) HWY_ATTR {
            const ScalarComplex<Real>& c = step_.terms[term_index(i, j)];
            if constexpr (std::is_same_v<To, Real>) {
                return all_lanes(c);
            } else {
                return all_lanes(hadal::to_double(c));
            }
        };
        int j = step().tau_degree;
        while (j > 0 && lengths_[static_cast<std::size_t>(j)] <= i)
            --j;
        Complex<LanesOf<To>> sum = term(j);
        while (--j >= 0)
            sum = product_plus(sum, tau, term(j));
        return sum;
    }

    /// The part with t divided by t.
    template <int N>
    HWY_INLINE Number value_of(const Polynomials<N>& of, int k, const Number& t) const {
        int i = highest_;
        Number sum;
        if (all_precise || i < precise_) {
            sum = of.precise[i - 1][k];
            --i;
        } else {
            const ComplexLanes rounded_t = to_double(t);
            ComplexLanes tail = of.rounded[i - 1][k];
            while (--i >= precise_)
                tail = product(tail, rounded_t) + of.rounded[i - 1][k];
            sum = widened<Real>(tail);
        }
        for (; i >= 1; --i)
            sum = product_plus(sum, t, of.precise[i - 1][k]);
        return sum;
    }

    const LaneStep<Real> step_;
    const RowLengths lengths_;  ///< for this use
    const int precise_;         ///< powers of t from this one on do not need all digits
    const int highest_;         ///< power of t
};

}  // namespace HWY_NAMESPACE
}  // namespace hadal
HWY_AFTER_NAMESPACE();

#endif  // toggled guard
