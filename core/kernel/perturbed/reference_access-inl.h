// Where pixels stand beside the reference orbit, and the units their numbers are in.
#if defined(HADAL_KERNEL_REFERENCE_ACCESS_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HADAL_KERNEL_REFERENCE_ACCESS_INL_H
#undef HADAL_KERNEL_REFERENCE_ACCESS_INL_H
#else
#define HADAL_KERNEL_REFERENCE_ACCESS_INL_H
#endif

#include <algorithm>
#include <cmath>

#include "kernel/packets/packet.hpp"
#include "kernel/perturbed/pixel_lanes-inl.h"
#include "orbit/reference_orbit.hpp"

HWY_BEFORE_NAMESPACE();
namespace hadal {
namespace HWY_NAMESPACE {

inline constexpr int vector_lanes = static_cast<int>(hn::MaxLanes(doubles));

/// Unit of d in that of z.
inline double d_in_z(const PixelUnits& units) {
    return units.d == 0 ? 1 : power_of_two(units.d - units.z);
}

/// The exponent of w, the next z's delta, and the powers of two on the way there.
template <class Real>
struct Departure : IterationUnits {
    int64_t w = 0;
    ScalarComplex<Real> reference{};
    ScalarComplex<Real> lifted_reference{};
};

/// The points of the reference orbit, in the units of the pixels that stand there.
template <class Formula, class Real>
class ReferenceAccess {
    static constexpr int degree = Formula::degree;
    /// Below this, z has a unit as well: no power of it that occurs may leave the
    /// range of doubles.
    static constexpr int64_t least_plain_z = -400 / (degree - 1);

  public:
    /// `of_starts`: of a Julia set.
    ReferenceAccess(const ReferenceOrbit& orbit, int64_t pixel_exponent, bool of_starts)
        : orbit_(&orbit), pixel_exponent_(pixel_exponent), of_starts_(of_starts) {}

    int64_t last() const { return orbit_->last(); }
    /// Those of a pixel at reference point m whose delta has this exponent.
    PixelUnits units_at(int64_t m, int64_t exponent) const {
        if (exponent == 0 || exponent_of(hadal::largest_part((*orbit_)[m])) >= least_plain_z)
            return {exponent, 0};
        return {exponent, std::max(orbit_->template scaled<double>(m).exponent, exponent)};
    }
    /// Z_m in the unit of z.
    ScalarComplex<Real> at(int64_t m, const PixelUnits& units) const {
        if (units.z == 0) return orbit_->template precise_in_range<Real>(m);
        const ScaledComplex<Real> z = orbit_->template scaled<Real>(m);
        return scaled_by(z.mantissa, power_of_two(z.exponent - units.z));
    }
    template <bool scaled>
    Departure<Real> departure(const Packet& packet) const {
        Departure<Real> result;
        result.reference = at(packet.m, packet.units);
        result.dc = of_starts_ ? 0 : power_of_two(pixel_exponent_);
        if constexpr (scaled) {
            const PixelUnits& units = packet.units;
            if constexpr (!is_power<Formula>) result.lifted_reference = lifted(packet.m, units);
            result.d_in_z = d_in_z(units);
            const int64_t z =
                exponent_of(std::max(hadal::largest_part(result.reference), result.d_in_z));
            result.w = units.d + (degree - 1) * (units.z + z);
            if (!of_starts_) result.w = std::max(result.w, pixel_exponent_);
            result.product = power_of_two(units.d + (degree - 1) * units.z - result.w);
            result.dc = of_starts_ ? 0 : power_of_two(pixel_exponent_ - result.w);
        }
        return result;
    }

  private:
    /// Z_m in the unit of d, cut off.
    ScalarComplex<Real> lifted(int64_t m, const PixelUnits& units) const {
        const ScaledComplex<Real> z = orbit_->template scaled<Real>(m);
        const int64_t shift = z.exponent - units.d;
        const auto part_lifted = [&](const Real& part) {
            const double high = hadal::to_double(part);
            if (high != 0 && exponent_of(high) + shift >= exponent_of(most_lifted))
                return Real(std::copysign(most_lifted, high));
            // In two steps: a part that is far below the other may need more than the range.
            const int64_t half = shift / 2;
            return hadal::scaled_by(hadal::scaled_by(part, power_of_two(half)),
                                    power_of_two(shift - half));
        };
        return {part_lifted(z.mantissa.re), part_lifted(z.mantissa.im)};
    }

    const ReferenceOrbit* orbit_;
    int64_t pixel_exponent_;
    bool of_starts_;
};

}  // namespace HWY_NAMESPACE
}  // namespace hadal
HWY_AFTER_NAMESPACE();

#endif  // toggled guard
