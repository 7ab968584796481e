// Pixels that go around the reference orbit in one step, and many times so.
#if defined(HADAL_KERNEL_LAPS_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HADAL_KERNEL_LAPS_INL_H
#undef HADAL_KERNEL_LAPS_INL_H
#else
#define HADAL_KERNEL_LAPS_INL_H
#endif

#include <algorithm>
#include <array>

#include "kernel/perturbed/lap_loop-inl.h"
#include "kernel/perturbed/packet_traffic-inl.h"

HWY_BEFORE_NAMESPACE();
namespace hadal {
namespace HWY_NAMESPACE {

/// Takes packets of a formula without folds over laps. `axes`: how many derivatives the pixels
/// carry.
template <class Formula, class Real, int axes>
class Laps {
    using Parameters = PerturbationParameters<Real>;
    using Step = typename StepTable<Real>::Step;
    using Traffic = PacketTraffic<Formula, Real, axes>;
    template <bool scaled>
    using Loop = LapLoop<Formula, Real, axes, scaled>;

    static constexpr int side_by_side = vectors_side_by_side<Real>;

  public:
    Laps(const Parameters& parameters, PerturbationScratch::Packets& packets,
         PerturbationTally& tally, Traffic& traffic)
        : parameters_(parameters), packets_(packets), tally_(tally), traffic_(traffic) {}

    /// Takes pixels at the start of the orbit over laps, where one step does. Those that get less
    /// far than others wait. Returns over how many laps; 0: there is no such step, or none of the
    /// pixels is near enough for it.
    int64_t take(Packet& packet) {
        const Step* const step = step_for(packet);
        if (!step) return 0;
        return packet.scaled() ? take<true>(packet, *step) : take<false>(packet, *step);
    }

  private:
    const StepTable<Real>& table() const { return parameters_.table; }

    /// The step that is a whole lap for the pixels of a packet, or null. There is none where w may
    /// need exponents that d does not.
    const Step* step_for(const Packet& packet) const {
        if (packet.m > 0 || packet.laps == 0 || traffic_.julia) return nullptr;
        if (traffic_.deep && !packet.scaled()) return nullptr;
        const int32_t index = table().longest_at(0);
        if (index < 0 || table().step(index).length != traffic_.reference.last()) return nullptr;
        return &table().step(index);
    }

    template <bool scaled>
    int64_t take(Packet& packet, const Step& step) {
        const int64_t last = traffic_.reference.last();
        const Departure<Real> leaving = traffic_.reference.template departure<scaled>(packet);
        const double reach = NearStep<Real>::reach_of(step, leaving.w);
        double size = 0;  // of the largest w within reach
        const auto leave_far = [&] {
            HWY_ALIGN double sizes[Packet::capacity];
            const auto [least, most] = sizes_of_w<Formula, Real, scaled>(packet, leaving, sizes);
            if (least > reach) return false;
            // The others first, however many laps they take: those that leave them are many then.
            if (most > reach) traffic_.leave_for_later(packet, sizes, reach);
            size = std::min(most, reach);
            return true;
        };
        if (!leave_far()) return 0;
        const auto loop_to = [&](const PixelUnits& arrival) {
            return Loop<scaled>(table(), step,
                                {leaving, arrival, traffic_.reference.at(last, arrival),
                                 parameters_.radius_squared, traffic_.least_slope(arrival)});
        };
        int64_t taken = 0;
        if (comes_back<scaled>(packet)) {
            const int64_t within_limit =
                (parameters_.limit - traffic_.most_iterations(packet)) / last;
            taken = take_clean(packet, loop_to(packet.units),
                               std::min(laps_till_look(packet.laps), within_limit));
            if (!leave_far()) return taken;
        }
        const PixelUnits arrival =
            scaled ? traffic_.reference.units_at(
                         last, traffic_.units.exponent_after(table(), step, leaving.w, size))
                   : PixelUnits{};
        const auto loop = loop_to(arrival);
        for (int at = 0; at < packet.count; at += side_by_side * vector_lanes)
            loop.template run_to_end<side_by_side>(packet, at);
        tally_.skips += packet.count;
        if (scaled) tally_.extended += packet.count;
        packet.m = last;
        packet.units = arrival;
        traffic_.leave_together(packet, hadal::norm(leaving.reference));
        return taken + 1;
    }

    /// Whether many laps can be in the same units: the reference comes back to about where it
    /// began.
    template <bool scaled>
    bool comes_back(const Packet& packet) const {
        constexpr int64_t most_apart = 16;
        const int64_t last = traffic_.reference.last();
        return !scaled || parameters_.orbit.template scaled<double>(last).exponent <=
                              packet.units.d + most_apart;
    }

    /// Over so many laps at most, on which nothing happens but that step. Returns over how many.
    template <bool scaled>
    int64_t take_clean(Packet& packet, const Loop<scaled>& loop, int64_t laps) {
        constexpr int lanes = side_by_side * vector_lanes;
        std::array<int64_t, Packet::capacity / vector_lanes> taken{};
        std::size_t groups = 0;
        for (int at = 0; at < packet.count; at += lanes) {
            const int64_t here = loop.template run<side_by_side>(packet, at, laps);
            taken[groups++] = here;
            const int64_t steps = std::min(packet.count - at, lanes) * here;
            tally_.skips += steps;
            tally_.rebases += steps;
            if (scaled) tally_.extended += steps;
        }
        const int64_t most = *std::max_element(taken.begin(), taken.end());
        packet.laps += most;
        // From the last down: the lanes before one keep their places.
        while (groups-- > 0) {
            if (taken[groups] == most) continue;
            const int at = static_cast<int>(groups) * lanes;
            const uint64_t pixels = bits_below(packet.count) & bits_below(lanes) << at;
            Packet* const behind = traffic_.part(packet, pixels);
            behind->laps += taken[groups] - most;
            packets_.add(behind);
        }
        return most;
    }

    const Parameters& parameters_;
    PerturbationScratch::Packets& packets_;
    PerturbationTally& tally_;
    Traffic& traffic_;
};

}  // namespace HWY_NAMESPACE
}  // namespace hadal
HWY_AFTER_NAMESPACE();

#endif  // toggled guard
