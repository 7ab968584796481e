// Computes tiles by perturbation, and what doubles leave in doubt by more precise arithmetic.
#pragma once

#include <memory>
#include <mutex>

#include "kernel/aligned.hpp"
#include "kernel/perturbation.hpp"
#include "render/deep_frame.hpp"
#include "render/task.hpp"
#include "render/tile_results.hpp"

namespace hadal {

/// The reference orbit and the tables of steps, shared by all workers.
class PerturbationTask : public RenderTask {
  public:
    /// Iterates the reference orbit and builds the table. Reports to and is stopped by `oversight`.
    PerturbationTask(const Request& request, const Target& target, const RenderOptions& options,
                     Isa isa, Oversight& oversight);

    std::unique_ptr<TileWorker> make_worker() override;
    void add_to(RenderStatistics& statistics) const override;

  private:
    friend class PerturbationWorker;

    /// The table for the pixels in doubt, built when the first one turns up. Thread-safe.
    const StepTable<DoubleDouble>& precise_table(const std::function<bool()>& go_on);

    DeepFrame frame_;
    Region region_;
    double radius_;
    DeepStatistics statistics_;
    std::unique_ptr<const ReferenceOrbit> orbit_;
    std::unique_ptr<const StepTable<double>> table_;
    std::mutex precise_mutex_;
    std::unique_ptr<const StepTable<DoubleDouble>> precise_table_;
    Delivery delivery_;
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
