// Computes tiles by perturbation, and what doubles leave in doubt by more precise arithmetic.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "kernel/perturbed/perturbation.hpp"
#include "kernel/plain/aligned.hpp"
#include "render/deep/reference_store.hpp"
#include "render/direct/direct_pixels.hpp"
#include "render/pixels/deep_frame.hpp"
#include "render/resume/open_orbits.hpp"
#include "render/resume/tile_orbits.hpp"
#include "render/tiles/task.hpp"
#include "render/tiles/tile_results.hpp"

namespace hadal {

/// What all workers of a render share.
class PerturbationTask : public RenderTask {
  public:
    /// Takes the reference from the store of the options, or prepares it. Reports to and is stopped
    /// by `oversight`.
    PerturbationTask(const Request& request, const Target& target, const RenderOptions& options,
                     Isa isa, Oversight& oversight);

    std::unique_ptr<TileWorker> make_worker() override;
    void add_to(RenderStatistics& statistics) const override;

  private:
    friend class PerturbationWorker;

    static DeepFrame frame_of(const Request& request, const RenderOptions& options,
                              const DeepReference* near);

    Location location_;
    bool preview_;                               ///< what is in doubt stays so
    std::shared_ptr<const DeepReference> near_;  ///< of the view the options name, if at hand
    DeepFrame frame_;
    DirectPixels direct_;
    bool too_long_to_know_;  ///< whether an orbit lost by two doubles stays
    Region region_;
    Delivery delivery_;
    ReferenceUse reference_;
    std::optional<OrbitSheets<PerturbedState>::Use> open_;  ///< its render's
};

class PerturbationWorker : public TileWorker {
  public:
    /// Allocates the buffers of one batch. The task must outlive the worker.
    explicit PerturbationWorker(PerturbationTask& task);

    int64_t run(const Tile& tile, const std::function<bool()>& go_on) override;
    /// Those that doubles leave in doubt: a tile has few, which would leave most lanes empty.
    int64_t pixels_put_off() const override { return static_cast<int64_t>(in_doubt_.size()); }
    bool finish(const std::function<bool()>& go_on) override;
    void add_to(RenderStatistics& statistics) const override;

  private:
    /// A tile with pixels in doubt.
    struct OpenTile {
        Tile tile;
        std::size_t count;
        std::unique_ptr<TileResults> results;
    };
    /// Where a result belongs.
    struct Pixel {
        int x;
        int y;
        TileResults* results;
        std::size_t slot;
    };
    std::unique_ptr<TileResults> take_results();
    /// The pixels' results are complete.
    void deliver(OpenTile tile);
    /// Decides pixels that doubles left in doubt, at most a batch of them, or finds them lost.
    /// Returns false when go_on said no.
    bool decide(std::span<const Pixel> doubtful, const std::function<bool()>& go_on);
    /// A pixel that two doubles left in doubt.
    struct Lost {
        const Pixel* pixel;
        int64_t iterations;              ///< after so many
        ScalarComplex<double> gradient;  ///< what it may be
        bool widely = false;             ///< is for wide numbers
    };
    /// Decides those; the same as above.
    bool decide_lost(const std::function<bool()>& go_on);
    /// Of those the ones for wide numbers side by side, without gradients, as far as that goes.
    bool decide_widely(const std::function<bool()>& go_on);
    bool decide_alone(Lost lost, const std::function<bool()>& go_on);
    static void put_result(const Lost& lost, const DirectResult& result);
    /// Puts a pixel's offset into the arrays.
    void put(int x, int y, std::size_t slot);
    /// How the pixels whose offsets are in the arrays fare.
    template <class Real>
    bool iterate(const PerturbationParameters<Real>& parameters, std::size_t count,
                 TileResults& results, const std::function<bool()>& go_on);
    /// Looks where the pixels of the tile stand already.
    void find_open(const Tile& tile, std::size_t count);
    /// Leaves where the limit has stopped them.
    void leave_open(const int64_t* counts);
    DirectResult iterate_directly_at(int x, int y, const std::function<bool()>& go_on) const;
    bool with_gradients() const { return task_.delivery_.target.needs_derivatives(); }

    PerturbationTask& task_;
    AlignedArray<double> tau_re_ = batch_array<double>();
    AlignedArray<double> tau_im_ = batch_array<double>();
    AlignedArray<double> tau_re_low_ = batch_array<double>();
    AlignedArray<double> tau_im_low_ = batch_array<double>();
    AlignedArray<uint8_t> doubtful_ = batch_array<uint8_t>();
    std::vector<std::unique_ptr<TileResults>> spare_;
    std::vector<OpenTile> open_;
    std::vector<Pixel> in_doubt_;  ///< of the open tiles
    std::vector<Lost> lost_;       ///< of those
    std::optional<TileOrbits<PerturbedState>> orbits_;
    std::vector<const PerturbedState*> states_;  ///< by slot, where orbits_ found some
    std::vector<StoppedPixel> stopped_;
    int64_t resumed_ = 0;
    PerturbationScratch scratch_;
    PerturbationTally steps_;
    PixelTally tally_;
};

}  // namespace hadal
