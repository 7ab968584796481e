// From the results of a tile's pixels to the planes of the target.
#pragma once

#include <array>

#include "kernel/finish.hpp"
#include "kernel/plain/aligned.hpp"
#include "render/request/render_statistics.hpp"
#include "render/request/target.hpp"
#include "render/tiles/tiles.hpp"

namespace hadal {

/// Where the results of a render go, and what is made of them. The same for all its tiles.
struct Delivery {
    Target target;
    Isa isa;
    FinishParameters finish;
    int64_t limit;
};

/// Buffers for the results of one tile's pixels, in the order of its runs.
class TileResults {
  public:
    int64_t* counts() { return counts_.get(); }
    double* norms_squared() { return norms_.get(); }
    double* gradients_re() { return gradients_re_.get(); }
    double* gradients_im() { return gradients_im_.get(); }
    /// 1 for those that never escape, which is for the worker to say.
    uint8_t* interior() { return interior_.get(); }

    /// Finishes the first `count` results and writes them to the pixels of the tile.
    void deliver(const Delivery& delivery, const Tile& tile, std::size_t count, PixelTally& tally);

  private:
    AlignedArray<int64_t> counts_ = batch_array<int64_t>();
    AlignedArray<double> norms_ = batch_array<double>();
    AlignedArray<double> gradients_re_ = batch_array<double>();
    AlignedArray<double> gradients_im_ = batch_array<double>();
    AlignedArray<uint8_t> interior_ = batch_array<uint8_t>();
    AlignedArray<float> fractions_ = batch_array<float>();
    AlignedArray<float> distances_ = batch_array<float>();
    std::array<UnitVector, Batch::capacity> directions_{};
};

}  // namespace hadal
