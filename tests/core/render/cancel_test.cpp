// Progress, cancelling and failing.
#include <atomic>
#include <chrono>
#include <optional>
#include <stdexcept>
#include <thread>

#include "base/error.hpp"
#include "render/render.hpp"
#include "support/catch.hpp"
#include "support/raster.hpp"
#include "support/stopwatch.hpp"

using namespace hadal;
using namespace std::chrono_literals;

namespace {

/// A view that would take years: all interior, no shortcuts, the greatest limit there is.
Request endless() {
    Request request;
    request.location.centre = {"-0.1", "0.1"};
    request.location.zoom = "100";
    request.location.iterations = most_iterations;
    request.width = 300;
    request.height = 200;
    return request;
}

RenderOptions without_shortcuts(int threads) {
    RenderOptions options;
    options.shortcuts = false;
    options.threads = threads;
    return options;
}

ErrorCode code_of(const std::function<void()>& work) {
    try {
        work();
    } catch (const Error& error) {
        return error.code();
    }
    return ErrorCode{};
}

/// Stops the render after the delay, a few times: it must end within the 20 ms promised.
void check_stop(const Request& request, const Target& target, const RenderOptions& options,
                std::chrono::milliseconds delay) {
    std::vector<double> waits;
    for (int round = 0; round < 5; ++round) {
        std::stop_source source;
        std::optional<Stopwatch> asked;
        std::thread later([&] {
            std::this_thread::sleep_for(delay);
            asked.emplace();
            source.request_stop();
        });
        const ErrorCode code = code_of([&] {
            render(request, target, options, {source.get_token(), {}, {}});
        });
        later.join();
        CHECK(code == ErrorCode::cancelled);
        waits.push_back(asked->busy_ms());
        CHECK(asked->elapsed_ms() < 2000);
    }
    std::sort(waits.begin(), waits.end());
    CAPTURE(delay.count(), waits);
    CHECK(waits[0] < 20);  // A round or two may be disturbed, but not each.
    CHECK(waits[2] < 100);
}

}  // namespace

TEST_CASE("cancel: a stop token ends the render at any limit, on every instruction set") {
    Raster raster(300, 200);
    for (const Isa isa : available_isas()) {
        RenderOptions options = without_shortcuts(2);
        options.isa = isa;
        CAPTURE(name(isa));
        check_stop(endless(), raster.target(), options, 30ms);
    }
}

TEST_CASE("cancel: while pixels in doubt are decided, in two doubles and in many digits") {
    // All of this view is chaotic and stays.
    Request request = endless();
    request.location.formula = formula_named("celtic");
    request.location.centre = {"-1.2", "0.2"};
    request.location.zoom = "1e4";
    request.location.iterations = 4000;
    request.width = 1200;
    request.height = 800;
    Raster raster(request.width, request.height);
    for (const Isa isa : {available_isas().front(), available_isas().back()}) {
        RenderOptions options;
        options.threads = 2;
        options.isa = isa;
        CAPTURE(name(isa));
        check_stop(request, raster.target(), options, 15ms);
        check_stop(request, raster.target(), options, 250ms);
    }
}

TEST_CASE("cancel: in the middle of a reference orbit of 50,000 bits") {
    Request request;
    request.location.centre = {"-2", "0." + std::string(14'999, '0') + "271828182845904523536"};
    request.location.zoom = "1e15000";
    request.location.iterations = 200'000;
    request.width = 300;
    request.height = 200;
    Raster raster(300, 200);
    std::vector<double> waits;
    for (int round = 0; round < 4; ++round) {
        std::stop_source source;
        std::optional<Stopwatch> asked;
        double share = 0;
        RenderHooks hooks;
        hooks.stop = source.get_token();
        hooks.progress = [&](double now) {
            CHECK(now >= share);
            share = now;
            if (share > 0 && !asked) {
                asked.emplace();
                source.request_stop();
            }
            return true;
        };
        CHECK(code_of([&] { render(request, raster.target(), {}, hooks); }) ==
              ErrorCode::cancelled);
        CHECK(share > 0);
        CHECK(share < 0.1);
        waits.push_back(asked->busy_ms());
    }
    std::sort(waits.begin(), waits.end());
    CAPTURE(waits);
    CHECK(waits[0] < 20);
    CHECK(waits[2] < 100);
}

TEST_CASE("cancel: the progress callback ends it, and the next render is unaffected") {
    Request request;
    request.width = 200;
    request.height = 100;
    Raster reference(200, 100);
    render(request, reference.target());

    Raster raster(300, 200);
    int calls = 0;
    RenderHooks hooks;
    hooks.progress = [&](double done) {
        CHECK(done >= 0);
        CHECK(done <= 1);
        return ++calls < 5;
    };
    CHECK(code_of([&] { render(endless(), raster.target(), without_shortcuts(2), hooks); }) ==
          ErrorCode::cancelled);
    CHECK(calls == 5);

    Raster again(200, 100);
    render(request, again.target());
    CHECK(again == reference);
}

TEST_CASE("cancel: a stop asked for before the start ends at once") {
    std::stop_source source;
    source.request_stop();
    Raster raster(300, 200);
    CHECK(code_of([&] {
              render(endless(), raster.target(), {}, {source.get_token(), {}, {}});
          }) == ErrorCode::cancelled);
}

TEST_CASE("progress: comes on the calling thread, never backwards") {
    Request request = endless();
    request.location.iterations = 20000;
    Raster raster(300, 200);
    double last = 0;
    bool foreign = false;
    const auto caller = std::this_thread::get_id();
    RenderHooks hooks;
    hooks.progress = [&](double done) {
        foreign |= std::this_thread::get_id() != caller;
        CHECK(done >= last);
        last = done;
        return true;
    };
    render(request, raster.target(), without_shortcuts(2), hooks);
    CHECK_FALSE(foreign);
    CHECK(last > 0);
}

TEST_CASE("errors: what a hook throws comes back, whichever thread it was thrown on") {
    Request request;
    request.width = 300;
    request.height = 200;
    Raster raster(300, 200);
    RenderHooks hooks;
    hooks.tile_done = [](const Region& area, int) {
        if (area.x > 0) throw std::runtime_error("tile");
    };
    CHECK_THROWS_WITH(render(request, raster.target(), {}, hooks), "tile");
    hooks.tile_done = [](const Region&, int) { throw std::bad_alloc(); };
    CHECK(code_of([&] { render(request, raster.target(), {}, hooks); }) ==
          ErrorCode::out_of_memory);
    hooks.tile_done = {};
    hooks.progress = [](double) -> bool { throw std::runtime_error("progress"); };
    CHECK_THROWS_WITH(render(endless(), raster.target(), without_shortcuts(2), hooks), "progress");
}

TEST_CASE("passes: coarse to fine, each pixel once, everything final when a tile is done") {
    Request request;
    request.width = 300;
    request.height = 150;
    Raster reference(300, 150);
    render(request, reference.target());

    Raster raster(300, 150);
    std::atomic<int> wrong = 0;
    std::atomic<int> last_stride = 8;
    RenderOptions options;
    options.coarsest = 8;
    RenderHooks hooks;
    hooks.tile_done = [&](const Region& area, int stride) {
        if (stride > last_stride) ++wrong;
        last_stride = stride;
        for (int y = area.y; y < area.y + area.height; y += stride) {
            for (int x = area.x; x < area.x + area.width; x += stride) {
                if (raster.counts[y * 300 + x] != reference.counts[y * 300 + x]) ++wrong;
            }
        }
    };
    render(request, raster.target(), options, hooks);
    CHECK(wrong == 0);
    CHECK(raster == reference);
}
