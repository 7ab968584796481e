// The ways of packets: pixels that leave them, new laps, and changes of units.
#if defined(HADAL_KERNEL_PACKET_TRAFFIC_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HADAL_KERNEL_PACKET_TRAFFIC_INL_H
#undef HADAL_KERNEL_PACKET_TRAFFIC_INL_H
#else
#define HADAL_KERNEL_PACKET_TRAFFIC_INL_H
#endif

#include <algorithm>
#include <array>
#include <bit>
#include <functional>
#include <utility>
#include <vector>

#include "interior/attracting_laps.hpp"
#include "interior/interior_watch.hpp"
#include "kernel/packets/packets.hpp"
#include "kernel/perturbed/pixel_results-inl.h"
#include "kernel/perturbed/reference_access-inl.h"
#include "kernel/perturbed/single_lanes-inl.h"

HWY_BEFORE_NAMESPACE();
namespace hadal {
namespace HWY_NAMESPACE {

/// Sends packets on, whole ones where that can be: what is done to a vector at a time costs little.
/// `axes`: how many derivatives the pixels carry.
template <class Formula, class Real, int axes>
class PacketTraffic {
    using Pixels = PixelLanes<Real, axes>;

  public:
    /// Rows of a packet that are in use.
    static constexpr int rows_used = parts_of<Real> == 1
                                         ? Packet::derivative_re + 2 * axes
                                         : Packet::low + (parts_of<Real> - 1) * Packet::several;

    PacketTraffic(const PerturbationParameters<Real>& parameters, std::size_t pixels,
                  const PerturbationResults& results, PerturbationScratch::Packets& packets,
                  PerturbationTally& tally, const std::function<bool()>& go_on)
        : results(results, parameters.limit, parameters.radius_squared),
          pixel_exponent(parameters.table.pixel_exponent()),
          julia(parameters.critical_orbit != nullptr),
          deep(pixel_exponent < least_exponent<Real>),
          reference(parameters.orbit, pixel_exponent, julia),
          parameters_(parameters),
          repeats_(!julia && parameters.orbit.period() > 0),
          longest_lap_(std::max(parameters.orbit.last(),
                                julia ? parameters.critical_orbit->last() : int64_t{0})),
          pixels_(pixels),
          packets_(packets),
          tally_(tally),
          go_on_(go_on) {}

    const PixelResults<Real, axes> results;
    const int64_t pixel_exponent;
    const bool julia;
    const bool deep;  ///< some deltas need exponents
    /// That of the packet that travels.
    ReferenceAccess<Formula, Real> reference;

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
        Packet* const others = packets_.make(packet.turn, packet.laps, packet.m, packet.units);
        Packet& staying = packet;
        const int count = std::exchange(packet.count, 0);
        for (int at = 0; at < count; at += vector_lanes) {
            const uint64_t present = bits_below(count - at) & bits_below(vector_lanes);
            const uint64_t here = leaves >> at & present;
            if (here != 0) pack(packet, at, here, *others);
            if (here == 0 && staying.count == at) {
                staying.count += std::popcount(present);
            } else if (here != present) {
                pack(packet, at, present & ~here, staying);
            }
        }
        return others;
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

    // Changing between numbers with exponents and those without.

    /// Deltas far below a pixel need no exponent of their own: dc is about to be added to them.
    int64_t exponent_floor() const {
        constexpr int64_t far_below = 100;
        return julia ? exponent_of_zero : pixel_exponent - far_below;
    }
    /// That of the deltas after a step from |w| up to `size` in units of 2^before.
    int64_t exponent_after(const StepTable<Real>& table, const typename StepTable<Real>::Step& step,
                           int64_t before, double size) const {
        return std::max(table.exponent_after(step, before, size), exponent_floor());
    }
    /// Sends the pixels whose w is below `bound` on with exponents, from where they stand.
    void scale_small(Packet& packet, const double* sizes, double bound) {
        uint64_t small = 0;
        for (int at = 0; at < packet.count; at += vector_lanes)
            small |= bits_of(hn::Lt(hn::Load(doubles, sizes + at), hn::Set(doubles, bound))) << at;
        small &= bits_below(packet.count);
        const bool all = small == bits_below(packet.count);
        Packet& chosen = all ? packet : *part(packet, small);
        Exponents exponents{};
        for (int lane = 0; lane < chosen.count; ++lane)
            exponents[lane] = exponent_for(0, size_of_d(chosen, lane));
        put_in_units(chosen, exponents,
                     [&](int64_t exponent) { return reference.units_at(packet.m, exponent); });
        if (!all) packets_.wait(&chosen);
    }

