// Numbers of sign and magnitude in bare limbs, the lowest first, over GMP's functions for those.
#pragma once

#include <gmp.h>
#include <mpfr.h>

#include <cstdint>

#include "number/double_double.hpp"
#include "number/scaled_complex.hpp"

namespace hadal {

static_assert(GMP_NUMB_BITS == 64 && GMP_NAIL_BITS == 0,
              "Hadal needs GMP with limbs of 64 bits and no nails");

/// ||a| - |b||, and whether |a| < |b|. The result may be one of the two.
bool subtract_limbs(mp_limb_t* difference, const mp_limb_t* a, const mp_limb_t* b, mp_size_t size);

/// a + b, which must fit; returns its sign. The result may be one of the two.
bool add_limbs(mp_limb_t* sum, const mp_limb_t* a, bool a_negative, const mp_limb_t* b,
               bool b_negative, mp_size_t size);

/// A value in units of 2^-fraction_bits, rounded to nearest, which must fit; returns its sign.
bool to_limbs(mp_limb_t* limbs, mp_size_t size, int64_t fraction_bits, mpfr_srcptr value);
/// The other way, rounded to the precision of `value`.
void from_limbs(mpfr_ptr value, const mp_limb_t* limbs, mp_size_t size, int64_t fraction_bits,
                bool negative);

/// The leading digits of a number: (high + low) 2^exponent.
struct LeadingDigits {
    double high = 0;  ///< 1 <= |high| <= 2, or 0; to nearest
    double low = 0;
    int64_t exponent = 0;  ///< meaningless for 0

    double to_double() const { return high * power_of_two(exponent); }
};
LeadingDigits leading_digits(const mp_limb_t* limbs, mp_size_t size, int64_t fraction_bits,
                             bool negative);

/// A complex number of these parts.
ScaledComplex<DoubleDouble> in_two_doubles(const LeadingDigits& re, const LeadingDigits& im);

}  // namespace hadal
