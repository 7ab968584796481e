// mandelbrot() against the recipe's own loop, in one process: compiled by plain gcc (no options)
// and by gcc -O3 -march=native. The recipe runs on one thread, Hadal on all.
#include <cstdio>
#include <vector>

#include "bench/paired.hpp"
#include "hadal/hadal.h"

extern "C" {
void recipe_reference(int size, int iterations, int first_row, int row_step, int* col);
void recipe_reference_native(int size, int iterations, int first_row, int row_step, int* col);
}

namespace {

void compare(const char* compiler, void (*reference)(int, int, int, int, int*), int size,
             int iterations, int pairs, double target) {
    std::vector<int> theirs(static_cast<std::size_t>(size) * size);
    std::vector<int> ours(theirs.size());
    const auto pair = hadal::bench::paired(
        pairs, size < 1000 ? 20 : 3, [&] { reference(size, iterations, 0, 1, theirs.data()); },
        [&] { mandelbrot(size, iterations, ours.data()); });
    std::printf("| mandelbrot(%d, %d) | %s | %.1f ms | %.3f ms | %.0fx | %.0fx |\n", size,
                iterations, compiler, pair.a * 1e3, pair.b * 1e3, pair.ratio, target);
}

}  // namespace

int main() {
    std::printf("| call | compared with | theirs | ours | ratio (median of pairs) | target |\n");
    std::printf("|---|---|---|---|---|---|\n");
    compare("gcc", recipe_reference, 400, 100, 25, 150);
    compare("gcc -O3 -march=native", recipe_reference_native, 400, 100, 25, 40);
    compare("gcc", recipe_reference, 2000, 1000, 3, 300);
    compare("gcc -O3 -march=native", recipe_reference_native, 2000, 1000, 5, 80);
}
