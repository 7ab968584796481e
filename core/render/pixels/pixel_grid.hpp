// How far apart the pixels of a picture are, and how far from 0, in double precision.
#pragma once

#include "render/request/request.hpp"

namespace hadal {

class PixelGrid {
  public:
    /// The location must be valid. Its centre and pitch are rounded to doubles once, here.
    explicit PixelGrid(const Request& request);

    /// Distance of neighbouring pixels, where nothing is stretched.
    double pitch() const { return pitch_; }
    /// Of the pixels that are closest, along the direction of the stretch.
    double least_spacing() const { return pitch_ / most_stretched_; }
    /// Upper bound of |Re| and |Im| over the picture.
    double reach() const;

  private:
    double radius_;  ///< of the picture, in pixels
    double most_stretched_;
    double pitch_;
    double centre_re_;
    double centre_im_;
};

}  // namespace hadal
