#include "kernel/finish.hpp"

#include <hwy/aligned_allocator.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "support/catch.hpp"

using namespace hadal;

TEST_CASE("finish: smooth fractions equal the formula in long double, alike on every set") {
    constexpr std::size_t n = 64;
    auto counts = hwy::AllocateAligned<int64_t>(n);
    auto norms = hwy::AllocateAligned<double>(n);
    for (const int degree : {2, 3, 8}) {
        const double radius_squared = 1e4;
        for (std::size_t i = 0; i < n; ++i) {
            counts[i] = i % 9 == 8 ? -1 : static_cast<int64_t>(i);
            norms[i] = std::pow(radius_squared, 1 + (degree - 1.0) * (i + 0.5) / n);
        }
        auto first = hwy::AllocateAligned<float>(n);
        bool have_first = false;
        for (const Isa isa : available_isas()) {
            auto fractions = hwy::AllocateAligned<float>(n);
            smooth_fractions(isa, {radius_squared, degree, 1}, counts.get(), norms.get(), n,
                             fractions.get());
            for (std::size_t i = 0; i < n; ++i) {
                CAPTURE(name(isa), degree, i);
                if (counts[i] < 0) {
                    CHECK(fractions[i] == 0.0f);
                } else {
                    const long double orders =
                        std::log(std::log(static_cast<long double>(norms[i])) /
                                 std::log(static_cast<long double>(radius_squared))) /
                        std::log(static_cast<long double>(degree));
                    CHECK(fractions[i] == Approx(static_cast<double>(1 - orders)).margin(1e-6));
                    CHECK(fractions[i] >= 0.0f);
                    CHECK(fractions[i] < 1.0f);
                }
                if (have_first) CHECK(fractions[i] == first[i]);
            }
            if (!have_first) std::copy_n(fractions.get(), n, first.get());
            have_first = true;
        }
    }
}

TEST_CASE("finish: fractions stay below 1 and not below 0 at the ends") {
    auto counts = hwy::AllocateAligned<int64_t>(8);
    auto norms = hwy::AllocateAligned<double>(8);
    const double values[8] = {1e4, std::nextafter(1e4, 2e4), 1e8, 1.0001e8, 1e300, 1e12, 2e4, 5e7};
    for (int i = 0; i < 8; ++i) {
        counts[i] = 5;
        norms[i] = values[i];
    }
    for (const Isa isa : available_isas()) {
        auto fractions = hwy::AllocateAligned<float>(8);
        smooth_fractions(isa, {1e4, 2, 1}, counts.get(), norms.get(), 8, fractions.get());
        for (int i = 0; i < 8; ++i) {
            CAPTURE(name(isa), i);
            CHECK(fractions[i] >= 0.0f);
            CHECK(fractions[i] < 1.0f);
        }
    }
}

TEST_CASE("finish: distances follow 2 |z| log|z| / |dz/dc| and survive overflow") {
    auto counts = hwy::AllocateAligned<int64_t>(8);
    auto norms = hwy::AllocateAligned<double>(8);
    auto re = hwy::AllocateAligned<double>(8);
    auto im = hwy::AllocateAligned<double>(8);
    for (int i = 0; i < 8; ++i) {
        counts[i] = i == 3 ? -1 : 4;
        norms[i] = 2e4 + i;
        re[i] = 3e3 * norms[i] * (i + 1);
        im[i] = -4e3 * norms[i] * (i + 1);
    }
    re[5] = INFINITY;
    re[6] = NAN;
    re[7] = im[7] = 0;
    const double pitch = 1e-3;
    for (const Isa isa : available_isas()) {
        auto distances = hwy::AllocateAligned<float>(8);
        distance_estimates(isa, {1e4, 2, pitch}, counts.get(), norms.get(), re.get(), im.get(), 8,
                           distances.get());
        for (int i = 0; i < 5; ++i) {
            if (i == 3) continue;
            const double z = std::sqrt(norms[i]);
            const double slope = 5e3 * norms[i] * (i + 1) / z;
            CHECK(distances[i] == Approx(2 * z * std::log(z) / slope / pitch).epsilon(1e-6));
        }
        CHECK(distances[3] == 0.0f);
        CHECK(distances[5] == 0.0f);
        CHECK(distances[6] == 0.0f);
        CHECK(std::isfinite(distances[7]));
    }
}

TEST_CASE("finish: directions are unit vectors along the gradient, or none") {
    auto counts = hwy::AllocateAligned<int64_t>(8);
    auto re = hwy::AllocateAligned<double>(8);
    auto im = hwy::AllocateAligned<double>(8);
    std::fill_n(counts.get(), 8, 4);
    counts[3] = -1;
    const double parts[8][2] = {{3, 4},        {-3e200, 4e200},       {0, -1e-300}, {3, 4},
                                {HUGE_VAL, 1}, {HUGE_VAL, -HUGE_VAL}, {NAN, 1},     {0, 0}};
    const float expected[8][2] = {{0.6f, 0.8f}, {-0.6f, 0.8f}, {0, -1}, {0, 0},
                                  {0, 0},       {0, 0},        {0, 0},  {0, 0}};
    for (int i = 0; i < 8; ++i) {
        re[i] = parts[i][0];
        im[i] = parts[i][1];
    }
    for (const Isa isa : available_isas()) {
        std::vector<float> directions(15, -7.0f);
        escape_directions(isa, counts.get(), re.get(), im.get(), 7, directions.data());
        for (int i = 0; i < 7; ++i) {
            CAPTURE(name(isa), i);
            CHECK(directions[2 * i] == expected[i][0]);
            CHECK(directions[2 * i + 1] == expected[i][1]);
        }
        CHECK(directions[14] == -7.0f);
    }
}
