// Four doubles a lane that count as one number: Wide for vectors.
#if defined(HADAL_KERNEL_WIDE_LANES_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HADAL_KERNEL_WIDE_LANES_INL_H
#undef HADAL_KERNEL_WIDE_LANES_INL_H
#else
#define HADAL_KERNEL_WIDE_LANES_INL_H
#endif

#include "kernel/pair_lanes-inl.h"
#include "number/wide_float.hpp"

HWY_BEFORE_NAMESPACE();
namespace hadal {
namespace HWY_NAMESPACE {

/// One real number of about 206 bits per lane, the range of a double: the unevaluated sum of four,
/// the second at least 51 binary orders of magnitude below the first, the third 102, the fourth
/// 153.
///
/// Source: Hida, Li, Bailey, "Algorithms for quad-double precision floating point arithmetic"
/// (2001): sums and products of the parts in the order of their sizes, exactly where that counts,
/// then passes that make them parts again.
struct WideLanes {
    static HWY_INLINE WideLanes widened(const Lanes& v) {
        const Lanes none{hn::Zero(doubles)};
        return {v, none, none, none};
    }

    HWY_INLINE WideLanes() {}
    HWY_INLINE WideLanes(const Lanes& a, const Lanes& b, const Lanes& c, const Lanes& d)
        : parts{a, b, c, d} {}

