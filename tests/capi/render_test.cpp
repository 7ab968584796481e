// Rendering into the caller's planes.
#include <hadal/hadal.h>

#include <algorithm>
#include <cmath>
#include <complex>
#include <cstddef>
#include <cstring>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "handles.hpp"

namespace {

/// The n at which |z_n| first exceeds the radius, or -1, counted in the plainest way.
int64_t naive_count(std::complex<double> z, std::complex<double> c, int64_t limit, double radius) {
    for (int64_t n = 0; n <= limit; ++n) {
        if (z.real() * z.real() + z.imag() * z.imag() > radius * radius) return n;
        z = {z.real() * z.real() - z.imag() * z.imag() + c.real(),
             2 * z.real() * z.imag() + c.imag()};
    }
    return -1;
}

hadal_status render(const hadal_engine* engine, const hadal_request* request,
                    const hadal_target& target, hadal_statistics* statistics = nullptr) {
    return hadal_render(engine, request, &target, nullptr, nullptr, statistics);
}

/// Bytes with a pattern that no render leaves behind by accident.
std::vector<unsigned char> patterned(std::size_t size) {
    std::vector<unsigned char> bytes(size);
    for (std::size_t i = 0; i < size; ++i)
        bytes[i] = static_cast<unsigned char>(0xa5 ^ (i * 7));
    return bytes;
}

}  // namespace

// Pixels whose coordinates are whole sixteenths, so that no rounding can tell two grids apart.
TEST_CASE("counts are those of a naive loop at the pixel centres, imaginary axis up") {
    const auto engine = capi::engine();
    const auto set = capi::request(
        64, 32, {{"re", "-0.5"}, {"im", "0.25"}, {"zoom", "2"}, {"iterations", "200"}});
    const auto julia = capi::request(64, 32,
                                     {{"julia", "-0.8125,0.15625"},
                                      {"re", "-0.5"},
                                      {"im", "0.25"},
                                      {"zoom", "2"},
                                      {"iterations", "200"}});
    capi::Planes of_set(64, 32);
    capi::Planes of_julia(64, 32);
    REQUIRE(render(engine.get(), set.get(), of_set.target) == HADAL_OK);
    REQUIRE(render(engine.get(), julia.get(), of_julia.target) == HADAL_OK);
    std::size_t i = 0;
    for (int y = 0; y < 32; ++y) {
        for (int x = 0; x < 64; ++x, ++i) {
            const std::complex<double> point{-0.5 + (x + 0.5 - 32) / 16,
                                             0.25 - (y + 0.5 - 16) / 16};
            INFO(x << ", " << y);
            REQUIRE(of_set.counts[i] == naive_count(0, point, 200, 100));
            REQUIRE(of_julia.counts[i] == naive_count(point, {-0.8125, 0.15625}, 200, 100));
            REQUIRE(of_set.fractions[i] >= 0);
            REQUIRE(of_set.fractions[i] < 1);
            if (of_set.counts[i] < 0) {
                REQUIRE(of_set.fractions[i] == 0);
                REQUIRE(of_set.distances[i] == 0);
            } else {
                REQUIRE(of_set.distances[i] > 0);
                REQUIRE(std::isfinite(of_set.distances[i]));
            }
        }
    }
}

TEST_CASE("planes come one by one as they come together, on any engine") {
    const auto request = capi::request(
        75, 41, {{"re", "-0.7453"}, {"im", "0.1127"}, {"zoom", "200"}, {"rotation", "30"}});
    capi::Planes all(75, 41);
    REQUIRE(render(capi::engine(1).get(), request.get(), all.target) == HADAL_OK);
    for (int i = 0; i < hadal_instruction_set_count(); ++i) {
        const auto engine = capi::engine(3, hadal_instruction_set_name(i));
        capi::Planes single(75, 41);
        const hadal_target& whole = single.target;
        for (int plane = 0; plane < 3; ++plane) {
            hadal_target target = HADAL_TARGET_INIT;
            if (plane == 0) target.counts = whole.counts;
            if (plane == 1) target.fractions = whole.fractions;
            if (plane == 2) target.distances = whole.distances;
            // The strides of planes that are not wanted say nothing.
            target.counts_stride = plane == 0 ? whole.counts_stride : -1;
            target.fractions_stride = plane == 1 ? whole.fractions_stride : 3;
            target.distances_stride = plane == 2 ? whole.distances_stride : INT64_MIN;
            REQUIRE(render(engine.get(), request.get(), target) == HADAL_OK);
        }
        CHECK(single == all);
    }
}

