// The perturbation loop itself, for any formula and number type.
#if defined(HADAL_KERNEL_PERTURBATION_RUN_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HADAL_KERNEL_PERTURBATION_RUN_INL_H
#undef HADAL_KERNEL_PERTURBATION_RUN_INL_H
#else
#define HADAL_KERNEL_PERTURBATION_RUN_INL_H
#endif

#include <algorithm>
#include <cmath>

#include "kernel/perturbed/lane_step-inl.h"
#include "kernel/perturbed/laps-inl.h"
#include "kernel/perturbed/pixel_start-inl.h"

HWY_BEFORE_NAMESPACE();
namespace hadal {
namespace HWY_NAMESPACE {

template <class Formula, class Real, bool with_derivatives>
class PerturbationRun {
    static constexpr int axes = with_derivatives ? derivatives_of<Formula> : 0;
    using Pixels = PixelLanes<Real, axes>;
    using Number = typename Pixels::Number;
    using Parameters = PerturbationParameters<Real>;

    static constexpr int parts = parts_of<Real>;
    using Traffic = PacketTraffic<Formula, Real, axes>;
    static constexpr int rows_used = Traffic::rows_used;
    /// Vectors side by side, because each operation waits for the one before; a pair has enough of
    /// its own to do.
    static constexpr int side_by_side = vectors_side_by_side<Real>;
    /// In steps of many iterations, where little but the coefficients is needed beside them, as
    /// many as there are registers for.
    static constexpr int steps_side_by_side = parts > 1                           ? 1
                                              : axes > 0 || HWY_TARGET > HWY_AVX3 ? 2
                                                                                  : 4;

  public:
    PerturbationRun(const Parameters& parameters, const PixelOffsets& pixels,
                    const PerturbationResults& results, PerturbationScratch::Packets& packets,
                    PerturbationTally& tally, const std::function<bool()>& go_on)
        : parameters_(parameters),
          packets_(packets),
          tally_(tally),
          traffic_(parameters, pixels.count, results, packets, tally, go_on),
          start_(parameters, pixels, packets, traffic_),
          laps_(parameters, packets, tally, traffic_),
          table_(&parameters.table) {}

    bool run() {
        packets_.clear(rows_used);
        start_.send_off();
        while (!packets_.idle() && !traffic_.stopped())
            travel(packets_.next());
        return !traffic_.stopped();
    }

  private:
    /// Moves a packet on until others must be looked at or all its pixels have left.
    void travel(Packet* packet) {
        constexpr int moves_between_questions = 256;
        for (;;) {
            if (++moves_ >= moves_between_questions) {
                moves_ = 0;
                traffic_.ask();
            }
            if (traffic_.julia) choose_orbit(packet->laps);
            traffic_.leave_at_limit(*packet);
            if (packet->count > 0 && !traffic_.stopped()) move(*packet);
            if (packet->count == 0 || traffic_.stopped()) {
                packets_.release(packet);
                return;
            }
            if (packets_.must_wait(*packet)) {
                packets_.wait(packet);
                return;
            }
        }
    }

    /// Of a Julia set: that of the point in the middle on the first lap, then the critical one.
    void choose_orbit(int64_t laps) {
        traffic_.reference = {laps == 0 ? parameters_.orbit : *parameters_.critical_orbit,
                              traffic_.pixel_exponent, true};
        table_ = laps == 0 ? &parameters_.table : parameters_.critical_table;
    }

    void move(Packet& packet) {
        if constexpr (is_power<Formula>) {
            if (const int64_t laps = laps_.take(packet); laps > 0) {
                moves_ += laps;
                return;
            }
        }
        if (packet.scaled()) {
            skip<true>(packet);
            traffic_.units.settle(packet);
        } else if (!skip<false>(packet)) {
            iterate(packet);
        }
    }

