#include "render/recipe.hpp"

#include <hwy/aligned_allocator.h>

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <new>
#include <vector>

#include "kernel/escape.hpp"
#include "render/scheduler.hpp"
#include "render/tiles.hpp"

namespace hadal {

namespace {

static_assert(tile_side * tile_side <= Batch::capacity);

template <class T>
hwy::AlignedFreeUniquePtr<T[]> aligned_numbers() {
    auto memory = hwy::AllocateAligned<T>(Batch::capacity);
    if (!memory) throw std::bad_alloc();
    // The loop reads whole groups, past the last point.
    std::fill_n(memory.get(), Batch::capacity, T{});
    return memory;
}

/// What the threads share, read only.
struct Grid {
    int size;
    int iterations;
    int* col;
    EscapeLoop loop;

    // The recipe's expressions to the letter: any other order of operations rounds differently.
    double re(int j) const { return -2.0 + static_cast<double>(j) / size * 3; }
    double im(int i) const { return -1.5 + static_cast<double>(i) / size * 3; }
    int* row(int i) const { return col + static_cast<std::size_t>(i) * size; }
};

/// One thread's buffers and hands.
class RecipeWorker {
  public:
    void run(const Grid& grid, int top, int left) {
        const int bottom = top + std::min(tile_side, grid.size - top);
        const int right = left + std::min(tile_side, grid.size - left);
        std::size_t count = 0;
        for (int i = top; i < bottom; ++i) {
            for (int j = left; j < right; ++j, ++count) {
                re_[count] = grid.re(j);
                im_[count] = grid.im(i);
            }
        }
        EscapeParameters parameters;
        parameters.radius_squared = 100;
        parameters.limit = grid.iterations - 1;
        const EscapeResults results{counts_.get(), norms_.get(), nullptr};
        iterate(grid.loop, parameters, re_.get(), im_.get(), count, batch_, results,
                [] { return true; });
        const int64_t* n = counts_.get();
        for (int i = top; i < bottom; ++i) {
            // An escape at n means that n - 1 was the last inside.
            for (int j = left; j < right; ++j, ++n) {
                grid.row(i)[j] = static_cast<int>(*n < 0 ? grid.iterations - 1 : *n - 1);
            }
        }
    }

  private:
    Batch batch_;
    hwy::AlignedFreeUniquePtr<double[]> re_ = aligned_numbers<double>();
    hwy::AlignedFreeUniquePtr<double[]> im_ = aligned_numbers<double>();
    hwy::AlignedFreeUniquePtr<int64_t[]> counts_ = aligned_numbers<int64_t>();
    hwy::AlignedFreeUniquePtr<double[]> norms_ = aligned_numbers<double>();
};

}  // namespace

void render_recipe(int size, int iterations, int* col) {
    const Grid grid{size, iterations, col,
                    escape_loop(resolve(Isa::automatic), FormulaId{}, false)};
    const int64_t across = (static_cast<int64_t>(size) + tile_side - 1) / tile_side;
    const int64_t tiles = across * across;
    // All memory is there before the first number is written.
    const int threads = static_cast<int>(std::min<int64_t>(thread_count(0), tiles));
    std::vector<RecipeWorker> workers(static_cast<std::size_t>(threads));
    std::atomic<int64_t> next = 0;
#pragma omp parallel for num_threads(threads) schedule(static, 1)
    for (int thread = 0; thread < threads; ++thread) {
        RecipeWorker& worker = workers[static_cast<std::size_t>(thread)];
        for (int64_t tile = next++; tile < tiles; tile = next++) {
            worker.run(grid, static_cast<int>(tile / across) * tile_side,
                       static_cast<int>(tile % across) * tile_side);
        }
    }
}

}  // namespace hadal
