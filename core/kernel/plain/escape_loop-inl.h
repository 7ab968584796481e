// The escape loop, once for every formula, number type and instruction set.
//
// Invariant between passes: each live point has been looked at and |z_n|^2 <= radius^2.
// Two ways to step: `careful` and `count` look at |z| after each step and find the exact n; the
// blocks of `advance` look every few steps only, remember where the block began, and let `careful`
// replay the block in which a lane escaped. Lanes that are done run on into infinities, which costs
// nothing.
#if defined(HADAL_KERNEL_ESCAPE_LOOP_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HADAL_KERNEL_ESCAPE_LOOP_INL_H
#undef HADAL_KERNEL_ESCAPE_LOOP_INL_H
#else
#define HADAL_KERNEL_ESCAPE_LOOP_INL_H
#endif

#include <algorithm>

#include "formula/catalogue-inl.h"
#include "kernel/plain/batch.hpp"
#include "kernel/plain/escape_results-inl.h"
#include "kernel/plain/interior-inl.h"

HWY_BEFORE_NAMESPACE();
namespace hadal {
namespace HWY_NAMESPACE {

/// `certain`: says of which counts rounding may have changed.
template <class Formula, class T, bool certain>
class EscapeLoopOf {
  public:
    static void start(const EscapeParameters& parameters, const double* HWY_RESTRICT re,
                      const double* HWY_RESTRICT im, size_t count, Batch& batch,
                      const EscapeResults& results) {
        const int64_t steps = std::min<int64_t>(first_steps, parameters.limit);
        const int64_t free_steps = std::min(steps, steps_inside(parameters, Formula::degree));
        batch.live = 0;
        batch.iterations = steps;
        batch.next_milestone = 0;
        // Without derivatives z_1 = c, but for the sign of a zero, which no count shows.
        const int64_t first = !parameters.julia && !has_derivatives<T> && free_steps > 0 ? 1 : 0;
        const bool only_count = !certain && !has_derivatives<T> && !results.norms_squared &&
                                escapes_for_good(parameters, Formula::degree);
        const DoubleVector radius_squared = hn::Set(doubles, parameters.radius_squared);
        for (size_t at = 0; at < count; at += group_size) {
            Group group;
            HWY_UNROLL(4)
            for (int k = 0; k < K; ++k) {
                const size_t i = at + k * lanes;
                group.begin(k, parameters, hn::Load(doubles, re + i), hn::Load(doubles, im + i),
                            first);
            }
            group.carefree(free_steps - first);
            if (may_be_interior(parameters, re + at, im + at)) drop_interior(group);
            if (only_count) {
                group.count(radius_squared, steps - free_steps);
            } else {
                group.careful(radius_squared, steps - free_steps);
            }
            if (group.any_alive()) keep_undecided(group, at, count, batch);
            HWY_UNROLL(4)
            for (int k = 0; k < K; ++k)
                store_dense(group, k, at + k * lanes, results);
            if constexpr (certain) mark_doubtful(parameters, group, at, results);
        }
        pad(batch);
    }

    static void advance(const EscapeParameters& parameters, Batch& batch, int64_t steps,
                        const EscapeResults& results) {
        const bool remember = batch.iterations >= batch.next_milestone;
        const size_t count = batch.live;
        // A block would miss a point that comes back inside before its end. On the parameter plane
        // none does: where |c| is above the radius, it is gone at n = 1.
        const bool may_come_back =
            parameters.julia && !escapes_for_good(parameters, Formula::degree);
        const int64_t blocks = may_come_back ? 0 : steps / block_steps;
        batch.live = 0;
        for (size_t at = 0; at < count; at += group_size) {
            if (remember) copy_to_milestone(batch, at);
            advance_group(parameters, batch, at, count, steps, blocks, results);
        }
        pad(batch);
        if (remember) batch.next_milestone = 2 * batch.iterations;
        batch.iterations += steps;
    }

  private:
    // Loops over the vectors of a group are unrolled by hand where GCC would keep them in memory.
    using Group = HWY_NAMESPACE::Group<Formula, T, certain>;
    static constexpr int K = Group::K;
    static constexpr double lost_variance = 0x1p-36;
    static constexpr int64_t first_steps = 24;
    static constexpr int64_t block_steps = 8;
    static constexpr size_t lanes = lanes_per_vector;
    static constexpr size_t group_size = Group::size;

    /// Lanes that escaped inside a block: where the block began, to be replayed.
    struct Replay {
        HWY_ALIGN double z_re[K][T::components][lanes];
        HWY_ALIGN double z_im[K][T::components][lanes];
        HWY_ALIGN int64_t n[K][lanes];
        HWY_ALIGN double variance[K][lanes];
        LaneMask escaped[K];

        HWY_INLINE Replay() {}
    };

