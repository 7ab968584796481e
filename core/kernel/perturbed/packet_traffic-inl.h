// The ways of packets: pixels that leave them, and new laps.
#if defined(HADAL_KERNEL_PACKET_TRAFFIC_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HADAL_KERNEL_PACKET_TRAFFIC_INL_H
#undef HADAL_KERNEL_PACKET_TRAFFIC_INL_H
#else
#define HADAL_KERNEL_PACKET_TRAFFIC_INL_H
#endif

#include <algorithm>
#include <bit>
#include <functional>
#include <utility>

#include "kernel/packets/packets.hpp"
#include "kernel/perturbed/parted_packets-inl.h"
#include "kernel/perturbed/pixel_results-inl.h"
#include "kernel/perturbed/reference_access-inl.h"
#include "kernel/perturbed/staying_pixels-inl.h"
#include "kernel/perturbed/unit_changes-inl.h"

HWY_BEFORE_NAMESPACE();
namespace hadal {
namespace HWY_NAMESPACE {

/// Sends packets on, whole ones where that can be: what is done to a vector at a time costs little.
/// `axes`: how many derivatives the pixels carry.
template <class Formula, class Real, int axes>
class PacketTraffic {
    using Pixels = PixelLanes<Real, axes>;

  public:
    static constexpr int rows_used = rows_in_use<Real, axes>;

    PacketTraffic(const PerturbationParameters<Real>& parameters, std::size_t pixels,
                  const PerturbationResults& results, PerturbationScratch::Packets& packets,
                  PerturbationTally& tally, const std::function<bool()>& go_on)
        : results(results, parameters.limit, parameters.radius_squared),
          pixel_exponent(parameters.table.pixel_exponent()),
          julia(parameters.critical_orbit != nullptr),
          deep(pixel_exponent < least_exponent<Real>),
          reference(parameters.orbit, pixel_exponent, julia),
          units(pixel_exponent, julia, packets),
          parameters_(parameters),
          longest_lap_(std::max(parameters.orbit.last(),
                                julia ? parameters.critical_orbit->last() : int64_t{0})),
          staying_(parameters, pixels),
          packets_(packets),
          tally_(tally),
          go_on_(go_on) {}

    const PixelResults<Real, axes> results;
    const int64_t pixel_exponent;
    const bool julia;
    const bool deep;  ///< some deltas need exponents
    /// That of the packet that travels.
    ReferenceAccess<Formula, Real> reference;
    const UnitChanges<Formula, Real, axes> units;

    /// Asks whether to go on.
    void ask() { stopped_ = stopped_ || !go_on_(); }
    bool stopped() const { return stopped_; }

    // Leaving.

    HWY_INLINE LaneMask outside(const Lanes& norm) const {
        return hn::Gt(norm.raw, hn::Set(doubles, parameters_.radius_squared));
    }

    /// All pixels of a packet leave, escaped or nearer to 0 than to the reference; it is then on
    /// the next lap, or empty. In the same turn, as after rebase().
    void leave_together(Packet& packet, double norm_before) {
        if (packet.units.z == 0) {
            const ScalarComplex<Real> at_m = reference.at(packet.m, packet.units);
            uint64_t escaped = 0;
            for (int at = 0; at < packet.count; at += vector_lanes)
                escaped |= bits_of(outside(load_row(packet, Packet::norm, at))) << at;
            each_lane_down(escaped & bits_below(packet.count), [&](int lane) {
                results.escaped(packet, lane, packet.m, norm_before, at_m);
                packet.drop(lane, rows_used);
            });
        }
        rebase(packet);
    }

    /// The same for some lanes.
    void leave(Packet& packet, uint64_t leaves, double norm_before) {
        Packet* const others = part(packet, leaves);
        ++others->turn;
        leave_together(*others, norm_before);
        packets_.add(others);
    }

