// z^2 + c in numbers of a fixed number of digits behind the point: what nearly all exact iterations
// are made of.
#pragma once

#include <memory>

#include "number/long/big_point.hpp"
#include "number/long/fixed_number.hpp"
#include "number/long/product_helper.hpp"
#include "number/scaled_complex.hpp"

namespace hadal {

/// The orbit of a point under z^2 + c while it stays about 0. Each z is right to 1.6 units of
/// 2^-bits a part, given the z before it: those of z^2 are cut off a little below their last digit,
/// and then there, those of c were rounded once.
///
/// Why that is enough where z comes close to 0, although the digits behind the point are no more
/// there than elsewhere: z_n is off by the errors e_k of the z_k before it, carried along, the sum
/// of e_k dz_n/dz_k. A disc of parameters of radius r about c has an image of radius r |dz_n/dc|
/// about z_n, and dz_n/dc is the sum of the dz_n/dz_k. Unless these cancel, z_n is thus right to
/// 1.6 n 2^-bits / r of that radius; and a reference orbit ends where the image of the disc of its
/// pixels holds 0, so that every z it keeps is larger than that. Deep views ask for 280 bits beyond
/// r: two doubles' 106 bits leave 170 for the length of the orbit and for what cancels, however
/// deep the dips. (Numbers with a floating point do not do better: z^2 + c is rounded in units of
/// |c|, and where it comes close to 0 nothing but the error floats.)
class FixedIteration {
  public:
    /// Whether the orbit begins where these numbers reach.
    static bool reaches(const BigPoint& start, const BigPoint& c);

    /// With a helper long numbers are multiplied on two threads; the digits are the same.
    FixedIteration(const BigPoint& start, const BigPoint& c, mpfr_prec_t bits, bool with_helper);

    /// To the next z; reaches() must hold.
    void advance();
    /// Whether z is small enough to go on.
    bool reaches() const { return within_reach(re_) && within_reach(im_); }

    void mark();
    bool stands_at_mark() const { return re_ == marked_re_ && im_ == marked_im_; }
    double norm() const;
    ScaledComplex<DoubleDouble> precise() const;
    void copy_to(BigPoint& point) const;

  private:
    // From parts below 8, and those of c below 64, follow parts below 2 8^2 + 64 < 2^whole_bits.
    static constexpr int reach_exponent = 3;
    static constexpr int reach_of_c_exponent = 6;
    static bool within_reach(const FixedNumber& part) {
        return part.is_below_power(reach_exponent);
    }

    mp_size_t size_;
    FixedNumber re_;
    FixedNumber im_;
    FixedNumber c_re_;
    FixedNumber c_im_;
    FixedNumber marked_re_;
    FixedNumber marked_im_;
    std::vector<mp_limb_t> sum_;
    std::vector<mp_limb_t> difference_;
    std::vector<mp_limb_t> product_of_sums_;
    std::vector<mp_limb_t> product_;
    std::vector<mp_limb_t> scratch_;
    std::unique_ptr<ProductHelper> helper_;
};

}  // namespace hadal