    /// Whether it is worth looking for interior points in the group that begins here: a matter of
    /// speed alone.
    static HWY_INLINE bool may_be_interior(const EscapeParameters& parameters, const double* re,
                                           const double* im) {
        if constexpr (std::is_same_v<Formula, Multibrot<2>>) {
            // Needs |z| <= 2 inside to mean `not escaped`, so the radius must be at least 2.
            return parameters.shortcuts && !parameters.julia && parameters.radius_squared >= 4 &&
                   meets_interior(re[0], im[0], re[group_size - 1], im[group_size - 1]);
        }
        return false;
    }

    /// Answers interior points: they are dead, outside for good, and their n is -1.
    static HWY_INLINE void drop_interior(Group& group) {
        HWY_UNROLL(4)
        for (int k = 0; k < K; ++k) {
            const LaneMask interior = surely_interior(group.c[k].re.value(), group.c[k].im.value());
            const DoubleVector far = hn::Set(doubles, HUGE_VAL);
            group.z[k].re = T::select(interior, T::variable(far, -1), group.z[k].re);
            group.n[k] =
                hn::IfThenElse(hn::RebindMask(counts, interior), hn::Set(counts, -1), group.n[k]);
            group.alive[k] = hn::AndNot(interior, group.alive[k]);
        }
    }

    /// Live points go on to the batch, and in their slots stands -1 until they escape.
    static HWY_INLINE void keep_undecided(Group& group, size_t at, size_t count, Batch& batch) {
        HWY_UNROLL(4)
        for (int k = 0; k < K; ++k) {
            const size_t i = at + k * lanes;
            group.n[k] = hn::IfThenElse(hn::RebindMask(counts, group.alive[k]), hn::Set(counts, -1),
                                        group.n[k]);
            group.alive[k] = hn::And(group.alive[k], lanes_below(i, count));
            const auto slots =
                hn::Add(hn::Iota(doubles, 0), hn::Set(doubles, static_cast<double>(i)));
            keep_alive<false>(group, k, slots, i, batch);
        }
    }

    /// Appends the live lanes of the vector that came from position `from`, with their milestones
    /// if they have any yet. Never overtakes the reading of the batch.
    template <bool Milestones>
    static HWY_INLINE void keep_alive(const Group& group, int k, DoubleVector slots, size_t from,
                                      Batch& batch) {
        const LaneMask alive = group.alive[k];
        if (hn::AllFalse(doubles, alive)) return;
        const Packer packed(alive);
        const size_t to = batch.live;
        const auto keep = [&](DoubleVector v, double* array)
                              HWY_ATTR { hn::StoreU(packed(v), doubles, array + to); };
        for (int i = 0; i < T::parts; ++i) {
            if constexpr (Milestones) {
                keep(hn::Load(doubles, batch.milestone_re()[i] + from), batch.milestone_re()[i]);
                keep(hn::Load(doubles, batch.milestone_im()[i] + from), batch.milestone_im()[i]);
            }
            keep(group.c[k].re.component(i), batch.c_re()[i]);
            keep(group.c[k].im.component(i), batch.c_im()[i]);
        }
        keep(slots, batch.slots());
        if constexpr (certain) keep(group.variance[k], batch.variance());
        for (int i = 0; i < T::components; ++i) {
            keep(group.z[k].re.component(i), batch.z_re()[i]);
            keep(group.z[k].im.component(i), batch.z_im()[i]);
        }
        batch.live = to + hn::CountTrue(doubles, alive);
    }

    /// The rest of the last group must hold numbers, or the loop crawls through denormals.
    static HWY_INLINE void pad(Batch& batch) {
        const size_t end = (batch.live + group_size - 1) / group_size * group_size;
        for (size_t i = batch.live; i < end; ++i) {
            batch.variance()[i] = 0.0;
            for (int j = 0; j < T::parts; ++j)
                batch.c_re()[j][i] = batch.c_im()[j][i] = 0.0;
            for (int j = 0; j < T::components; ++j)
                batch.z_re()[j][i] = batch.z_im()[j][i] = 0.0;
        }
    }

    static HWY_INLINE void copy_to_milestone(Batch& batch, size_t at) {
        for (int i = 0; i < T::parts; ++i) {
            std::copy_n(batch.z_re()[i] + at, group_size, batch.milestone_re()[i] + at);
            std::copy_n(batch.z_im()[i] + at, group_size, batch.milestone_im()[i] + at);
        }
    }

