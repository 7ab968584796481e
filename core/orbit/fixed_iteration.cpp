#include "orbit/fixed_iteration.hpp"

#include <memory>
#include <system_error>

#include "number/long/short_product.hpp"

namespace hadal {

namespace {

/// sum = a + b, of which a is the sign and magnitude given.
void add(FixedNumber& sum, const mp_limb_t* a, bool a_negative, const FixedNumber& b) {
    sum.negative = add_limbs(sum.limbs.data(), a, a_negative, b.limbs.data(), b.negative, b.size());
}

/// The product of two numbers of `size` limbs, times 2^doublings, cut off to a number of that size.
/// It is written somewhere into the product.
const mp_limb_t* cut_off(mp_limb_t* limbs, const mp_limb_t* product, mp_size_t size,
                         int doublings) {
    mpn_rshift(limbs, product + size - 1, size + 1,
               static_cast<unsigned>(GMP_NUMB_BITS - FixedNumber::whole_bits - doublings));
    return limbs;
}

std::unique_ptr<ProductHelper> helper_for(mp_size_t size) try {
    return ProductHelper::pays_for(size) ? std::make_unique<ProductHelper>(size) : nullptr;
} catch (const std::system_error&) {
    return nullptr;  // one thread does as well
}

bool is_below(const BigFloat& part, int exponent) {
    return mpfr_zero_p(part.get()) || mpfr_get_exp(part.get()) <= exponent;
}

}  // namespace

bool FixedIteration::reaches(const BigPoint& start, const BigPoint& c) {
    return is_below(start.re, reach_exponent) && is_below(start.im, reach_exponent) &&
           is_below(c.re, reach_of_c_exponent) && is_below(c.im, reach_of_c_exponent);
}

FixedIteration::FixedIteration(const BigPoint& start, const BigPoint& c, mpfr_prec_t bits,
                               bool with_helper)
    : size_(FixedNumber::limbs_for(bits)),
      re_(start.re, size_),
      im_(start.im, size_),
      c_re_(c.re, size_),
      c_im_(c.im, size_),
      marked_re_(re_),
      marked_im_(im_),
      sum_(re_.limbs.size()),
      difference_(re_.limbs.size()),
      product_of_sums_(2 * re_.limbs.size()),
      product_(2 * re_.limbs.size()),
      scratch_(2 * re_.limbs.size()),
      helper_(with_helper ? helper_for(size_) : nullptr) {}

void FixedIteration::advance() {
    // re^2 - im^2 = (re + im) (re - im): two products are faster than three squares, at any length.
    const mp_limb_t* const re = re_.limbs.data();
    const mp_limb_t* const im = im_.limbs.data();
    const bool offered = helper_ && helper_->offer(re, im);
    mpn_add_n(sum_.data(), re, im, size_);
    const bool re_negative = subtract_limbs(difference_.data(), re, im, size_);
    const bool im_negative = re_.negative != im_.negative;
    multiply_short(product_of_sums_.data(), sum_.data(), difference_.data(), size_,
                   scratch_.data());
    const mp_limb_t* product = offered ? helper_->collect() : nullptr;
    if (!product) {
        multiply_short(product_.data(), re, im, size_, scratch_.data());
        product = product_.data();
    }
    add(re_, cut_off(product_of_sums_.data(), product_of_sums_.data(), size_, 0), re_negative,
        c_re_);
    add(im_, cut_off(product_.data(), product, size_, 1), im_negative, c_im_);
}

void FixedIteration::mark() {
    marked_re_ = re_;
    marked_im_ = im_;
}

double FixedIteration::norm() const {
    const double re = re_.to_double();
    const double im = im_.to_double();
    return re * re + im * im;
}

ScaledComplex<DoubleDouble> FixedIteration::precise() const {
    return in_two_doubles(re_.leading(), im_.leading());
}

void FixedIteration::copy_to(BigPoint& point) const {
    re_.copy_to(point.re);
    im_.copy_to(point.im);
}

}  // namespace hadal
