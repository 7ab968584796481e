// mandelbrot() against the recipe's own loop, in one process: compiled by plain gcc (no options)
// and by gcc -O3 -march=native. The recipe runs on one thread, Hadal on all.
#include <cstdio>
#include <vector>

#include "bench/paired.hpp"
#include "hadal/hadal.h"

extern "C" {
void recipe_plain(int size, int iterations, int* col);
void recipe_native(int size, int iterations, int* col);
}

namespace {

void compare(const char* compiler, void (*recipe)(int, int, int*), int size, int iterations,
             int pairs, double target) {
    std::vector<int> theirs(static_cast<std::size_t>(size) * size);
    std::vector<int> ours(theirs.size());
    const auto pair = hadal::bench::paired(
        pairs, size < 1000 ? 20 : 3, [&] { recipe(size, iterations, theirs.data()); },
        [&] { mandelbrot(size, iterations, ours.data()); });
    std::printf("| mandelbrot(%d, %d) | %s | %.1f ms | %.3f ms | %.0fx | %.0fx |\n", size,
                iterations, compiler, pair.a * 1e3, pair.b * 1e3, pair.ratio, target);
}

}  // namespace

int main() {
    std::printf("| call | compared with | theirs | ours | ratio (median of pairs) | target |\n");
    std::printf("|---|---|---|---|---|---|\n");
    compare("gcc", recipe_plain, 400, 100, 25, 150);
    compare("gcc -O3 -march=native", recipe_native, 400, 100, 25, 40);
    compare("gcc", recipe_plain, 2000, 1000, 3, 300);
    compare("gcc -O3 -march=native", recipe_native, 2000, 1000, 5, 80);
}
