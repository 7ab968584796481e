#include "deep/fixed_number.hpp"

#include <algorithm>
#include <bit>

#include "number/scaled_complex.hpp"

namespace hadal {

FixedNumber::FixedNumber(const BigFloat& value, mp_size_t size) : FixedNumber(size) {
    BigFloat scaled = value;
    mpfr_mul_2si(scaled.get(), scaled.get(), static_cast<long>(fraction_bits()), MPFR_RNDN);
    mpz_t whole;
    mpz_init(whole);
    mpfr_get_z(whole, scaled.get(), MPFR_RNDN);
    for (std::size_t i = 0; i < limbs.size(); ++i)
        limbs[i] = mpz_getlimbn(whole, static_cast<mp_size_t>(i));
    negative = mpz_sgn(whole) < 0;
    mpz_clear(whole);
}

FixedNumber::Leading FixedNumber::leading() const {
    std::size_t length = limbs.size();
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
    const bool more =
        (first & 3) != 0 || second != 0 ||
        (length > 2 &&
         !std::all_of(limbs.begin(), limbs.begin() + static_cast<std::ptrdiff_t>(length - 2),
                      is_zero));
    const auto top = static_cast<int64_t>(first >> 2);
    const auto behind = static_cast<int64_t>(first & 3);
    const auto high = static_cast<double>(top | int64_t{more});
    const int64_t rest = 4 * (top - static_cast<int64_t>(high)) + behind;
    const double low = static_cast<double>(rest) + static_cast<double>(second) * 0x1p-64;
    const double sign = negative ? -1 : 1;
    return {sign * high * 0x1p-61, sign * low * 0x1p-63,
            static_cast<int64_t>(length) * GMP_NUMB_BITS - 1 - zeros - fraction_bits()};
}

double FixedNumber::to_double() const {
    const Leading digits = leading();
    return digits.high * power_of_two(digits.exponent);
}

void FixedNumber::copy_to(BigFloat& value) const {
    mpz_t whole;
    mpfr_set_z_2exp(value.get(), mpz_roinit_n(whole, limbs.data(), negative ? -size() : size()),
                    -static_cast<mpfr_exp_t>(fraction_bits()), MPFR_RNDN);
}

}  // namespace hadal
