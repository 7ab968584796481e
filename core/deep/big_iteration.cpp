#include "deep/big_iteration.hpp"

#include <algorithm>

namespace hadal {

namespace {

/// value 2^-exponent as the sum of two doubles.
DoubleDouble rounded(mpfr_srcptr value, int64_t exponent, mpfr_ptr scratch) {
    mpfr_mul_2si(scratch, value, -exponent, MPFR_RNDN);
    const double high = mpfr_get_d(scratch, MPFR_RNDN);
    mpfr_sub_d(scratch, scratch, high, MPFR_RNDN);
    return {high, mpfr_get_d(scratch, MPFR_RNDN)};
}

}  // namespace

BigIteration::BigIteration(const BigPoint& c, mpfr_prec_t bits)
    : c_(c), z_{BigFloat(bits), BigFloat(bits)}, re2_(bits), im2_(bits), sum_(bits) {}

void BigIteration::advance() {
    // 2 re im = (re + im)^2 - re^2 - im^2: three squarings.
    mpfr_ptr re = z_.re.get();
    mpfr_ptr im = z_.im.get();
    mpfr_add(sum_.get(), re, im, MPFR_RNDN);
    mpfr_sqr(sum_.get(), sum_.get(), MPFR_RNDN);
    mpfr_sqr(re2_.get(), re, MPFR_RNDN);
    mpfr_sqr(im2_.get(), im, MPFR_RNDN);
    mpfr_sub(re, re2_.get(), im2_.get(), MPFR_RNDN);
    mpfr_add(re, re, c_.re.get(), MPFR_RNDN);
    mpfr_sub(im, sum_.get(), re2_.get(), MPFR_RNDN);
    mpfr_sub(im, im, im2_.get(), MPFR_RNDN);
    mpfr_add(im, im, c_.im.get(), MPFR_RNDN);
}

bool BigIteration::stands_at(const BigPoint& point) const {
    return mpfr_equal_p(z_.re.get(), point.re.get()) && mpfr_equal_p(z_.im.get(), point.im.get());
}

double BigIteration::norm() const {
    const double re = z_.re.to_double();
    const double im = z_.im.to_double();
    return re * re + im * im;
}

ScaledComplex<DoubleDouble> BigIteration::precise() {
    const auto exponent_of_part = [](const BigFloat& part) {
        return part.sign() == 0 ? exponent_of_zero : int64_t{mpfr_get_exp(part.get())};
    };
    const int64_t exponent = std::max(exponent_of_part(z_.re), exponent_of_part(z_.im));
    if (exponent == exponent_of_zero) return {};
    return normalised(ScalarComplex<DoubleDouble>{rounded(z_.re.get(), exponent, sum_.get()),
                                                  rounded(z_.im.get(), exponent, sum_.get())},
                      exponent);
}

ScaledComplex<double> BigIteration::scaled() {
    const ScaledComplex<DoubleDouble> z = precise();
    return {to_double(z.mantissa), z.exponent};
}

int64_t BigIteration::steps_between_questions() const {
    // Multiplication of short numbers is nearly free beside the call; of long ones it grows faster
    // than their length.
    const auto words = static_cast<int64_t>(z_.re.bits() / 64) + 1;
    return std::max<int64_t>(1, 4096 / words);
}

}  // namespace hadal
