#include "render/scheduler.hpp"

#include <omp.h>

#include <algorithm>
#include <memory>
#include <thread>

#include "base/error.hpp"

namespace hadal {

namespace {

constexpr auto report_interval = std::chrono::milliseconds(4);

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
            while (go_on()) {
                const std::size_t mine = next++;
                if (mine >= tiles.size()) break;
                const bool known = tiles[mine].known && unknown_pixels(tiles[mine]) == 0;
                const int64_t pixels = known ? 0 : workers[thread]->run(tiles[mine], go_on);
                if (pixels < 0) break;
                oversight.tile_finished(tiles[mine], static_cast<double>(pixels));
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
