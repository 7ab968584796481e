// The escape loop, once for every formula, number type and instruction set.
//
// Invariant between passes: each live point has been looked at and |z_n|^2 <= radius^2.
// Two ways to step: `careful` looks at |z| after each step and finds the exact n; the blocks of
// `advance` look every few steps only, remember where the block began, and let `careful` replay the
// block in which a lane escaped. Lanes that are done run on into infinities, which costs nothing.
#if defined(HADAL_KERNEL_ESCAPE_LOOP_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HADAL_KERNEL_ESCAPE_LOOP_INL_H
#undef HADAL_KERNEL_ESCAPE_LOOP_INL_H
#else
#define HADAL_KERNEL_ESCAPE_LOOP_INL_H
#endif

#include <algorithm>

#include "formula/catalogue-inl.h"
#include "kernel/batch.hpp"
#include "kernel/interior-inl.h"
#include "kernel/lanes-inl.h"

HWY_BEFORE_NAMESPACE();
namespace hadal {
namespace HWY_NAMESPACE {

/// Interleaved vectors hide the latency of a step; derivatives are wide enough with fewer.
template <class T>
inline constexpr int vectors_per_group = T::components == 1 ? 4 : 2;

template <class Formula, class T>
class EscapeLoopOf {
  public:
    static void start(const EscapeParameters& parameters, const double* HWY_RESTRICT re,
                      const double* HWY_RESTRICT im, size_t count, Batch& batch,
                      const EscapeResults& results) {
        const int64_t steps = std::min<int64_t>(first_steps, parameters.limit);
        batch.live = 0;
        batch.iterations = steps;
        batch.next_milestone = 0;
        for (size_t at = 0; at < count; at += group_size) {
            Group group;
            LaneMask interior[K];
            for (int k = 0; k < K; ++k) {
                const size_t i = at + k * lanes;
                group.first_point(k, parameters, hn::Load(doubles, re + i),
                                  hn::Load(doubles, im + i), lanes_below(i, count));
                interior[k] = known_interior(parameters, group, k);
                group.alive[k] = hn::AndNot(interior[k], group.alive[k]);
            }
            group.look(hn::Set(doubles, parameters.radius_squared));
            group.careful(hn::Set(doubles, parameters.radius_squared), steps);
            for (int k = 0; k < K; ++k) {
                const size_t i = at + k * lanes;
                const LaneMask undecided = hn::Or(group.alive[k], interior[k]);
                store_dense(group, k, undecided, i, results);
                const auto slots =
                    hn::Add(hn::Iota(doubles, 0), hn::Set(doubles, static_cast<double>(i)));
                keep_alive(group, k, slots, batch);
            }
        }
        pad(batch);
    }

    static void advance(const EscapeParameters& parameters, Batch& batch, int64_t steps,
                        const EscapeResults& results) {
        const bool remember = batch.iterations >= batch.next_milestone;
        const size_t count = batch.live;
        batch.live = 0;
        for (size_t at = 0; at < count; at += group_size) {
            if (remember) copy_to_milestone(batch, at);
            advance_group(parameters, batch, at, count, steps, results);
        }
        pad(batch);
        if (remember) batch.next_milestone = 2 * batch.iterations;
        batch.iterations += steps;
    }

  private:
    static constexpr int K = vectors_per_group<T>;
    static constexpr int64_t first_steps = 16;
    static constexpr int64_t block_steps = 8;
    static constexpr size_t most_lanes = HWY_MAX_BYTES / sizeof(double);
    static constexpr size_t lanes = hn::MaxLanes(doubles);
    static constexpr size_t group_size = K * lanes;
    static_assert(Batch::capacity % group_size == 0);

    /// K vectors of points stepped side by side, in registers.
    struct Group {
        Complex<T> z[K];
        Complex<T> c[K];
        CountVector n[K];
        LaneMask alive[K];

        HWY_INLINE void first_point(int k, const EscapeParameters& parameters, DoubleVector re,
                                    DoubleVector im, LaneMask valid) {
            const Complex<T> pixel{T::variable(re, 0), T::variable(im, 1)};
            if (parameters.julia) {
                z[k] = pixel;
                c[k] = {T::variable(hn::Set(doubles, parameters.seed_re), -1),
                        T::variable(hn::Set(doubles, parameters.seed_im), -1)};
            } else {
                z[k] = {T::variable(hn::Zero(doubles), -1), T::variable(hn::Zero(doubles), -1)};
                c[k] = pixel;
            }
            n[k] = hn::Zero(counts);
            alive[k] = valid;
        }

