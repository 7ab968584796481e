/* The recipe's loop as the recipe has it: the result is stored at every step, which is part of what
 * plain gcc makes slow. Compiled twice by CMakeLists.txt, as RECIPE_LOOP. */
#include <stddef.h>

void RECIPE_LOOP(int size, int iterations, int* col);

void RECIPE_LOOP(int size, int iterations, int* col) {
    int row;
    int column;
    int n;
    for (row = 0; row < size; row++) {
        double cy = -1.5 + (double)row / size * 3;
        for (column = 0; column < size; column++) {
            double cx = -2.0 + (double)column / size * 3;
            size_t at = (size_t)row * size + column;
            double x = 0.0;
            double y = 0.0;
            for (n = 0; n < iterations; n++) {
                double xx = x * x;
                double yy = y * y;
                if (xx + yy <= 100) {
                    double next = xx - yy + cx;
                    y = 2 * x * y + cy;
                    x = next;
                    col[at] = n;
                } else {
                    break;
                }
            }
        }
    }
}
