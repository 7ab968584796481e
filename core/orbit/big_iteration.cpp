#include "orbit/big_iteration.hpp"

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

int64_t steps_between_questions(mpfr_prec_t bits) {
    // Multiplication of short numbers is nearly free beside the call; of long ones it grows faster
    // than their length.
    const auto words = static_cast<int64_t>(bits / 64) + 1;
    return std::max<int64_t>(1, 4096 / words);
}

FloatingOrbit::FloatingOrbit(const BigPoint& start, mpfr_prec_t bits)
    : z_{BigFloat(bits), BigFloat(bits)}, scratch_(bits), marked_(z_) {
    mpfr_set(z_.re.get(), start.re.get(), MPFR_RNDN);
    mpfr_set(z_.im.get(), start.im.get(), MPFR_RNDN);
    marked_ = z_;
}

void FloatingOrbit::copy_to(BigPoint& point) const {
    mpfr_set(point.re.get(), z_.re.get(), MPFR_RNDN);
    mpfr_set(point.im.get(), z_.im.get(), MPFR_RNDN);
}

bool FloatingOrbit::stands_at_mark() const {
    return mpfr_equal_p(z_.re.get(), marked_.re.get()) &&
           mpfr_equal_p(z_.im.get(), marked_.im.get());
}

double FloatingOrbit::norm() const {
    const double re = z_.re.to_double();
    const double im = z_.im.to_double();
    return re * re + im * im;
}

ScaledComplex<DoubleDouble> FloatingOrbit::precise() {
    const auto exponent_of_part = [](const BigFloat& part) {
        return part.sign() == 0 ? exponent_of_zero : int64_t{mpfr_get_exp(part.get())};
    };
    const int64_t exponent = std::max(exponent_of_part(z_.re), exponent_of_part(z_.im));
    if (exponent == exponent_of_zero) return {};
    return normalised(ScalarComplex<DoubleDouble>{rounded(z_.re.get(), exponent, scratch_.get()),
                                                  rounded(z_.im.get(), exponent, scratch_.get())},
                      exponent);
}

FloatingIteration::FloatingIteration(const BigPoint& start, const BigPoint& c, mpfr_prec_t bits)
    : FloatingOrbit(start, bits), c_(c), re2_(bits), im2_(bits) {}

void FloatingIteration::advance() {
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

BigIteration::BigIteration(const BigPoint& c, mpfr_prec_t bits, Threads threads)
    : BigIteration({BigFloat(MPFR_PREC_MIN), BigFloat(MPFR_PREC_MIN)}, c, bits, threads) {}

BigIteration::BigIteration(const BigPoint& start, const BigPoint& c, mpfr_prec_t bits,
                           Threads threads)
    : c_(c), bits_(bits) {
    if (FixedIteration::reaches(start, c)) {
        fixed_.emplace(start, c, bits, threads == Threads::two);
    } else {
        floating_.emplace(start, c, bits);
    }
}

void BigIteration::advance() {
    if (fixed_ && !fixed_->reaches()) {
        BigPoint z{BigFloat(bits_), BigFloat(bits_)};
        copy_to(z);
        floating_.emplace(z, c_, bits_);
        fixed_.reset();
    }
    if (fixed_) {
        fixed_->advance();
    } else {
        floating_->advance();
    }
}

ScaledComplex<double> BigIteration::scaled() {
    const ScaledComplex<DoubleDouble> z = precise();
    return {to_double(z.mantissa), z.exponent};
}

void BigIteration::copy_to(BigPoint& point) const {
    if (fixed_) {
        fixed_->copy_to(point);
    } else {
        floating_->copy_to(point);
    }
}

void BigIteration::mark() {
    if (fixed_) {
        fixed_->mark();
    } else {
        floating_->mark();
    }
}

bool BigIteration::stands_at_mark() const {
    return fixed_ ? fixed_->stands_at_mark() : floating_->stands_at_mark();
}

}  // namespace hadal
