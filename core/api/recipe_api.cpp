// The recipe's own call.
#include <climits>

#include "api/arguments.hpp"
#include "api/guard.hpp"
#include "hadal/hadal.h"
#include "render/plain/recipe.hpp"

void mandelbrot(int size, int iterations, int* col) {
    hadal::guarded([&] {
        // A grid of a greater side takes more than 256 TiB, so `col` cannot be one.
        constexpr int64_t most_size = int64_t{1} << 23;
        hadal::in_range(static_cast<int64_t>(size), 1, most_size, "size");
        hadal::in_range(static_cast<int64_t>(iterations), 1, INT_MAX, "iterations");
        hadal::render_recipe(size, iterations, &hadal::required(col, "col"));
    });
}
