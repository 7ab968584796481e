// Pixels at the start of their way, or where an earlier render has left them.
#if defined(HADAL_KERNEL_PIXEL_START_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HADAL_KERNEL_PIXEL_START_INL_H
#undef HADAL_KERNEL_PIXEL_START_INL_H
#else
#define HADAL_KERNEL_PIXEL_START_INL_H
#endif

#include <algorithm>
#include <cstddef>
#include <type_traits>
#include <utility>

#include "kernel/perturbed/packet_traffic-inl.h"

HWY_BEFORE_NAMESPACE();
namespace hadal {
namespace HWY_NAMESPACE {

/// Puts the pixels of one run into packets.
template <class Formula, class Real, int axes>
class PixelStart {
    using Parameters = PerturbationParameters<Real>;
    using Traffic = PacketTraffic<Formula, Real, axes>;

    static constexpr int parts = parts_of<Real>;
    static constexpr int rows_used = Traffic::rows_used;

  public:
    PixelStart(const Parameters& parameters, const PixelOffsets& pixels,
               PerturbationScratch::Packets& packets, const Traffic& traffic)
        : parameters_(parameters), pixels_(pixels), packets_(packets), traffic_(traffic) {}

    /// Sends all pixels off.
    void send_off() {
        Packet& single = *packets_.make(0, 0, 0, {});
        Packet* fresh = nullptr;
        for (std::size_t slot = 0; slot < pixels_.count; ++slot) {
            if (pixels_.states && pixels_.states[slot]) {
                resume(single, slot);
                continue;
            }
            if (!fresh) fresh = make_fresh();
            put(*fresh, fresh->count++, slot);
            if constexpr (!std::is_same_v<Real, Wide>) {
                if (traffic_.julia) start_apart(*fresh, fresh->count - 1);
            }
            if (fresh->full()) packets_.wait(std::exchange(fresh, nullptr));
        }
        if (fresh) packets_.add(fresh);
        packets_.release(&single);
    }

  private:
    /// Sends a pixel off from where the limit stopped it, by way of a packet of its own.
    void resume(Packet& single, std::size_t slot) {
        put(single, 0, slot);
        single.hold(*pixels_.states[slot]);
        packets_.enqueue(single, 0, single.units, single.turn, single.m, single.units);
    }

    void put(Packet& packet, int lane, std::size_t slot) {
        auto& lanes = packet.lanes;
        lanes[Packet::slot][lane] = static_cast<double>(slot);
        for (int part = 0; part < parts; ++part) {
            const auto at = static_cast<std::size_t>(part);
            const auto value = [&](const auto& arrays) {
                return arrays[at] ? arrays[at][slot] : 0;
            };
            lanes[Packet::row_of(Packet::tau_re, part)][lane] = value(pixels_.tau_re);
            lanes[Packet::row_of(Packet::tau_im, part)][lane] = value(pixels_.tau_im);
        }
    }

    /// For pixels at the start of the orbit, where all is 0 but what tells them apart.
    Packet* make_fresh() {
        Packet* const packet = packets_.make(
            0, 0, 0,
            traffic_.deep ? traffic_.reference.units_at(0, traffic_.pixel_exponent) : PixelUnits{});
        for (int row = 0; row < rows_used; ++row)
            std::fill_n(packet->lanes[row], Packet::room, 0.0);
        return packet;
    }

    /// The last pixel of a packet, of a Julia set: it starts beside the reference point.
    void start_apart(Packet& fresh, int lane) {
        auto& lanes = fresh.lanes;
        const double unit = power_of_two(traffic_.pixel_exponent - fresh.units.d);
        const ScalarComplex<Real> d = scaled_by(lane_of<Real>(fresh, Packet::tau_re, lane), unit);
        set_lane<Real>(fresh, Packet::d_re, lane, d);
        lanes[Packet::variance][lane] = rounding_variance<Real> * hadal::norm(d);
        lanes[Packet::slope_squared][lane] = unit * unit;
        if constexpr (axes > 0) lanes[Packet::derivative_re][lane] = unit;
        if constexpr (axes > 1) lanes[Packet::derivative_by_im_im][lane] = unit;
        const ScalarComplex<Real> start = traffic_.reference.at(0, fresh.units);
        lanes[Packet::norm][lane] = hadal::norm(start + scaled_by(d, d_in_z(fresh.units)));
        if (lanes[Packet::norm][lane] <= parameters_.radius_squared) return;
        traffic_.results.escaped(fresh, lane, 0, 0, start);
        --fresh.count;
    }

    const Parameters& parameters_;
    const PixelOffsets& pixels_;
    PerturbationScratch::Packets& packets_;
    const Traffic& traffic_;
};

}  // namespace HWY_NAMESPACE
}  // namespace hadal
HWY_AFTER_NAMESPACE();

#endif  // toggled guard
