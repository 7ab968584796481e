// hadal_verify finds what is wrong in a plane of counts.
#include <hadal/hadal.h>

#include <vector>

#include "handles.hpp"

namespace {

constexpr int width = 24;
constexpr int height = 16;

capi::Request seahorses() {
    return capi::request(width, height,
                         {{"re", "-0.743643887037151"},
                          {"im", "0.131825904205330"},
                          {"zoom", "1e12"},
                          {"iterations", "20000"}});
}

std::vector<int64_t> counts_of(const hadal_request* request) {
    capi::Planes planes(width, height);
    INFO(hadal_error_text());
    REQUIRE(hadal_render(capi::engine().get(), request, &planes.target, nullptr, nullptr,
                         nullptr) == HADAL_OK);
    return planes.counts;
}

}  // namespace

TEST_CASE("verify: what hadal_render writes is right") {
    const auto request = seahorses();
    const std::vector<int64_t> counts = counts_of(request.get());
    hadal_verification result = HADAL_VERIFICATION_INIT;
    result.differing = result.opposite = result.largest = -5;
    REQUIRE(hadal_verify(capi::engine().get(), request.get(), counts.data(), width * 8, 100,
                         nullptr, nullptr, &result) == HADAL_OK);
    CHECK(result.pixels == 100);
    CHECK(result.differing == 0);
    CHECK(result.opposite == 0);
    CHECK(result.largest == 0);
    CHECK(result.unsure == 0);
    CHECK(result.bits > 100);
}

TEST_CASE("verify: lists the pixels that differ, as far as there is room") {
    const auto request = seahorses();
    std::vector<int64_t> counts = counts_of(request.get());
    for (const int at : {3, 30, 300}) {
        REQUIRE(counts[std::size_t(at)] > 0);
        counts[std::size_t(at)] += 4;
    }
    hadal_difference list[3] = {{7, 7, 7, 7}, {7, 7, 7, 7}, {7, 7, 7, 7}};
    hadal_verification result = HADAL_VERIFICATION_INIT;
    result.differences = list;
    result.capacity = 2;
    REQUIRE(hadal_verify(capi::engine().get(), request.get(), counts.data(), width * 8,
                         int64_t(1) << 40, nullptr, nullptr, &result) == HADAL_OK);
    CHECK(result.pixels == width * height);
    CHECK(result.differing == 3);
    CHECK(result.largest == 4);
    CHECK(list[0].x == 3);
    CHECK(list[0].y == 0);
    CHECK(list[0].count == list[0].direct + 4);
    CHECK(list[1].x == 30 % width);
    CHECK(list[1].y == 30 / width);
    CHECK(list[2].x == 7);
}

TEST_CASE("verify: checks its arguments and leaves the result alone") {
    const auto request = seahorses();
    const auto engine = capi::engine();
    const std::vector<int64_t> counts(width * height);
    hadal_verification result = HADAL_VERIFICATION_INIT;
    result.pixels = -9;
    const auto status = [&](const hadal_engine* with, const hadal_request* of, const int64_t* plane,
                            int64_t stride, int64_t pixels, hadal_verification* out) {
        return hadal_verify(with, of, plane, stride, pixels, nullptr, nullptr, out);
    };
    const auto good = counts.data();
    CHECK(status(nullptr, request.get(), good, width * 8, 1, &result) == HADAL_INVALID_ARGUMENT);
    CHECK(capi::error_names({"engine"}));
    CHECK(status(engine.get(), nullptr, good, width * 8, 1, &result) == HADAL_INVALID_ARGUMENT);
    CHECK(capi::error_names({"request"}));
    CHECK(status(engine.get(), request.get(), nullptr, width * 8, 1, &result) ==
          HADAL_INVALID_ARGUMENT);
    CHECK(capi::error_names({"counts"}));
    CHECK(status(engine.get(), request.get(), good, 8, 1, &result) == HADAL_INVALID_ARGUMENT);
    CHECK(capi::error_names({"counts", "8"}));
    CHECK(status(engine.get(), request.get(), good, width * 8, 0, &result) ==
          HADAL_INVALID_ARGUMENT);
    CHECK(capi::error_names({"pixels", "0"}));
    CHECK(status(engine.get(), request.get(), good, width * 8, 1, nullptr) ==
          HADAL_INVALID_ARGUMENT);
    CHECK(capi::error_names({"verification"}));
    result.struct_size = 8;
    CHECK(status(engine.get(), request.get(), good, width * 8, 1, &result) ==
          HADAL_INVALID_ARGUMENT);
    CHECK(result.pixels == -9);
}

TEST_CASE("verify: the callback cancels it") {
    const auto request = capi::request(
        8, 8,
        {{"re", "0.25"}, {"im", "0"}, {"zoom", "1e40"}, {"iterations", "4611686018427387904"}});
    const std::vector<int64_t> counts(64, -1);
    hadal_verification result = HADAL_VERIFICATION_INIT;
    int calls = 0;
    const auto after_three = [](double, void* user) {
        return ++*static_cast<int*>(user) == 3 ? 1 : 0;
    };
    CHECK(hadal_verify(capi::engine().get(), request.get(), counts.data(), 64, 8, after_three,
                       &calls, &result) == HADAL_CANCELLED);
    CHECK(calls == 3);
    CHECK(result.pixels == 0);
}
