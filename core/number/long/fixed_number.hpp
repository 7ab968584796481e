// Real numbers of a fixed number of digits behind the point, over GMP's functions for bare limbs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "number/long/big_float.hpp"
#include "number/long/limbs.hpp"

namespace hadal {

/// Sign and magnitude, in units of 2^-fraction_bits(): limbs, the lowest first. Zero may have
/// either sign. Valid range: below 2^whole_bits.
struct FixedNumber {
    static constexpr int whole_bits = 8;

    /// Limbs for at least so many bits behind the point.
    static mp_size_t limbs_for(mpfr_prec_t bits) {
        return static_cast<mp_size_t>((bits + whole_bits + GMP_NUMB_BITS - 1) / GMP_NUMB_BITS);
    }

    explicit FixedNumber(mp_size_t size) : limbs(static_cast<std::size_t>(size)) {}
    /// Rounded to nearest.
    FixedNumber(const BigFloat& value, mp_size_t size) : FixedNumber(size) {
        negative = to_limbs(limbs.data(), size, fraction_bits(), value.get());
    }

    mp_size_t size() const { return static_cast<mp_size_t>(limbs.size()); }
    int64_t fraction_bits() const { return int64_t{GMP_NUMB_BITS} * size() - whole_bits; }
    bool is_zero() const { return mpn_zero_p(limbs.data(), size()) != 0; }
    bool is_below_power(int exponent) const {
        return limbs.back() >> (GMP_NUMB_BITS - whole_bits + exponent) == 0;
    }
    bool operator==(const FixedNumber& other) const {
        return limbs == other.limbs && (negative == other.negative || is_zero());
    }

    LeadingDigits leading() const {
        return leading_digits(limbs.data(), size(), fraction_bits(), negative);
    }
    double to_double() const { return leading().to_double(); }
    /// Rounded to the precision of `value`.
    void copy_to(BigFloat& value) const {
        from_limbs(value.get(), limbs.data(), size(), fraction_bits(), negative);
    }

    std::vector<mp_limb_t> limbs;
    bool negative = false;
};

}  // namespace hadal
