// Pixels that are known to stay for good when they come to the start of a lap.
#if defined(HADAL_KERNEL_STAYING_PIXELS_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HADAL_KERNEL_STAYING_PIXELS_INL_H
#undef HADAL_KERNEL_STAYING_PIXELS_INL_H
#else
#define HADAL_KERNEL_STAYING_PIXELS_INL_H
#endif

#include <cstddef>
#include <vector>

#include "interior/attracting_laps.hpp"
#include "interior/interior_watch.hpp"
#include "kernel/perturbed/parted_packets-inl.h"
#include "kernel/perturbed/pixel_results-inl.h"
#include "number/certainty.hpp"

HWY_BEFORE_NAMESPACE();
namespace hadal {
namespace HWY_NAMESPACE {

/// Watches the pixels of one run from lap to lap.
template <class Formula, class Real, int axes>
class StayingPixels {
    static constexpr int rows_used = rows_in_use<Real, axes>;

  public:
    /// `pixels`: how many there are.
    StayingPixels(const PerturbationParameters<Real>& parameters, std::size_t pixels)
        : parameters_(parameters),
          repeats_(parameters.critical_orbit == nullptr && parameters.orbit.period() > 0),
          pixels_(pixels) {}

    /// Takes those that stay out of a packet at the start of a lap. `least_slope`: |dz/dz_1|^2 in
    /// its units, below which a pixel may be interior. `go_on` is asked before what takes long.
    template <class GoOn>
    void drop_from(Packet& packet, double least_slope, const PixelResults<Real, axes>& results,
                   GoOn go_on) {
        const DoubleVector most = hn::Set(doubles, least_slope);
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
            if (repeats_ && is_lap_to_look(packet.laps)) drop_attracted(packet, results, go_on);
        }
    }

  private:
    /// |dz_n/dz_1|^2 dc^2 against |z_n|^2: an orbit that has torn the view apart so far is chaotic,
    /// and not worth a search for its cycle.
    static constexpr double most_view_squared = 0x1p20;

    /// Of the pixels at the start of a lap, those that have an attracting cycle are at their end.
    template <class GoOn>
    void drop_attracted(Packet& packet, const PixelResults<Real, axes>& results, GoOn go_on) {
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
            if (!go_on()) return;
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

    const PerturbationParameters<Real>& parameters_;
    const bool repeats_;  ///< laps are those of a cycle
    const std::size_t pixels_;
    std::vector<InteriorWatch> watches_;  ///< by slot, once there is a candidate
    int64_t looks_ = 0;                   ///< for attracting cycles
    int64_t found_ = 0;
};

}  // namespace HWY_NAMESPACE
}  // namespace hadal
HWY_AFTER_NAMESPACE();

#endif  // toggled guard
