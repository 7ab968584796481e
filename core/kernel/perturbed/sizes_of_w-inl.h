// How large the deltas of a packet's pixels are after their next iteration: what decides which step
// they may take.
#if defined(HADAL_KERNEL_SIZES_OF_W_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HADAL_KERNEL_SIZES_OF_W_INL_H
#undef HADAL_KERNEL_SIZES_OF_W_INL_H
#else
#define HADAL_KERNEL_SIZES_OF_W_INL_H
#endif

#include <limits>

#include "kernel/perturbed/reference_access-inl.h"

HWY_BEFORE_NAMESPACE();
namespace hadal {
namespace HWY_NAMESPACE {

/// The size of a w taken in doubles, and what that can have rounded off.
template <int degree>
HWY_INLINE DoubleVector with_margin(DoubleVector size, const ComplexLanes& d,
                                    const ComplexLanes& small, const ComplexLanes& reference,
                                    double product) {
    const DoubleVector z = hn::Add(largest_part(reference), largest_part(small));
    DoubleVector error = hn::Mul(largest_part(d), hn::Set(doubles, 0x1p-46 * product));
    for (int k = 1; k < degree; ++k)
        error = hn::Mul(error, z);
    return hn::Add(size, error);
}

/// A bound of |w| of each pixel, in units of 2^leaving.w; the same, whoever asks.
template <class Formula, class Real, bool scaled>
HWY_INLINE DoubleVector size_of_w(const ReferencePoint<ComplexLanes>& reference,
                                  const ComplexLanes& d, const ComplexLanes& tau,
                                  const IterationUnits& leaving) {
    const ComplexLanes small = scaled ? scaled_by(d, all_lanes(leaving.d_in_z)) : d;
    const ComplexLanes w =
        delta_after<Formula, scaled>(reference, reference.in_z + small, d, tau, leaving);
    const DoubleVector size = modulus_bound(w);
    if constexpr (std::is_same_v<Real, double>) return size;
    return with_margin<Formula::degree>(size, d, small, reference.in_z, leaving.product);
}

struct SizesOfW {
    double least;
    double most;
};

/// Writes the bounds of all pixels.
template <class Formula, class Real, bool scaled>
SizesOfW sizes_of_w(const Packet& packet, const Departure<Real>& leaving, double* sizes) {
    const ReferencePoint<ComplexLanes> reference(
        all_lanes(hadal::to_double(leaving.reference)),
        all_lanes(hadal::to_double(leaving.lifted_reference)));
    DoubleVector least = hn::Set(doubles, std::numeric_limits<double>::infinity());
    DoubleVector most = hn::Zero(doubles);
    for (int at = 0; at < packet.count; at += vector_lanes) {
        const DoubleVector size = size_of_w<Formula, Real, scaled>(
            reference, load_complex<double>(packet, Packet::d_re, at),
            load_complex<double>(packet, Packet::tau_re, at), leaving);
        hn::Store(size, doubles, sizes + at);
        const LaneMask present = hn::FirstN(doubles, static_cast<std::size_t>(packet.count - at));
        least = hn::Min(least, hn::IfThenElse(present, size, least));
        most = hn::Max(most, hn::IfThenElseZero(present, size));
    }
    return {hn::GetLane(hn::MinOfLanes(doubles, least)),
            hn::GetLane(hn::MaxOfLanes(doubles, most))};
}

}  // namespace HWY_NAMESPACE
}  // namespace hadal
HWY_AFTER_NAMESPACE();

#endif  // toggled guard
