#include "study/verify.hpp"

#include <algorithm>
#include <chrono>
#include <memory>
#include <new>

#include "base/error.hpp"
#include "base/number_text.hpp"
#include "render/direct/direct_pixels.hpp"
#include "render/tiles/scheduler.hpp"

namespace hadal {

namespace {

struct Pixel {
    int x;
    int y;
    int64_t count;
};

/// A number that looks random and is the same for the same n, by Steele, Lea and Flood's SplitMix.
uint64_t scrambled(uint64_t n) {
    n = (n + 1) * 0x9e3779b97f4a7c15;
    n = (n ^ n >> 30) * 0xbf58476d1ce4e5b9;
    n = (n ^ n >> 27) * 0x94d049bb133111eb;
    return n ^ n >> 31;
}

std::vector<Pixel> sample(const Request& request, PlaneView<const int64_t> counts, int64_t wanted) {
    const int64_t total = int64_t{request.width} * request.height;
    const int64_t pixels = std::min(wanted, total);
    std::vector<Pixel> result;
    result.reserve(static_cast<std::size_t>(pixels));
    // Stretches of a whole number of pixels, some one longer than the others.
    const int64_t length = total / pixels;
    const int64_t longer = total % pixels;
    int64_t start = 0;
    for (int64_t i = 0; i < pixels; ++i) {
        const int64_t here = length + (i < longer ? 1 : 0);
        const auto chosen =
            static_cast<int64_t>(scrambled(static_cast<uint64_t>(i)) % static_cast<uint64_t>(here));
        const int x = static_cast<int>((start + chosen) % request.width);
        const int y = static_cast<int>((start + chosen) / request.width);
        result.push_back({x, y, counts.row(y)[x]});
        start += here;
    }
    return result;
}

/// Iterations that a pixel takes if its count is right. One that is at once at its end takes time
/// too.
int64_t expected_work(const Pixel& pixel, int64_t limit) {
    return 1 + (pixel.count < 0 ? limit : pixel.count);
}

/// Iterates pixels, each of them a tile of its own.
class VerifyWorker : public TileWorker {
  public:
    VerifyWorker(int64_t limit, const DirectPixels& pixels, PlaneView<const int64_t> counts)
        : limit_(limit), pixels_(pixels), counts_(counts) {}

    int64_t run(const Tile& tile, const std::function<bool()>& go_on) override {
        const auto [x, y, width, height] = tile.area;
        const DirectResult direct = pixels_.iterate(x, y, false, go_on);
        if (!direct.finished) return -1;
        const Pixel pixel{x, y, counts_.row(y)[x]};
        if (!direct.sure) {
            ++unsure_;
        } else if (direct.count != pixel.count) {
            differences_.push_back({x, y, pixel.count, direct.count});
        }
        return expected_work(pixel, limit_);
    }
    void add_to(RenderStatistics& /*statistics*/) const override {}

    const std::vector<PixelDifference>& differences() const { return differences_; }
    int64_t unsure() const { return unsure_; }

  private:
    const int64_t limit_;
    const DirectPixels& pixels_;
    const PlaneView<const int64_t> counts_;
    std::vector<PixelDifference> differences_;
    int64_t unsure_ = 0;
};

void collect(const std::vector<std::unique_ptr<TileWorker>>& workers, VerifyResult& result) {
    for (const auto& worker : workers) {
        const auto& verifier = static_cast<const VerifyWorker&>(*worker);
        const auto& differences = verifier.differences();
        result.unsure += verifier.unsure();
        result.differences.insert(result.differences.end(), differences.begin(), differences.end());
    }
    std::sort(result.differences.begin(), result.differences.end(),
              [](const PixelDifference& a, const PixelDifference& b) {
                  return a.y != b.y ? a.y < b.y : a.x < b.x;
              });
    for (const PixelDifference& difference : result.differences) {
        if (difference.count < 0 || difference.direct < 0) {
            ++result.opposite;
        } else {
            result.largest = std::max(result.largest, difference.count > difference.direct
                                                          ? difference.count - difference.direct
                                                          : difference.direct - difference.count);
        }
    }
}

void check(const Request& request, PlaneView<const int64_t> counts, const VerifyOptions& options) {
    validate(request);
    if (!counts) throw Error(ErrorCode::invalid_argument, "there are no counts to verify");
    if (options.pixels < 1)
        throw invalid_field("pixels", shortest_text(options.pixels), "must be 1 or more");
    if (options.threads < 0)
        throw invalid_field("threads", shortest_text(options.threads), "must be 0 or more");
}

}  // namespace

VerifyResult verify(const Request& request, PlaneView<const int64_t> counts,
                    const VerifyOptions& options, const RenderHooks& hooks) try {
    const auto begin = std::chrono::steady_clock::now();
    check(request, counts, options);
    const DeepFrame frame(request);
    const DirectPixels direct(request.location, frame);
    const int64_t limit = request.location.iterations;
    std::vector<Pixel> pixels = sample(request, counts, options.pixels);
    // Those that take longest first, so that all threads are at work to the end.
    std::stable_sort(pixels.begin(), pixels.end(), [&](const Pixel& a, const Pixel& b) {
        return expected_work(a, limit) > expected_work(b, limit);
    });
    double work = 0;
    std::vector<Tile> tiles;
    tiles.reserve(pixels.size());
    for (const Pixel& pixel : pixels) {
        work += static_cast<double>(expected_work(pixel, limit));
        tiles.push_back({{pixel.x, pixel.y, 1, 1}});
    }
    std::vector<std::unique_ptr<TileWorker>> workers;
    const auto threads = std::min<std::size_t>(
        static_cast<std::size_t>(thread_count(options.threads)), tiles.size());
    for (std::size_t i = 0; i < threads; ++i)
        workers.push_back(std::make_unique<VerifyWorker>(limit, direct, counts));
    const RenderHooks without_tiles{hooks.stop, hooks.progress, {}};
    Oversight oversight(without_tiles, work);
    run_tiles(tiles, workers, oversight);
    oversight.check();

    VerifyResult result;
    result.pixels = static_cast<int64_t>(pixels.size());
    result.bits = frame.bits();
    result.threads = static_cast<int>(threads);
    collect(workers, result);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    result.seconds = took.count();
    return result;
} catch (const std::bad_alloc&) {
    throw Error(ErrorCode::out_of_memory, Complaint{Problem::no_memory_for_verification});
}

}  // namespace hadal