        HWY_INLINE DoubleVector norm_squared(int k) const {
            const DoubleVector x = z[k].re.value();
            const DoubleVector y = z[k].im.value();
            return hn::Add(hn::Mul(x, x), hn::Mul(y, y));
        }

        /// Drops the lanes that have escaped. Not-a-number counts as escaped.
        HWY_INLINE void look(DoubleVector radius_squared) {
            for (int k = 0; k < K; ++k) {
                alive[k] = hn::And(alive[k], hn::Le(norm_squared(k), radius_squared));
            }
        }

        HWY_INLINE bool any_alive() const {
            LaneMask any = alive[0];
            for (int k = 1; k < K; ++k)
                any = hn::Or(any, alive[k]);
            return !hn::AllFalse(doubles, any);
        }

        /// Steps live lanes one by one; a lane that escapes keeps its z and n.
        HWY_INLINE void careful(DoubleVector radius_squared, int64_t steps) {
            for (int64_t step = 0; step < steps; ++step) {
                if (step % 2 == 0 && !any_alive()) break;
                for (int k = 0; k < K; ++k) {
                    const Complex<T> next = Formula::step(z[k], c[k]);
                    z[k] = {T::select(alive[k], next.re, z[k].re),
                            T::select(alive[k], next.im, z[k].im)};
                    // A true mask is -1 in every lane, so subtracting it counts.
                    n[k] = hn::Sub(n[k], hn::BitCast(counts, hn::VecFromMask(doubles, alive[k])));
                }
                look(radius_squared);
            }
        }
    };

    /// Lanes that escaped inside a block: where the block began, to be replayed.
    struct Replay {
        HWY_ALIGN double z_re[K][T::components][most_lanes];
        HWY_ALIGN double z_im[K][T::components][most_lanes];
        HWY_ALIGN int64_t n[K][most_lanes];
        LaneMask escaped[K];
    };

    static HWY_INLINE LaneMask lanes_below(size_t i, size_t count) {
        return hn::FirstN(doubles, count > i ? count - i : 0);
    }

    static HWY_INLINE LaneMask known_interior(const EscapeParameters& parameters,
                                              const Group& group, int k) {
        if constexpr (std::is_same_v<Formula, Multibrot<2>>) {
            // Needs |z| <= 2 inside to mean `not escaped`, so the radius must be at least 2.
            if (parameters.shortcuts && !parameters.julia && parameters.radius_squared >= 4) {
                return surely_interior(group.c[k].re.value(), group.c[k].im.value());
            }
        }
        return hn::FirstN(doubles, 0);
    }

    /// |z|^2 |grad |z||^2 = (x dx/da + y dy/da)^2 + (x dx/db + y dy/db)^2.
    static HWY_INLINE DoubleVector gradient_squared(const Complex<T>& z) {
        const auto along = [&](int axis) HWY_ATTR {
            return hn::Add(hn::Mul(z.re.raw, z.re.by[axis]), hn::Mul(z.im.raw, z.im.by[axis]));
        };
        const DoubleVector a = along(0);
        const DoubleVector b = along(1);
        return hn::Add(hn::Mul(a, a), hn::Mul(b, b));
    }

    static HWY_INLINE void store_dense(const Group& group, int k, LaneMask undecided, size_t i,
                                       const EscapeResults& results) {
        const CountVector n =
            hn::IfThenElse(hn::RebindMask(counts, undecided), hn::Set(counts, -1), group.n[k]);
        hn::Store(n, counts, results.counts + i);
        hn::Store(group.norm_squared(k), doubles, results.norms_squared + i);
        if constexpr (T::components > 1) {
            hn::Store(gradient_squared(group.z[k]), doubles, results.gradients_squared + i);
        }
    }

    /// Writes results of the chosen lanes to their slots.
    static HWY_INLINE void store_sparse(const Group& group, int k, LaneMask chosen,
                                        const double* slots, const EscapeResults& results) {
        HWY_ALIGN int64_t n[most_lanes];
        HWY_ALIGN double norm[most_lanes];
        HWY_ALIGN double gradient[most_lanes];
        hn::Store(group.n[k], counts, n);
        hn::Store(group.norm_squared(k), doubles, norm);
        if constexpr (T::components > 1) {
            hn::Store(gradient_squared(group.z[k]), doubles, gradient);
        }
        uint8_t bytes[8] = {};
        hn::StoreMaskBits(doubles, chosen, bytes);
        for (unsigned bits = bytes[0]; bits != 0; bits &= bits - 1) {
            const int lane = __builtin_ctz(bits);
            const auto slot = static_cast<size_t>(slots[lane]);
            results.counts[slot] = n[lane];
            results.norms_squared[slot] = norm[lane];
            if constexpr (T::components > 1) results.gradients_squared[slot] = gradient[lane];
        }
    }

