#include "render/tiles/scheduler.hpp"

#include <omp.h>

#include <algorithm>
#include <memory>
#include <thread>
#include <vector>

#include "base/error.hpp"

namespace hadal {

namespace {

constexpr auto report_interval = std::chrono::milliseconds(4);

/// What one thread does of a pass.
class TileRun {
  public:
    TileRun(TileWorker& worker, Oversight& oversight, const std::function<bool()>& go_on)
        : worker_(worker), oversight_(oversight), go_on_(go_on) {}

    /// Returns false when the work was halted.
    bool run(const Tile& tile) {
        const bool known = tile.known && unknown_pixels(tile) == 0;
        const int64_t pixels = known ? 0 : worker_.run(tile, go_on_);
        if (pixels < 0) return false;
        if (open_.empty()) since_ = Clock::now();
        open_.push_back({&tile, static_cast<double>(pixels)});
        // So many pixels fill their vectors, and those few of them that are put off once more.
        constexpr int64_t enough = 8192;
        constexpr std::size_t most_open = 64;
        const int64_t put_off = worker_.pixels_put_off();
        const bool waits = put_off > 0 && put_off < enough && open_.size() < most_open &&
                           (!oversight_.shows_tiles() || Clock::now() - since_ < patience());
        return waits || finish();
    }
    /// Finishes the tiles with pixels that were put off.
    bool finish() {
        if (!worker_.finish(go_on_)) return false;
        for (const Open& open : open_)
            oversight_.tile_finished(*open.tile, open.pixels);
        open_.clear();
        return true;
    }

  private:
    using Clock = std::chrono::steady_clock;
    struct Open {
        const Tile* tile;
        double pixels;
    };

    /// Who watches shall not wait long for what is done, as watching goes.
    Clock::duration patience() const {
        using std::chrono::milliseconds;
        return std::clamp<Clock::duration>((Clock::now() - begin_) / 16, milliseconds(8),
                                           milliseconds(500));
    }

    TileWorker& worker_;
    Oversight& oversight_;
    const std::function<bool()>& go_on_;
    std::vector<Open> open_;
    Clock::time_point since_{};  ///< when the first of them was run
    const Clock::time_point begin_ = Clock::now();
};

}  // namespace

int thread_count(int wanted) {
    return std::clamp(wanted > 0 ? wanted : omp_get_num_procs(), 1, most_threads);
}

bool Oversight::report(double share) {
    if (!go_on()) return false;
    const auto now = std::chrono::steady_clock::now();
    if (!hooks_.progress || now - last_report_ < report_interval) return true;
    last_report_ = now;
    if (!hooks_.progress(std::min(1.0, share))) halted_ = true;
    return go_on();
}

bool Oversight::go_on_and_report() {
    return report(prepared_ + (1 - prepared_) * done_pixels_.load() / total_pixels_);
}

bool Oversight::go_on_preparing(double share) {
    prepared_ = share;
    return report(share);
}

void Oversight::tile_finished(const Tile& tile, double pixels) {
    done_pixels_ += pixels;
    if (hooks_.tile_done) hooks_.tile_done(tile.area, tile.stride);
}

void Oversight::fail(std::exception_ptr error) noexcept {
    if (!failed_.test_and_set()) error_ = std::move(error);
    halted_ = true;
}

void Oversight::check() {
    if (error_) std::rethrow_exception(error_);
    if (!go_on()) throw Error(ErrorCode::cancelled, "the render was cancelled");
}

void run_tiles(std::span<const Tile> tiles, std::span<const std::unique_ptr<TileWorker>> workers,
               Oversight& oversight) {
    std::atomic<std::size_t> next = 0;
    std::atomic<int> busy = static_cast<int>(workers.size());
#pragma omp parallel num_threads(static_cast <int>(workers.size()))
    {
        const auto thread = static_cast<std::size_t>(omp_get_thread_num());
        const bool reports = thread == 0;
        const std::function<bool()> go_on = [&] {
            return reports ? oversight.go_on_and_report() : oversight.go_on();
        };
        try {
            TileRun mine(*workers[thread], oversight, go_on);
            for (bool halted = false; !halted && go_on();) {
                const std::size_t i = next++;
                const bool is_last = i >= tiles.size();
                halted = !(is_last ? mine.finish() : mine.run(tiles[i]));
                if (halted && oversight.go_on())
                    throw Error(ErrorCode::internal, "a part of the picture was left undone");
                if (is_last) break;
            }
        } catch (...) {
            oversight.fail(std::current_exception());
        }
        --busy;
        // The calling thread must stay reachable for its callback while others finish.
        try {
            while (reports && oversight.reports() && busy > 0 && oversight.go_on_and_report()) {
                std::this_thread::sleep_for(std::chrono::microseconds(200));
            }
        } catch (...) {
            oversight.fail(std::current_exception());
        }
    }
}

}  // namespace hadal
