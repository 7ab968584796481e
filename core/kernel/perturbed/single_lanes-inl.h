// Single pixels of a packet, and sets of them as bits.
#if defined(HADAL_KERNEL_SINGLE_LANES_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HADAL_KERNEL_SINGLE_LANES_INL_H
#undef HADAL_KERNEL_SINGLE_LANES_INL_H
#else
#define HADAL_KERNEL_SINGLE_LANES_INL_H
#endif

#include <algorithm>
#include <bit>
#include <cmath>

#include "kernel/packets/packet.hpp"
#include "kernel/perturbed/wide_lanes-inl.h"

HWY_BEFORE_NAMESPACE();
namespace hadal {
namespace HWY_NAMESPACE {

/// Doubles that a number of a pixel has.
template <class Real>
inline constexpr int parts_of = sizeof(LanesOf<Real>) / sizeof(Lanes);

/// Of pixels, because each operation waits for the one before; a pair has enough of its own to do.
template <class Real>
inline constexpr int vectors_side_by_side = parts_of<Real> > 1 ? 1 : 2;

/// The bits of the lanes below `count`, which is at most 64.
inline uint64_t bits_below(int count) {
    return count >= 64 ? ~uint64_t{0} : (uint64_t{1} << count) - 1;
}

/// Calls visit(lane) for each bit from the highest down: lanes are dropped in that order, since the
/// last one fills the hole.
template <class Visit>
inline void each_lane_down(uint64_t bits, Visit visit) {
    while (bits != 0) {
        const int lane = std::bit_width(bits) - 1;
        bits &= ~(uint64_t{1} << lane);
        visit(lane);
    }
}

/// A complex number of one double or two, whose real part is in `row`; of more, what the first two
/// tell.
template <class Real>
inline ScalarComplex<Real> lane_of(const Packet& packet, int row, int lane) {
    const auto part_at = [&](int at) -> Real {
        const double high = packet.lanes[at][lane];
        if constexpr (std::is_same_v<Real, double>) {
            return high;
        } else {
            const double low = packet.lanes[Packet::row_of(at, 1)][lane];
            if constexpr (std::is_same_v<Real, DoubleDouble>) {
                return {high, low};
            } else {
                return Real(high) + Real(low);
            }
        }
    };
    return {part_at(row), part_at(row + 1)};
}
template <class Real>
inline void set_lane(Packet& packet, int row, int lane, const ScalarComplex<Real>& v) {
    const auto set = [&](int at, const Real& part) {
        packet.lanes[at][lane] = hadal::to_double(part);
        if constexpr (!std::is_same_v<Real, double>)
            packet.lanes[Packet::row_of(at, 1)][lane] = part.low;
    };
    set(row, v.re);
    set(row + 1, v.im);
}
/// The larger part of d.
inline double size_of_d(const Packet& packet, int lane) {
    return std::max(std::fabs(packet.lanes[Packet::d_re][lane]),
                    std::fabs(packet.lanes[Packet::d_im][lane]));
}

}  // namespace HWY_NAMESPACE
}  // namespace hadal
HWY_AFTER_NAMESPACE();

#endif  // toggled guard
