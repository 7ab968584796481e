#include "kernel/finish.hpp"

#include <algorithm>

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
                  const double* gradients_re, const double* gradients_im, std::size_t count,
                  float* distances) {
    constexpr double ln2 = 0x1.62e42fefa39efp-1;
    const DoubleVector scale = hn::Set(doubles, ln2 / parameters.pitch);
    const DoubleVector most = hn::Set(doubles, 1e30);
    for (std::size_t i = 0; i < count; i += hn::Lanes(doubles)) {
        const DoubleVector norm = hn::Load(doubles, norms + i);
        // 2 |z| log|z| / |grad |z|| = |z|^2 log(|z|^2) / (|z| |grad |z||).
        const DoubleVector numerator = hn::Mul(hn::Mul(norm, log2_of(doubles, norm)), scale);
        const DoubleVector re = hn::Load(doubles, gradients_re + i);
        const DoubleVector im = hn::Load(doubles, gradients_im + i);
        const DoubleVector slope = hn::Sqrt(hn::Add(hn::Mul(re, re), hn::Mul(im, im)));
        const DoubleVector distance = hn::Div(numerator, slope);
        // Not-a-number (infinite derivatives of both signs) means: too close to tell, 0.
        const auto known = hn::Ge(distance, hn::Zero(doubles));
        store_escaped(n + i, hn::IfThenElseZero(known, hn::Min(distance, most)), distances + i);
    }
}

void directions_of(const int64_t* n, const double* gradients_re, const double* gradients_im,
                   std::size_t count, float* directions) {
    constexpr std::size_t most_lanes = hn::MaxLanes(doubles);
    HWY_ALIGN float x[most_lanes];
    HWY_ALIGN float y[most_lanes];
    for (std::size_t i = 0; i < count; i += hn::Lanes(doubles)) {
        DoubleVector re = hn::Load(doubles, gradients_re + i);
        DoubleVector im = hn::Load(doubles, gradients_im + i);
        // To about 1, so that squares stay in range.
        const DoubleVector size = hn::Max(hn::Abs(re), hn::Abs(im));
        re = hn::Div(re, size);
        im = hn::Div(im, size);
        const DoubleVector length = hn::Sqrt(hn::Add(hn::Mul(re, re), hn::Mul(im, im)));
        // Not-a-number (no gradient, or an infinite one) means: none.
        const auto known = hn::Ge(length, hn::Set(doubles, 1.0));
        store_escaped(n + i, hn::IfThenElseZero(known, hn::Div(re, length)), x);
        store_escaped(n + i, hn::IfThenElseZero(known, hn::Div(im, length)), y);
        for (std::size_t k = 0; k < std::min(most_lanes, count - i); ++k) {
            directions[2 * (i + k)] = x[k];
            directions[2 * (i + k) + 1] = y[k];
        }
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
auto directions_for(Isa isa) -> decltype(&HWY_NAMESPACE::directions_of) {
    HADAL_RETURN_FOR_ISA(isa, directions_of)
}
}  // namespace

void smooth_fractions(Isa isa, const FinishParameters& parameters, const int64_t* counts,
                      const double* norms_squared, std::size_t count, float* fractions) {
    fractions_for(isa)(parameters, counts, norms_squared, count, fractions);
}

void distance_estimates(Isa isa, const FinishParameters& parameters, const int64_t* counts,
                        const double* norms_squared, const double* gradients_re,
                        const double* gradients_im, std::size_t count, float* distances) {
    distances_for(isa)(parameters, counts, norms_squared, gradients_re, gradients_im, count,
                       distances);
}

void escape_directions(Isa isa, const int64_t* counts, const double* gradients_re,
                       const double* gradients_im, std::size_t count, float* directions) {
    directions_for(isa)(counts, gradients_re, gradients_im, count, directions);
}

}  // namespace hadal
#endif
