// The grid of the IPython Cookbook's recipe 5.4, which `mandelbrot()` in hadal.h answers.
#pragma once

namespace hadal {

/// Sets col[i * size + j] to the last n in 0 .. iterations - 1 with |z_n|^2 <= 100 at the point
/// c = (-2 + 3 j / size) + i (-1.5 + 3 i / size), bit for bit as the recipe's loop in doubles does.
/// `size` and `iterations` are 1 or more; `col` holds size * size numbers. Runs on all processors.
/// Re-entrant. Throws std::bad_alloc or Error(invalid_argument, unsupported) for a HADAL_ISA that
/// cannot run, before anything is written.
void render_recipe(int size, int iterations, int* col);

}  // namespace hadal
