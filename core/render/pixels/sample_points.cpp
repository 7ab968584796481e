#include "render/pixels/sample_points.hpp"

#include <algorithm>

#include "location/sampling_grid.hpp"

namespace hadal {

SamplePoints::SamplePoints(const Request& request, const Region& region) {
    const SamplingGrid grid({request.location, request.width, request.height});
    const LatticeIndex right(grid.right());
    const LatticeIndex up(grid.up());
    const BigAxes& axes = grid.axes();
    upright_ = axes.right_im.sign() == 0 && axes.up_re.sign() == 0;
    const auto pitch_times = [&](const BigFloat& entry) {
        return in_two_doubles(product(entry, grid.pitch()));
    };
    const DoubleDouble re_right = pitch_times(axes.up_im);
    const DoubleDouble re_up = -pitch_times(axes.right_im);
    const DoubleDouble im_up = pitch_times(axes.right_re);
    const DoubleDouble im_left = pitch_times(axes.up_re);
    // The rest of the whole coordinates is the same for all pixels of a lattice.
    const DoubleDouble rest_right = in_two_doubles(right.rest);
    const DoubleDouble rest_up = in_two_doubles(up.rest);
    const DoubleDouble rest_re = re_right * rest_right + re_up * rest_up;
    const DoubleDouble rest_im = im_up * rest_up - im_left * rest_right;
    const double first_column = right.whole.to_double() + region.x;
    const double first_row = up.whole.to_double() - region.y;
    for (int x = 0; x < region.width; ++x) {
        const DoubleDouble column = first_column + x;
        re_.of_column.push_back(re_right * column);
        im_.of_column.push_back(-(im_left * column));
    }
    for (int y = 0; y < region.height; ++y) {
        const DoubleDouble row = first_row - y;
        re_.of_row.push_back(re_up * row + rest_re);
        im_.of_row.push_back(im_up * row + rest_im);
    }
    if (!upright_) return;
    for (int x = 0; x < region.width; ++x)
        re_upright_.push_back(re_.at(x, 0));
    for (int y = 0; y < region.height; ++y)
        im_upright_.push_back(im_.at(0, y));
}

void SamplePoints::along_row(int x, int y, int step, int count, double* re, double* im) const {
    if (upright_) {
        for (int i = 0; i < count; ++i)
            re[i] = re_upright_[static_cast<std::size_t>(x + i * step)];
        std::fill_n(im, count, im_upright_[static_cast<std::size_t>(y)]);
        return;
    }
    for (int i = 0; i < count; ++i) {
        re[i] = re_.at(x + i * step, y);
        im[i] = im_.at(x + i * step, y);
    }
}

}  // namespace hadal