TEST_CASE("bytes between the rows and around the planes stay as they are") {
    constexpr int width = 37;
    constexpr int height = 21;
    constexpr int64_t stride8 = width * 8 + 24;
    constexpr int64_t stride4 = width * 4 + 12;
    constexpr int64_t margin = 64;
    const auto request = capi::request(width, height);
    capi::Planes expected(width, height);
    const auto engine = capi::engine();
    REQUIRE(render(engine.get(), request.get(), expected.target) == HADAL_OK);

    auto counts = patterned(2 * margin + stride8 * height);
    auto fractions = patterned(2 * margin + stride4 * height);
    auto distances = patterned(2 * margin + stride4 * height);
    hadal_target target = HADAL_TARGET_INIT;
    target.counts = reinterpret_cast<int64_t*>(counts.data() + margin);
    target.counts_stride = stride8;
    target.fractions = reinterpret_cast<float*>(fractions.data() + margin);
    target.fractions_stride = stride4;
    target.distances = reinterpret_cast<float*>(distances.data() + margin);
    target.distances_stride = stride4;
    REQUIRE(render(engine.get(), request.get(), target) == HADAL_OK);

    const auto check = [&](const std::vector<unsigned char>& bytes, int64_t stride, int size,
                           const void* rows) {
        std::vector<unsigned char> wanted = patterned(bytes.size());
        for (int y = 0; y < height; ++y) {
            std::memcpy(wanted.data() + margin + y * stride,
                        static_cast<const char*>(rows) + y * width * size,
                        std::size_t(width) * std::size_t(size));
        }
        CHECK(bytes == wanted);
    };
    check(counts, stride8, 8, expected.counts.data());
    check(fractions, stride4, 4, expected.fractions.data());
    check(distances, stride4, 4, expected.distances.data());
}

TEST_CASE("statistics tell what the planes show") {
    const auto request =
        capi::request(90, 70, {{"re", "-0.75"}, {"zoom", "1.6"}, {"iterations", "60"}});
    capi::Planes planes(90, 70);
    hadal_statistics statistics = HADAL_STATISTICS_INIT;
    REQUIRE(render(capi::engine(2).get(), request.get(), planes.target, &statistics) == HADAL_OK);

    std::vector<int64_t> escaped;
    std::copy_if(planes.counts.begin(), planes.counts.end(), std::back_inserter(escaped),
                 [](int64_t n) { return n >= 0; });
    CHECK(statistics.escaped == int64_t(escaped.size()));
    CHECK(statistics.interior == 90 * 70 - int64_t(escaped.size()));
    CHECK(statistics.least_count == *std::min_element(escaped.begin(), escaped.end()));
    CHECK(statistics.greatest_count == *std::max_element(escaped.begin(), escaped.end()));
    CHECK(statistics.late ==
          std::count_if(escaped.begin(), escaped.end(), [](int64_t n) { return n > 30; }));
    CHECK(statistics.threads == 2);
    CHECK(statistics.seconds > 0);
    CHECK(statistics.seconds < 60);
    CHECK(std::string(statistics.arithmetic) == "double");
    CHECK(std::strlen(statistics.reason) > 0);
    CHECK(statistics.instruction_set ==
          std::string(hadal_engine_instruction_set(capi::engine(2).get())));

    SECTION("and may be all that is wanted") {
        hadal_statistics again = HADAL_STATISTICS_INIT;
        const hadal_target nothing = HADAL_TARGET_INIT;
        REQUIRE(render(capi::engine().get(), request.get(), nothing, &again) == HADAL_OK);
        CHECK(again.escaped == statistics.escaped);
        CHECK(again.greatest_count == statistics.greatest_count);
    }
    SECTION("and what a newer program hopes for beyond them is 0") {
        struct Newer {
            hadal_statistics known = HADAL_STATISTICS_INIT;
            int64_t added[2] = {5, 5};
            int64_t beyond = 6;
        } newer;
        newer.known.struct_size = offsetof(Newer, beyond);
        REQUIRE(render(capi::engine().get(), request.get(), planes.target, &newer.known) ==
                HADAL_OK);
        CHECK(newer.known.interior == statistics.interior);
        CHECK(newer.added[0] == 0);
        CHECK(newer.added[1] == 0);
        CHECK(newer.beyond == 6);
    }
}

