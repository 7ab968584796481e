#include "kernel/finish.hpp"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "kernel/finish.cpp"
#include <hwy/foreach_target.h>
// foreach_target must come first.
#include "kernel/lanes-inl.h"
#include "number/log2-inl.h"

HWY_BEFORE_NAMESPACE();
namespace hadal {
namespace HWY_NAMESPACE {

using FloatTag = hn::Rebind<float, DoubleTag>;

HWY_INLINE void store_escaped(const int64_t* n, DoubleVector v, float* to) {
    const auto escaped = hn::RebindMask(doubles, hn::Gt(hn::Load(counts, n), hn::Set(counts, -1)));
    const FloatTag floats;
    hn::StoreU(hn::DemoteTo(floats, hn::IfThenElseZero(escaped, v)), floats, to);
}

void fractions_of(const FinishParameters& parameters, const int64_t* n, const double* norms,
                  std::size_t count, float* fractions) {
    const auto constant_log2 = [](double v)
                                   HWY_ATTR { return log2_of(doubles, hn::Set(doubles, v)); };
    const DoubleVector one = hn::Set(doubles, 1.0);
    const DoubleVector per_log2_radius = hn::Div(one, constant_log2(parameters.radius_squared));
    const DoubleVector per_log2_degree = hn::Div(one, constant_log2(parameters.degree));
    const DoubleVector below_one = hn::Set(doubles, 1.0 - 0x1p-24);
    for (std::size_t i = 0; i < count; i += hn::Lanes(doubles)) {
        const DoubleVector ratio =
            hn::Mul(log2_of(doubles, hn::Load(doubles, norms + i)), per_log2_radius);
        // At least 1 by the escape test, but for rounding.
        const DoubleVector orders = hn::Mul(log2_of(doubles, hn::Max(ratio, one)), per_log2_degree);
        store_escaped(n + i, hn::Min(hn::Max(hn::Sub(one, orders), hn::Zero(doubles)), below_one),
                      fractions + i);
    }
}

void distances_of(const FinishParameters& parameters, const int64_t* n, const double* norms,
                  const double* gradients, std::size_t count, float* distances) {
    constexpr double ln2 = 0x1.62e42fefa39efp-1;
    const DoubleVector scale = hn::Set(doubles, ln2 / parameters.pitch);
    const DoubleVector most = hn::Set(doubles, 1e30);
    for (std::size_t i = 0; i < count; i += hn::Lanes(doubles)) {
        const DoubleVector norm = hn::Load(doubles, norms + i);
        // 2 |z| log|z| / |grad |z|| = |z|^2 log(|z|^2) / (|z| |grad |z||).
        const DoubleVector numerator = hn::Mul(hn::Mul(norm, log2_of(doubles, norm)), scale);
        const DoubleVector slope = hn::Sqrt(hn::Load(doubles, gradients + i));
        const DoubleVector distance = hn::Div(numerator, slope);
        // Not-a-number (infinite derivatives of both signs) means: too close to tell, 0.
        const auto known = hn::Ge(distance, hn::Zero(doubles));
        store_escaped(n + i, hn::IfThenElseZero(known, hn::Min(distance, most)), distances + i);
    }
}

}  // namespace HWY_NAMESPACE
}  // namespace hadal
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
#include "kernel/dispatch.hpp"

namespace hadal {

namespace {
auto fractions_for(Isa isa) -> decltype(&HWY_NAMESPACE::fractions_of) {
    HADAL_RETURN_FOR_ISA(isa, fractions_of)
}
auto distances_for(Isa isa) -> decltype(&HWY_NAMESPACE::distances_of) {
    HADAL_RETURN_FOR_ISA(isa, distances_of)
}
}  // namespace

void smooth_fractions(Isa isa, const FinishParameters& parameters, const int64_t* counts,
                      const double* norms_squared, std::size_t count, float* fractions) {
    fractions_for(isa)(parameters, counts, norms_squared, count, fractions);
}

void distance_estimates(Isa isa, const FinishParameters& parameters, const int64_t* counts,
                        const double* norms_squared, const double* gradients_squared,
                        std::size_t count, float* distances) {
    distances_for(isa)(parameters, counts, norms_squared, gradients_squared, count, distances);
}

}  // namespace hadal
#endif