    /// Takes the longest step that is valid for the pixel with the smallest |w|; those that it is
    /// not valid for wait. Where even the smallest has none: returns false, or with exponents takes
    /// a single iteration.
    template <bool scaled>
    bool skip(Packet& packet) {
        int32_t index = table_->longest_at(packet.m);
        if (!scaled && index < 0) return false;
        const Departure<Real> leaving = traffic_.reference.template departure<scaled>(packet);
        HWY_ALIGN double sizes[Packet::capacity];
        const auto [least, most] = sizes_of_w<Formula, Real, scaled>(packet, leaving, sizes);
        if (!scaled && traffic_.deep && least < power_of_two(least_exponent<Real>)) {
            traffic_.units.scale_small(packet, sizes, power_of_two(least_exponent<Real>),
                                       traffic_.reference);
            return true;
        }
        const auto reach_of = [&](const auto& step) {
            return step.reach() * power_of_two(step.radius - leaving.w);
        };
        index =
            table_->longest_of(index, [&](const auto& step) { return least <= reach_of(step); });
        if (!scaled && index < 0) return false;
        if (index < 0) {
            step_over<scaled>(packet, leaving, nullptr, leaving.w);
            return true;
        }
        const auto& step = table_->step(index);
        const double reach = reach_of(step);
        if (most > reach) traffic_.leave_behind(packet, sizes, reach);
        if (!scaled && traffic_.deep && step.unit < return_exponent<Real>) {
            traffic_.units.scale_small(packet, sizes, HUGE_VAL, traffic_.reference);
            return true;
        }
        const int64_t after =
            scaled ? traffic_.units.exponent_after(*table_, step, leaving.w, std::min(most, reach))
                   : leaving.w;
        const LaneStep<Real> lane_step(*table_, step, leaving.w, after);
        step_over<scaled>(packet, leaving, &lane_step, after);
        return true;
    }

    /// Takes all pixels over a step, or a single iteration where there is none, to deltas in units
    /// of 2^after.
    template <bool scaled>
    void step_over(Packet& packet, const Departure<Real>& leaving, const LaneStep<Real>* step,
                   int64_t after) {
        const int64_t length = step ? step->step.length : 1;
        const PixelUnits arrival =
            scaled ? traffic_.reference.units_at(packet.m + length, after) : PixelUnits{};
        const ScalarComplex<Real> arrival_z = traffic_.reference.at(packet.m + length, arrival);
        uint64_t leaves = 0;
        int at = 0;
        if constexpr (steps_side_by_side == 4 && !scaled) {
            for (; at + 2 * vector_lanes < packet.count; at += 4 * vector_lanes)
                leaves |= step_vectors<4, scaled>(packet, at, leaving, step, arrival, arrival_z);
        }
        if constexpr (steps_side_by_side >= 2 && !scaled) {
            for (; at + vector_lanes < packet.count; at += 2 * vector_lanes)
                leaves |= step_vectors<2, scaled>(packet, at, leaving, step, arrival, arrival_z);
        }
        for (; at < packet.count; at += vector_lanes)
            leaves |= step_vectors<1, scaled>(packet, at, leaving, step, arrival, arrival_z);
        (step ? tally_.skips : tally_.plain) += packet.count;
        if (scaled) tally_.extended += packet.count;
        packet.m += length;
        packet.units = arrival;
        const double norm_before = hadal::norm(leaving.reference);
        if (packet.m == traffic_.reference.last()) {
            ++packet.turn;
            traffic_.leave_together(packet, norm_before);
        } else if ((leaves &= bits_below(packet.count)) != 0) {
            traffic_.leave(packet, leaves, norm_before);
        }
    }

    /// Takes N vectors over a step. Returns the lanes that leave then, as bits. (Inside a step
    /// nothing escapes.)
    template <int N, bool scaled>
    uint64_t step_vectors(Packet& packet, int at, const Departure<Real>& leaving,
                          const LaneStep<Real>* step, const PixelUnits& arrival,
                          const ScalarComplex<Real>& arrival_z) {
        Pixels pixels[N];
        Number tau[N];
        const ReferencePoint<Number> reference(all_lanes(leaving.reference),
                                               all_lanes(leaving.lifted_reference));
        for (int k = 0; k < N; ++k) {
            const int lane = at + k * vector_lanes;
            pixels[k] = Pixels(packet, lane);
            tau[k] = load_complex<Real>(packet, Packet::tau_re, lane);
            pixels[k].template find_z<scaled>(reference.in_z, leaving.d_in_z);
            pixels[k].template iterate<Formula, scaled>(reference, tau[k], leaving,
                                                        is_first(packet));
        }
        if (step) step->apply(pixels, tau);
        const double in_z = d_in_z(arrival);
        uint64_t bits = 0;
        for (int k = 0; k < N; ++k) {
            const int lane = at + k * vector_lanes;
            if (!step) pixels[k].round(1);
            pixels[k].template arrive<scaled>(all_lanes(arrival_z), in_z);
            pixels[k].store(packet, lane);
            LaneMask leaves = pixels[k].template nearer_to_zero<scaled>(in_z);
            if (scaled && arrival.z == 0) leaves = hn::Or(leaves, traffic_.outside(pixels[k].norm));
            bits |= bits_of(leaves) << lane;
        }
        return bits;
    }

