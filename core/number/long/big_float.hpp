// An arbitrary-precision real number: RAII over mpfr_t, and the way from text to number and back.
#pragma once

#include <mpfr.h>

#include <string>
#include <string_view>

#include "number/double_double.hpp"

namespace hadal {

/// A real number of a fixed precision in bits. Never NaN or infinite when made from text.
/// Values are copied deeply; one object must not be used from two threads at once.
class BigFloat {
  public:
    explicit BigFloat(mpfr_prec_t bits = 64);
    BigFloat(double value, mpfr_prec_t bits);
    BigFloat(const BigFloat& other);
    BigFloat(BigFloat&& other) noexcept;
    BigFloat& operator=(BigFloat other) noexcept;
    ~BigFloat();

    /// Reads a decimal number such as "-0.75", "1e50" or "+.5E-3", spaces around it allowed.
    /// The precision is enough for every digit given (and at least `least_bits`).
    /// Throws Error(invalid_argument) naming `field` when the text is anything else.
    static BigFloat from_text(std::string_view text, const std::string& field,
                              mpfr_prec_t least_bits = 64);

    /// Enough decimal digits to read back as the same number at this precision.
    std::string to_text() const;
    /// Rounded to `digits` significant decimal digits.
    std::string to_text(int digits) const;
    /// Rounded to so many decimal places behind the point (below 0: before it).
    std::string to_text_with_places(int places) const;

    double to_double() const { return mpfr_get_d(value_, MPFR_RNDN); }
    /// Binary logarithm of |x|, good to a double; -infinity for 0. Never overflows.
    double log2_abs() const;

    mpfr_prec_t bits() const { return mpfr_get_prec(value_); }
    int sign() const { return mpfr_sgn(value_); }
    mpfr_ptr get() { return value_; }
    mpfr_srcptr get() const { return value_; }

  private:
    mpfr_t value_;
};

/// a b, at the precision of a.
BigFloat product(const BigFloat& a, const BigFloat& b);

/// Rounded to two doubles.
DoubleDouble in_two_doubles(const BigFloat& value);

/// Bits a centre needs so that pixels `pitch_log2` apart (binary logarithm of the pixel pitch) are
/// told apart with 64 bits to spare.
mpfr_prec_t bits_for_pitch(double pitch_log2);

}  // namespace hadal
