#include "render/recipe.hpp"

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <vector>

#include "kernel/aligned.hpp"
#include "kernel/escape.hpp"
#include "render/scheduler.hpp"
#include "render/tiles.hpp"

namespace hadal {

namespace {

static_assert(tile_side * tile_side <= Batch::capacity);

/// What the threads share, read only.
struct Recipe {
    Recipe(int size_, int iterations_, int* col_)
        : size(size_),
          iterations(iterations_),
          col(col_),
          loop(escape_loop(resolve(Isa::automatic), FormulaId{}, false)),
          re(static_cast<std::size_t>(size_) + longest_run),
          im(static_cast<std::size_t>(size_)) {
        // The recipe's expressions to the letter: any other order of operations rounds differently.
        for (int j = 0; j < size; ++j)
            re[j] = -2.0 + static_cast<double>(j) / size * 3;
        for (int i = 0; i < size; ++i)
            im[i] = -1.5 + static_cast<double>(i) / size * 3;
    }

    int size;
    int iterations;
    int* col;
    EscapeLoop loop;
    std::vector<double> re;  // of a column
    std::vector<double> im;  // of a row
};

/// The recipe's number for a count: an escape at n means that n - 1 was the last inside.
int last_inside(int64_t n, int most) {
    return n < 0 ? most : static_cast<int>(n) - 1;
}

/// One thread's buffers and hands.
class RecipeWorker {
  public:
    void run(const Recipe& recipe, const Tile& tile) {
        std::size_t count = 0;
        each_run(tile, [&](int x, int y, int, int pixels) {
            // Every run has room for a whole one: 8 moves without a branch are quicker than a copy.
            const double im = recipe.im[y];
            const double* re = &recipe.re[x];
            double* to_re = &re_[count];
            double* to_im = &im_[count];
            for (int i = 0; i < longest_run; ++i)
                to_re[i] = re[i];
            for (int i = 0; i < longest_run; ++i)
                to_im[i] = im;
            count += static_cast<std::size_t>(pixels);
        });
        EscapeParameters parameters;
        parameters.radius_squared = 100;
        parameters.limit = recipe.iterations - 1;
        parameters.pixel_reach = 2.5;  // the corner -2 - 1.5i
        const EscapeResults results{counts_.get(), norms_.get(), nullptr};
        iterate(recipe.loop, parameters, re_.get(), im_.get(), count, batch_, results,
                [] { return true; });
        const int64_t* n = counts_.get();
        each_run(tile, [&](int x, int y, int, int pixels) {
            int* to = recipe.col + static_cast<std::size_t>(y) * recipe.size + x;
            const int most = recipe.iterations - 1;
            if (pixels == longest_run) {
                for (int i = 0; i < longest_run; ++i)
                    to[i] = last_inside(n[i], most);
            } else {
                for (int i = 0; i < pixels; ++i)
                    to[i] = last_inside(n[i], most);
            }
            n += pixels;
        });
    }

  private:
    Batch batch_;
    AlignedArray<double> re_ = batch_array<double>();
    AlignedArray<double> im_ = batch_array<double>();
    AlignedArray<int64_t> counts_ = batch_array<int64_t>();
    AlignedArray<double> norms_ = batch_array<double>();
};

}  // namespace

void render_recipe(int size, int iterations, int* col) {
    const Recipe recipe(size, iterations, col);
    const int64_t across = (static_cast<int64_t>(size) + tile_side - 1) / tile_side;
    const int64_t tiles = across * across;
    // All memory is there before the first number is written.
    const int threads = static_cast<int>(std::min<int64_t>(thread_count(0), tiles));
    std::vector<RecipeWorker> workers(static_cast<std::size_t>(threads));
    std::atomic<int64_t> next = 0;
#pragma omp parallel for num_threads(threads) schedule(static, 1)
    for (int thread = 0; thread < threads; ++thread) {
        RecipeWorker& worker = workers[static_cast<std::size_t>(thread)];
        for (int64_t i = next++; i < tiles; i = next++) {
            const int top = static_cast<int>(i / across) * tile_side;
            const int left = static_cast<int>(i % across) * tile_side;
            worker.run(recipe, Tile{{left, top, std::min(tile_side, size - left),
                                     std::min(tile_side, size - top)}});
        }
    }
}

}  // namespace hadal
