// A dual number that carries two partial derivatives along (forward-mode differentiation).
#if defined(HADAL_KERNEL_DUAL_LANES_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HADAL_KERNEL_DUAL_LANES_INL_H
#undef HADAL_KERNEL_DUAL_LANES_INL_H
#else
#define HADAL_KERNEL_DUAL_LANES_INL_H
#endif

#include "kernel/pair_lanes-inl.h"

HWY_BEFORE_NAMESPACE();
namespace hadal {
namespace HWY_NAMESPACE {

/// A real number, Lanes or PairLanes, and its partial derivatives by the two coordinates of the
/// pixel, to doubles.
template <class Own>
struct Dual {
    static constexpr int parts = Own::parts;
    static constexpr int components = parts + 2;
    using Value = Own;

    Own own;
    DoubleVector by[2];

    HWY_INLINE Dual() {}
    HWY_INLINE Dual(const Own& own_, DoubleVector by_re, DoubleVector by_im) : own(own_) {
        by[0] = by_re;
        by[1] = by_im;
    }

    static HWY_INLINE Dual load(const double* const* arrays, size_t at) {
        return {Own::load(arrays, at), hn::Load(doubles, arrays[parts] + at),
                hn::Load(doubles, arrays[parts + 1] + at)};
    }
    HWY_INLINE DoubleVector component(int i) const {
        return i < parts ? own.component(i) : by[i - parts];
    }
    static HWY_INLINE Dual select(LaneMask yes, const Dual& a, const Dual& b) {
        return {Own::select(yes, a.own, b.own), hn::IfThenElse(yes, a.by[0], b.by[0]),
                hn::IfThenElse(yes, a.by[1], b.by[1])};
    }
    static HWY_INLINE Dual variable(const Own& v, int axis) {
        return {v, hn::Set(doubles, axis == 0 ? 1.0 : 0.0),
                hn::Set(doubles, axis == 1 ? 1.0 : 0.0)};
    }
    HWY_INLINE DoubleVector value() const { return own.value(); }
};

template <class Own>
HWY_INLINE Dual<Own> operator+(const Dual<Own>& a, const Dual<Own>& b) {
    return {a.own + b.own, hn::Add(a.by[0], b.by[0]), hn::Add(a.by[1], b.by[1])};
}
template <class Own>
HWY_INLINE Dual<Own> operator-(const Dual<Own>& a, const Dual<Own>& b) {
    return {a.own - b.own, hn::Sub(a.by[0], b.by[0]), hn::Sub(a.by[1], b.by[1])};
}
template <class Own>
HWY_INLINE Dual<Own> operator*(const Dual<Own>& a, const Dual<Own>& b) {
    const auto along = [&](int axis) HWY_ATTR {
        return hn::Add(hn::Mul(a.by[axis], b.value()), hn::Mul(a.value(), b.by[axis]));
    };
    return {a.own * b.own, along(0), along(1)};
}
template <class Own>
HWY_INLINE Dual<Own> absolute(const Dual<Own>& a) {
    const DoubleVector sign = hn::And(a.value(), hn::SignBit(doubles));
    return {absolute(a.own), hn::Xor(a.by[0], sign), hn::Xor(a.by[1], sign)};
}

}  // namespace HWY_NAMESPACE
}  // namespace hadal
HWY_AFTER_NAMESPACE();

#endif  // toggled guard