    /// Appends the live lanes of a vector to the batch. Never overtakes the reading of it.
    static HWY_INLINE void keep_alive(const Group& group, int k, DoubleVector slots, Batch& batch) {
        const LaneMask alive = group.alive[k];
        const size_t to = batch.live;
        const auto keep = [&](DoubleVector v, double* array)
                              HWY_ATTR { hn::StoreU(hn::Compress(v, alive), doubles, array + to); };
        if (hn::AllFalse(doubles, alive)) return;
        keep(slots, batch.slots());
        keep(group.c[k].re.value(), batch.c_re());
        keep(group.c[k].im.value(), batch.c_im());
        group.z[k].re.each_component([&](int i, DoubleVector v)
                                         HWY_ATTR { keep(v, batch.z_re()[i]); });
        group.z[k].im.each_component([&](int i, DoubleVector v)
                                         HWY_ATTR { keep(v, batch.z_im()[i]); });
        batch.live = to + hn::CountTrue(doubles, alive);
    }

    /// The rest of the last group must hold numbers, or the loop crawls through denormals.
    static HWY_INLINE void pad(Batch& batch) {
        const size_t end = (batch.live + group_size - 1) / group_size * group_size;
        for (size_t i = batch.live; i < end; ++i) {
            batch.c_re()[i] = batch.c_im()[i] = 0.0;
            for (int j = 0; j < T::components; ++j)
                batch.z_re()[j][i] = batch.z_im()[j][i] = 0.0;
        }
    }

    static HWY_INLINE void copy_to_milestone(Batch& batch, size_t at) {
        std::copy_n(batch.z_re()[0] + at, group_size, batch.milestone_re() + at);
        std::copy_n(batch.z_im()[0] + at, group_size, batch.milestone_im() + at);
    }

    static HWY_INLINE void load(Group& group, const EscapeParameters& parameters, Batch& batch,
                                size_t at, size_t count) {
        for (int k = 0; k < K; ++k) {
            const size_t i = at + k * lanes;
            group.z[k] = {T::load(batch.z_re().data(), i), T::load(batch.z_im().data(), i)};
            group.c[k] = {
                T::variable(hn::Load(doubles, batch.c_re() + i), parameters.julia ? -1 : 0),
                T::variable(hn::Load(doubles, batch.c_im() + i), parameters.julia ? -1 : 1)};
            group.n[k] = hn::Set(counts, batch.iterations);
            group.alive[k] = lanes_below(i, count);
        }
    }

    static void advance_group(const EscapeParameters& parameters, Batch& batch, size_t at,
                              size_t count, int64_t steps, const EscapeResults& results) {
        const DoubleVector radius_squared = hn::Set(doubles, parameters.radius_squared);
        Group group;
        load(group, parameters, batch, at, count);
        Replay replay;
        run_blocks(group, replay, radius_squared, parameters.shortcuts, batch, at,
                   steps / block_steps);

        // What the blocks leave over, and at the same time the exact end of those that escaped.
        LaneMask before[K];
        for (int k = 0; k < K; ++k) {
            before[k] = group.alive[k];
            group.n[k] = hn::Set(counts, batch.iterations + steps - steps % block_steps);
        }
        group.careful(radius_squared, steps % block_steps);
        finish_escaped(group, before, replay, radius_squared, batch, at, results);
        for (int k = 0; k < K; ++k) {
            keep_alive_with_milestone(group, k, batch, at + k * lanes);
        }
    }

    static HWY_INLINE void run_blocks(Group& group, Replay& replay, DoubleVector radius_squared,
                                      bool shortcuts, Batch& batch, size_t at, int64_t blocks) {
        for (int k = 0; k < K; ++k)
            replay.escaped[k] = hn::FirstN(doubles, 0);
        int64_t n = batch.iterations;
        for (int64_t block = 0; block < blocks; ++block, n += block_steps) {
            Complex<T> began[K];
            for (int k = 0; k < K; ++k)
                began[k] = group.z[k];
            for (int64_t step = 0; step < block_steps; ++step) {
                for (int k = 0; k < K; ++k)
                    group.z[k] = Formula::step(group.z[k], group.c[k]);
            }
            LaneMask gone[K];
            LaneMask any_gone = hn::FirstN(doubles, 0);
            for (int k = 0; k < K; ++k) {
                const LaneMask inside = hn::Le(group.norm_squared(k), radius_squared);
                gone[k] = hn::AndNot(inside, group.alive[k]);
                any_gone = hn::Or(any_gone, gone[k]);
            }
            if (HWY_UNLIKELY(!hn::AllFalse(doubles, any_gone))) {
                for (int k = 0; k < K; ++k)
                    remember(replay, k, began[k], n, gone[k], group);
                if (!group.any_alive()) break;
            }
            if (shortcuts) {
                drop_repeating(group, batch, at);
                if (block % 8 == 7 && !group.any_alive()) break;
            }
        }
    }

