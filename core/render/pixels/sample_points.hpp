// Where the pixels of a picture lie in the complex plane, in doubles.
#pragma once

#include <vector>

#include "base/plane.hpp"
#include "number/double_double.hpp"
#include "render/request/request.hpp"

namespace hadal {

/// The centre of each pixel of a region of a picture, rounded to doubles: a pure function of the
/// pixel's lattice coordinates (see SamplingGrid) and the pitch, so that it depends neither on the
/// tile nor on the view the pixel is computed in.
class SamplePoints {
  public:
    /// The request must be valid and plain arithmetic resolve its pixels. Throws std::bad_alloc.
    SamplePoints(const Request& request, const Region& region);

    /// The points of `count` pixels from (x, y) of the region, `step` apart along the row.
    void along_row(int x, int y, int step, int count, double* re, double* im) const;

  private:
    /// Parts of a coordinate that belong to a column and to a row.
    struct Axis {
        std::vector<DoubleDouble> of_column;
        std::vector<DoubleDouble> of_row;

        double at(int x, int y) const {
            return (of_column[static_cast<std::size_t>(x)] + of_row[static_cast<std::size_t>(y)])
                .high;
        }
    };

    Axis re_;
    Axis im_;
    bool upright_;                    ///< re depends on x alone, im on y alone
    std::vector<double> re_upright_;  ///< then what the axes make, of each column
    std::vector<double> im_upright_;  ///< and of each row
};

}  // namespace hadal
