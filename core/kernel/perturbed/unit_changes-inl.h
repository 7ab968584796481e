// Pixels that go over from numbers with exponents to those without, and back.
#if defined(HADAL_KERNEL_UNIT_CHANGES_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HADAL_KERNEL_UNIT_CHANGES_INL_H
#undef HADAL_KERNEL_UNIT_CHANGES_INL_H
#else
#define HADAL_KERNEL_UNIT_CHANGES_INL_H
#endif

#include <algorithm>
#include <array>
#include <cmath>

#include "kernel/perturbed/parted_packets-inl.h"
#include "kernel/perturbed/reference_access-inl.h"
#include "steps/step_table.hpp"

HWY_BEFORE_NAMESPACE();
namespace hadal {
namespace HWY_NAMESPACE {

/// Pixels that need other units than the rest of their packet go on in packets of their own.
template <class Formula, class Real, int axes>
class UnitChanges {
    static constexpr int rows_used = rows_in_use<Real, axes>;

  public:
    /// `julia`: the pixels are starting points.
    UnitChanges(int64_t pixel_exponent, bool julia, PerturbationScratch::Packets& packets)
        : pixel_exponent_(pixel_exponent), julia_(julia), packets_(packets) {}

    /// The exponent of the deltas after a step from |w| up to `size` in units of 2^before.
    int64_t exponent_after(const StepTable<Real>& table, const typename StepTable<Real>::Step& step,
                           int64_t before, double size) const {
        return std::max(table.exponent_after(step, before, size), exponent_floor());
    }
    /// Sends the pixels whose w is below `bound` on with exponents, from where they stand.
    void scale_small(Packet& packet, const double* sizes, double bound,
                     const ReferenceAccess<Formula, Real>& reference) const {
        uint64_t small = 0;
        for (int at = 0; at < packet.count; at += vector_lanes)
            small |= bits_of(hn::Lt(hn::Load(doubles, sizes + at), hn::Set(doubles, bound))) << at;
        small &= bits_below(packet.count);
        const bool all = small == bits_below(packet.count);
        Packet& chosen = all ? packet : *part_off<rows_used>(packets_, packet, small);
        Exponents exponents{};
        for (int lane = 0; lane < chosen.count; ++lane)
            exponents[lane] = exponent_for(0, size_of_d(chosen, lane));
        put_in_units(chosen, exponents,
                     [&](int64_t exponent) { return reference.units_at(packet.m, exponent); });
        if (!all) packets_.wait(&chosen);
    }

    /// After a step with exponents: pixels in the range of doubles go on without, the others have
    /// mantissas of about 1 again.
    void settle(Packet& packet) const {
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

    /// At the start of a lap, where d and z are in one unit: pixels in the range of doubles go on
    /// in those, the others with exponents.
    void fit_units(Packet& packet) const {
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

  private:
    using Exponents = std::array<int64_t, Packet::capacity>;

    /// Deltas far below a pixel need no exponent of their own: dc is about to be added to them.
    int64_t exponent_floor() const {
        constexpr int64_t far_below = 100;
        return julia_ ? exponent_of_zero : pixel_exponent_ - far_below;
    }

    /// The exponent for a delta of this size in units of 2^unit.
    int64_t exponent_for(int64_t unit, double size) const {
        if (size == 0) return pixel_exponent_;
        // 0 stands for no exponent.
        return std::clamp<int64_t>(unit + exponent_of(size), exponent_floor(), -1);
    }

    /// Puts pixels into the units that go with these exponents of d, 0 for the range of doubles:
    /// those of about the largest exponent together, then of the others those of about the largest,
    /// and so on; those wait here.
    template <class UnitsOf>
    void put_in_units(Packet& packet, Exponents exponents, UnitsOf units_of) const {
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
            Packet* const rest = others > 0 ? part_off<rows_used>(packets_, *group, far) : nullptr;
            group->change_units(units_of(most), rows_used);
            if (group != &packet) packets_.add(group);
            group = rest;
        }
    }

    const int64_t pixel_exponent_;
    const bool julia_;
    PerturbationScratch::Packets& packets_;
};

}  // namespace HWY_NAMESPACE
}  // namespace hadal
HWY_AFTER_NAMESPACE();

#endif  // toggled guard