    /// After a step with exponents: pixels in the range of doubles go on without, the others have
    /// mantissas of about 1 again.
    void settle(Packet& packet) {
        constexpr int64_t most_off = 16;
        HWY_ALIGN double sizes[Packet::capacity];
        double most = 0;
        double least = HUGE_VAL;
        for (int lane = 0; lane < packet.count; ++lane) {
            sizes[lane] = size_of_d(packet, lane);
            most = std::max(most, sizes[lane]);
            if (sizes[lane] > 0) least = std::min(least, sizes[lane]);
        }
        if (most == 0) return;
        const int64_t in_range = return_exponent<Real> - packet.units.d;
        if (exponent_of(most) < in_range && exponent_of(most) <= most_off &&
            exponent_of(least) >= -most_off)
            return;
        Exponents exponents{};
        for (int lane = 0; lane < packet.count; ++lane) {
            const double size = sizes[lane] > 0 ? sizes[lane] : most;
            exponents[lane] =
                exponent_of(size) >= in_range ? 0 : exponent_for(packet.units.d, size);
        }
        put_in_units(packet, exponents, [&](int64_t exponent) {
            return exponent == 0 ? PixelUnits{} : PixelUnits{exponent, packet.units.z};
        });
    }

  private:
    /// |dz_n/dz_1|^2 dc^2 against |z_n|^2: an orbit that has torn the view apart so far is chaotic,
    /// and not worth a search for its cycle.
    static constexpr double most_view_squared = 0x1p20;

    /// For pixels that have just come to the start of the orbit.
    void begin_lap(Packet& packet) {
        tally_.rebases += packet.count;
        const DoubleVector most = hn::Set(doubles, least_slope(packet.units));
        uint64_t candidates = 0;
        for (int at = 0; at < packet.count; at += vector_lanes)
            candidates |= bits_of(hn::Lt(load_row(packet, Packet::slope_squared, at).raw, most))
                          << at;
        each_lane_down(candidates & bits_below(packet.count), [&](int lane) {
            if (!is_caught(packet, lane)) return;
            results.stays(packet, lane, packet.units, true);
            packet.drop(lane, rows_used);
        });
        if constexpr (is_power<Formula> && !std::is_same_v<Real, Wide>) {
            if (repeats_ && is_lap_to_look(packet.laps)) drop_attracted(packet);
        }
        if (deep) fit_units(packet);
    }

    /// Of the pixels at the start of a lap, those that have an attracting cycle are at their end.
    void drop_attracted(Packet& packet) {
        const DoubleVector most = hn::Set(doubles, most_view_squared);
        uint64_t candidates = 0;
        for (int at = 0; at < packet.count; at += vector_lanes)
            candidates |= bits_of(hn::Lt(load_row(packet, Packet::slope_squared, at).raw,
                                         hn::Mul(most, load_row(packet, Packet::norm, at).raw)))
                          << at;
        each_lane_down(candidates & bits_below(packet.count), [&](int lane) {
            // A search takes as long as hundreds of laps in company. Pixels that are not looked at
            // come to the same end later.
            constexpr int64_t looks_for_one = 8;
            constexpr int64_t laps_for_one = 16;
            if (looks_ > looks_for_one * found_ + packet.laps / laps_for_one) return;
            ask();
            if (stopped()) return;
            ++looks_;
            const auto tau = hadal::to_double(lane_of<Real>(packet, Packet::tau_re, lane));
            if (!has_attracting_laps(parameters_, tau, z_at_start(packet, lane), packet.laps))
                return;
            ++found_;
            results.is_interior(packet, lane);
            packet.drop(lane, rows_used);
        });
    }

