// The pixels that iteration in doubles leaves in doubt, decided in two doubles or directly.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "kernel/packets/perturbation_tally.hpp"
#include "kernel/plain/escape.hpp"
#include "render/direct/direct_pixels.hpp"
#include "render/pixels/deep_frame.hpp"
#include "render/tiles/tiles.hpp"

namespace hadal {

/// How the pixels in doubt of one render are decided: the same for all its workers, and read only.
class MorePreciseArithmetic {
  public:
    /// The parameters are those of the loop in doubles; the region is a part of the request's
    /// picture.
    MorePreciseArithmetic(const Request& request, const Region& region,
                          const EscapeParameters& parameters, Isa isa, bool with_gradients);

  private:
    friend class DoubtfulPixels;

    /// z_0 and c of a pixel of the picture.
    struct Start {
        ScalarComplex<DoubleDouble> z;
        ScalarComplex<DoubleDouble> c;
    };
    Start start_of(int x, int y) const;

    Isa isa_;
    Region region_;
    EscapeAdvance loop_;
    EscapeParameters parameters_;
    DeepFrame frame_;
    DirectPixels direct_;
    ScalarComplex<DoubleDouble> seed_;  ///< of a Julia set
    bool with_gradients_;
    bool takes_lost_to_stay_;
};

/// What one thread needs for it.
class DoubtfulPixels {
  public:
    /// Results of the pixels of a tile, by their places in the order of its runs.
    struct Results {
        EscapeResults escape;  ///< complete, with gradients if they are wanted
        uint8_t* interior;     ///< 1 for those that never escape, written where it was decided
    };

    /// The arithmetic must outlive this.
    explicit DoubtfulPixels(const MorePreciseArithmetic& arithmetic) : arithmetic_(arithmetic) {}

    /// Decides those of the first `count` pixels that the results call doubtful, by means of a
    /// batch that is not in use. Returns false when go_on said no.
    bool decide(const Tile& tile, std::size_t count, Batch& batch, const Results& results,
                const std::function<bool()>& go_on);

    void add_to(PerturbationTally& tally) const {
        tally.doubtful += decided_;
        tally.direct += directly_;
    }

  private:
    void find(const Tile& tile, const uint8_t* doubtful);
    bool iterate_in_pairs(Batch& batch, const Results& results, const std::function<bool()>& go_on);
    bool iterate_directly(const PixelPlace& pixel, const Results& results,
                          const std::function<bool()>& go_on);

    const MorePreciseArithmetic& arithmetic_;
    std::vector<PixelPlace> pixels_;  ///< in doubt
    int64_t decided_ = 0;
    int64_t directly_ = 0;
};

}  // namespace hadal
