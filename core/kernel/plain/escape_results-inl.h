// From groups of points that have escaped to results in their slots.
#if defined(HADAL_KERNEL_ESCAPE_RESULTS_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HADAL_KERNEL_ESCAPE_RESULTS_INL_H
#undef HADAL_KERNEL_ESCAPE_RESULTS_INL_H
#else
#define HADAL_KERNEL_ESCAPE_RESULTS_INL_H
#endif

#include "kernel/plain/group-inl.h"
#include "number/certainty.hpp"

HWY_BEFORE_NAMESPACE();
namespace hadal {
namespace HWY_NAMESPACE {

template <class Formula, class T, bool certain>
HWY_INLINE void store_dense(const Group<Formula, T, certain>& group, int k, size_t i,
                            const EscapeResults& results) {
    hn::Store(group.n[k], counts, results.counts + i);
    if (results.norms_squared) hn::Store(group.norm[k], doubles, results.norms_squared + i);
    if constexpr (has_derivatives<T>) {
        hn::Store(gradient_along(group.z[k], 0), doubles, results.gradients_re + i);
        hn::Store(gradient_along(group.z[k], 1), doubles, results.gradients_im + i);
    }
}

/// The lanes whose escape may be at another count: doubtful_escape() without roots. With D = |z|^2
/// - R^2, |z| - R is at least D / (2 |z|), and one iteration earlier R - |z| is at least -D / (2
/// R), where the error was smaller by |2 z| or more.
template <class Formula, class T, bool certain>
HWY_INLINE LaneMask may_be_elsewhere(const EscapeParameters& parameters,
                                     const Group<Formula, T, certain>& group, int k) {
    const DoubleVector norm = group.norm[k];
    const DoubleVector before = group.norm_before[k];
    const DoubleVector radius_squared = hn::Set(doubles, parameters.radius_squared);
    const DoubleVector variance =
        hn::Add(group.variance[k], hn::Mul(norm, hn::Set(doubles, parameters.rounding.at_escape)));
    const DoubleVector error_squared =
        hn::Mul(variance, hn::Set(doubles, deviations_to_be_sure * deviations_to_be_sure));
    const DoubleVector beyond = hn::Sub(norm, radius_squared);
    const DoubleVector room = hn::Sub(radius_squared, before);
    const LaneMask outside =
        hn::Lt(hn::Mul(hn::Set(doubles, 4), hn::Mul(norm, error_squared)), hn::Mul(beyond, beyond));
    const LaneMask inside =
        hn::Lt(hn::Mul(radius_squared, error_squared), hn::Mul(before, hn::Mul(room, room)));
    return hn::Not(hn::And(outside, inside));
}

template <class Formula, class T, bool certain>
HWY_INLINE void mark_doubtful(const EscapeParameters& parameters,
                              const Group<Formula, T, certain>& group, size_t at,
                              const EscapeResults& results) {
    if (!results.doubtful) return;
    for (int k = 0; k < Group<Formula, T, certain>::K; ++k) {
        const LaneMask escaped = hn::RebindMask(doubles, hn::Gt(group.n[k], hn::Set(counts, 0)));
        uint64_t bits = bits_of(hn::And(escaped, may_be_elsewhere(parameters, group, k)));
        for (; HWY_UNLIKELY(bits != 0); bits &= bits - 1)
            results.doubtful[at + k * lanes_per_vector + __builtin_ctzll(bits)] = 1;
    }
}

/// Writes results of the chosen lanes to their slots.
template <class Formula, class T, bool certain>
HWY_INLINE void store_sparse(const EscapeParameters& parameters,
                             const Group<Formula, T, certain>& group, int k, LaneMask chosen,
                             const double* slots, const EscapeResults& results) {
    constexpr size_t lanes = lanes_per_vector;
    HWY_ALIGN int64_t n[lanes];
    HWY_ALIGN double norm[lanes];
    HWY_ALIGN double gradient_re[lanes];
    HWY_ALIGN double gradient_im[lanes];
    hn::Store(group.n[k], counts, n);
    hn::Store(group.norm[k], doubles, norm);
    if constexpr (has_derivatives<T>) {
        hn::Store(gradient_along(group.z[k], 0), doubles, gradient_re);
        hn::Store(gradient_along(group.z[k], 1), doubles, gradient_im);
    }
    uint64_t doubtful = 0;
    if constexpr (certain) {
        if (results.doubtful) doubtful = bits_of(may_be_elsewhere(parameters, group, k));
    }
    for (uint64_t bits = bits_of(chosen); bits != 0; bits &= bits - 1) {
        const int lane = __builtin_ctzll(bits);
        const auto slot = static_cast<size_t>(slots[lane]);
        results.counts[slot] = n[lane];
        if (doubtful >> lane & 1) results.doubtful[slot] = 1;
        if (results.norms_squared) results.norms_squared[slot] = norm[lane];
        if constexpr (has_derivatives<T>) {
            results.gradients_re[slot] = gradient_re[lane];
            results.gradients_im[slot] = gradient_im[lane];
        }
    }
}

}  // namespace HWY_NAMESPACE
}  // namespace hadal
HWY_AFTER_NAMESPACE();

#endif  // toggled guard