    static void advance_group(const EscapeParameters& parameters, Batch& batch, size_t at,
                              size_t count, int64_t steps, int64_t blocks,
                              const EscapeResults& results) {
        const DoubleVector radius_squared = hn::Set(doubles, parameters.radius_squared);
        Group group;
        HWY_UNROLL(4)
        for (int k = 0; k < K; ++k) {
            const size_t i = at + k * lanes;
            group.load(k, parameters, batch, i, lanes_below(i, count));
        }
        Replay replay;
        run_blocks(group, replay, radius_squared, parameters.shortcuts, batch, at, blocks);

        // What the blocks leave over, and at the same time the exact end of those that escaped.
        LaneMask before[K];
        for (int k = 0; k < K; ++k) {
            before[k] = group.alive[k];
            group.n[k] = hn::Set(counts, batch.iterations + blocks * block_steps + 1);
        }
        if constexpr (certain) {
            for (int k = 0; k < K; ++k)
                group.norm[k] = norm_squared(group.z[k]);
        }
        group.careful(radius_squared, steps - blocks * block_steps);
        finish_escaped(parameters, group, before, replay, batch, at, results);
        HWY_UNROLL(4)
        for (int k = 0; k < K; ++k) {
            const size_t from = at + k * lanes;
            keep_alive<true>(group, k, hn::Load(doubles, batch.slots() + from), from, batch);
        }
    }

    static HWY_INLINE void run_blocks(Group& group, Replay& replay, DoubleVector radius_squared,
                                      bool shortcuts, Batch& batch, size_t at, int64_t blocks) {
        for (int k = 0; k < K; ++k)
            replay.escaped[k] = no_lanes();
        int64_t n = batch.iterations;
        for (int64_t block = 0; block < blocks; ++block, n += block_steps) {
            Complex<T> began[K];
            DoubleVector began_variance[K];
            for (int k = 0; k < K; ++k) {
                began[k] = group.z[k];
                if constexpr (certain) began_variance[k] = group.variance[k];
            }
            for (int64_t step = 0; step < block_steps; ++step) {
                for (int k = 0; k < K; ++k)
                    group.step_blindly(k);
            }
            LaneMask gone[K];
            LaneMask any_gone = no_lanes();
            for (int k = 0; k < K; ++k) {
                const LaneMask inside = hn::Le(norm_squared(group.z[k]), radius_squared);
                gone[k] = hn::AndNot(inside, group.alive[k]);
                any_gone = hn::Or(any_gone, gone[k]);
            }
            if (HWY_UNLIKELY(!hn::AllFalse(doubles, any_gone))) {
                for (int k = 0; k < K; ++k) {
                    remember(replay, k, began[k], n + 1, gone[k], group);
                    if constexpr (certain) {
                        hn::BlendedStore(began_variance[k], gone[k], doubles, replay.variance[k]);
                    }
                }
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
            LaneMask same = group.alive[k];
            for (int j = 0; j < T::parts; ++j) {
                const DoubleVector re = hn::Load(doubles, batch.milestone_re()[j] + i);
                const DoubleVector im = hn::Load(doubles, batch.milestone_im()[j] + i);
                same = hn::And(same, hn::And(hn::Eq(group.z[k].re.component(j), re),
                                             hn::Eq(group.z[k].im.component(j), im)));
            }
            if constexpr (certain) {
                // Not one that came back by chance, long lost.
                same = hn::And(same, hn::Lt(group.variance[k], hn::Set(doubles, lost_variance)));
            }
            group.alive[k] = hn::AndNot(same, group.alive[k]);
        }
    }

    static HWY_INLINE void remember(Replay& replay, int k, const Complex<T>& began, int64_t n,
                                    LaneMask gone, Group& group) {
        for (int i = 0; i < T::components; ++i) {
            hn::BlendedStore(began.re.component(i), gone, doubles, replay.z_re[k][i]);
            hn::BlendedStore(began.im.component(i), gone, doubles, replay.z_im[k][i]);
        }
        hn::BlendedStore(hn::Set(counts, n), hn::RebindMask(counts, gone), counts, replay.n[k]);
        replay.escaped[k] = hn::Or(replay.escaped[k], gone);
        group.alive[k] = hn::AndNot(gone, group.alive[k]);
    }

    static HWY_INLINE void finish_escaped(const EscapeParameters& parameters, const Group& group,
                                          const LaneMask* before, const Replay& replay,
                                          Batch& batch, size_t at, const EscapeResults& results) {
        Group again;
        LaneMask done[K];
        LaneMask any_done = no_lanes();
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
            again.norm[k] = group.norm[k];
            again.alive[k] = replayed;
            if constexpr (certain) {
                again.variance[k] = hn::IfThenElse(replayed, hn::Load(doubles, replay.variance[k]),
                                                   group.variance[k]);
                again.norm[k] = hn::IfThenElse(replayed, norm_squared(again.z[k]), group.norm[k]);
                again.norm_before[k] = group.norm_before[k];
                again.rounding = group.rounding;
            }
        }
        again.careful(hn::Set(doubles, parameters.radius_squared), block_steps);
        for (int k = 0; k < K; ++k) {
            store_sparse(parameters, again, k, done[k], batch.slots() + at + k * lanes, results);
        }
    }
};

}  // namespace HWY_NAMESPACE
}  // namespace hadal
HWY_AFTER_NAMESPACE();

#endif  // toggled guard
