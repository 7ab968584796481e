// Where the pixels of a picture lie in the complex plane, in double precision.
#pragma once

#include "location/direction.hpp"
#include "render/render.hpp"

namespace hadal {

/// The centre of pixel (x, y) for every pixel, as a pure function of its coordinates: no pixel's
/// point depends on which tile it is computed in.
class PixelGrid {
  public:
    /// The location must be valid. Its centre and pitch are rounded to doubles once, here.
    explicit PixelGrid(const Request& request);

    double pitch() const { return pitch_; }
    /// Upper bound of |Re| and |Im| over the picture.
    double reach() const;

    /// The centres of `count` pixels from (x, y), `step` apart along the row.
    void along_row(int x, int y, int step, int count, double* re, double* im) const {
        const double dy = half_height_ - y - 0.5;
        for (int i = 0; i < count; ++i) {
            const double dx = x + i * step + 0.5 - half_width_;
            re[i] = centre_re_ + pitch_ * (direction_.cosine * dx + direction_.sine * dy);
            im[i] = centre_im_ + pitch_ * (direction_.cosine * dy - direction_.sine * dx);
        }
    }

  private:
    double half_width_;
    double half_height_;
    double pitch_;
    Direction direction_;
    double centre_re_;
    double centre_im_;
};

}  // namespace hadal
