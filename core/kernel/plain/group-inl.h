// A group: K vectors of points stepped side by side, in registers.
#if defined(HADAL_KERNEL_GROUP_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HADAL_KERNEL_GROUP_INL_H
#undef HADAL_KERNEL_GROUP_INL_H
#else
#define HADAL_KERNEL_GROUP_INL_H
#endif

#include "kernel/dual_lanes-inl.h"
#include "kernel/plain/batch.hpp"
#include "number/complex-inl.h"

HWY_BEFORE_NAMESPACE();
namespace hadal {
namespace HWY_NAMESPACE {

template <class T>
inline constexpr bool has_derivatives = T::components > T::parts;

/// Interleaved vectors hide the latency of a step; derivatives are wide enough with fewer, and two
/// doubles alone.
template <class T>
inline constexpr int vectors_per_group = T::parts > 1         ? 1
                                         : has_derivatives<T> ? 2
                                                              : 4;

inline constexpr size_t lanes_per_vector = hn::MaxLanes(doubles);

/// Lanes of the vector at position i that hold one of the first `count` points.
HWY_INLINE LaneMask lanes_below(size_t i, size_t count) {
    return hn::FirstN(doubles, count > i ? count - i : 0);
}

HWY_INLINE LaneMask no_lanes() {
    return hn::FirstN(doubles, 0);
}

template <class T>
HWY_INLINE DoubleVector norm_squared(const Complex<T>& z) {
    const DoubleVector x = z.re.value();
    const DoubleVector y = z.im.value();
    return hn::Add(hn::Mul(x, x), hn::Mul(y, y));
}

/// Half the derivative of |z|^2 along an axis: x dx/da + y dy/da.
template <class Own>
HWY_INLINE DoubleVector gradient_along(const Complex<Dual<Own>>& z, int axis) {
    return hn::Add(hn::Mul(z.re.value(), z.re.by[axis]), hn::Mul(z.im.value(), z.im.by[axis]));
}

/// `certain`: z carries the variance of its rounding errors.
template <class Formula, class T, bool certain>
struct Group {
    static constexpr int K = vectors_per_group<T>;
    static constexpr size_t size = K * lanes_per_vector;
    static_assert(size <= Batch::largest_group && Batch::capacity % size == 0);

    Complex<T> z[K];
    Complex<T> c[K];
    CountVector n[K];      ///< looks that found the lane inside, from n = 0: the n of its escape
    DoubleVector norm[K];  ///< |z|^2 as it was when last looked at alive or escaping
    LaneMask alive[K];
    DoubleVector variance[K];     ///< of z, where `certain`; stays when the lane escapes
    DoubleVector norm_before[K];  ///< then, |z|^2 one step before norm
    DoubleVector rounding;        ///< added by an iteration

    HWY_INLINE Group() {}

    /// Vector k at n = `first`, which is 0, or 1 where that is known to be inside and T carries no
    /// derivatives: z_1 is c then.
    HWY_INLINE void begin(int k, const EscapeParameters& parameters, DoubleVector re,
                          DoubleVector im, int64_t first) {
        const Complex<T> pixel{T::variable(re, 0), T::variable(im, 1)};
        if (parameters.julia) {
            z[k] = pixel;
            c[k] = {T::variable(hn::Set(doubles, parameters.seed_re), -1),
                    T::variable(hn::Set(doubles, parameters.seed_im), -1)};
        } else {
            const DoubleVector zero = hn::Zero(doubles);
            z[k] = first == 1 ? pixel : Complex<T>{T::variable(zero, -1), T::variable(zero, -1)};
            c[k] = pixel;
        }
        norm[k] = norm_squared(z[k]);
        if constexpr (certain) {
            // c was rounded, or z_0.
            variance[k] = norm_before[k] = hn::Zero(doubles);
            rounding = hn::Set(doubles, parameters.rounding.inside);
            if (parameters.julia || first == 1) variance[k] = rounding;
        }
        // Not-a-number counts as escaped, here and below.
        alive[k] = hn::Le(norm[k], hn::Set(doubles, parameters.radius_squared));
        n[k] = one_more(hn::Set(counts, first), alive[k]);
    }

