// Computes tiles by perturbation, and what doubles leave in doubt by more precise arithmetic.
#pragma once

#include <memory>

#include "kernel/aligned.hpp"
#include "kernel/perturbation.hpp"
#include "render/deep_frame.hpp"
#include "render/direct_pixels.hpp"
#include "render/reference_store.hpp"
#include "render/task.hpp"
#include "render/tile_results.hpp"

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

    Location location_;
    DeepFrame frame_;
    Region region_;
    Delivery delivery_;
    ReferenceUse reference_;
};

class PerturbationWorker : public TileWorker {
  public:
    /// Allocates the buffers of one batch. The task must outlive the worker.
    explicit PerturbationWorker(PerturbationTask& task) : task_(task) {}

    int64_t run(const Tile& tile, const std::function<bool()>& go_on) override;
    void add_to(RenderStatistics& statistics) const override;

  private:
    /// Decides one pixel that doubles left in doubt. Returns false when go_on said no.
    bool decide(int x, int y, std::size_t slot, const std::function<bool()>& go_on);
    DirectResult iterate_directly_at(int x, int y, const std::function<bool()>& go_on) const;

    PerturbationTask& task_;
    AlignedArray<double> tau_re_ = batch_array<double>();
    AlignedArray<double> tau_im_ = batch_array<double>();
    AlignedArray<uint8_t> doubtful_ = batch_array<uint8_t>();
    TileResults results_;
    PerturbationScratch scratch_;
    PerturbationTally steps_;
    PixelTally tally_;
};

}  // namespace hadal
