#include "kernel/long_digits.hpp"

#include <gmp.h>

namespace hadal {

void to_digits(const BigFloat& value, int count, int64_t* digits, int stride) {
    BigFloat scaled = value;
    mpfr_mul_2si(scaled.get(), scaled.get(), long{digit_bits} * (count - 1), MPFR_RNDN);
    mpz_t rest;
    mpz_init(rest);
    mpfr_get_z(rest, scaled.get(), MPFR_RNDN);
    const int sign = mpz_sgn(rest);
    mpz_abs(rest, rest);
    for (int k = count - 1; k >= 0; --k) {
        mpz_t digit;
        mpz_init(digit);
        mpz_fdiv_r_2exp(digit, rest, digit_bits);
        mpz_fdiv_q_2exp(rest, rest, digit_bits);
        digits[k * stride] = sign * static_cast<int64_t>(mpz_get_ui(digit));
        mpz_clear(digit);
    }
    mpz_clear(rest);
}

}  // namespace hadal
