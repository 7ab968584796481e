// From pixels that are at their end to results.
#if defined(HADAL_KERNEL_PIXEL_RESULTS_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HADAL_KERNEL_PIXEL_RESULTS_INL_H
#undef HADAL_KERNEL_PIXEL_RESULTS_INL_H
#else
#define HADAL_KERNEL_PIXEL_RESULTS_INL_H
#endif

#include "kernel/perturbed/perturbation.hpp"
#include "kernel/perturbed/reference_access-inl.h"
#include "kernel/perturbed/single_lanes-inl.h"
#include "number/certainty.hpp"

HWY_BEFORE_NAMESPACE();
namespace hadal {
namespace HWY_NAMESPACE {

/// Writes results. `axes`: how many derivatives the pixels carry.
template <class Real, int axes>
class PixelResults {
  public:
    PixelResults(const PerturbationResults& results, int64_t limit, double radius_squared)
        : results_(results), limit_(limit), radius_squared_(radius_squared) {}

    /// A pixel that has escaped at m.
    void escaped(const Packet& packet, int lane, int64_t m, double norm_before,
                 const ScalarComplex<Real>& reference) const {
        const auto& lanes = packet.lanes;
        const int64_t n = static_cast<int64_t>(lanes[Packet::offset][lane]) + m;
        if (n > limit_) {
            stays(packet, lane, packet.units);
            return;
        }
        const double norm_now = lanes[Packet::norm][lane];
        const double unit = power_of_two(packet.units.d);
        const double variance = lanes[Packet::variance][lane] * unit * unit;
        const auto slot = static_cast<std::size_t>(lanes[Packet::slot][lane]);
        finish(slot, n, norm_now,
               doubtful_escape(norm_now, norm_before, variance, radius_squared_));
        if (results_.variances) results_.variances[slot] = variance;
        if constexpr (axes > 0) finish_gradient(packet, lane, reference, slot);
    }

    /// A pixel that has not escaped within the limit, or never will.
    void stays(const Packet& packet, int lane, const PixelUnits& units,
               bool for_good = false) const {
        const auto& lanes = packet.lanes;
        const double in_z = d_in_z(units);
        const auto slot = static_cast<std::size_t>(lanes[Packet::slot][lane]);
        finish(
            slot, -1, 0,
            doubtful_stay(lanes[Packet::norm][lane], lanes[Packet::variance][lane] * in_z * in_z),
            for_good);
    }

    /// A pixel that the limit stops.
    void stops(const Packet& packet, int lane) const {
        stays(packet, lane, packet.units);
        if constexpr (std::is_same_v<Real, double> && axes == 0) {
            const auto slot = static_cast<std::size_t>(packet.lanes[Packet::slot][lane]);
            if (results_.stopped && !results_.doubtful[slot])
                results_.stopped->push_back({slot, packet.state_of(lane)});
        }
    }

    /// A pixel that never escapes, whatever rounding has made of its orbit.
    void is_interior(const Packet& packet, int lane) const {
        const auto slot = static_cast<std::size_t>(packet.lanes[Packet::slot][lane]);
        finish(slot, -1, 0, false, true);
    }

  private:
    void finish(std::size_t slot, int64_t n, double norm_squared, bool doubtful,
                bool interior = false) const {
        results_.counts[slot] = n;
        results_.norms_squared[slot] = norm_squared;
        results_.doubtful[slot] = doubtful;
        if (results_.interior) results_.interior[slot] = interior;
        if constexpr (axes > 0) results_.gradients_re[slot] = results_.gradients_im[slot] = 0;
    }

    void finish_gradient(const Packet& packet, int lane, const ScalarComplex<Real>& reference,
                         std::size_t slot) const {
        const auto& lanes = packet.lanes;
        const double unit = power_of_two(packet.units.d);
        const ScalarComplex<double> z = hadal::to_double(
            reference + scaled_by(lane_of<Real>(packet, Packet::d_re, lane), d_in_z(packet.units)));
        const auto derivative_along = [&](int axis) {
            const int row = Packet::derivative_re + 2 * axis;
            return ScalarComplex<double>{lanes[row][lane] * unit, lanes[row + 1][lane] * unit};
        };
        const ScalarComplex<double> by_re = derivative_along(0);
        // Of a formula without folds, i times that by the real part.
        const ScalarComplex<double> by_im =
            axes > 1 ? derivative_along(1) : ScalarComplex<double>{-by_re.im, by_re.re};
        results_.gradients_re[slot] = z.re * by_re.re + z.im * by_re.im;
        results_.gradients_im[slot] = z.re * by_im.re + z.im * by_im.im;
    }

    const PerturbationResults& results_;
    const int64_t limit_;
    const double radius_squared_;
};

}  // namespace HWY_NAMESPACE
}  // namespace hadal
HWY_AFTER_NAMESPACE();

#endif  // toggled guard