    /// Iterates up to the next reference point where something else may happen.
    void iterate(Packet& packet) {
        constexpr int64_t longest = 64;
        const int64_t begin = packet.m;
        int64_t end = std::min(begin + longest, traffic_.reference.last());
        for (int64_t m = begin + 1; m < end; ++m) {
            if (table_->longest_at(m) >= 0) end = m;
        }
        uint64_t left = 0;
        int at = 0;
        if constexpr (side_by_side == 2) {
            for (; at + vector_lanes < packet.count; at += 2 * vector_lanes)
                left |= iterate_vectors<2>(packet, at, end);
        }
        for (; at < packet.count; at += vector_lanes)
            left |= iterate_vectors<1>(packet, at, end);
        tally_.plain += packet.count * (end - begin);
        packet.m = end;
        each_lane_down(left, [&](int lane) { packet.drop(lane, rows_used); });
        if (end == traffic_.reference.last()) {
            ++packet.turn;
            traffic_.rebase(packet);
        }
        traffic_.flush();
    }

    /// Iterates N vectors. Returns the lanes that have left on the way, as bits.
    template <int N>
    uint64_t iterate_vectors(Packet& packet, int at, int64_t end) {
        const uint64_t present = bits_below(packet.count) & bits_below(N * vector_lanes) << at;
        uint64_t left = 0;
        Pixels pixels[N];
        Number tau[N];
        IterationUnits units;
        units.dc = traffic_.julia ? 0 : power_of_two(traffic_.pixel_exponent);
        ReferencePoint<Number> reference;
        reference.in_z = all_lanes(traffic_.reference.at(packet.m, {}));
        for (int k = 0; k < N; ++k) {
            const int lane = at + k * vector_lanes;
            pixels[k] = Pixels(packet, lane);
            pixels[k].template find_z<false>(reference.in_z, 1);
            tau[k] = load_complex<Real>(packet, Packet::tau_re, lane);
        }
        const auto store = [&]() HWY_ATTR {
            for (int k = 0; k < N; ++k)
                pixels[k].store(packet, at + k * vector_lanes);
        };
        for (int64_t m = packet.m; m < end; ++m) {
            const bool first = is_first(packet) && m == 0;
            const Number arrival = all_lanes(traffic_.reference.at(m + 1, {}));
            Lanes norm_before[N];
            uint64_t now = 0;
            for (int k = 0; k < N; ++k) {
                Pixels& pixel = pixels[k];
                norm_before[k] = pixel.norm;
                pixel.template iterate<Formula, false>(reference, tau[k], units, first);
                pixel.round(1);
                pixel.template arrive<false>(arrival, 1);
                now |= bits_of(hn::Or(traffic_.outside(pixel.norm),
                                      pixel.template nearer_to_zero<false>(1)))
                       << (at + k * vector_lanes);
            }
            reference.in_z = arrival;
            now &= present & ~left;
            if (HWY_LIKELY(now == 0)) continue;
            left |= now;
            uint64_t escaped = 0;
            for (int k = 0; k < N; ++k)
                escaped |= bits_of(traffic_.outside(pixels[k].norm)) << (at + k * vector_lanes);
            escaped &= now;
            if (escaped != 0) {
                store();
                HWY_ALIGN double before[N * vector_lanes];
                for (int k = 0; k < N; ++k)
                    hn::Store(norm_before[k].raw, doubles, before + k * vector_lanes);
                each_lane_down(escaped, [&](int lane) {
                    traffic_.results.escaped(packet, lane, m + 1, before[lane - at],
                                             traffic_.reference.at(m + 1, {}));
                });
            }
            for (int k = 0; k < N; ++k) {
                const int lane = at + k * vector_lanes;
                const uint64_t others = (now & ~escaped) >> lane & bits_below(vector_lanes);
                if (others != 0) traffic_.rebase(pixels[k], packet, lane, others, m + 1);
            }
            if (left == present) return left;
        }
        store();
        return left;
    }

    /// Whether z is 0: at the very start.
    bool is_first(const Packet& packet) const {
        return !traffic_.julia && packet.laps == 0 && packet.m == 0;
    }

    const Parameters& parameters_;
    PerturbationScratch::Packets& packets_;
    PerturbationTally& tally_;
    Traffic traffic_;
    PixelStart<Formula, Real, axes> start_;
    Laps<Formula, Real, axes> laps_;
    const StepTable<Real>* table_;  ///< of the packet that travels
    int64_t moves_ = 0;             ///< since the last question
};

}  // namespace HWY_NAMESPACE
}  // namespace hadal
HWY_AFTER_NAMESPACE();

#endif  // toggled guard
