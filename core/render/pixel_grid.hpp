// Where the pixels of a picture lie in the complex plane, in double precision.
#pragma once

#include "location/direction.hpp"
#include "number/complex.hpp"
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
        for (int i = 0; i < count; ++i) {
            const Complex<double> point = at(x + i * step, y);
            re[i] = point.re;
            im[i] = point.im;
        }
    }

    Complex<double> at(int x, int y) const {
        const double dx = x + 0.5 - half_width_;
        const double dy = half_height_ - y - 0.5;
        return {centre_.re + pitch_ * (direction_.cosine * dx + direction_.sine * dy),
                centre_.im + pitch_ * (direction_.cosine * dy - direction_.sine * dx)};
    }

  private:
    double half_width_;
    double half_height_;
    double pitch_;
    Direction direction_;
    Complex<double> centre_;
};

}  // namespace hadal
