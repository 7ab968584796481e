// Numbers of hundreds of bits, one a lane: fixed-point digits in vectors of whole numbers.
#if defined(HADAL_KERNEL_LONG_LANES_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HADAL_KERNEL_LONG_LANES_INL_H
#undef HADAL_KERNEL_LONG_LANES_INL_H
#else
#define HADAL_KERNEL_LONG_LANES_INL_H
#endif

#include <algorithm>

#include "kernel/lanes-inl.h"
#include "kernel/long_digits.hpp"

HWY_BEFORE_NAMESPACE();
namespace hadal {
namespace HWY_NAMESPACE {

/// A number in digits of base 2^digit_bits with signs of their own, one before the point. Sums are
/// exact and leave carries in the digits; products are right to one unit of the last digit, and
/// settled. Factors may be sums of up to eight settled numbers. Valid range: below 2^24.
class LongLanes {
  public:
    LongLanes() {}
    LongLanes(const LongLanes& other) { *this = other; }
    // Not HWY_INLINE: GCC would inline it into implicit ones, which it compiles without the
    // instruction set.
    LongLanes& operator=(const LongLanes& other) {
        length = other.length;
        for (int k = 0; k < length; ++k)
            digits[k] = other.digits[k];
        return *this;
    }

    /// Leaves no digit above half the base.
    HWY_INLINE void settle() {
        CountVector carry = hn::Zero(counts);
        for (int k = length - 1; k > 0; --k)
            digits[k] = settled(hn::Add(digits[k], carry), carry);
        digits[0] = hn::Add(digits[0], carry);
    }
    /// To 2^-52, if it is settled.
    HWY_INLINE DoubleVector value() const {
        constexpr double unit = 1.0 / (int64_t{1} << digit_bits);
        const DoubleVector tail =
            hn::Add(hn::ConvertTo(doubles, digits[1]),
                    hn::Mul(hn::ConvertTo(doubles, digits[2]), hn::Set(doubles, unit)));
        return hn::Add(hn::ConvertTo(doubles, digits[0]), hn::Mul(tail, hn::Set(doubles, unit)));
    }

    int length = 0;  ///< digits in use, 3 or more
    CountVector digits[most_digits];

    /// What is left of a digit when its carry is taken away.
    static HWY_INLINE CountVector settled(CountVector sum, CountVector& carry) {
        constexpr int64_t half = int64_t{1} << (digit_bits - 1);
        carry = hn::ShiftRight<digit_bits>(hn::Add(sum, hn::Set(counts, half)));
        return hn::Sub(sum, hn::ShiftLeft<digit_bits>(carry));
    }
};

/// Of the low halves of digits, which is all of them.
HWY_INLINE CountVector digit_product(CountVector a, CountVector b) {
#if HWY_TARGET == HWY_SCALAR
    return hn::Set(counts, hn::GetLane(a) * hn::GetLane(b));
#else
    const hn::Repartition<int32_t, CountTag> halves;
    return hn::MulEven(hn::BitCast(halves, a), hn::BitCast(halves, b));
#endif
}

template <class Operation>
HWY_INLINE LongLanes digit_by_digit(const LongLanes& a, const LongLanes& b, Operation operation) {
    LongLanes result;
    result.length = a.length;
    for (int k = 0; k < a.length; ++k)
        result.digits[k] = operation(a.digits[k], b.digits[k]);
    return result;
}
HWY_ATTR inline LongLanes operator+(const LongLanes& a, const LongLanes& b) {
    return digit_by_digit(a, b,
                          [](CountVector x, CountVector y) HWY_ATTR { return hn::Add(x, y); });
}
HWY_ATTR inline LongLanes operator-(const LongLanes& a, const LongLanes& b) {
    return digit_by_digit(a, b,
                          [](CountVector x, CountVector y) HWY_ATTR { return hn::Sub(x, y); });
}

/// The digits of a product from the first on; column(k) is the sum of the products that belong to
/// digit k. Two columns behind the last digit are enough: all behind those add less than half a
/// unit to it.
template <class Column>
HWY_INLINE LongLanes product_of_columns(int length, Column column) {
    LongLanes result;
    result.length = length;
    CountVector carry = hn::Zero(counts);
    for (int k = length + 1; k > 0; --k) {
        const CountVector digit = LongLanes::settled(hn::Add(column(k), carry), carry);
        if (k < length) result.digits[k] = digit;
    }
    result.digits[0] = hn::Add(column(0), carry);
    return result;
}
HWY_ATTR inline LongLanes square_of(const LongLanes& a) {
    return product_of_columns(a.length, [&](int k) HWY_ATTR {
        CountVector sum = hn::Zero(counts);
        int i = std::max(0, k - a.length + 1);
        int j = k - i;
        for (; i < j; ++i, --j)
            sum = hn::Add(sum, digit_product(a.digits[i], a.digits[j]));
        sum = hn::Add(sum, sum);
        return i == j ? hn::Add(sum, digit_product(a.digits[i], a.digits[i])) : sum;
    });
}
HWY_ATTR inline LongLanes operator*(const LongLanes& a, const LongLanes& b) {
    if (&a == &b) return square_of(a);
    return product_of_columns(a.length, [&](int k) HWY_ATTR {
        CountVector sum = hn::Zero(counts);
        const int last = std::min(k, a.length - 1);
        for (int i = k - last; i <= last; ++i)
            sum = hn::Add(sum, digit_product(a.digits[i], b.digits[k - i]));
        return sum;
    });
}
HWY_ATTR inline LongLanes absolute(LongLanes a) {
    a.settle();
    // The first digit that is not 0 outweighs all behind it.
    CountVector first = a.digits[0];
    for (int k = 1; k < a.length; ++k) {
        const auto empty = hn::Eq(first, hn::Zero(counts));
        if (hn::AllFalse(counts, empty)) break;
        first = hn::IfThenElse(empty, a.digits[k], first);
    }
    const auto negative = hn::Lt(first, hn::Zero(counts));
    for (int k = 0; k < a.length; ++k)
        a.digits[k] = hn::IfThenElse(negative, hn::Neg(a.digits[k]), a.digits[k]);
    return a;
}

}  // namespace HWY_NAMESPACE
}  // namespace hadal
HWY_AFTER_NAMESPACE();

#endif  // toggled guard
