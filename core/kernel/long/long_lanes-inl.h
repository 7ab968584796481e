// Numbers of hundreds of bits, one a lane: fixed-point digits in vectors of whole numbers.
#if defined(HADAL_KERNEL_LONG_LANES_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HADAL_KERNEL_LONG_LANES_INL_H
#undef HADAL_KERNEL_LONG_LANES_INL_H
#else
#define HADAL_KERNEL_LONG_LANES_INL_H
#endif

#include <algorithm>

#include "kernel/lanes-inl.h"
#include "kernel/long/long_digits.hpp"
#include "number/complex-inl.h"

HWY_BEFORE_NAMESPACE();
namespace hadal {
namespace HWY_NAMESPACE {

/// What is left of a digit, at most half the base, when its carry is taken away.
HWY_INLINE CountVector settled(CountVector sum, CountVector& carry) {
    constexpr int64_t half = int64_t{1} << (digit_bits - 1);
    carry = hn::ShiftRight<digit_bits>(hn::Add(sum, hn::Set(counts, half)));
    return hn::Sub(sum, hn::ShiftLeft<digit_bits>(carry));
}

/// A number in digits of base 2^digit_bits with signs of their own, one before the point. They are
/// settled: no digit behind the point is above half the base. Sums are exact; products are right to
/// `length` + 1 units of the last digit. Valid range: below 2^24.
///
/// Operations give what can be said in digits without going over them: the number is made of it
/// when it is kept.
class LongLanes {
  public:
    int length = 0;  ///< digits in use, 3 or more; behind them is a 0
    CountVector digits[most_digits + 1];

    LongLanes() {}
    LongLanes(const LongLanes& other) { *this = other; }
    // Not HWY_INLINE: GCC would inline it into implicit ones, which it compiles without the
    // instruction set.
    LongLanes& operator=(const LongLanes& other) {
        length = other.length;
        for (int k = 0; k <= length; ++k)
            digits[k] = other.digits[k];
        return *this;
    }
    /// The digits digit(k), settled.
    template <class Digits>
    requires requires(const Digits& d) { d.digit(0); }
    HWY_ATTR LongLanes(const Digits& sum) : length(sum.length()) {
        CountVector carry = hn::Zero(counts);
        for (int k = length - 1; k > 0; --k)
            digits[k] = settled(hn::Add(sum.digit(k), carry), carry);
        digits[0] = hn::Add(sum.digit(0), carry);
        end();
    }
    template <class Product>
    requires requires(const Product& p, LongLanes& to) { p.make(to); }
    HWY_ATTR LongLanes(const Product& product) { product.make(*this); }
    /// A product of numbers whose digits may be sums of two settled ones; twice that if it is
    /// `doubled`.
    static HWY_INLINE void multiply(const LongLanes& a, const LongLanes& b, bool doubled,
                                    LongLanes& product);

    HWY_INLINE void cut(int wanted) {
        length = wanted;
        end();
    }
    /// To 2^-52.
    HWY_INLINE DoubleVector value() const {
        constexpr double unit = 1.0 / (int64_t{1} << digit_bits);
        const DoubleVector tail =
            hn::Add(hn::ConvertTo(doubles, digits[1]),
                    hn::Mul(hn::ConvertTo(doubles, digits[2]), hn::Set(doubles, unit)));
        return hn::Add(hn::ConvertTo(doubles, digits[0]), hn::Mul(tail, hn::Set(doubles, unit)));
    }

  private:
    HWY_INLINE void end() { digits[length] = hn::Zero(counts); }
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

/// Adds up `width` columns of a product, of which `first` is the first: column k is the sum of the
/// products that belong to digit k.
template <int width>
HWY_INLINE void add_up_columns(const CountVector* a, const CountVector* b, int first,
                               CountVector* sums) {
    CountVector factors[width];
    HWY_UNROLL(4)
    for (int w = 0; w < width; ++w) {
        sums[w] = hn::Zero(counts);
        factors[w] = b[first + w];
    }
    for (int i = 0;; ++i) {
        const CountVector digit = a[i];
        HWY_UNROLL(4)
        for (int w = 0; w < width; ++w)
            sums[w] = hn::Add(sums[w], digit_product(digit, factors[w]));
        if (i == first) break;
        HWY_UNROLL(4)
        for (int w = width - 1; w > 0; --w)
            factors[w] = factors[w - 1];
        factors[0] = b[first - i - 1];
    }
    HWY_UNROLL(4)
    for (int w = 1; w < width; ++w) {
        for (int i = 1; i <= w; ++i)
            sums[w] = hn::Add(sums[w], digit_product(a[first + i], b[w - i]));
    }
}

/// One column behind the last digit is enough: all behind that add less than `length` units to it.
HWY_INLINE void LongLanes::multiply(const LongLanes& a, const LongLanes& b, bool doubled,
                                    LongLanes& product) {
    constexpr int most_columns = 4;
    const int length = a.length;
    product.length = length;
    CountVector carry = hn::Zero(counts);
    const auto finish = [&](const CountVector* sums, int first, int width) HWY_ATTR {
        for (int w = width - 1; w >= 0; --w) {
            CountVector sum = sums[w];
            if (doubled) sum = hn::Add(sum, sum);
            sum = hn::Add(sum, carry);
            // The first digit takes all that is left.
            product.digits[first + w] = first + w > 0 ? settled(sum, carry) : sum;
        }
    };
    CountVector sums[most_columns];
    int first = length + 1;
    switch (first % most_columns) {
        case 1:
            add_up_columns<1>(a.digits, b.digits, first -= 1, sums);
            finish(sums, first, 1);
            break;
        case 2:
            add_up_columns<2>(a.digits, b.digits, first -= 2, sums);
            finish(sums, first, 2);
            break;
        case 3:
            add_up_columns<3>(a.digits, b.digits, first -= 3, sums);
            finish(sums, first, 3);
            break;
    }
    while (first > 0) {
        add_up_columns<most_columns>(a.digits, b.digits, first -= most_columns, sums);
        finish(sums, first, most_columns);
    }
    product.end();
}

/// |number|: `negative` is all bits where digits change their signs.
struct LongAbsolute {
    const LongLanes& number;
    CountVector negative;

