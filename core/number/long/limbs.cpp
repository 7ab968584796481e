#include "number/long/limbs.hpp"

#include <algorithm>
#include <bit>

namespace hadal {

bool subtract_limbs(mp_limb_t* difference, const mp_limb_t* a, const mp_limb_t* b, mp_size_t size) {
    const bool less = mpn_cmp(a, b, size) < 0;
    mpn_sub_n(difference, less ? b : a, less ? a : b, size);
    return less;
}

bool add_limbs(mp_limb_t* sum, const mp_limb_t* a, bool a_negative, const mp_limb_t* b,
               bool b_negative, mp_size_t size) {
    if (a_negative != b_negative) return a_negative != subtract_limbs(sum, a, b, size);
    mpn_add_n(sum, a, b, size);
    return a_negative;
}

bool to_limbs(mp_limb_t* limbs, mp_size_t size, int64_t fraction_bits, mpfr_srcptr value) {
    mpfr_t scaled;
    mpfr_init2(scaled, mpfr_get_prec(value));
    mpfr_mul_2si(scaled, value, static_cast<long>(fraction_bits), MPFR_RNDN);
    mpz_t whole;
    mpz_init(whole);
    mpfr_get_z(whole, scaled, MPFR_RNDN);
    for (mp_size_t i = 0; i < size; ++i)
        limbs[i] = mpz_getlimbn(whole, i);
    const bool negative = mpz_sgn(whole) < 0;
    mpz_clear(whole);
    mpfr_clear(scaled);
    return negative;
}

void from_limbs(mpfr_ptr value, const mp_limb_t* limbs, mp_size_t size, int64_t fraction_bits,
                bool negative) {
    mpz_t whole;
    mpfr_set_z_2exp(value, mpz_roinit_n(whole, limbs, negative ? -size : size),
                    -static_cast<mpfr_exp_t>(fraction_bits), MPFR_RNDN);
}

LeadingDigits leading_digits(const mp_limb_t* limbs, mp_size_t size, int64_t fraction_bits,
                             bool negative) {
    mp_size_t length = size;
    while (length > 0 && limbs[length - 1] == 0)
        --length;
    if (length == 0) return {};
    uint64_t first = limbs[length - 1];
    uint64_t second = length > 1 ? limbs[length - 2] : 0;
    const int zeros = std::countl_zero(first);
    if (zeros > 0) {
        const uint64_t third = length > 2 ? limbs[length - 3] : 0;
        first = first << zeros | second >> (64 - zeros);
        second = second << zeros | third >> (64 - zeros);
    }
    // Two bits less than a limb, so that rounding up stays in an int64_t; the lowest one tells of
    // digits behind it, so that no tie is seen where there is none.
    const auto is_zero = [](mp_limb_t limb) { return limb == 0; };
    const bool more = (first & 3) != 0 || second != 0 ||
                      (length > 2 && !std::all_of(limbs, limbs + length - 2, is_zero));
    const auto top = static_cast<int64_t>(first >> 2);
    const auto behind = static_cast<int64_t>(first & 3);
    const auto high = static_cast<double>(top | int64_t{more});
    const int64_t rest = 4 * (top - static_cast<int64_t>(high)) + behind;
    const double low = static_cast<double>(rest) + static_cast<double>(second) * 0x1p-64;
    const double sign = negative ? -1 : 1;
    return {sign * high * 0x1p-61, sign * low * 0x1p-63,
            static_cast<int64_t>(length) * GMP_NUMB_BITS - 1 - zeros - fraction_bits};
}

ScaledComplex<DoubleDouble> in_two_doubles(const LeadingDigits& re, const LeadingDigits& im) {
    const bool re_leads = im.high == 0 || (re.high != 0 && re.exponent >= im.exponent);
    const int64_t exponent = re_leads ? re.exponent : im.exponent;
    const auto aligned = [exponent](const LeadingDigits& part) -> DoubleDouble {
        if (part.high == 0) return {};
        return scaled_by(DoubleDouble(part.high, part.low), power_of_two(part.exponent - exponent));
    };
    return normalised(ScalarComplex<DoubleDouble>{aligned(re), aligned(im)}, exponent);
}

}  // namespace hadal
