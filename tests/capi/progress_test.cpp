// The progress callback: what it is told, and how it ends a render.
#include <hadal/hadal.h>

#include <algorithm>
#include <chrono>
#include <optional>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "handles.hpp"
#include "support/stopwatch.hpp"

namespace {

struct Watch {
    std::vector<double> shares;
    std::thread::id thread;
    std::size_t cancel_at = SIZE_MAX;  // number of the call that cancels, from 1
    std::optional<hadal::Stopwatch> cancelled;
};

int watch(double done, void* user) {
    auto& seen = *static_cast<Watch*>(user);
    seen.shares.push_back(done);
    seen.thread = std::this_thread::get_id();
    if (seen.shares.size() != seen.cancel_at) return 0;
    seen.cancelled.emplace();
    return -1;
}

int throwing(double, void*) {
    throw std::runtime_error("thrown by the callback");
}

/// Points on which no shortcut helps: a disc that turns by the golden mean, so that no orbit in it
/// ever repeats or escapes.
capi::Request endless() {
    return capi::request(640, 480,
                         {{"julia", "-0.39054087021840005,-0.58678790734696873"},
                          {"re", "0"},
                          {"im", "0"},
                          {"zoom", "10"},
                          {"iterations", "4611686018427387904"}});
}

}  // namespace

TEST_CASE("progress rises from 0 to 1 on the calling thread") {
    const auto request = capi::request(
        800, 600, {{"re", "-0.7453"}, {"im", "0.1127"}, {"zoom", "500"}, {"iterations", "20000"}});
    Watch seen;
    const hadal_target nothing = HADAL_TARGET_INIT;
    REQUIRE(hadal_render(capi::engine().get(), request.get(), &nothing, watch, &seen, nullptr) ==
            HADAL_OK);
    REQUIRE(seen.shares.size() >= 2);
    CHECK(seen.thread == std::this_thread::get_id());
    CHECK(std::is_sorted(seen.shares.begin(), seen.shares.end()));
    CHECK(seen.shares.front() >= 0);
    CHECK(seen.shares.back() <= 1);
    CHECK(seen.shares.back() > seen.shares.front());
}

TEST_CASE("the callback cancels within 20 ms, however far there is to go") {
    const auto engine = capi::engine();
    const auto request = endless();
    capi::Planes planes(640, 480);
    // A call or two may be disturbed, but not each.
    double best = 1e9;
    for (const std::size_t call : {1, 2, 3, 5, 8}) {
        Watch seen;
        seen.cancel_at = call;
        hadal_statistics statistics = HADAL_STATISTICS_INIT;
        statistics.interior = 77;
        const hadal_status status =
            hadal_render(engine.get(), request.get(), &planes.target, watch, &seen, &statistics);
        REQUIRE(seen.cancelled);
        const double took = seen.cancelled->busy_ms();
        CHECK(status == HADAL_CANCELLED);
        CHECK(capi::error_names({"cancel"}));
        CHECK(seen.shares.size() == call);
        CHECK(statistics.interior == 77);
        CHECK(took < 500);
        best = std::min(best, took);
    }
    CHECK(best < 20);
}

TEST_CASE("what comes after a cancelled render is unaffected") {
    const auto request = capi::request(97, 61, {{"re", "-0.16"}, {"im", "1.04"}, {"zoom", "50"}});
    capi::Planes expected(97, 61);
    REQUIRE(hadal_render(capi::engine().get(), request.get(), &expected.target, nullptr, nullptr,
                         nullptr) == HADAL_OK);

    const auto engine = capi::engine();
    const auto without_end = endless();
    for (int round = 0; round < 3; ++round) {
        capi::Planes planes(640, 480);
        Watch seen;
        seen.cancel_at = 2;
        REQUIRE(hadal_render(engine.get(), without_end.get(), &planes.target, watch, &seen,
                             nullptr) == HADAL_CANCELLED);
        capi::Planes after(97, 61);
        REQUIRE(hadal_render(engine.get(), request.get(), &after.target, nullptr, nullptr,
                             nullptr) == HADAL_OK);
        CHECK(after == expected);
    }
}

TEST_CASE("an exception out of the callback becomes a status") {
    const auto engine = capi::engine();
    const auto request = capi::request(64, 48);
    capi::Planes planes(64, 48);
    CHECK(hadal_render(engine.get(), request.get(), &planes.target, throwing, nullptr, nullptr) ==
          HADAL_INTERNAL);
    CHECK(capi::error_names({"thrown by the callback"}));
    CHECK(hadal_render(engine.get(), request.get(), &planes.target, nullptr, nullptr, nullptr) ==
          HADAL_OK);
}

TEST_CASE("the callback may change the request that is being rendered") {
    const auto engine = capi::engine();
    const auto request = capi::request(640, 480);
    capi::Planes expected(640, 480);
    capi::Planes planes(640, 480);
    REQUIRE(hadal_render(engine.get(), request.get(), &expected.target, nullptr, nullptr,
                         nullptr) == HADAL_OK);
    const auto meddle = [](double, void* user) {
        auto* changed = static_cast<hadal_request*>(user);
        return int(hadal_request_set(changed, "zoom", "77") != HADAL_OK ||
                   hadal_request_set_size(changed, 3, 3) != HADAL_OK);
    };
    REQUIRE(hadal_render(engine.get(), request.get(), &planes.target, meddle, request.get(),
                         nullptr) == HADAL_OK);
    CHECK(planes == expected);
    CHECK(capi::field(request.get(), "zoom") == "77");
}
