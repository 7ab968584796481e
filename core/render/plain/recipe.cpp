#include "render/plain/recipe.hpp"

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <cstring>
#include <memory>
#include <new>
#include <vector>

#include "kernel/plain/aligned.hpp"
#include "kernel/plain/escape.hpp"
#include "render/tiles/scheduler.hpp"
#include "render/tiles/tiles.hpp"

namespace hadal {

namespace {

static_assert(tile_side * tile_side <= Batch::capacity);

/// The recipe's expression to the letter: any other order of operations rounds differently.
std::vector<double> evenly_spaced(double first, int size) {
    // Room for a run that begins at the last one.
    std::vector<double> values(static_cast<std::size_t>(size) + longest_run);
    for (int i = 0; i < size; ++i)
        values[i] = first + static_cast<double>(i) / size * 3;
    return values;
}

/// A row to be iterated, and the row that gets the same numbers without.
struct Row {
    double im;
    int at;
    int mirror;  ///< the row at -im, or `at` again
};

/// The steps treat z and its conjugate alike, bit for bit, so of two rows whose imaginary parts
/// differ in nothing but their sign only one is iterated. Rounding leaves about half of the rows
/// such a partner: -1.5 + 3 i / size and its reflection are computed from different numbers.
std::vector<Row> distinct_rows(int size) {
    const std::vector<double> im = evenly_spaced(-1.5, size);
    std::vector<Row> rows;
    rows.reserve(im.size());
    for (int i = 0; i < size; ++i) {
        const int opposite = size - i;
        const bool twin = i > 0 && im[i] == -im[opposite];
        if (twin && opposite < i) continue;
        rows.push_back({im[i], i, twin ? opposite : i});
    }
    return rows;
}

/// What the threads share, read only.
struct Recipe {
    Recipe(int size_, int iterations_, int* col_)
        : size(size_),
          col(col_),
          loop(recipe_loop(resolve(Isa::automatic))),
          rows(distinct_rows(size_)),
          re(evenly_spaced(-2.0, size_)) {
        parameters.radius_squared = 100;
        parameters.limit = iterations_ - 1;
        parameters.pixel_reach = 2.5;  // the corner -2 - 1.5i
    }

    int* row(int y) const { return col + static_cast<std::size_t>(y) * size; }

    int size;
    int* col;
    EscapeLoop loop;
    EscapeParameters parameters;
    std::vector<Row> rows;
    std::vector<double> re;  // of a column
};

/// One thread's buffers and hands.
class RecipeWorker {
  public:
    /// The area of the tile is in columns and in distinct rows.
    void run(const Recipe& recipe, const Tile& tile) {
        std::size_t count = 0;
        each_run(tile, [&](int x, int y, int, int pixels) {
            // Every run has room for a whole one, and a known length is quicker to copy.
            std::memcpy(&re_[count], &recipe.re[x], longest_run * sizeof(double));
            std::fill_n(&im_[count], longest_run, recipe.rows[y].im);
            count += static_cast<std::size_t>(pixels);
        });
        iterate(recipe.loop, recipe.parameters, re_.get(), im_.get(), count, batch_,
                {counts_.get(), nullptr, nullptr}, [] { return true; });
        // An escape at n means that n - 1 was the last inside.
        const int most = static_cast<int>(recipe.parameters.limit);
        for (std::size_t i = 0; i < count; ++i) {
            const int n = static_cast<int>(counts_[i]);
            last_inside_[i] = n < 0 ? most : n - 1;
        }
        const int* from = last_inside_.get();
        each_run(tile, [&](int x, int y, int, int pixels) {
            const Row& row = recipe.rows[y];
            put(from, pixels, recipe.row(row.at) + x);
            if (row.mirror != row.at) put(from, pixels, recipe.row(row.mirror) + x);
            from += pixels;
        });
    }

  private:
    /// A known length is quicker to copy than any other.
    static void put(const int* run, int pixels, int* to) {
        if (pixels == longest_run) {
            std::memcpy(to, run, longest_run * sizeof(int));
        } else {
            std::memcpy(to, run, static_cast<std::size_t>(pixels) * sizeof(int));
        }
    }

    Batch batch_;
    AlignedArray<double> re_ = batch_array<double>();
    AlignedArray<double> im_ = batch_array<double>();
    AlignedArray<int64_t> counts_ = batch_array<int64_t>();
    AlignedArray<int> last_inside_ = batch_array<int>();
};

/// All memory is there before the first number is written. Each thread makes its own: clearing the
/// buffers of both took a twentieth of a short call. Throws std::bad_alloc.
std::vector<std::unique_ptr<RecipeWorker>> workers_for(int threads) {
    std::vector<std::unique_ptr<RecipeWorker>> workers(static_cast<std::size_t>(threads));
#pragma omp parallel for num_threads(threads) schedule(static, 1)
    for (int thread = 0; thread < threads; ++thread) {
        try {
            workers[static_cast<std::size_t>(thread)] = std::make_unique<RecipeWorker>();
        } catch (const std::bad_alloc&) {
            // Told below: no exception may leave the region.
        }
    }
    for (const auto& worker : workers) {
        if (!worker) throw std::bad_alloc();
    }
    return workers;
}

}  // namespace

void render_recipe(int size, int iterations, int* col) {
    const Recipe recipe(size, iterations, col);
    const int height = static_cast<int>(recipe.rows.size());
    const int64_t across = (static_cast<int64_t>(size) + tile_side - 1) / tile_side;
    const int64_t down = (static_cast<int64_t>(height) + tile_side - 1) / tile_side;
    const int64_t tiles = across * down;
    const int threads = static_cast<int>(std::min<int64_t>(thread_count(0), tiles));
    const auto workers = workers_for(threads);
    // From both ends inwards, so that each core keeps to its own part of the memory: written lines
    // that wander between two cores took a sixth of the time.
    std::atomic<int64_t> taken = 0;
    std::atomic<int64_t> from_top = 0;
    std::atomic<int64_t> from_bottom = 0;
#pragma omp parallel for num_threads(threads) schedule(static, 1)
    for (int thread = 0; thread < threads; ++thread) {
        RecipeWorker& worker = *workers[static_cast<std::size_t>(thread)];
        while (taken++ < tiles) {
            const int64_t i = thread % 2 == 0 ? from_top++ : tiles - 1 - from_bottom++;
            const int top = static_cast<int>(i / across) * tile_side;
            const int left = static_cast<int>(i % across) * tile_side;
            worker.run(recipe, Tile{{left, top, std::min(tile_side, size - left),
                                     std::min(tile_side, height - top)}});
        }
    }
}

}  // namespace hadal
