// Runs the tiles of a pass on OpenMP threads, with progress and cancelling.
#pragma once

#include <atomic>
#include <chrono>
#include <exception>
#include <functional>
#include <span>
#include <stop_token>

#include "render/request/render_options.hpp"
#include "render/request/render_statistics.hpp"
#include "render/tiles/tiles.hpp"

namespace hadal {

/// Threads of a render that asked for `wanted` (0: as many as the machine has).
int thread_count(int wanted);

/// What the threads of one render share: whether to go on, and how far it is.
class Oversight {
  public:
    Oversight(const RenderHooks& hooks, double total_pixels)
        : hooks_(hooks), total_pixels_(total_pixels) {}

    /// Whether to go on. Called by every thread at least every few milliseconds.
    bool go_on() const {
        return !halted_.load(std::memory_order_relaxed) && !hooks_.stop.stop_requested();
    }
    /// go_on() for the calling thread, which also reports progress now and then.
    bool go_on_and_report();
    /// The same before there are tiles, with the share of the whole that is done by then.
    bool go_on_preparing(double share);
    bool reports() const { return static_cast<bool>(hooks_.progress); }

    /// Whether somebody is told of each tile.
    bool shows_tiles() const { return static_cast<bool>(hooks_.tile_done); }
    void tile_finished(const Tile& tile, double pixels);
    /// Keeps the first exception and halts the others. Never throws.
    void fail(std::exception_ptr error) noexcept;
    /// Rethrows what failed, or throws Error(cancelled) if the work was halted.
    void check();

  private:
    bool report(double share);

    const RenderHooks& hooks_;
    const double total_pixels_;
    double prepared_ = 0;  ///< share of the whole that preparation was
    std::atomic<double> done_pixels_ = 0;
    std::atomic<bool> halted_ = false;
    std::atomic_flag failed_ = ATOMIC_FLAG_INIT;
    std::exception_ptr error_;
    std::chrono::steady_clock::time_point last_report_{};
};

/// One thread's hands: computes tiles. run() returns the pixels computed, or -1 when `go_on` said
/// no half-way. It may put pixels off, so that finish() computes those of several tiles together.
class TileWorker {
  public:
    virtual ~TileWorker() = default;
    virtual int64_t run(const Tile& tile, const std::function<bool()>& go_on) = 0;
    /// How many pixels are put off: their tiles are not delivered.
    virtual int64_t pixels_put_off() const { return 0; }
    /// Computes those. Returns false when `go_on` said no half-way.
    virtual bool finish(const std::function<bool()>& /*go_on*/) { return true; }
    /// Adds what became of the pixels of all tiles run so far.
    virtual void add_to(RenderStatistics& statistics) const = 0;
};

/// Computes all tiles, each by the worker of the thread that takes it, in the order given.
/// `workers` has one entry a thread. The calling thread is one of them. Exceptions are left in
/// `oversight`.
void run_tiles(std::span<const Tile> tiles, std::span<const std::unique_ptr<TileWorker>> workers,
               Oversight& oversight);

}  // namespace hadal