    /// Vector k as the batch has it at position i.
    HWY_INLINE void load(int k, const EscapeParameters& parameters, Batch& batch, size_t i,
                         LaneMask valid) {
        z[k] = {T::load(batch.z_re().data(), i), T::load(batch.z_im().data(), i)};
        // c varies with the pixel on the parameter plane only.
        c[k] = {T::variable(T::Value::load(batch.c_re().data(), i), parameters.julia ? -1 : 0),
                T::variable(T::Value::load(batch.c_im().data(), i), parameters.julia ? -1 : 1)};
        n[k] = hn::Set(counts, batch.iterations + 1);
        norm[k] = hn::Zero(doubles);
        if constexpr (certain) {
            variance[k] = hn::Load(doubles, batch.variance() + i);
            norm[k] = norm_before[k] = norm_squared(z[k]);
            rounding = hn::Set(doubles, parameters.rounding.inside);
        }
        alive[k] = valid;
    }

    HWY_INLINE bool any_alive() const {
        LaneMask any = alive[0];
        for (int k = 1; k < K; ++k)
            any = hn::Or(any, alive[k]);
        return !hn::AllFalse(doubles, any);
    }

    /// Steps every lane on without looking. Only for steps that are known to keep all inside.
    HWY_INLINE void carefree(int64_t steps) {
        for (int64_t step = 0; step < steps; ++step) {
            for (int k = 0; k < K; ++k)
                step_blindly(k);
        }
        for (int k = 0; k < K; ++k) {
            n[k] = hn::Add(n[k], hn::Set(counts, steps));
            if constexpr (certain) norm[k] = norm_squared(z[k]);
        }
    }

    HWY_INLINE void step_blindly(int k) {
        if constexpr (certain) variance[k] = grown_variance(k, norm_squared(z[k]));
        z[k] = Formula::step(z[k], c[k]);
    }

    /// Steps live lanes one by one and looks after each. Of a lane that escapes, norm stays as it
    /// was then, and so does z where it carries derivatives.
    HWY_INLINE void careful(DoubleVector radius_squared, int64_t steps) {
        look_at_each<false>(radius_squared, steps);
    }

    /// The same where only n is wanted and dead lanes are known to stay outside: quicker.
    HWY_INLINE void count(DoubleVector radius_squared, int64_t steps) {
        look_at_each<true>(radius_squared, steps);
    }

  private:
    /// The variance after a step from z: the derivative of a formula is at most degree
    /// |z|^(degree - 1), with folds or without, and where z is so close to 0 that its error is not
    /// small against it, that error's square counts.
    HWY_INLINE DoubleVector grown_variance(int k, DoubleVector norm_of_z) const {
        constexpr int degree = Formula::degree;
        DoubleVector growth = hn::Mul(norm_of_z, hn::Set(doubles, degree * degree));
        for (int i = 2; i < degree; ++i)
            growth = hn::Mul(growth, norm_of_z);
        return hn::Add(hn::Mul(hn::Add(growth, variance[k]), variance[k]), rounding);
    }

    static HWY_INLINE CountVector one_more(CountVector n, LaneMask lanes) {
        return hn::IfThenElse(hn::RebindMask(counts, lanes), hn::Add(n, hn::Set(counts, 1)), n);
    }

    template <bool OnlyCount>
    HWY_INLINE void look_at_each(DoubleVector radius_squared, int64_t steps) {
        for (int64_t step = 0; step < steps / 2 && any_alive(); ++step) {
            step_and_look<OnlyCount>(radius_squared);
            step_and_look<OnlyCount>(radius_squared);
        }
        if (steps % 2 != 0) step_and_look<OnlyCount>(radius_squared);
    }

    template <bool OnlyCount>
    HWY_INLINE void step_and_look(DoubleVector radius_squared) {
        for (int k = 0; k < K; ++k) {
            const Complex<T> next = Formula::step(z[k], c[k]);
            const DoubleVector now = norm_squared(next);
            LaneMask inside = hn::Le(now, radius_squared);
            if constexpr (OnlyCount) {
                z[k] = next;
            } else {
                if constexpr (has_derivatives<T>) {
                    z[k] = {T::select(alive[k], next.re, z[k].re),
                            T::select(alive[k], next.im, z[k].im)};
                } else {
                    z[k] = next;
                }
                if constexpr (certain) {
                    variance[k] = hn::IfThenElse(alive[k], grown_variance(k, norm[k]), variance[k]);
                    norm_before[k] = hn::IfThenElse(alive[k], norm[k], norm_before[k]);
                }
                norm[k] = hn::IfThenElse(alive[k], now, norm[k]);
                inside = hn::And(inside, alive[k]);
            }
            n[k] = one_more(n[k], inside);
            alive[k] = inside;
        }
    }
};

}  // namespace HWY_NAMESPACE
}  // namespace hadal
HWY_AFTER_NAMESPACE();

#endif  // toggled guard