    /// An orbit that comes back to a value it had, bit for bit, repeats for ever: it is interior,
    /// and its slot says -1 already.
    static HWY_INLINE void drop_repeating(Group& group, Batch& batch, size_t at) {
        for (int k = 0; k < K; ++k) {
            const size_t i = at + k * lanes;
            const DoubleVector re = hn::Load(doubles, batch.milestone_re() + i);
            const DoubleVector im = hn::Load(doubles, batch.milestone_im() + i);
            const LaneMask same =
                hn::And(hn::Eq(group.z[k].re.value(), re), hn::Eq(group.z[k].im.value(), im));
            group.alive[k] = hn::AndNot(same, group.alive[k]);
        }
    }

    static HWY_INLINE void remember(Replay& replay, int k, const Complex<T>& began, int64_t n,
                                    LaneMask gone, Group& group) {
        began.re.each_component([&](int i, DoubleVector v) HWY_ATTR {
            hn::BlendedStore(v, gone, doubles, replay.z_re[k][i]);
        });
        began.im.each_component([&](int i, DoubleVector v) HWY_ATTR {
            hn::BlendedStore(v, gone, doubles, replay.z_im[k][i]);
        });
        hn::BlendedStore(hn::Set(counts, n), hn::RebindMask(counts, gone), counts, replay.n[k]);
        replay.escaped[k] = hn::Or(replay.escaped[k], gone);
        group.alive[k] = hn::AndNot(gone, group.alive[k]);
    }

    static HWY_INLINE void finish_escaped(const Group& group, const LaneMask* before,
                                          const Replay& replay, DoubleVector radius_squared,
                                          Batch& batch, size_t at, const EscapeResults& results) {
        Group again;
        LaneMask done[K];
        LaneMask any_done = hn::FirstN(doubles, 0);
        for (int k = 0; k < K; ++k) {
            done[k] = hn::Or(replay.escaped[k], hn::AndNot(group.alive[k], before[k]));
            any_done = hn::Or(any_done, done[k]);
        }
        if (hn::AllFalse(doubles, any_done)) return;
        for (int k = 0; k < K; ++k) {
            // Lanes that escaped in the careful steps are done; those of the blocks start over.
            const double* re[T::components];
            const double* im[T::components];
            for (int j = 0; j < T::components; ++j) {
                re[j] = replay.z_re[k][j];
                im[j] = replay.z_im[k][j];
            }
            const Complex<T> began{T::load(re, 0), T::load(im, 0)};
            const LaneMask replayed = replay.escaped[k];
            again.z[k] = {T::select(replayed, began.re, group.z[k].re),
                          T::select(replayed, began.im, group.z[k].im)};
            again.c[k] = group.c[k];
            again.n[k] = hn::IfThenElse(hn::RebindMask(counts, replayed),
                                        hn::Load(counts, replay.n[k]), group.n[k]);
            again.alive[k] = replayed;
        }
        again.careful(radius_squared, block_steps);
        for (int k = 0; k < K; ++k) {
            store_sparse(again, k, done[k], batch.slots() + at + k * lanes, results);
        }
    }

    static HWY_INLINE void keep_alive_with_milestone(const Group& group, int k, Batch& batch,
                                                     size_t from) {
        const size_t to = batch.live;
        const auto keep = [&](double* array) HWY_ATTR {
            const DoubleVector v = hn::Load(doubles, array + from);
            hn::StoreU(hn::Compress(v, group.alive[k]), doubles, array + to);
        };
        keep(batch.milestone_re());
        keep(batch.milestone_im());
        keep_alive(group, k, hn::Load(doubles, batch.slots() + from), batch);
    }
};

}  // namespace HWY_NAMESPACE
}  // namespace hadal
HWY_AFTER_NAMESPACE();

#endif  // toggled guard
