// The binary logarithm for SIMD lanes, the same bits on every machine.
//
// The C library's log picks a fused or unfused version by processor, and the last bit follows; here
// every operation rounds once, whatever the machine.
#if defined(HADAL_NUMBER_LOG2_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HADAL_NUMBER_LOG2_INL_H
#undef HADAL_NUMBER_LOG2_INL_H
#else
#define HADAL_NUMBER_LOG2_INL_H
#endif

#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace hadal {
namespace HWY_NAMESPACE {

/// log2(x). Max error: 3 ULP of the result or 2^-52, whichever is larger. Valid range: normal
/// positive numbers; anything else gives an unspecified finite number or infinity.
template <class D, class V = hwy::HWY_NAMESPACE::Vec<D>>
HWY_INLINE V log2_of(D d, V x) {
    namespace hn = hwy::HWY_NAMESPACE;
    const hn::RebindToSigned<D> di;
    // x = 2^e m with m in [sqrt(1/2), sqrt(2)): take the exponent of x / sqrt(1/2).
    const auto sqrt_half_bits = hn::BitCast(di, hn::Set(d, 0x1.6a09e667f3bcdp-1));
    const auto exponent = hn::ShiftRight<52>(hn::Sub(hn::BitCast(di, x), sqrt_half_bits));
    const V m = hn::BitCast(d, hn::Sub(hn::BitCast(di, x), hn::ShiftLeft<52>(exponent)));
    // log2 m = 2/ln 2 (s + s^3/3 + s^5/5 + ...) with s = (m - 1) / (m + 1), |s| < 0.1716; the first
    // term left out is below 2^-60.
    const V one = hn::Set(d, 1.0);
    const V s = hn::Div(hn::Sub(m, one), hn::Add(m, one));
    const V s2 = hn::Mul(s, s);
    V sum = hn::Set(d, 1.0 / 21);
    for (int k = 19; k >= 1; k -= 2)
        sum = hn::Add(hn::Mul(sum, s2), hn::Set(d, 1.0 / k));
    constexpr double two_over_ln2 = 0x1.71547652b82fep1;
    return hn::Add(hn::ConvertTo(d, exponent), hn::Mul(hn::Mul(s, sum), hn::Set(d, two_over_ln2)));
}

}  // namespace HWY_NAMESPACE
}  // namespace hadal
HWY_AFTER_NAMESPACE();

#endif  // toggled guard
