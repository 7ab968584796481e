// A real number of a few hundred bits with the range of MPFR, where two doubles are not enough.
#pragma once

#include <mpfr.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <limits>

#include "number/double_double.hpp"
#include "number/scaled_complex.hpp"

namespace hadal {

/// MPFR's arithmetic on digits that lie in the object itself: no memory is allocated, and copies
/// are bytes. Rounds to nearest. Never NaN or infinite unless made from such a double.
template <mpfr_prec_t precision>
class WideFloat {
  public:
    static constexpr mpfr_prec_t bits = precision;

    WideFloat() : WideFloat(0.0) {}
    WideFloat(double value) {
        Access x(*this);
        mpfr_set_d(x, value, MPFR_RNDN);
    }
    explicit WideFloat(mpfr_srcptr value) {
        Access x(*this);
        mpfr_set(x, value, MPFR_RNDN);
    }
    template <mpfr_prec_t other>
    explicit WideFloat(const WideFloat<other>& a) : WideFloat(typename WideFloat<other>::View(a)) {}

    /// Rounded to the precision of `to`.
    void copy_to(mpfr_ptr to) const {
        const View from(*this);
        const mpfr_srcptr value = from;
        mpfr_set(to, value, MPFR_RNDN);
    }
    double to_double() const { return mpfr_get_d(View(*this), MPFR_RNDN); }
    /// Doubles that add up to it, 53 bits of it each, without more and of one sign; exact if they
    /// are in range and enough for all bits.
    template <std::size_t count>
    std::array<double, count> in_doubles() const {
        std::array<double, count> parts{};
        if (is_zero()) return parts;
        const double sign = kind_ < 0 ? -1 : 1;
        int begin = limbs * GMP_NUMB_BITS;
        for (double& part : parts) {
            const int end = begin;
            begin = std::max(end - std::numeric_limits<double>::digits, 0);
            const int64_t unit = exponent_ - limbs * GMP_NUMB_BITS + begin;
            part = sign * static_cast<double>(bits_between(begin, end)) * power_of_two(unit);
        }
        return parts;
    }
    bool is_zero() const { return kind_ == MPFR_ZERO_KIND || kind_ == -MPFR_ZERO_KIND; }
    /// The e with 2^e <= |x| < 2^(e + 1); exponent_of_zero for 0.
    int64_t exponent() const { return is_zero() ? exponent_of_zero : exponent_ - 1; }

    friend WideFloat operator+(const WideFloat& a, const WideFloat& b) {
        return result_of(mpfr_add, a, b);
    }
    friend WideFloat operator-(const WideFloat& a, const WideFloat& b) {
        return result_of(mpfr_sub, a, b);
    }
    friend WideFloat operator*(const WideFloat& a, const WideFloat& b) {
        return result_of(mpfr_mul, a, b);
    }
    friend WideFloat operator-(WideFloat a) {
        a.kind_ = -a.kind_;
        return a;
    }
    friend WideFloat absolute(WideFloat a) {
        a.kind_ = std::abs(a.kind_);
        return a;
    }
    friend bool operator==(const WideFloat& a, const WideFloat& b) {
        const View x(a);
        const View y(b);
        return mpfr_equal_p(x, y) != 0;
    }
    /// 2^exponent a, exactly.
    friend WideFloat shifted(WideFloat a, int64_t exponent) {
        if (!a.is_zero()) a.exponent_ += exponent;
        return a;
    }

  private:
    template <mpfr_prec_t other>
    friend class WideFloat;

    struct Uninitialised {};
    explicit WideFloat(Uninitialised) {}

    // What mpfr_custom_init_set() makes a number of.
    static constexpr int limbs = (bits + GMP_NUMB_BITS - 1) / GMP_NUMB_BITS;

    /// Of the digits, from bit `begin`, counted from the lowest, to before `end`; at most 64.
    uint64_t bits_between(int begin, int end) const {
        int limb = begin / GMP_NUMB_BITS;
        uint64_t bits = digits_[limb] >> begin % GMP_NUMB_BITS;
        for (int have = GMP_NUMB_BITS - begin % GMP_NUMB_BITS; have < end - begin;
             have += GMP_NUMB_BITS)
            bits |= static_cast<uint64_t>(digits_[++limb]) << have;
        return bits & ((uint64_t{1} << (end - begin)) - 1);
    }

    /// For reading.
    class View {
      public:
        explicit View(const WideFloat& a) {
            mpfr_custom_init_set(value_, a.kind_, a.exponent_, bits,
                                 const_cast<mp_limb_t*>(a.digits_));
        }
        operator mpfr_srcptr() const { return value_; }

      private:
        mpfr_t value_;
    };
    /// For writing; the number has its new value once this is gone.
    class Access {
      public:
        explicit Access(WideFloat& a) : to_(a) {
            mpfr_custom_init_set(value_, MPFR_ZERO_KIND, 0, bits, a.digits_);
        }
        Access(const Access&) = delete;
        Access& operator=(const Access&) = delete;
        ~Access() {
            to_.kind_ = mpfr_custom_get_kind(value_);
            to_.exponent_ = mpfr_custom_get_exp(value_);
        }
        operator mpfr_ptr() { return value_; }

      private:
        WideFloat& to_;
        mpfr_t value_;
    };
    template <class Operation>
    static WideFloat result_of(Operation operation, const WideFloat& a, const WideFloat& b) {
        WideFloat result{Uninitialised{}};
        {
            Access x(result);
            operation(x, View(a), View(b), MPFR_RNDN);
        }
        return result;
    }

    mp_limb_t digits_[limbs];
    mpfr_exp_t exponent_;
    int kind_;  ///< with the sign
};

/// Exact. A power of two of 0 gives 0.
template <mpfr_prec_t bits>
WideFloat<bits> scaled_by(const WideFloat<bits>& a, double power_of_two) {
    const int64_t exponent = exponent_of(power_of_two);
    return exponent == exponent_of_zero ? WideFloat<bits>() : shifted(a, exponent);
}

template <mpfr_prec_t bits>
double to_double(const WideFloat<bits>& a) {
    return a.to_double();
}

template <mpfr_prec_t bits>
DoubleDouble to_double_double(const WideFloat<bits>& a) {
    const double high = a.to_double();
    return {high, (a - WideFloat<bits>(high)).to_double()};
}

/// For what two doubles leave in doubt, and for what that leaves in doubt: steps to more digits are
/// valid nearer to the reference only, and shorter. A few bits less than whole limbs: MPFR is twice
/// as fast where the bit it rounds by is in them as well.
using Wide = WideFloat<190>;
using Widest = WideFloat<320>;

/// How many hold all bits of a Wide.
inline constexpr std::size_t doubles_of_wide = 4;

template <>
inline constexpr double unit_roundoff<Wide> = 0x1p-186;
template <>
inline constexpr double unit_roundoff<Widest> = 0x1p-316;

}  // namespace hadal
