// Computes tiles by plain iteration in double precision.
#pragma once

#include <hwy/aligned_allocator.h>

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
    template <class T>
    static hwy::AlignedFreeUniquePtr<T[]> buffer();

    const EscapeTask& task_;
    Batch batch_;
    hwy::AlignedFreeUniquePtr<double[]> re_;
    hwy::AlignedFreeUniquePtr<double[]> im_;
    hwy::AlignedFreeUniquePtr<int64_t[]> counts_;
    hwy::AlignedFreeUniquePtr<double[]> norms_;
    hwy::AlignedFreeUniquePtr<double[]> gradients_;
    hwy::AlignedFreeUniquePtr<float[]> fractions_;
    hwy::AlignedFreeUniquePtr<float[]> distances_;
    PixelTally tally_;
};

}  // namespace hadal
