// Laps that a single step takes: the pixels of a mini-set, of which each turn around the reference
// is one u^p + c.
#if defined(HADAL_KERNEL_LAP_LOOP_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HADAL_KERNEL_LAP_LOOP_INL_H
#undef HADAL_KERNEL_LAP_LOOP_INL_H
#else
#define HADAL_KERNEL_LAP_LOOP_INL_H
#endif

#include "kernel/perturbed/near_step-inl.h"
#include "kernel/perturbed/single_lanes-inl.h"
#include "kernel/perturbed/sizes_of_w-inl.h"

HWY_BEFORE_NAMESPACE();
namespace hadal {
namespace HWY_NAMESPACE {

/// What laps need to know beside the step, the same for all pixels of a packet.
template <class Real>
struct LapFrame {
    Departure<Real> leaving;     ///< from the start of the orbit
    PixelUnits arrival;          ///< at its end
    ScalarComplex<Real> last_z;  ///< there
    double radius_squared;       ///< of escape
    double least_slope;          ///< below it, |dz/dz_1|^2 is for others to look at
};

/// Takes pixels that are at the start of the orbit to its end, and over many such laps as long as
/// nothing else happens. They come to the same, bit for bit, however many laps are taken at a time
/// and whoever is with them. Not for the first lap, nor for Julia sets and formulas with folds.
template <class Formula, class Real, int axes, bool scaled>
class LapLoop {
    using Pixels = PixelLanes<Real, axes>;
    using Number = typename Pixels::Number;

  public:
    LapLoop(const StepTable<Real>& table, const typename StepTable<Real>::Step& step,
            const LapFrame<Real>& frame)
        : frame_(frame),
          reference_(all_lanes(frame.leaving.reference), all_lanes(frame.leaving.lifted_reference)),
          last_z_(all_lanes(frame.last_z)),
          last_norm_(hadal::norm(frame.last_z)),
          in_z_(d_in_z(frame.arrival)),
          reach_(NearStep<Real>::reach_of(step, frame.leaving.w)),
          step_(table, step, frame.leaving.w, frame.arrival.d) {}

    /// Takes N vectors of a packet from this lane on over so many laps or fewer: up to one on which
    /// something is to be done about a pixel. Returns over how many.
    template <int N>
    int64_t run(Packet& packet, int at, int64_t laps) const {
        Vectors<N> vectors(*this, packet, at);
        int64_t lap = 0;
        for (; lap < laps; ++lap) {
            Pixels next[N];
            LaneMask far[N];
            for (int k = 0; k < N; ++k) {
                next[k] = vectors.pixels[k];
                far[k] = is_far(next[k], vectors.tau[k]);
            }
            take_lap(next, vectors);
            uint64_t any = 0;
            for (int k = 0; k < N; ++k) {
                next[k].rebase(last_z_, last_norm_, in_z_);
                any |= bits_of(hn::Or(far[k], is_special(next[k]))) << (k * vector_lanes);
            }
            if ((any & bits_below(packet.count - at)) != 0) break;
            for (int k = 0; k < N; ++k) {
                vectors.pixels[k] = next[k];
                vectors.n[k] = n_after_lap(vectors.n[k]);
            }
        }
        if (lap == 0) return 0;
        vectors.store(packet, at);
        for (int k = 0; k < N; ++k)
            store_row(packet, Packet::offset, at + k * vector_lanes, vectors.n[k]);
        return lap;
    }
    /// Takes N vectors that are within reach to the end of the orbit, whatever happens there.
    template <int N>
    void run_to_end(Packet& packet, int at) const {
        Vectors<N> vectors(*this, packet, at);
        take_lap(vectors.pixels, vectors);
        vectors.store(packet, at);
    }

  private:
    template <int N>
    struct Vectors {
        HWY_INLINE Vectors(const LapLoop& loop, const Packet& packet, int at) {
            for (int k = 0; k < N; ++k) {
                pixels[k] = Pixels(packet, at + k * vector_lanes);
                tau[k] = load_complex<Real>(packet, Packet::tau_re, at + k * vector_lanes);
                n[k] = load_row(packet, Packet::offset, at + k * vector_lanes);
            }
            loop.step_.find(tau, polynomials);
        }
        HWY_INLINE void store(Packet& packet, int at) const {
            for (int k = 0; k < N; ++k)
                pixels[k].store(packet, at + k * vector_lanes);
        }

        Pixels pixels[N];
        Number tau[N];
        Lanes n[N];  ///< iterations behind them
        typename NearStep<Real>::template Polynomials<N> polynomials;
    };

    HWY_INLINE Lanes n_after_lap(const Lanes& n) const {
        return n + all_lanes(step_.step().length);
    }
    HWY_INLINE LaneMask is_far(const Pixels& pixel, const Number& tau) const {
        const ReferencePoint<ComplexLanes> rounded(to_double(reference_.in_z),
                                                   to_double(reference_.in_d));
        const DoubleVector size = size_of_w<Formula, Real, scaled>(rounded, to_double(pixel.d),
                                                                   to_double(tau), frame_.leaving);
        return hn::Gt(size, hn::Set(doubles, reach_));
    }

    /// Up to the end of the orbit.
    template <int N>
    HWY_INLINE void take_lap(Pixels (&pixels)[N], const Vectors<N>& vectors) const {
        for (int k = 0; k < N; ++k) {
            Pixels& pixel = pixels[k];
            pixel.template find_z<scaled>(reference_.in_z, frame_.leaving.d_in_z);
            pixel.template iterate<Formula, scaled>(reference_, vectors.tau[k], frame_.leaving,
                                                    false);
        }
        Lanes n[N];
        for (int k = 0; k < N; ++k)
            n[k] = n_after_lap(vectors.n[k]);
        step_.apply(pixels, vectors.tau, vectors.polynomials, n);
        for (Pixels& pixel : pixels)
            pixel.template arrive<scaled>(last_z_, in_z_);
    }

    /// For which something else is to be done at the start of their next lap.
    HWY_INLINE LaneMask is_special(const Pixels& pixel) const {
        const LaneMask slow = hn::Lt(pixel.slope.raw, hn::Set(doubles, frame_.least_slope));
        const DoubleVector norm = pixel.norm.raw;
        if constexpr (scaled) {
            // Where z has its own unit nothing escapes; but it may leave the range of its unit.
            constexpr double most = 0x1p60;
            const LaneMask fits = hn::And(hn::Gt(norm, hn::Set(doubles, 1 / most)),
                                          hn::Lt(norm, hn::Set(doubles, most)));
            return hn::Or(hn::Not(fits), slow);
        } else {
            return hn::Or(hn::Gt(norm, hn::Set(doubles, frame_.radius_squared)), slow);
        }
    }

    const LapFrame<Real> frame_;
    const ReferencePoint<Number> reference_;
    const Number last_z_;
    const double last_norm_;
    const double in_z_;  ///< unit of d in that of z at the end
    const double reach_;
    const NearStep<Real> step_;
};

}  // namespace HWY_NAMESPACE
}  // namespace hadal
HWY_AFTER_NAMESPACE();

#endif  // toggled guard