    Lanes parts[doubles_of_wide];
};

template <>
struct LanesOfReal<Wide> {
    using Type = WideLanes;
};

/// From below up: each part takes what it can of the sum of all below it.
HWY_INLINE WideLanes gathered(const WideLanes& a) {
    const PairLanes low = exact_sum(a.parts[2], a.parts[3]);
    const PairLanes middle = exact_sum(a.parts[1], low.high);
    const PairLanes high = exact_sum(a.parts[0], middle.high);
    return {high.high, high.low, middle.low, low.low};
}
/// From above down: what lies behind the first part moves up where there is room.
HWY_INLINE WideLanes closed_up(const WideLanes& a) {
    const PairLanes second = exact_sum(a.parts[1], a.parts[2]);
    const PairLanes third = exact_sum(second.low, a.parts[3]);
    return {a.parts[0], second.high, third.high, third.low};
}

/// Makes parts of a sum again, whose largest summand begins with `largest`.
HWY_INLINE WideLanes made_parts(const WideLanes& sum, const Lanes& largest) {
    WideLanes parts = closed_up(gathered(sum));
    // Where the first parts have cancelled, the others take their places, which takes longer.
    const Lanes little = absolute(largest) * all_lanes(0x1p-32);
    const LaneMask cancelled = hn::Lt(absolute(parts.parts[0]).raw, little.raw);
    if (HWY_LIKELY(hn::AllFalse(doubles, cancelled))) return parts;
    const WideLanes again = closed_up(closed_up(gathered(gathered(sum))));
    for (std::size_t i = 0; i < doubles_of_wide; ++i)
        parts.parts[i] = Lanes::select(cancelled, again.parts[i], parts.parts[i]);
    return parts;
}

HWY_INLINE WideLanes operator-(const WideLanes& a) {
    return {-a.parts[0], -a.parts[1], -a.parts[2], -a.parts[3]};
}

// What follows are sums of four numbers, about in the order of their sizes, that may overlap.

/// Max error: 2^-204 times the larger of |a| and |b|.
HWY_INLINE WideLanes loose_sum(const WideLanes& a, const WideLanes& b) {
    const PairLanes first = exact_sum(a.parts[0], b.parts[0]);
    const PairLanes second = exact_sum(a.parts[1], b.parts[1]);
    const PairLanes third = exact_sum(a.parts[2], b.parts[2]);
    const PairLanes next = exact_sum(second.high, first.low);
    const PairLanes carried = exact_sum(second.low, next.low);
    const PairLanes after = exact_sum(third.high, carried.high);
    const Lanes last = (a.parts[3] + b.parts[3]) + third.low + (carried.low + after.low);
    return {first.high, next.high, after.high, last};
}

/// Max error: 2^-196 |a b|.
HWY_INLINE WideLanes loose_product(const WideLanes& a, const WideLanes& b) {
    const auto& [a0, a1, a2, a3] = a.parts;
    const auto& [b0, b1, b2, b3] = b.parts;
    const PairLanes p00 = exact_product(a0, b0);
    const PairLanes p01 = exact_product(a0, b1);
    const PairLanes p10 = exact_product(a1, b0);
    const PairLanes p02 = exact_product(a0, b2);
    const PairLanes p11 = exact_product(a1, b1);
    const PairLanes p20 = exact_product(a2, b0);
    // Of the size of 2^-53: three.
    const PairLanes cross = exact_sum(p01.high, p10.high);
    const PairLanes second = exact_sum(cross.high, p00.low);
    // Of 2^-106: the errors of those sums and products, and three products more.
    const PairLanes errors = exact_sum(cross.low, second.low);
    const PairLanes lows = exact_sum(p01.low, p10.low);
    const PairLanes outer = exact_sum(p02.high, p20.high);
    const PairLanes some = exact_sum(errors.high, lows.high);
    const PairLanes others = exact_sum(outer.high, p11.high);
    const PairLanes third = exact_sum(some.high, others.high);
    // Of 2^-159: no errors count any more.
    const Lanes products = (a0 * b3 + a3 * b0) + (a1 * b2 + a2 * b1);
    const Lanes rest = (errors.low + lows.low) + (outer.low + some.low) + (others.low + third.low) +
                       (p02.low + p20.low + p11.low);
    return {p00.high, second.high, third.high, products + rest};
}

// Functions of their own: a call costs little beside them, and compiling them into every loop took
// many minutes.

/// Max error: 2^-200 times the larger of |a| and |b|.
HWY_NOINLINE inline WideLanes operator+(const WideLanes& a, const WideLanes& b) {
    return made_parts(loose_sum(a, b), farther_from_zero(a.parts[0], b.parts[0]));
}

HWY_INLINE WideLanes operator-(const WideLanes& a, const WideLanes& b) {
    return a + -b;
}

/// Max error: 2^-196 |a b|.
HWY_NOINLINE inline WideLanes operator*(const WideLanes& a, const WideLanes& b) {
    return closed_up(gathered(loose_product(a, b)));
}

/// a b + c d. Max error: 2^-195 times the larger of |a b| and |c d|.
HWY_NOINLINE inline WideLanes sum_of_products(const WideLanes& a, const WideLanes& b,
                                              const WideLanes& c, const WideLanes& d) {
    const WideLanes first = loose_product(a, b);
    const WideLanes second = loose_product(c, d);
    return made_parts(loose_sum(first, second), farther_from_zero(first.parts[0], second.parts[0]));
}
/// a b + c d + e. Max error: 2^-195 times the largest of |a b|, |c d| and |e|.
HWY_NOINLINE inline WideLanes sum_of_products(const WideLanes& a, const WideLanes& b,
                                              const WideLanes& c, const WideLanes& d,
                                              const WideLanes& e) {
    const WideLanes first = loose_product(a, b);
    const WideLanes second = loose_product(c, d);
    const Lanes larger = farther_from_zero(first.parts[0], second.parts[0]);
    return made_parts(loose_sum(loose_sum(first, second), e),
                      farther_from_zero(larger, e.parts[0]));
}

HWY_INLINE WideLanes all_lanes(const Wide& v) {
    const auto parts = v.in_doubles<doubles_of_wide>();
    return {all_lanes(parts[0]), all_lanes(parts[1]), all_lanes(parts[2]), all_lanes(parts[3])};
}

/// By a power of two.
HWY_INLINE WideLanes scaled_by(const WideLanes& a, const Lanes& power_of_two) {
    return {a.parts[0] * power_of_two, a.parts[1] * power_of_two, a.parts[2] * power_of_two,
            a.parts[3] * power_of_two};
}

HWY_INLINE Lanes to_double(const WideLanes& a) {
    return a.parts[0];
}

}  // namespace HWY_NAMESPACE
}  // namespace hadal
HWY_AFTER_NAMESPACE();

#endif  // toggled guard
