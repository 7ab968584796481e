// Computes tiles by plain iteration in double precision.
#pragma once

#include "kernel/aligned.hpp"
#include "kernel/escape.hpp"
#include "render/pixel_grid.hpp"
#include "render/sample_points.hpp"
#include "render/task.hpp"
#include "render/tile_results.hpp"

namespace hadal {

/// What all workers of a render share, read only.
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
    Delivery delivery_;
};

class EscapeWorker : public TileWorker {
  public:
    /// Allocates the buffers of one batch. The task must outlive the worker.
    explicit EscapeWorker(const EscapeTask& task) : task_(task) {}

    int64_t run(const Tile& tile, const std::function<bool()>& go_on) override;
    void add_to(RenderStatistics& statistics) const override { statistics.add(tally_); }

  private:
    const EscapeTask& task_;
    Batch batch_;
    AlignedArray<double> re_ = batch_array<double>();
    AlignedArray<double> im_ = batch_array<double>();
    TileResults results_;
    PixelTally tally_;
};

}  // namespace hadal
