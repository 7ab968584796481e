// Where the pixels of a deep view lie relative to a reference point, to two doubles, in units of a
// power of two that the whole picture fits in.
//
// The reference point is the one nearest to the middle of the picture on a lattice at least as wide
// as the picture, so that views moved a little share their reference, and deep ones also with views
// some times as close or as far, and pixels that such views have in common have the same numbers to
// the last bit.
#pragma once

#include <optional>

#include "location/sampling_grid.hpp"
#include "number/scalar_complex.hpp"
#include "number/wide_float.hpp"
#include "orbit/big_iteration.hpp"
#include "render/request/request.hpp"

namespace hadal {

/// c of a Julia set, to that many bits at least. The location must be a valid one of a Julia set.
BigPoint seed_of(const Location& location, mpfr_prec_t bits);

class DeepFrame {
  public:
    /// The request must be valid. `reference`: a point in the picture to iterate against in the
    /// place of the lattice's.
    explicit DeepFrame(const Request& request, const BigPoint* reference = nullptr);
    /// In units of 2^dc_exponent, which must be enough for all pixels.
    DeepFrame(const Request& request, const BigPoint& reference, int64_t dc_exponent);

    /// The middle of the picture, and the binary logarithm of the radius of a disc about it that
    /// holds all pixels, hardly larger than needed.
    const BigPoint& centre() const { return centre_; }
    double picture_log2() const { return picture_log2_; }
    /// What pixels are iterated against.
    const BigPoint& reference() const { return reference_; }
    /// Precision the reference orbit needs, in bits; the same for all sizes of a picture.
    mpfr_prec_t bits() const { return bits_; }
    /// All pixels lie within 2^dc_exponent() of the reference point.
    int64_t dc_exponent() const { return dc_exponent_; }
    /// Binary logarithm of the radius of a disc about the reference point that holds all pixels of
    /// the views that share it.
    double disc_log2() const { return disc_log2_; }
    /// Distance of neighbouring pixels, where nothing is stretched, in units of 2^dc_exponent().
    double pitch() const { return pitch_; }

    /// The centre of pixel (x, y) less the reference point, in units of 2^dc_exponent().
    ScalarComplex<DoubleDouble> tau(int x, int y) const;
    /// The same to all digits that the reference point has.
    ScalarComplex<Widest> wide_tau(int x, int y) const;
    /// The centre of pixel (x, y) to all digits that positions have.
    BigPoint point(int x, int y) const;

  private:
    DeepFrame(const Request& request, const BigPoint* reference,
              std::optional<int64_t> dc_exponent);

    mpfr_prec_t bits_;
    SamplingGrid grid_;
    BigPoint centre_;
    double picture_log2_;
    BigPoint reference_;
    double disc_log2_;
    int64_t dc_exponent_;
    double pitch_;
    /// The way from a pixel to the one on its right and to the one above, but for the sign of the
    /// one to the left; see BigAxes.
    DoubleDouble re_right_;
    DoubleDouble im_left_;
    DoubleDouble re_up_;
    DoubleDouble im_up_;
    /// Steps on the lattice of pixels, or binary fractions of them, from a sample next to the
    /// reference point to pixel (0, 0), and the way from the reference point to that one.
    double steps_right_;
    double steps_up_;
    ScalarComplex<DoubleDouble> rest_;
};

}  // namespace hadal
