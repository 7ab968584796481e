// Computes tiles by plain iteration in double precision.
#pragma once

#include <optional>

#include "kernel/plain/aligned.hpp"
#include "kernel/plain/batch_points.hpp"
#include "kernel/plain/escape.hpp"
#include "render/pixels/pixel_grid.hpp"
#include "render/pixels/sample_points.hpp"
#include "render/plain/doubtful_pixels.hpp"
#include "render/resume/open_orbits.hpp"
#include "render/resume/tile_orbits.hpp"
#include "render/tiles/task.hpp"
#include "render/tiles/tile_results.hpp"

namespace hadal {

/// What all workers of a render share.
class EscapeTask : public RenderTask {
  public:
    EscapeTask(const Request& request, const PixelGrid& grid, const Target& target,
               const RenderOptions& options, Isa isa);

    std::unique_ptr<TileWorker> make_worker() override;

  private:
    friend class EscapeWorker;

    SamplePoints points_;
    EscapeLoop loop_;
    EscapeParameters parameters_;
    int components_;  ///< of z in the loop
    Delivery delivery_;
    std::optional<OrbitSheets<PlainState>::Use> open_;  ///< its render's
    MorePreciseArithmetic more_precise_;
};

class EscapeWorker : public TileWorker {
  public:
    /// Allocates the buffers of one batch. The task must outlive the worker.
    explicit EscapeWorker(EscapeTask& task);

    int64_t run(const Tile& tile, const std::function<bool()>& go_on) override;
    void add_to(RenderStatistics& statistics) const override {
        statistics.add(tally_);
        statistics.resumed += resumed_;
        in_doubt_.add_to(statistics.deep.steps);
    }

  private:
    /// Goes on with the orbits that were found. Returns false when go_on said no.
    bool resume(const EscapeResults& results, const std::function<bool()>& go_on);
    /// Notes that the points left in the batch may still escape.
    void note_open();
    /// Keeps the orbit of a point of the batch, at its end.
    void keep(std::size_t i);
    void note_stay(const PointState& state);

    EscapeTask& task_;
    Batch batch_;
    AlignedArray<double> re_ = batch_array<double>();
    AlignedArray<double> im_ = batch_array<double>();
    AlignedArray<uint8_t> doubtful_ = batch_array<uint8_t>();
    TileResults results_;
    DoubtfulPixels in_doubt_;
    std::optional<TileOrbits<PlainState>> orbits_;
    PixelTally tally_;
    int64_t resumed_ = 0;
};

}  // namespace hadal
