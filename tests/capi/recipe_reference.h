/* The recipe's figure as a plain scalar loop: the truth that mandelbrot() is held against. */
#ifndef HADAL_TESTS_CAPI_RECIPE_REFERENCE_H
#define HADAL_TESTS_CAPI_RECIPE_REFERENCE_H

#ifdef __cplusplus
extern "C" {
#endif

/* Fills rows first_row, first_row + row_step, ... of the size x size grid and leaves the others. */
void recipe_reference(int size, int iterations, int first_row, int row_step, int* col);

/* One point of the grid. Needs iterations >= 1. */
int recipe_reference_at(int size, int iterations, int row, int column);

#ifdef __cplusplus
}
#endif

#endif
