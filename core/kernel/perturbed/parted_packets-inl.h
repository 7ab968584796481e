// Packets that part: some of their pixels to one, some to another.
#if defined(HADAL_KERNEL_PARTED_PACKETS_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HADAL_KERNEL_PARTED_PACKETS_INL_H
#undef HADAL_KERNEL_PARTED_PACKETS_INL_H
#else
#define HADAL_KERNEL_PARTED_PACKETS_INL_H
#endif

#include <bit>
#include <utility>

#include "kernel/packets/packets.hpp"
#include "kernel/perturbed/single_lanes-inl.h"

HWY_BEFORE_NAMESPACE();
namespace hadal {
namespace HWY_NAMESPACE {

/// Rows of a packet that are in use by pixels with so many derivatives.
template <class Real, int axes>
inline constexpr int rows_in_use = parts_of<Real> == 1
                                       ? Packet::derivative_re + 2 * axes
                                       : Packet::low + (parts_of<Real> - 1) * Packet::several;

/// The lanes with larger sizes.
inline uint64_t beyond(const Packet& packet, const double* sizes, double reach) {
    uint64_t far = 0;
    for (int at = 0; at < packet.count; at += vector_lanes)
        far |= bits_of(hn::Gt(hn::Load(doubles, sizes + at), hn::Set(doubles, reach))) << at;
    return far & bits_below(packet.count);
}

/// Puts these lanes of a vector behind the pixels of another packet, or of the same one before.
template <int rows_used>
HWY_INLINE void pack(const Packet& from, int at, uint64_t chosen, Packet& to) {
    const Packer packer(mask_of(chosen));
    for (int row = 0; row < rows_used; ++row)
        hn::StoreU(packer(hn::Load(doubles, from.lanes[row] + at)), doubles,
                   to.lanes[row] + to.count);
    to.count += std::popcount(chosen);
}

/// Moves these lanes to a packet of their own; the others keep their order.
template <int rows_used>
Packet* part_off(PerturbationScratch::Packets& packets, Packet& packet, uint64_t leaves) {
    Packet* const others = packets.make(packet.turn, packet.laps, packet.m, packet.units);
    Packet& staying = packet;
    const int count = std::exchange(packet.count, 0);
    for (int at = 0; at < count; at += vector_lanes) {
        const uint64_t present = bits_below(count - at) & bits_below(vector_lanes);
        const uint64_t here = leaves >> at & present;
        if (here != 0) pack<rows_used>(packet, at, here, *others);
        if (here == 0 && staying.count == at) {
            staying.count += std::popcount(present);
        } else if (here != present) {
            pack<rows_used>(packet, at, present & ~here, staying);
        }
    }
    return others;
}

}  // namespace HWY_NAMESPACE
}  // namespace hadal
HWY_AFTER_NAMESPACE();

#endif  // toggled guard
