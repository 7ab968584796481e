// Computes tiles by plain iteration in double precision.
#pragma once

#include "kernel/aligned.hpp"
#include "kernel/escape.hpp"
#include "kernel/finish.hpp"
#include "render/pixel_grid.hpp"
#include "render/scheduler.hpp"

namespace hadal {

/// What all workers of a render share, read only.
struct EscapeTask {
    EscapeTask(const Request& request, const PixelGrid& grid, const Target& target,
               const RenderOptions& options, Isa isa);

    PixelGrid grid;
    Target target;
    Region region;
    Isa isa;
    EscapeLoop loop;
    EscapeParameters parameters;
    FinishParameters finish;
};

class EscapeWorker : public TileWorker {
  public:
    /// Allocates the buffers of one batch. The task must outlive the worker.
    explicit EscapeWorker(const EscapeTask& task);

    int64_t run(const Tile& tile, const std::function<bool()>& go_on) override;

    /// What became of the pixels of all tiles run so far.
    const PixelTally& tally() const { return tally_; }

  private:
    const EscapeTask& task_;
    Batch batch_;
    AlignedArray<double> re_ = batch_array<double>();
    AlignedArray<double> im_ = batch_array<double>();
    AlignedArray<int64_t> counts_ = batch_array<int64_t>();
    AlignedArray<double> norms_ = batch_array<double>();
    AlignedArray<double> gradients_ = batch_array<double>();
    AlignedArray<float> fractions_ = batch_array<float>();
    AlignedArray<float> distances_ = batch_array<float>();
    PixelTally tally_;
};

}  // namespace hadal