TEST_CASE("targets that cannot be written are refused by name and not touched") {
    const auto engine = capi::engine();
    const auto request = capi::request(64, 48);
    capi::Planes planes(64, 48);
    // Addresses that must never be used.
    auto* const far_counts = reinterpret_cast<int64_t*>(~std::uintptr_t{0} - 4095);

    struct Case {
        const char* why;
        void (*spoil)(hadal_target&);
        std::vector<const char*> names;
    };
    const Case cases[] = {
        {"stride of zero",
         [](hadal_target& t) { t.counts_stride = 0; },
         {"target->counts_stride", "512", "'0'"}},
        {"stride too small",
         [](hadal_target& t) { t.counts_stride = 64 * 8 - 8; },
         {"target->counts_stride", "'504'"}},
        {"stride negative",
         [](hadal_target& t) { t.fractions_stride = -256; },
         {"target->fractions_stride", "'-256'"}},
        {"stride least",
         [](hadal_target& t) { t.distances_stride = INT64_MIN; },
         {"target->distances_stride"}},
        {"stride crooked",
         [](hadal_target& t) { t.counts_stride = 64 * 8 + 4; },
         {"target->counts_stride", "multiple of 8"}},
        {"float stride crooked",
         [](hadal_target& t) { t.distances_stride = 64 * 4 + 2; },
         {"target->distances_stride", "multiple of 4"}},
        {"stride overflows",
         [](hadal_target& t) { t.counts_stride = INT64_MAX - 7; },
         {"target->counts_stride", "48 rows"}},
        {"stride beyond memory",
         [](hadal_target& t) { t.fractions_stride = int64_t{1} << 50; },
         {"target->fractions_stride", "48 rows"}},
        {"counts misaligned",
         [](hadal_target& t) {
             t.counts = reinterpret_cast<int64_t*>(reinterpret_cast<char*>(t.counts) + 4);
         },
         {"target->counts", "multiple of 8", "0x"}},
        {"fractions misaligned",
         [](hadal_target& t) {
             t.fractions = reinterpret_cast<float*>(reinterpret_cast<char*>(t.fractions) + 1);
         },
         {"target->fractions", "multiple of 4"}},
        {"struct_size missing",
         [](hadal_target& t) { t.struct_size = 0; },
         {"target->struct_size", "'0'"}},
        {"struct_size short",
         [](hadal_target& t) { t.struct_size = offsetof(hadal_target, directions) - 1; },
         {"target->struct_size"}},
        {"directions not whole numbers",
         [](hadal_target& t) {
             t.directions = reinterpret_cast<float*>(reinterpret_cast<char*>(t.counts) + 1);
             t.directions_stride = 64 * 8;
         },
         {"target->directions", "multiple of 4"}},
        {"struct_size huge",
         [](hadal_target& t) { t.struct_size = SIZE_MAX; },
         {"target->struct_size"}},
    };
    for (const Case& spoilt : cases) {
        INFO(spoilt.why);
        hadal_target target = planes.target;
        spoilt.spoil(target);
        CHECK(render(engine.get(), request.get(), target) == HADAL_INVALID_ARGUMENT);
        for (const char* name : spoilt.names)
            CHECK(capi::error_names({name}));
        CHECK(planes.untouched());
    }
    hadal_target wraps = planes.target;
    wraps.counts = far_counts;
    CHECK(render(engine.get(), request.get(), wraps) == HADAL_INVALID_ARGUMENT);
    CHECK(capi::error_names({"target->counts_stride", "48 rows"}));
    CHECK(planes.untouched());
}

