/* Compiled without optimisation, so that nothing stands between these lines and their arithmetic.
 */
#include "recipe_reference.h"

#include <stddef.h>

int recipe_reference_at(int size, int iterations, int row, int column) {
    const double cx = -2.0 + (double)column / size * 3;
    const double cy = -1.5 + (double)row / size * 3;
    double x = 0;
    double y = 0;
    int last = 0;
    int n;
    for (n = 0; n < iterations; ++n) {
        const double xx = x * x;
        const double yy = y * y;
        if (!(xx + yy <= 100)) break;
        last = n;
        y = 2 * x * y + cy;
        x = xx - yy + cx;
    }
    return last;
}

void recipe_reference(int size, int iterations, int first_row, int row_step, int* col) {
    int row;
    int column;
    if (iterations <= 0) return;
    for (row = first_row; row < size; row += row_step) {
        for (column = 0; column < size; ++column) {
            col[(size_t)row * (size_t)size + (size_t)column] =
                recipe_reference_at(size, iterations, row, column);
        }
    }
}
