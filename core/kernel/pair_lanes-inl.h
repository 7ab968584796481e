// Two doubles a lane that count as one number: DoubleDouble for vectors.
#if defined(HADAL_KERNEL_PAIR_LANES_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HADAL_KERNEL_PAIR_LANES_INL_H
#undef HADAL_KERNEL_PAIR_LANES_INL_H
#else
#define HADAL_KERNEL_PAIR_LANES_INL_H
#endif

#include "kernel/lanes-inl.h"
#include "number/double_double.hpp"

HWY_BEFORE_NAMESPACE();
namespace hadal {
namespace HWY_NAMESPACE {

/// One real number of about 106 bits per lane.
struct PairLanes {
    static constexpr int parts = 2;
    static constexpr int components = 2;
    using Value = PairLanes;

    Lanes high;
    Lanes low;

    static HWY_INLINE PairLanes widened(const Lanes& v) { return {v, {hn::Zero(doubles)}}; }

    HWY_INLINE PairLanes() {}
    HWY_INLINE PairLanes(const Lanes& high_, const Lanes& low_) : high(high_), low(low_) {}

    static HWY_INLINE PairLanes load(const double* const* arrays, size_t at) {
        return {Lanes::load(arrays, at), Lanes::load(arrays + 1, at)};
    }
    HWY_INLINE DoubleVector component(int i) const { return i == 0 ? high.raw : low.raw; }
    static HWY_INLINE PairLanes select(LaneMask yes, const PairLanes& a, const PairLanes& b) {
        return {Lanes::select(yes, a.high, b.high), Lanes::select(yes, a.low, b.low)};
    }
    static HWY_INLINE PairLanes variable(const PairLanes& v, int /*axis*/) { return v; }
    HWY_INLINE DoubleVector value() const { return high.raw; }
};

HWY_INLINE Lanes operator-(const Lanes& a) {
    return {hn::Neg(a.raw)};
}
HWY_INLINE PairLanes operator-(const PairLanes& a) {
    return {-a.high, -a.low};
}

HWY_INLINE Lanes split_product_error(const Lanes& a, const Lanes& b, const Lanes& product,
                                     const Lanes& splitter);
/// The error is a double as long as it is not below 2^-1074: a fused operation finds the same one.
HWY_INLINE Lanes product_error(const Lanes& a, const Lanes& b, const Lanes& product) {
#if HWY_NATIVE_FMA
    return {hn::MulSub(a.raw, b.raw, product.raw)};
#else
    return split_product_error(a, b, product, {hn::Set(doubles, 0x1p27 + 1)});
#endif
}

#define HADAL_REAL Lanes
#define HADAL_PAIR PairLanes
#include "number/pair_arithmetic.inc"
#undef HADAL_REAL
#undef HADAL_PAIR

HWY_INLINE Lanes select_negative(const Lanes& x, const Lanes& if_negative, const Lanes& otherwise) {
    return {hn::IfThenElse(hn::Lt(x.raw, hn::Zero(doubles)), if_negative.raw, otherwise.raw)};
}
HWY_INLINE PairLanes select_negative(const Lanes& x, const PairLanes& if_negative,
                                     const PairLanes& otherwise) {
    return {select_negative(x, if_negative.high, otherwise.high),
            select_negative(x, if_negative.low, otherwise.low)};
}
HWY_INLINE PairLanes select_negative(const PairLanes& x, const PairLanes& if_negative,
                                     const PairLanes& otherwise) {
    return select_negative(x.high, if_negative, otherwise);
}
HWY_INLINE PairLanes absolute(const PairLanes& a) {
    return select_negative(a, -a, a);
}
HWY_INLINE Lanes farther_from_zero(const Lanes& a, const Lanes& b) {
    return select_negative(absolute(a) - absolute(b), b, a);
}
HWY_INLINE PairLanes farther_from_zero(const PairLanes& a, const PairLanes& b) {
    return select_negative(absolute(a.high) - absolute(b.high), b, a);
}

HWY_INLINE Lanes all_lanes(double v) {
    return {hn::Set(doubles, v)};
}
HWY_INLINE PairLanes all_lanes(const DoubleDouble& v) {
    return {all_lanes(v.high), all_lanes(v.low)};
}

/// By a power of two, as for numbers.
HWY_INLINE Lanes scaled_by(const Lanes& a, const Lanes& power_of_two) {
    return a * power_of_two;
}
HWY_INLINE PairLanes scaled_by(const PairLanes& a, const Lanes& power_of_two) {
    return {a.high * power_of_two, a.low * power_of_two};
}

HWY_INLINE Lanes to_double(const Lanes& a) {
    return a;
}
HWY_INLINE Lanes to_double(const PairLanes& a) {
    return a.high;
}

/// The vector that holds one Real per lane.
template <class Real>
struct LanesOfReal;
template <>
struct LanesOfReal<double> {
    using Type = Lanes;
};
template <>
struct LanesOfReal<DoubleDouble> {
    using Type = PairLanes;
};
template <class Real>
using LanesOf = typename LanesOfReal<Real>::Type;

}  // namespace HWY_NAMESPACE
}  // namespace hadal
HWY_AFTER_NAMESPACE();

#endif  // toggled guard