TEST_CASE("a target of a program that does not know directions is rendered without them") {
    const auto engine = capi::engine();
    const auto request = capi::request(16, 12, {{"re", "0"}, {"im", "0.9"}, {"zoom", "20"}});
    capi::Planes expected(16, 12);
    REQUIRE(render(engine.get(), request.get(), expected.target) == HADAL_OK);
    capi::Planes planes(16, 12);
    hadal_target target = planes.target;
    target.struct_size = offsetof(hadal_target, directions);
    std::vector<float> directions(2 * 16 * 12, -7.0f);
    target.directions = directions.data();
    target.directions_stride = 1;  // not looked at
    CHECK(render(engine.get(), request.get(), target) == HADAL_OK);
    CHECK(planes == expected);
    CHECK(directions == std::vector<float>(2 * 16 * 12, -7.0f));
    target.struct_size = sizeof target;
    target.directions_stride = 16 * 8;
    CHECK(render(engine.get(), request.get(), target) == HADAL_OK);
    for (std::size_t i = 0; i < directions.size(); i += 2) {
        const double length = std::hypot(directions[i], directions[i + 1]);
        CHECK(length == Approx(planes.counts[i / 2] < 0 ? 0.0 : 1.0).margin(1e-6));
    }
}

TEST_CASE("NULL arguments of a render are named") {
    const auto engine = capi::engine();
    const auto request = capi::request(8, 8);
    capi::Planes planes(8, 8);
    hadal_statistics statistics = HADAL_STATISTICS_INIT;
    CHECK(hadal_render(nullptr, request.get(), &planes.target, nullptr, nullptr, &statistics) ==
          HADAL_INVALID_ARGUMENT);
    CHECK(capi::error_names({"engine", "NULL"}));
    CHECK(hadal_render(engine.get(), nullptr, &planes.target, nullptr, nullptr, &statistics) ==
          HADAL_INVALID_ARGUMENT);
    CHECK(capi::error_names({"request", "NULL"}));
    CHECK(hadal_render(engine.get(), request.get(), nullptr, nullptr, nullptr, &statistics) ==
          HADAL_INVALID_ARGUMENT);
    CHECK(capi::error_names({"target", "NULL"}));
    statistics.struct_size = 1;
    CHECK(render(engine.get(), request.get(), planes.target, &statistics) ==
          HADAL_INVALID_ARGUMENT);
    CHECK(capi::error_names({"statistics->struct_size", "'1'"}));
    CHECK(planes.untouched());
}

TEST_CASE("formulas with folds are rendered at any depth") {
    const auto engine = capi::engine();
    for (const char* zoom : {"1e140", "1e400"}) {
        const auto request = capi::request(
            64, 48, {{"formula", "tricorn"}, {"re", "-2"}, {"zoom", zoom}, {"iterations", "2000"}});
        capi::Planes planes(64, 48);
        hadal_statistics statistics = HADAL_STATISTICS_INIT;
        REQUIRE(render(engine.get(), request.get(), planes.target, &statistics) == HADAL_OK);
        CHECK(statistics.escaped > 0);
    }
}

TEST_CASE("several threads render on one engine at the same time") {
    const auto engine = capi::engine(2);
    const auto request = capi::request(120, 90, {{"re", "-1.25"}, {"zoom", "20"}});
    capi::Planes expected(120, 90);
    REQUIRE(render(engine.get(), request.get(), expected.target) == HADAL_OK);
    std::vector<std::unique_ptr<capi::Planes>> results;
    for (int i = 0; i < 4; ++i)
        results.push_back(std::make_unique<capi::Planes>(120, 90));
    std::vector<int> failures(results.size());
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < results.size(); ++i) {
        threads.emplace_back([&, i] {
            for (int round = 0; round < 5; ++round)
                failures[i] += render(engine.get(), request.get(), results[i]->target) != HADAL_OK;
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    for (std::size_t i = 0; i < results.size(); ++i) {
        CHECK(failures[i] == 0);
        CHECK(*results[i] == expected);
    }
}
