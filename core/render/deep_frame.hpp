// Where the pixels of a deep view lie relative to a reference point, to two doubles, in units of a
// power of two that the whole picture fits in.
#pragma once

#include "deep/big_iteration.hpp"
#include "number/scalar_complex.hpp"
#include "render/render.hpp"

namespace hadal {

/// c of a Julia set, to that many bits at least. The location must be a valid one of a Julia set.
BigPoint seed_of(const Location& location, mpfr_prec_t bits);

class DeepFrame {
  public:
    /// The reference point is the middle of the picture. The request must be valid.
    explicit DeepFrame(const Request& request);

    const BigPoint& centre() const { return centre_; }
    /// Precision the reference orbit needs, in bits; the same for all sizes of a picture.
    mpfr_prec_t bits() const { return bits_; }
    /// All pixels lie within 2^dc_exponent() of the centre.
    int64_t dc_exponent() const { return dc_exponent_; }
    /// Binary logarithm of the radius of a disc that holds all pixels, hardly larger than needed.
    double disc_log2() const { return disc_log2_; }
    /// Distance of neighbouring pixels, in units of 2^dc_exponent().
    double pitch() const { return pitch_; }

    /// The centre of pixel (x, y) less the centre of the picture, in units of 2^dc_exponent().
    ScalarComplex<DoubleDouble> tau(int x, int y) const;
    /// The centre of pixel (x, y) in full.
    BigPoint point(int x, int y) const;

  private:
    double half_width_;
    double half_height_;
    mpfr_prec_t bits_;
    BigPoint centre_;
    BigFloat across_;  ///< pitch times the cosine and the sine of the rotation
    BigFloat up_;
    double disc_log2_;
    int64_t dc_exponent_;
    double pitch_;
    DoubleDouble across_units_;
    DoubleDouble up_units_;
};

}  // namespace hadal
