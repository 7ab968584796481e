/* A C99 program that uses Hadal as installed: a render, its colours, and the recipe's call. */
#include <hadal/hadal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { width = 320, height = 200, size = 40 };

static int64_t counts[height][width];
static float fractions[height][width];
static uint8_t pixels[height][width][4];
static int col[size][size];

static void check(int good, const char* what) {
    if (good) return;
    fprintf(stderr, "%s: %s\n", what, hadal_error_text());
    exit(1);
}

static int calls;

static int progress(double done, void* user) {
    check(done >= 0 && done <= 1 && user == &calls, "progress");
    ++calls;
    return 0;
}

static void render(hadal_engine* engine, hadal_request* request) {
    hadal_target target = HADAL_TARGET_INIT;
    hadal_statistics statistics = HADAL_STATISTICS_INIT;
    target.counts = &counts[0][0];
    target.counts_stride = sizeof counts[0];
    target.fractions = &fractions[0][0];
    target.fractions_stride = sizeof fractions[0];
    check(hadal_render(engine, request, &target, progress, &calls, &statistics) == HADAL_OK,
          "hadal_render");
    check(statistics.escaped + statistics.interior == (int64_t)width * height, "statistics");
    /* The middle shows -0.75, where the set is; the corner is far outside of it. */
    check(counts[height / 2][width / 2] == -1, "middle");
    check(counts[0][0] > 0 && counts[0][0] < 10, "corner");
    check(calls > 0, "calls");
    printf("%ld pixels escaped, %s, %s\n", (long)statistics.escaped, statistics.arithmetic,
           statistics.instruction_set);
}

static void shade(void) {
    hadal_palette* palette = NULL;
    hadal_shade_source source = HADAL_SHADE_SOURCE_INIT;
    hadal_shading shading = HADAL_SHADING_INIT;
    source.width = width;
    source.height = height;
    source.counts = &counts[0][0];
    source.counts_stride = sizeof counts[0];
    source.fractions = &fractions[0][0];
    source.fractions_stride = sizeof fractions[0];
    check(hadal_palette_create("hot", &palette) == HADAL_OK, "hadal_palette_create");
    check(hadal_shade(palette, &shading, &source, &pixels[0][0][0], sizeof pixels[0]) == HADAL_OK,
          "hadal_shade");
    check(pixels[0][0][3] == 255 && pixels[height - 1][width - 1][3] == 255, "alpha");
    check(memcmp(pixels[0][0], pixels[height / 2][width / 2], 4) != 0, "colours");
    hadal_palette_destroy(palette);
}

int main(void) {
    hadal_engine* engine = NULL;
    hadal_request* request = NULL;
    check(strcmp(hadal_version(), HADAL_VERSION) == 0 && hadal_abi() == HADAL_ABI, "version");
    check(hadal_engine_create(NULL, &engine) == HADAL_OK, "hadal_engine_create");
    check(hadal_request_create(&request) == HADAL_OK, "hadal_request_create");
    check(hadal_request_set(request, "re", "-0.75") == HADAL_OK, "re");
    check(hadal_request_set(request, "zoom", "nan") == HADAL_INVALID_ARGUMENT, "nan");
    check(strstr(hadal_error_text(), "zoom") != NULL, "error text");
    check(hadal_request_set_size(request, width, height) == HADAL_OK, "size");
    render(engine, request);
    shade();
    hadal_request_destroy(request);
    hadal_engine_destroy(engine);

    mandelbrot(size, 100, &col[0][0]);
    /* c = 0.25 - 1.5 i escapes soon, c = -0.5 + 0 i never. */
    check(col[0][30] > 0 && col[0][30] < 10 && col[20][20] == 99, "mandelbrot");
    return 0;
}
