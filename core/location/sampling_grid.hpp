// The lattice that a view's pixels are samples of, exactly: what two views must share for one to
// take over pixels of the other.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "location/axes.hpp"
#include "location/navigate.hpp"
#include "number/long/big_float.hpp"

namespace hadal {

/// Bits below a pixel that a view's position is rounded to, and that centres moved by gestures are
/// written down to. No less than what chaotic orbits tell apart: of z^p + c some differ where they
/// begin 2^-100 of a pixel apart, and those of formulas with folds lose about half a bit with each
/// iteration. Of the whole Burning Ship with a limit of 1000, 1.5 % of all counts are others where
/// it is 2^-64 aside, 0.3 % at 2^-256 and 0.03 % at 2^-512.
long position_bits(FormulaId formula);

/// Lattice coordinates are pixels along the picture's rows (right) and up its columns (up), counted
/// from the plane's 0. A view's position in them is rounded to position_bits(), and everything that
/// is computed of a pixel starts from there: pixels of different views with the same lattice
/// coordinates are the same sample, to the last bit.
class SamplingGrid {
  public:
    /// The view must be valid.
    explicit SamplingGrid(const View& view);

    /// Distance of neighbouring pixels, with the precision of the position.
    const BigFloat& pitch() const { return pitch_; }
    const BigAxes& axes() const { return axes_; }

    /// Coordinates of the centre of pixel (0, 0): multiples of 2^-position_bits(). Pixel (x, y)
    /// lies x further to the right and y further down.
    const BigFloat& right() const { return right_; }
    const BigFloat& up() const { return up_; }

    /// The point with these coordinates, correctly rounded where the picture is upright
    /// and not stretched: what is a
    /// short number in the plane is just that.
    BigFloat re(const BigFloat& right, const BigFloat& up) const;
    BigFloat im(const BigFloat& right, const BigFloat& up) const;
    /// The coordinates of a point, as precise as positions or better.
    BigFloat right_of(const BigFloat& re, const BigFloat& im) const;
    BigFloat up_of(const BigFloat& re, const BigFloat& im) const;
    /// The coordinates of the picture's middle, given those of pixel (0, 0).
    BigFloat middle_right(const BigFloat& right) const;
    BigFloat middle_up(const BigFloat& up) const;

    /// What a centre's text says of the view whose pixel (0, 0) has these coordinates, multiples of
    /// 2^-position_bits(): as many digits as it takes to be read as just this position again.
    PointText centre_with(const BigFloat& right, const BigFloat& up) const;

  private:
    int width_;
    int height_;
    BigFloat density_;  ///< 1 / pitch
    BigFloat pitch_;
    BigAxes axes_;
    int places_;  ///< decimal ones that tell positions apart
    BigFloat right_;
    BigFloat up_;
};

/// A lattice coordinate as a whole number, rounded down, and what is left of it.
struct LatticeIndex {
    explicit LatticeIndex(const BigFloat& coordinate);

    BigFloat whole;
    BigFloat rest;  ///< 0 to 1, exclusive, in 64 bits
};

/// The location of `wanted` made such that it has samples in common with a view that is 1, 2, 4 or
/// 8 times as close or as far, if it is so already but for rounding: the zoom to 1e-8 or so,
/// the centre moved by half a pixel at most along rows and columns. `views` are looked at in order,
/// those of another height or plane left out; without one that fits, as it was. Where texts of many
/// digits say that a view begins at a fraction of a pixel with all bits set, no view twice as far
/// shares samples with it.
Location aligned(const View& wanted, std::span<const View> views);

/// Which pixels two views have in common: those where
/// x of `to` * to_step = x of `from` * from_step + dx, and the same for y. One of the steps is 1.
struct GridMatch {
    int from_step = 1;
    int to_step = 1;
    int dx = 0;
    int dy = 0;

    bool operator==(const GridMatch&) const = default;
};

/// Views of the same lattice, or of one that is 2, 4 or 8 times finer where samples coincide. None
/// for other views, and for those that are too far apart to have anything in common.
std::optional<GridMatch> grid_match(const View& from, const View& to);

}  // namespace hadal
