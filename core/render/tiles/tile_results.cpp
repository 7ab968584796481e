#include "render/tiles/tile_results.hpp"

#include <algorithm>

namespace hadal {

namespace {

/// Writes the values of a tile, in the order of its runs, to their pixels; nothing without a plane.
template <class T>
void scatter(const Tile& tile, const T* values, const PlaneView<T>& plane) {
    if (!plane) return;
    each_run(tile, [&](int x, int y, int step, int pixels) {
        T* to = plane.row(y) + x;
        if (step == 1) {
            std::copy_n(values, pixels, to);
        } else {
            for (int i = 0; i < pixels; ++i)
                to[i * step] = values[i];
        }
        values += pixels;
    });
}

}  // namespace

void TileResults::deliver(const Delivery& delivery, const Tile& tile, std::size_t count,
                          PixelTally& tally) {
    const Target& target = delivery.target;
    if (target.fractions) {
        smooth_fractions(delivery.isa, delivery.finish, counts_.get(), norms_.get(), count,
                         fractions_.get());
    }
    if (target.distances) {
        distance_estimates(delivery.isa, delivery.finish, counts_.get(), norms_.get(),
                           gradients_re_.get(), gradients_im_.get(), count, distances_.get());
    }
    if (target.directions) {
        static_assert(sizeof(UnitVector) == 2 * sizeof(float));
        escape_directions(delivery.isa, counts_.get(), gradients_re_.get(), gradients_im_.get(),
                          count, &directions_[0].x);
    }
    tally.add({counts_.get(), count}, delivery.limit);
    scatter(tile, counts_.get(), target.counts);
    scatter(tile, fractions_.get(), target.fractions);
    scatter(tile, distances_.get(), target.distances);
    scatter(tile, directions_.data(), target.directions);
    scatter(tile, interior_.get(), target.interior);
}

}  // namespace hadal
