// mandelbrot() against the recipe's plain loop.
#include <hadal/hadal.h>

#include <climits>
#include <string>
#include <thread>
#include <vector>

#include "handles.hpp"
#include "recipe_reference.h"

namespace {

constexpr int guard = 0x5a5a5a5a;

/// The grid with a few numbers before and after it that must stay.
std::vector<int> grid_of(int size, int iterations, bool by_reference) {
    const std::size_t count = std::size_t(size) * std::size_t(size);
    std::vector<int> col(count + 16, guard);
    if (by_reference) {
        recipe_reference(size, iterations, 0, 1, col.data() + 8);
    } else {
        mandelbrot(size, iterations, col.data() + 8);
        REQUIRE(std::string(hadal_error_text()).empty());
    }
    return col;
}

}  // namespace

TEST_CASE("mandelbrot is bit for bit the recipe's loop, at odd sizes too") {
    for (const int size : {1, 2, 3, 5, 31, 32, 33, 63, 97, 129, 200}) {
        for (const int iterations : {1, 2, 3, 16, 17, 18, 49, 101, 1001}) {
            INFO(size << " x " << size << ", " << iterations);
            CHECK(grid_of(size, iterations, false) == grid_of(size, iterations, true));
        }
    }
}

TEST_CASE("mandelbrot is the same on every instruction set") {
    const std::vector<int> expected = grid_of(150, 2000, true);
    for (int i = 0; i < hadal_instruction_set_count(); ++i) {
        const capi::ForcedIsa isa(hadal_instruction_set_name(i));
        INFO(hadal_instruction_set_name(i));
        CHECK(grid_of(150, 2000, false) == expected);
    }
}

TEST_CASE("mandelbrot leaves memory alone when there is nothing to do") {
    std::vector<int> col(64, guard);
    const std::vector<int> before = col;
    for (const int bad : {0, -1, -1000, INT_MIN}) {
        mandelbrot(bad, 100, col.data());
        CHECK(capi::error_names({"size", std::to_string(bad).c_str()}));
        mandelbrot(8, bad, col.data());
        CHECK(capi::error_names({"iterations", std::to_string(bad).c_str()}));
        mandelbrot(bad, bad, nullptr);
    }
    mandelbrot(8, 100, nullptr);
    CHECK(capi::error_names({"col", "NULL"}));
    mandelbrot(INT_MAX, 1, col.data());
    CHECK(capi::error_names({"size", "'2147483647'"}));
    mandelbrot(7, 100, reinterpret_cast<int*>(reinterpret_cast<char*>(col.data()) + 1));
    CHECK(capi::error_names({"col", "multiple of 4"}));
    {
        const capi::ForcedIsa isa("nonsense");
        mandelbrot(8, 100, col.data());
        CHECK(capi::error_names({"HADAL_ISA", "nonsense"}));
    }
    CHECK(col == before);
}

TEST_CASE("mandelbrot runs on several threads at once") {
    const std::vector<int> expected[] = {grid_of(180, 300, true), grid_of(77, 900, true)};
    std::vector<int> wrong(4);
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < wrong.size(); ++i) {
        threads.emplace_back([&, i] {
            const int size = i % 2 == 0 ? 180 : 77;
            const int iterations = i % 2 == 0 ? 300 : 900;
            for (int round = 0; round < 20; ++round) {
                std::vector<int> col(expected[i % 2].size(), guard);
                mandelbrot(size, iterations, col.data() + 8);
                wrong[i] += col != expected[i % 2];
            }
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    CHECK(wrong == std::vector<int>(4));
}
