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

bool BigOrbit::stands_at(const BigPoint& point) const {
    return mpfr_equal_p(z_.re.get(), point.re.get()) && mpfr_equal_p(z_.im.get(), point.im.get());
}

double BigOrbit::norm() const {
    const double re = z_.re.to_double();
    const double im = z_.im.to_double();
    return re * re + im * im;
}

ScaledComplex<DoubleDouble> BigOrbit::precise() {
    const auto exponent_of_part = [](const BigFloat& part) {
        return part.sign() == 0 ? exponent_of_zero : int64_t{mpfr_get_exp(part.get())};
    };
    const int64_t exponent = std::max(exponent_of_part(z_.re), exponent_of_part(z_.im));
    if (exponent == exponent_of_zero) return {};
    return normalised(ScalarComplex<DoubleDouble>{rounded(z_.re.get(), exponent, scratch_.get()),
                                                  rounded(z_.im.get(), exponent, scratch_.get())},
                      exponent);
}

ScaledComplex<double> BigOrbit::scaled() {
    const ScaledComplex<DoubleDouble> z = precise();
    return {to_double(z.mantissa), z.exponent};
}

int64_t BigOrbit::steps_between_questions() const {
    // Multiplication of short numbers is nearly free beside the call; of long ones it grows faster
    // than their length.
    const auto words = static_cast<int64_t>(z_.re.bits() / 64) + 1;
    return std::max<int64_t>(1, 4096 / words);
}

BigIteration::BigIteration(const BigPoint& c, mpfr_prec_t bits)
    : BigOrbit(bits), c_(c), re2_(bits), im2_(bits) {}

BigIteration::BigIteration(const BigPoint& start, const BigPoint& c, mpfr_prec_t bits)
    : BigIteration(c, bits) {
    mpfr_set(z_.re.get(), start.re.get(), MPFR_RNDN);
    mpfr_set(z_.im.get(), start.im.get(), MPFR_RNDN);
}

void BigIteration::advance() {
    // 2 re im = (re + im)^2 - re^2 - im^2: three squarings.
    mpfr_ptr re = z_.re.get();
    mpfr_ptr im = z_.im.get();
    mpfr_add(scratch_.get(), re, im, MPFR_RNDN);
    mpfr_sqr(scratch_.get(), scratch_.get(), MPFR_RNDN);
    mpfr_sqr(re2_.get(), re, MPFR_RNDN);
    mpfr_sqr(im2_.get(), im, MPFR_RNDN);
    mpfr_sub(re, re2_.get(), im2_.get(), MPFR_RNDN);
    mpfr_add(re, re, c_.re.get(), MPFR_RNDN);
    mpfr_sub(im, scratch_.get(), re2_.get(), MPFR_RNDN);
    mpfr_sub(im, im, im2_.get(), MPFR_RNDN);
    mpfr_add(im, im, c_.im.get(), MPFR_RNDN);
}

}  // namespace hadal