    /// Sends the pixels of a packet to the start of the orbit with d = z: on the next lap.
    void rebase(Packet& packet) {
        const ScalarComplex<Real> at_m = reference.at(packet.m, packet.units);
        const double in_z = d_in_z(packet.units);
        for (int at = 0; at < packet.count; at += vector_lanes) {
            Pixels pixels(packet, at);
            pixels.rebase(at_m, in_z);
            pixels.store(packet, at);
        }
        for (int lane = 0; lane < packet.count; ++lane)
            packet.lanes[Packet::offset][lane] += static_cast<double>(packet.m);
        packet.units = {packet.units.z, packet.units.z};
        packet.m = 0;
        ++packet.laps;
        begin_lap(packet);
    }
    /// The same for some lanes of a vector, without exponents, in a packet of their own until
    /// flush().
    void rebase(Pixels pixels, const Packet& packet, int at, uint64_t leaves, int64_t m) {
        if (leaving_ && leaving_->count + vector_lanes > Packet::capacity) flush();
        if (!leaving_) leaving_ = packets_.make(packet.turn + 1, packet.laps + 1, 0, {});
        pixels.rebase(reference.at(m, {}), 1);
        const Packer packer(mask_of(leaves));
        const auto put = [&](int row, const Lanes& v) HWY_ATTR {
            hn::StoreU(packer(v.raw), doubles, leaving_->lanes[row] + leaving_->count);
        };
        pixels.each_row(put);
        visit_complex(Packet::tau_re, load_complex<Real>(packet, Packet::tau_re, at), put);
        put(Packet::slot, load_row(packet, Packet::slot, at));
        const Lanes from_start = all_lanes(static_cast<double>(m));
        put(Packet::offset, load_row(packet, Packet::offset, at) + from_start);
        leaving_->count += std::popcount(leaves);
    }
    void flush() {
        if (!leaving_) return;
        begin_lap(*leaving_);
        packets_.add(std::exchange(leaving_, nullptr));
    }

    /// Moves these lanes to a packet of their own; the others keep their order.
    Packet* part(Packet& packet, uint64_t leaves) {
        return part_off<rows_used>(packets_, packet, leaves);
    }

    void leave_at_limit(Packet& packet) {
        // No lap is longer than the orbit.
        if (packet.laps * longest_lap_ + packet.m < parameters_.limit) return;
        const DoubleVector room =
            hn::Set(doubles, static_cast<double>(parameters_.limit - packet.m));
        uint64_t leaves = 0;
        for (int at = 0; at < packet.count; at += vector_lanes)
            leaves |= bits_of(hn::Ge(load_row(packet, Packet::offset, at).raw, room)) << at;
        each_lane_down(leaves & bits_below(packet.count), [&](int lane) {
            results.stops(packet, lane);
            packet.drop(lane, rows_used);
        });
    }

    /// Those with |w| out of reach stay at this reference point.
    void leave_behind(Packet& packet, const double* sizes, double reach) {
        packets_.wait(part(packet, beyond(packet, sizes, reach)));
    }
    /// The same, and they let all others of this turn go first.
    void leave_for_later(Packet& packet, const double* sizes, double reach) {
        Packet* const far = part(packet, beyond(packet, sizes, reach));
        ++far->turn;
        packets_.add(far);
    }
    /// The most iterations that one of the pixels, which are at the start of the orbit, has behind
    /// it.
    static int64_t most_iterations(const Packet& packet) {
        double most = 0;
        for (int lane = 0; lane < packet.count; ++lane)
            most = std::max(most, packet.lanes[Packet::offset][lane]);
        return static_cast<int64_t>(most);
    }
    /// |dz/dz_1|^2 in these units, below which a pixel may be interior.
    double least_slope(const PixelUnits& units) const {
        const double in_pixels = power_of_two(pixel_exponent - units.d);
        return interior_slope_squared * in_pixels * in_pixels;
    }

  private:
    /// For pixels that have just come to the start of the orbit.
    void begin_lap(Packet& packet) {
        tally_.rebases += packet.count;
        staying_.drop_from(packet, least_slope(packet.units), results, [this] {
            ask();
            return !stopped_;
        });
        if (deep) units.fit_units(packet);
    }

    const PerturbationParameters<Real>& parameters_;
    const int64_t longest_lap_;
    StayingPixels<Formula, Real, axes> staying_;
    PerturbationScratch::Packets& packets_;
    PerturbationTally& tally_;
    const std::function<bool()>& go_on_;
    bool stopped_ = false;
    Packet* leaving_ = nullptr;  ///< pixels on their way to the next lap
};

}  // namespace HWY_NAMESPACE
}  // namespace hadal
HWY_AFTER_NAMESPACE();

#endif  // toggled guard
