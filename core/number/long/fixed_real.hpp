// A real number of a fixed number of bits behind the point, known to the compiler.
#pragma once

#include <algorithm>
#include <array>

#include "number/long/limbs.hpp"

namespace hadal {

/// GMP's functions for bare limbs on digits that lie in the object itself, in one limb before the
/// point and so many bits behind it. A product is cut off there, all else is exact. Results must
/// stay below `reach`, which is for the user to see to.
template <mpfr_prec_t precision>
class FixedReal {
  public:
    static constexpr mpfr_prec_t bits = precision;
    static constexpr double reach = 0x1p62;
    static_assert(bits % GMP_NUMB_BITS == 0);

    explicit FixedReal(mpfr_srcptr value) : negative_(to_limbs(limbs(), size, bits, value)) {}

    /// Rounded to the precision of `to`.
    void copy_to(mpfr_ptr to) const { from_limbs(to, limbs(), size, bits, negative_); }
    LeadingDigits leading() const { return leading_digits(limbs(), size, bits, negative_); }
    double to_double() const { return leading().to_double(); }

    friend FixedReal operator+(const FixedReal& a, const FixedReal& b) {
        return sum(a, b, b.negative_);
    }
    friend FixedReal operator-(const FixedReal& a, const FixedReal& b) {
        return sum(a, b, !b.negative_);
    }
    friend FixedReal operator*(const FixedReal& a, const FixedReal& b) {
        mp_limb_t product[2 * size];
        if (&a == &b) {
            mpn_sqr(product, a.limbs(), size);
        } else {
            mpn_mul_n(product, a.limbs(), b.limbs(), size);
        }
        FixedReal result;
        std::copy_n(product + size - 1, size, result.limbs());
        result.negative_ = a.negative_ != b.negative_;
        return result;
    }
    friend FixedReal absolute(FixedReal a) {
        a.negative_ = false;
        return a;
    }
    /// Zero may have either sign.
    friend bool operator==(const FixedReal& a, const FixedReal& b) {
        return a.limbs_ == b.limbs_ && (a.negative_ == b.negative_ || a.leading().high == 0);
    }

  private:
    FixedReal() {}

    static constexpr mp_size_t size = bits / GMP_NUMB_BITS + 1;

    static FixedReal sum(const FixedReal& a, const FixedReal& b, bool b_negative) {
        FixedReal result;
        result.negative_ =
            add_limbs(result.limbs(), a.limbs(), a.negative_, b.limbs(), b_negative, size);
        return result;
    }
    mp_limb_t* limbs() { return limbs_.data(); }
    const mp_limb_t* limbs() const { return limbs_.data(); }

    std::array<mp_limb_t, static_cast<std::size_t>(size)> limbs_;
    bool negative_;
};

/// A bound of all numbers on the way of an orbit to its escape, which products and sums are larger
/// than the power taken: what fixed-point numbers must reach.
inline double largest_on_the_way(int degree, double radius, double c_modulus) {
    double power = std::max(radius, 2.0);
    for (int i = 1; i < degree; ++i)
        power *= std::max(radius, 2.0);
    return 4 * power + c_modulus;
}

}  // namespace hadal
