// The recipe's own call.
#include "api/arguments.hpp"
#include "api/guard.hpp"
#include "hadal/hadal.h"
#include "render/recipe.hpp"

void mandelbrot(int size, int iterations, int* col) {
    hadal::guarded([&] {
        constexpr int64_t most = INT32_MAX;
        hadal::in_range(static_cast<int64_t>(size), 1, most, "size");
        hadal::in_range(static_cast<int64_t>(iterations), 1, most, "iterations");
        hadal::render_recipe(size, iterations, &hadal::required(col, "col"));
    });
}