    HWY_INLINE int length() const { return number.length; }
    HWY_INLINE CountVector digit(int k) const {
        return hn::Sub(hn::Xor(number.digits[k], negative), negative);
    }
};
HWY_ATTR inline LongAbsolute absolute(const LongLanes& a) {
    // The first digit that is not 0 outweighs all behind it.
    CountVector first = a.digits[0];
    for (int k = 1; k < a.length; ++k) {
        const auto empty = hn::Eq(first, hn::Zero(counts));
        if (HWY_LIKELY(hn::AllFalse(counts, empty))) break;
        first = hn::IfThenElse(empty, a.digits[k], first);
    }
    return {a, hn::VecFromMask(counts, hn::Lt(first, hn::Zero(counts)))};
}

struct LongSum {
    const LongLanes& a;
    const LongLanes& b;

    HWY_INLINE int length() const { return a.length; }
    HWY_INLINE CountVector digit(int k) const { return hn::Add(a.digits[k], b.digits[k]); }
};
struct LongDifference {
    const LongLanes& a;
    const LongLanes& b;

    HWY_INLINE int length() const { return a.length; }
    HWY_INLINE CountVector digit(int k) const { return hn::Sub(a.digits[k], b.digits[k]); }
};
struct LongAbsoluteSum {
    LongAbsolute a;
    const LongLanes& b;

    HWY_INLINE int length() const { return a.length(); }
    HWY_INLINE CountVector digit(int k) const { return hn::Add(a.digit(k), b.digits[k]); }
};
HWY_INLINE LongSum operator+(const LongLanes& a, const LongLanes& b) {
    return {a, b};
}
HWY_INLINE LongDifference operator-(const LongLanes& a, const LongLanes& b) {
    return {a, b};
}
HWY_INLINE LongAbsoluteSum operator+(const LongAbsolute& a, const LongLanes& b) {
    return {a, b};
}

/// The digits of a sum or difference as they are.
template <class Digits>
HWY_INLINE void unsettled(const Digits& from, LongLanes& to) {
    to.length = from.length();
    for (int k = 0; k < to.length; ++k)
        to.digits[k] = from.digit(k);
    to.cut(to.length);
}

struct LongProduct {
    const LongLanes& a;
    const LongLanes& b;

    HWY_INLINE void make(LongLanes& to) const { LongLanes::multiply(a, b, false, to); }
};
/// Their sum or difference.
template <class Digits>
HWY_ATTR void make_of_both(const LongProduct& p, const LongProduct& q, LongLanes& to) {
    LongLanes first;
    LongLanes second;
    p.make(first);
    q.make(second);
    to = Digits{first, second};
}
HWY_INLINE LongProduct operator*(const LongLanes& a, const LongLanes& b) {
    return {a, b};
}
struct LongSumProduct {
    LongSum a;
    const LongLanes& b;

    HWY_ATTR void make(LongLanes& to) const {
        if (&a.a == &a.b) {
            LongLanes::multiply(a.a, b, true, to);
        } else {
            LongLanes sum;
            unsettled(a, sum);
            LongLanes::multiply(sum, b, false, to);
        }
    }
};
HWY_INLINE LongSumProduct operator*(const LongSum& a, const LongLanes& b) {
    return {a, b};
}
struct LongProductDifference {
    LongProduct p;
    LongProduct q;

    HWY_ATTR void make(LongLanes& to) const {
        if (&p.a == &p.b && &q.a == &q.b) {
            // One product in the place of two squares.
            LongLanes first;
            LongLanes second;
            unsettled(p.a + q.a, first);
            unsettled(p.a - q.a, second);
            LongLanes::multiply(first, second, false, to);
        } else {
            make_of_both<LongDifference>(p, q, to);
        }
    }
};
HWY_INLINE LongProductDifference operator-(const LongProduct& p, const LongProduct& q) {
    return {p, q};
}
struct LongProductSum {
    LongProduct p;
    LongProduct q;

    HWY_ATTR void make(LongLanes& to) const { make_of_both<LongSum>(p, q, to); }
};
HWY_INLINE LongProductSum operator+(const LongProduct& p, const LongProduct& q) {
    return {p, q};
}

/// Made in place.
template <>
struct Complex<LongLanes> {
    LongLanes re;
    LongLanes im;

    HWY_INLINE Complex() {}
    template <class Re, class Im>
    HWY_INLINE Complex(const Re& re_, const Im& im_) : re(re_), im(im_) {}
};

}  // namespace HWY_NAMESPACE
}  // namespace hadal
HWY_AFTER_NAMESPACE();

#endif  // toggled guard
