// How far apart the pixels of a picture are, and how far from 0, in double precision.
#pragma once

#include "render/render.hpp"

namespace hadal {

class PixelGrid {
  public:
    /// The location must be valid. Its centre and pitch are rounded to doubles once, here.
    explicit PixelGrid(const Request& request);

    double pitch() const { return pitch_; }
    /// Upper bound of |Re| and |Im| over the picture.
    double reach() const;

  private:
    double half_width_;
    double half_height_;
    double pitch_;
    double centre_re_;
    double centre_im_;
};

}  // namespace hadal
