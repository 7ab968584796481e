#include "render/sample_points.hpp"

#include <algorithm>

#include "location/sampling_grid.hpp"

namespace hadal {

SamplePoints::SamplePoints(const Request& request, const Region& region) {
    const SamplingGrid grid({request.location, request.width, request.height});
    const LatticeIndex right(grid.right());
    const LatticeIndex up(grid.up());
    const BigDirection& turn = grid.direction();
    upright_ = turn.sine.sign() == 0;
    const DoubleDouble across = in_two_doubles(product(turn.cosine, grid.pitch()));
    const DoubleDouble aside = in_two_doubles(product(turn.sine, grid.pitch()));
    // The rest of the whole coordinates is the same for all pixels of a lattice.
    const DoubleDouble rest_right = in_two_doubles(right.rest);
    const DoubleDouble rest_up = in_two_doubles(up.rest);
    const DoubleDouble rest_re = across * rest_right + aside * rest_up;
    const DoubleDouble rest_im = across * rest_up - aside * rest_right;
    const double first_column = right.whole.to_double() + region.x;
    const double first_row = up.whole.to_double() - region.y;
    for (int x = 0; x < region.width; ++x) {
        const DoubleDouble column = first_column + x;
        re_.of_column.push_back(across * column);
        im_.of_column.push_back(-(aside * column));
    }
    for (int y = 0; y < region.height; ++y) {
        const DoubleDouble row = first_row - y;
        re_.of_row.push_back(aside * row + rest_re);
        im_.of_row.push_back(across * row + rest_im);
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