    /// Whether the pixel, a candidate at the start of a lap, is known to stay for good.
    bool is_caught(const Packet& packet, int lane) {
        if (watches_.empty()) watches_.resize(pixels_);
        const auto slot = static_cast<std::size_t>(packet.lanes[Packet::slot][lane]);
        const double slope = packet.lanes[Packet::slope_squared][lane];
        return watches_[slot].caught(z_at_start(packet, lane), slope, packet.units.d);
    }

    /// Of a pixel at the start of a lap.
    static ScaledComplex<double> z_at_start(const Packet& packet, int lane) {
        return normalised(hadal::to_double(lane_of<Real>(packet, Packet::d_re, lane)),
                          packet.units.d);
    }

    /// The lanes with larger sizes.
    static uint64_t beyond(const Packet& packet, const double* sizes, double reach) {
        uint64_t far = 0;
        for (int at = 0; at < packet.count; at += vector_lanes)
            far |= bits_of(hn::Gt(hn::Load(doubles, sizes + at), hn::Set(doubles, reach))) << at;
        return far & bits_below(packet.count);
    }

    /// Puts these lanes of a vector behind the pixels of another packet, or of the same one before.
    static HWY_INLINE void pack(const Packet& from, int at, uint64_t chosen, Packet& to) {
        const Packer packer(mask_of(chosen));
        for (int row = 0; row < rows_used; ++row)
            hn::StoreU(packer(hn::Load(doubles, from.lanes[row] + at)), doubles,
                       to.lanes[row] + to.count);
        to.count += std::popcount(chosen);
    }

    /// The exponent for a delta of this size in units of 2^unit.
    int64_t exponent_for(int64_t unit, double size) const {
        if (size == 0) return pixel_exponent;
        // 0 stands for no exponent.
        return std::clamp<int64_t>(unit + exponent_of(size), exponent_floor(), -1);
    }

    using Exponents = std::array<int64_t, Packet::capacity>;
    /// Puts pixels into the units that go with these exponents of d, 0 for the range of doubles:
    /// those of about the largest exponent together, then of the others those of about the largest,
    /// and so on; those wait here.
    template <class UnitsOf>
    void put_in_units(Packet& packet, Exponents exponents, UnitsOf units_of) {
        constexpr int64_t most_apart = 48;
        for (Packet* group = &packet; group;) {
            int64_t most = exponents[0];
            for (int lane = 1; lane < group->count; ++lane)
                most = std::max(most, exponents[lane]);
            uint64_t far = 0;
            int others = 0;
            for (int lane = 0; lane < group->count; ++lane) {
                const int64_t exponent = exponents[lane];
                if (most == 0 ? exponent == 0 : most - exponent <= most_apart) continue;
                far |= uint64_t{1} << lane;
                exponents[others++] = exponent;
            }
            Packet* const rest = others > 0 ? part(*group, far) : nullptr;
            group->change_units(units_of(most), rows_used);
            if (group != &packet) packets_.add(group);
            group = rest;
        }
    }

    /// At the start of a lap, where d and z are in one unit: pixels in the range of doubles go on
    /// in those, the others with exponents.
    void fit_units(Packet& packet) {
        if (packet.count == 0) return;
        const int64_t bound =
            packet.units.d == 0 ? least_exponent<Real> : return_exponent<Real> - packet.units.d;
        Exponents exponents{};
        for (int lane = 0; lane < packet.count; ++lane) {
            const double size = size_of_d(packet, lane);
            exponents[lane] = exponent_of(size) < bound ? exponent_for(packet.units.d, size) : 0;
        }
        put_in_units(packet, exponents, [](int64_t exponent) {
            return PixelUnits{exponent, exponent};
        });
    }

    const PerturbationParameters<Real>& parameters_;
    const bool repeats_;  ///< laps are those of a cycle
    const int64_t longest_lap_;
    const std::size_t pixels_;
    PerturbationScratch::Packets& packets_;
    PerturbationTally& tally_;
    const std::function<bool()>& go_on_;
    bool stopped_ = false;
    std::vector<InteriorWatch> watches_;  ///< by slot, once there is a candidate
    Packet* leaving_ = nullptr;           ///< pixels on their way to the next lap
    int64_t looks_ = 0;                   ///< for attracting cycles
    int64_t found_ = 0;
};

}  // namespace HWY_NAMESPACE
}  // namespace hadal
HWY_AFTER_NAMESPACE();

#endif  // toggled guard
