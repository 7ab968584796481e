// The verifier finds what is wrong, and nothing else.
#include "study/verify.hpp"

#include <algorithm>
#include <chrono>
#include <optional>
#include <thread>

#include "base/error.hpp"
#include "support/catch.hpp"
#include "support/message_of.hpp"
#include "support/raster.hpp"
#include "support/stopwatch.hpp"

using namespace hadal;

namespace {

constexpr int width = 32;
constexpr int height = 18;

Request seahorses(const std::string& zoom) {
    Request request;
    request.location.centre = {"-0.743643887037151", "0.131825904205330"};
    request.location.zoom = zoom;
    request.location.iterations = 3000;
    request.width = width;
    request.height = height;
    return request;
}

PlaneView<const int64_t> view(const Raster& raster) {
    return {raster.counts.data(), raster.width * std::ptrdiff_t{sizeof(int64_t)}};
}

Raster rendered(const Request& request) {
    Raster raster(request.width, request.height);
    render(request, raster.counts_only());
    return raster;
}

VerifyResult verified(const Request& request, const Raster& raster, int64_t pixels,
                      int threads = 2) {
    return verify(request, view(raster), {pixels, threads});
}

}  // namespace

TEST_CASE("verify: what is rendered is right, by any arithmetic") {
    for (const char* zoom : {"3", "1.4222222e11", "1e14"}) {
        Request request = seahorses(zoom);
        // Enough for most of the deep pixels to escape, but not so many that a double goes astray.
        request.location.iterations = zoom[0] == '3' ? 300 : 12000;
        const Raster raster = rendered(request);
        CHECK(std::count(raster.counts.begin(), raster.counts.end(), -1) < width * height / 2);
        const VerifyResult result = verified(request, raster, 100);
        CHECK(result.pixels == 100);
        CHECK(result.unsure == 0);
        CHECK(result.bits >= 64);
        CHECK(result.differences.empty());
    }
}

TEST_CASE("verify: Julia sets and other formulas") {
    Request request;
    request.location = home(formula_named("multibrot-5"));
    request.width = width;
    request.height = height;
    CHECK(verified(request, rendered(request), 200).differences.empty());
    request.location = home(formula_named("tricorn"), PointText{"-0.3", "0.25"});
    Raster raster = rendered(request);
    CHECK(verified(request, raster, 200).differences.empty());
    request.location.julia->re = "-0.31";
    CHECK_FALSE(verified(request, raster, 200).differences.empty());
}

TEST_CASE("verify: finds the pixel that is wrong, and tells how wrong") {
    Request request = seahorses("50");
    request.location.iterations = 150;
    Raster raster = rendered(request);
    const auto at = [&](int x, int y) -> int64_t& { return raster.counts[y * width + x]; };
    const int64_t truth = at(5, 7);
    REQUIRE(truth >= 0);
    at(5, 7) = truth + 3;
    const auto escaped = std::find_if(raster.counts.begin(), raster.counts.begin() + 7 * width,
                                      [](int64_t count) { return count >= 0; });
    const auto place = static_cast<int>(escaped - raster.counts.begin());
    const int64_t other = *escaped;
    REQUIRE(place < 7 * width);
    *escaped = -1;
    // More than there are: each of them once.
    const VerifyResult result = verified(request, raster, 1'000'000);
    CHECK(result.pixels == width * height);
    CHECK(result.differences ==
          std::vector<PixelDifference>{{place % width, place / width, -1, other},
                                       {5, 7, truth + 3, truth}});
    CHECK(result.largest == 3);
    CHECK(result.opposite == 1);
}

TEST_CASE("verify: the sample is spread, distinct and the same every time") {
    const Request request = seahorses("50");
    const Raster wrong(width, height);  // every count is -7
    const VerifyResult result = verified(request, wrong, 97, 1);
    REQUIRE(result.differences.size() == 97);
    CHECK(result.differences == verified(request, wrong, 97, 2).differences);
    std::vector<int> in_row(height);
    int left = 0;
    for (std::size_t i = 0; i < result.differences.size(); ++i) {
        const PixelDifference& pixel = result.differences[i];
        ++in_row[static_cast<std::size_t>(pixel.y)];
        left += pixel.x < width / 2;
        if (i > 0) CHECK_FALSE(pixel == result.differences[i - 1]);
    }
    CHECK(*std::min_element(in_row.begin(), in_row.end()) >= 3);
    CHECK(left > 30);
    CHECK(left < 67);
}

TEST_CASE("verify: rejects what cannot be meant") {
    const Request request = seahorses("50");
    const Raster raster(width, height);
    CHECK(message_of([&] {
              verify(request, view(raster), {0, 1});
          }) == "1: pixels must be 1 or more, not '0'");
    CHECK(message_of([&] {
              verify(request, view(raster), {1, -1});
          }) == "1: threads must be 0 or more, not '-1'");
    CHECK(message_of([&] { verify(request, {}, {}); }) == "1: there are no counts to verify");
}

TEST_CASE("verify: a stop token ends it within 20 ms, and progress never falls") {
    Request request = seahorses("1e3000");
    request.location.iterations = most_iterations;
    const Raster raster(width, height);
    std::stop_source source;
    std::optional<Stopwatch> asked;
    double last = 0;
    RenderHooks hooks;
    hooks.stop = source.get_token();
    hooks.progress = [&](double share) {
        CHECK(share >= last);
        last = share;
        return true;
    };
    std::thread later([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        asked.emplace();
        source.request_stop();
    });
    ErrorCode code{};
    try {
        verify(request, view(raster), {10, 2}, hooks);
    } catch (const Error& error) {
        code = error.code();
    }
    later.join();
    CHECK(code == ErrorCode::cancelled);
    REQUIRE(asked);
    CHECK(asked->busy_ms() < 100);  // 20 promised; nothing here says that one round is undisturbed
}
