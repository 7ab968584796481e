/**
 * Hadal: renders the Mandelbrot set and its relatives. This is the whole public interface, plain C.
 *
 * A render goes from a request (which fractal, where, how far in, how many pixels) to planes of raw
 * data in memory the caller owns; shading turns planes into colours without iterating again.
 *
 *     hadal_engine* engine = NULL;
 *     hadal_request* request = NULL;
 *     hadal_target target = HADAL_TARGET_INIT;
 *     target.counts = counts;
 *     target.counts_stride = 640 * (int64_t)sizeof *counts;
 *     if (hadal_engine_create(NULL, &engine) || hadal_request_create(&request) ||
 *         hadal_request_set(request, "re", "-0.75") || hadal_request_set(request, "zoom", "1.6") ||
 *         hadal_request_set_size(request, 640, 480) ||
 *         hadal_render(engine, request, &target, NULL, NULL, NULL)) {
 *         fprintf(stderr, "%s\n", hadal_error_text());
 *     }
 *     hadal_request_destroy(request);
 *     hadal_engine_destroy(engine);
 *
 * Errors. Functions that can fail return a hadal_status, HADAL_OK being 0; functions that return a
 * text return NULL, and those that return a number return -1. hadal_error_text() then tells what
 * was wrong, naming the argument and its value. Every argument is checked: NULL, values out of
 * range, sizes that overflow, misaligned pointers, strides too small for a row. What cannot be
 * checked is whether a pointer that is not NULL points to what it should. Unless said otherwise a
 * call that fails has changed nothing. No function prints, aborts or lets an exception out; a C++
 * exception thrown by a callback ends the call with HADAL_INTERNAL.
 *
 * Ownership. Handles come from *_create and palette functions and go back to the matching
 * *_destroy, which takes NULL. Texts returned as `const char*` belong to the library; unless said
 * otherwise they live until the program ends. Everything passed in is read during the call only.
 *
 * Threads. Every function may be called from any thread at any time. Palettes never change, and
 * neither does what an engine gives: both may be shared by threads. A request may be shared as long
 * as nobody changes it. A handle must not be destroyed while a call that uses it runs. Renders use
 * OpenMP: a process that has rendered and then forks must not render in the child before it calls
 * exec.
 *
 * Structures. A structure that is passed in starts with `struct_size`, which the *_INIT macros set
 * to the size the program was compiled with. Later versions append members and never move any, so
 * programs and libraries of different age understand each other. A program newer than the library
 * gets HADAL_UNSUPPORTED only if it sets a member that the library does not know to other than 0.
 *
 * Text is UTF-8. Numbers in text are decimal ("-0.75", "1e50"), with a point in every locale.
 */
#ifndef HADAL_HADAL_H
#define HADAL_HADAL_H

#include <stddef.h>
#include <stdint.h>

#if defined(__GNUC__)
#define HADAL_API __attribute__((visibility("default")))
#else
#define HADAL_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Version -------------------------------------------------------------------------------- */

#define HADAL_VERSION_MAJOR 0
#define HADAL_VERSION_MINOR 1
#define HADAL_VERSION_PATCH 0
#define HADAL_VERSION "0.1.0"

/** The number in the library's soname. Programs compiled for one number run with it only. */
#define HADAL_ABI 0

/** The version of the library that runs, such as "0.1.0". Never fails. */
HADAL_API const char* hadal_version(void);

/** The ABI number of the library that runs. Never fails. */
HADAL_API int hadal_abi(void);

/* ---- Errors --------------------------------------------------------------------------------- */

/** What kind of thing went wrong. */
typedef enum hadal_status {
    HADAL_OK = 0,
    HADAL_INVALID_ARGUMENT = 1, /**< an argument or field has a value that cannot be meant */
    HADAL_OUT_OF_MEMORY = 2,    /**< an allocation failed, or what is asked for can never fit */
    HADAL_CANCELLED = 3,        /**< the progress callback ended the work */
    HADAL_UNSUPPORTED = 4,      /**< well-formed, but beyond this version or machine */
    HADAL_IO = 5,               /**< reading or writing failed */
    HADAL_INTERNAL = 6          /**< a defect of Hadal, or an exception out of a callback */
} hadal_status;

/** "ok", "invalid argument", ..., for people; "unknown" for any other number. Never fails. */
HADAL_API const char* hadal_status_name(int status);

/**
 * What was wrong with the last call of this thread that can fail, as one line without a newline;
 * "" if it succeeded. Never NULL, never fails. The text belongs to the thread: it is valid until
 * the thread's next call of any other function of this library, or its end.
 */
HADAL_API const char* hadal_error_text(void);

/* ---- What there is -------------------------------------------------------------------------- */

/*
 * Each list has a fixed order. The texts for indices 0 to count - 1 live until the program ends;
 * any other index gives NULL and an error text. A count of -1 means that memory ran out.
 */

/** Formulas: a name as requests take it ("burning-ship"), and a title for people. */
HADAL_API int hadal_formula_count(void);
HADAL_API const char* hadal_formula_name(int index);
HADAL_API const char* hadal_formula_title(int index);

/** Built-in palettes: a name as hadal_palette_create takes it ("hot"), and a title for people. */
HADAL_API int hadal_palette_count(void);
HADAL_API const char* hadal_palette_name(int index);
HADAL_API const char* hadal_palette_title(int index);

/** Instruction sets that this machine runs ("sse4", "avx2", ...), the fastest last. */
HADAL_API int hadal_instruction_set_count(void);
HADAL_API const char* hadal_instruction_set_name(int index);

/* ---- Engine --------------------------------------------------------------------------------- */

/** How to render. Never changes a result, only its speed. May be shared by threads. */
typedef struct hadal_engine hadal_engine;

typedef struct hadal_engine_options {
    size_t struct_size;
    int64_t threads; /**< 0: as many as the machine has processors; at most 1024 */
    /**
     * The name of an instruction set. NULL or "auto": what the environment variable HADAL_ISA
     * names, else the fastest there is.
     */
    const char* instruction_set;
} hadal_engine_options;

#define HADAL_ENGINE_OPTIONS_INIT \
    { sizeof(hadal_engine_options), 0, NULL }

/**
 * Makes an engine; `options` may be NULL for the defaults. Fails with HADAL_INVALID_ARGUMENT,
 * HADAL_UNSUPPORTED (this machine does not run that instruction set), HADAL_OUT_OF_MEMORY.
 */
HADAL_API hadal_status hadal_engine_create(const hadal_engine_options* options,
                                           hadal_engine** engine);

/** The name of the instruction set the engine's renders run on; NULL if `engine` is. */
HADAL_API const char* hadal_engine_instruction_set(const hadal_engine* engine);

/**
 * How much memory the engine may keep for later renders, in bytes; 0: none. Initially 256 MiB.
 *
 * A deep render iterates a reference orbit at full precision and builds tables from it, which can
 * take longer than the pixels. The engine keeps those used last, as many as fit, and renders the
 * same centre and zoom again, in another size, with other planes or with another iteration limit,
 * without preparing them anew. The planes are the same to the last bit either way. What a render
 * at work uses does not count. Takes effect at once; HADAL_INVALID_ARGUMENT if bytes are below 0.
 */
HADAL_API hadal_status hadal_engine_set_reference_budget(hadal_engine* engine, int64_t bytes);

/** The memory that the engine keeps for later renders now, in bytes; -1 if `engine` is NULL. */
HADAL_API int64_t hadal_engine_reference_bytes(const hadal_engine* engine);

HADAL_API void hadal_engine_destroy(hadal_engine* engine);

/* ---- Request -------------------------------------------------------------------------------- */

/**
 * A picture to be computed, made of text fields. Numbers are decimal text of any length, so that no
 * depth of zoom needs another interface. The picture has square pixels of pitch 4 / (zoom *
 * height), sampled at their centres, imaginary axis up, top row first. A stretch keeps areas: the
 * pitch is then the geometric mean of the distances along it and across it.
 *
 *     field       meaning                                             initially
 *     formula     a formula's name                                    "mandelbrot"
 *     julia       "RE,IM": the Julia set with this seed c;            ""
 *                 "": the parameter plane
 *     re, im      the point in the middle of the picture              the whole set
 *     zoom        2 / half-height, so the picture is 4 / zoom high    the whole set
 *     rotation    degrees the picture is turned counter-clockwise     "0"
 *     stretch     so many times longer along stretch_angle, and     "1"
 *                 shorter across it, before the picture is
 *                 turned; 0.001 to 1000
 *     stretch_angle  degrees counter-clockwise in the plane           "0"
 *     iterations  last n that is looked at, 0 to 2^62                 what suits the view
 *     radius      escape radius, 2 to 1e18                            "100"
 *     width       pixels, 1 to 2^24                                   "0": must be set
 *     height      pixels, 1 to 2^24                                   "0": must be set
 */
typedef struct hadal_request hadal_request;

/** Makes a request for the whole Mandelbrot set. Fails with HADAL_OUT_OF_MEMORY. */
HADAL_API hadal_status hadal_request_create(hadal_request** request);

/** A request of its own with the same fields. */
HADAL_API hadal_status hadal_request_copy(const hadal_request* request, hadal_request** copy);

/**
 * Sets a field. Fails with HADAL_INVALID_ARGUMENT if there is no such field or the text cannot be
 * its value ("nan" and "inf" never can); the request is then as it was.
 */
HADAL_API hadal_status hadal_request_set(hadal_request* request, const char* field,
                                         const char* text);

/** Sets width and height together, in pixels, each 1 to 2^24. */
HADAL_API hadal_status hadal_request_set_size(hadal_request* request, int64_t width,
                                              int64_t height);

/**
 * Copies a field's text, with a terminating NUL, to `buffer` of `capacity` bytes. The bytes this
 * takes go to `*needed` unless `needed` is NULL, also when they do not fit: that is
 * HADAL_INVALID_ARGUMENT and leaves the buffer alone. To ask for the size only, pass a NULL buffer
 * and capacity 0. The text gives the same value when it is set again.
 */
HADAL_API hadal_status hadal_request_get(const hadal_request* request, const char* field,
                                         char* buffer, size_t capacity, size_t* needed);

/**
 * Sets all fields but the size from a location in any text that Hadal reads, told apart by its
 * form: a few lines of TOML, as Hadal writes them to clipboards, files and PNGs, or a .kfr of
 * Kalles Fraktaler. Fields the text leaves out get their home values, but one that has none is no
 * location. Fails with HADAL_INVALID_ARGUMENT naming the field or the line, or HADAL_UNSUPPORTED
 * where a .kfr is of a fractal that Hadal does not have; the request is then as it was.
 */
HADAL_API hadal_status hadal_request_from_location(hadal_request* request, const char* text);

/** All fields but the size, as hadal_request_from_location reads them. For the rest see _get. */
HADAL_API hadal_status hadal_request_to_location(const hadal_request* request, char* buffer,
                                                 size_t capacity, size_t* needed);

HADAL_API void hadal_request_destroy(hadal_request* request);

/* ---- Render --------------------------------------------------------------------------------- */

/**
 * Where results go: up to four planes in the caller's memory, each of `height` rows of `width`
 * numbers. NULL: this plane is not wanted (its stride is then ignored). Strides are bytes from one
 * row to the next: at least one row, and a multiple of the number's size; the address must be one
 * too. Bytes between rows are never touched.
 */
typedef struct hadal_target {
    size_t struct_size;
    int64_t* counts; /**< the n at which |z_n| first exceeds the radius, z_0 being 0, or the pixel
                          in a Julia set; -1: not within the iteration limit */
    int64_t counts_stride;
    float* fractions; /**< in [0, 1), so that count + fraction has no steps; 0 where count is -1 */
    int64_t fractions_stride;
    float* distances; /**< estimated distance to the set, in pixels; 0 where count is -1 */
    int64_t distances_stride;
    float* directions; /**< two numbers a pixel: the unit vector along which |z_n| grows fastest,
                            away from the set, real part first; 0 and 0 where count is -1 */
    int64_t directions_stride;
} hadal_target;

#define HADAL_TARGET_INIT \
    { sizeof(hadal_target), NULL, 0, NULL, 0, NULL, 0, NULL, 0 }

/** What a render did. */
typedef struct hadal_statistics {
    size_t struct_size;
    double seconds;           /**< wall time */
    int64_t threads;          /**< threads that worked */
    int64_t escaped;          /**< pixels that escaped; escaped + interior = width * height */
    int64_t interior;         /**< pixels with count -1 */
    int64_t least_count;      /**< over the escaped pixels; -1: there are none */
    int64_t greatest_count;   /**< over the escaped pixels; -1: there are none */
    int64_t late;             /**< escaped pixels whose count is above half the limit */
    char instruction_set[16]; /**< its name, ends in NUL */
    char arithmetic[32];      /**< such as "double", ends in NUL */
    char reason[128];         /**< why this arithmetic, in words, ends in NUL */
} hadal_statistics;

#define HADAL_STATISTICS_INIT \
    { sizeof(hadal_statistics), 0.0, 0, 0, 0, 0, 0, 0, "", "", "" }

/**
 * Called every few milliseconds on the thread that called hadal_render, with the share done, 0 to
 * 1, never falling, and the `user` pointer. A result other than 0 cancels. May call any function of
 * this library, on other handles or the same.
 */
typedef int (*hadal_progress)(double done, void* user);

/**
 * Computes a request into the target; returns when it is done. The planes depend on nothing but the
 * request: not on the engine, the machine, or what was rendered before. `progress` and `statistics`
 * may be NULL.
 *
 * Fails with HADAL_INVALID_ARGUMENT, HADAL_UNSUPPORTED (the view is deeper than the arithmetic this
 * version has), HADAL_OUT_OF_MEMORY, or HADAL_CANCELLED within 20 ms of the callback's wish. After
 * a failure the planes may be partly written, and the statistics are as they were.
 */
HADAL_API hadal_status hadal_render(const hadal_engine* engine, const hadal_request* request,
                                    const hadal_target* target, hadal_progress progress, void* user,
                                    hadal_statistics* statistics);

/* ---- Verify --------------------------------------------------------------------------------- */

/** A pixel whose count is not that of direct iteration. Counts as in hadal_target. */
typedef struct hadal_difference {
    int64_t x; /**< 0: the leftmost column */
    int64_t y; /**< 0: the top row */
    int64_t count;
    int64_t direct;
} hadal_difference;

/** What hadal_verify found. The caller may give room for a list, by the last two members. */
typedef struct hadal_verification {
    size_t struct_size;
    double seconds;    /**< wall time */
    int64_t pixels;    /**< that were checked: as many as were asked for or there are */
    int64_t unsure;    /**< of these, left out: too chaotic for the digits that are tried */
    int64_t differing; /**< of these, wrong */
    int64_t opposite;  /**< of these, -1 in one way of counting and not in the other */
    int64_t largest;   /**< difference of two counts, neither of them -1 */
    int64_t bits;      /**< least precision of the direct iteration */
    hadal_difference* differences; /**< gets the first that differ, in the order of rows; or NULL */
    int64_t capacity;              /**< how many there is room for */
} hadal_verification;

#define HADAL_VERIFICATION_INIT \
    { sizeof(hadal_verification), 0.0, 0, 0, 0, 0, 0, 0, NULL, 0 }

/**
 * Iterates a sample of `pixels` pixels (1 or more) of the request directly, each in as many digits
 * as it takes, and compares with `counts`, the plane of its size that a render of it wrote. The
 * sample of so many pixels is always the same and spread over the picture. `progress` may be NULL;
 * it is called as in hadal_render.
 *
 * Fails with HADAL_INVALID_ARGUMENT, HADAL_UNSUPPORTED, HADAL_OUT_OF_MEMORY, or HADAL_CANCELLED
 * within 20 ms of the callback's wish; the verification is then as it was. Counts that differ are
 * no failure.
 */
HADAL_API hadal_status hadal_verify(const hadal_engine* engine, const hadal_request* request,
                                    const int64_t* counts, int64_t counts_stride, int64_t pixels,
                                    hadal_progress progress, void* user,
                                    hadal_verification* verification);

/* ---- Mini-sets ------------------------------------------------------------------------------ */

/** A small copy of a whole set, of any formula. Never changes; may be shared by threads. */
typedef struct hadal_mini_set hadal_mini_set;

/**
 * Finds the mini-set of lowest period, up to the iteration limit, whose nucleus lies in the disc
 * around the picture. `*mini_set` is NULL, and the call succeeds, where there is none. `progress`
 * may be NULL; it is called as in hadal_render, with a guess of the share done.
 *
 * Fails with HADAL_INVALID_ARGUMENT, HADAL_UNSUPPORTED (a Julia set has no mini-sets),
 * HADAL_OUT_OF_MEMORY, or HADAL_CANCELLED within 20 ms of the callback's wish.
 */
HADAL_API hadal_status hadal_mini_set_locate(const hadal_engine* engine,
                                             const hadal_request* request, hadal_progress progress,
                                             void* user, hadal_mini_set** mini_set);

/** The period of the nucleus. */
HADAL_API int64_t hadal_mini_set_period(const hadal_mini_set* mini_set);

/**
 * Copies a text out as hadal_request_get does. Fields: "period"; "re" and "im", the nucleus, to
 * more digits than a picture of the mini-set tells apart; "size", as a part of the whole set;
 * "turn", the degrees it is turned counter-clockwise in the plane, of the p - 1 that a mini-set of
 * z^p + c has the least; "shape", the name of the formula whose whole set it is a copy of, which is
 * the request's own but for some of the formulas with folds, as every second mini-set of the
 * Tricorn is a Mandelbrot set; "transform", four numbers "a,b,c,d".
 *
 * c = nucleus + size (a x + b y, c x + d y) belongs to the mini-set where x + iy belongs to the
 * whole set of the shape, nearly: the smaller the mini-set, the better. For powers the transform is
 * a mere turn; formulas with folds shear their mini-sets and may mirror them. "misfit" is "0" where
 * the mini-set is such a copy, as for powers and the Tricorn. Folds that its orbit has turned make
 * sets of shapes of their own: up to "1", where the transform is right near the nucleus only and
 * the shape a guess. Where the nucleus lies on a fold, on the real axis, the transform is that of
 * the side of negative imaginary parts.
 */
HADAL_API hadal_status hadal_mini_set_get(const hadal_mini_set* mini_set, const char* field,
                                          char* buffer, size_t capacity, size_t* needed);

/**
 * Sets all fields of `request` but the size to the place where the mini-set fills the picture,
 * upright; with its longer axis where it is sheared.
 */
HADAL_API hadal_status hadal_mini_set_place(const hadal_mini_set* mini_set, hadal_request* request);

HADAL_API void hadal_mini_set_destroy(hadal_mini_set* mini_set);

/* ---- Colour --------------------------------------------------------------------------------- */

/** A path through colour space, and how counts walk along it. May be shared by threads. */
typedef struct hadal_palette hadal_palette;

/** The built-in palette of this name. HADAL_INVALID_ARGUMENT lists the names there are. */
HADAL_API hadal_status hadal_palette_create(const char* name, hadal_palette** palette);

/**
 * A palette from the TOML text of a palette file. HADAL_INVALID_ARGUMENT names the key or the line
 * that is wrong.
 */
HADAL_API hadal_status hadal_palette_from_toml(const char* text, hadal_palette** palette);

HADAL_API void hadal_palette_destroy(hadal_palette* palette);

typedef struct hadal_shading {
    size_t struct_size;
    double density;     /**< colour turns per unit of the palette's mapping; above 0, at most 1e9 */
    double offset;      /**< where the palette starts, in turns; finite, -1e9 to 1e9 */
    int64_t iterations; /**< the iteration limit of the counts, 0 to 2^62 */
} hadal_shading;

#define HADAL_SHADING_INIT \
    { sizeof(hadal_shading), 1.0, 0.0, 1000 }

/** Planes to be coloured: what a render with a target of the same size wrote. */
typedef struct hadal_shade_source {
    size_t struct_size;
    int64_t width;  /**< pixels, 1 to 2^24 */
    int64_t height; /**< pixels, 1 to 2^24 */
    const int64_t* counts;
    int64_t counts_stride;  /**< bytes */
    const float* fractions; /**< NULL: all 0, which shows bands */
    int64_t fractions_stride;
} hadal_shade_source;

#define HADAL_SHADE_SOURCE_INIT \
    { sizeof(hadal_shade_source), 0, 0, NULL, 0, NULL, 0 }

/**
 * Colours planes: writes bytes R, G, B, A (A = 255, sRGB) for each pixel to `rgba`, rows
 * `rgba_stride` bytes apart (at least 4 * width). `shading` may be NULL for the defaults. Bytes
 * between rows are not touched. Runs on the calling thread; bands of rows may be shaded by as many
 * threads.
 *
 * Fails with HADAL_INVALID_ARGUMENT, also for a count below -1 and a fraction that is not in [0,
 * 1]; nothing has been written then.
 */
HADAL_API hadal_status hadal_shade(const hadal_palette* palette, const hadal_shading* shading,
                                   const hadal_shade_source* source, uint8_t* rgba,
                                   int64_t rgba_stride);

/* ---- The recipe ----------------------------------------------------------------------------- */

/**
 * The function of the IPython Cookbook's recipe 5.4, "Wrapping a C library in Python with ctypes",
 * for the same call. Iterates z -> z^2 + c from 0 at the points
 *
 *     c = (-2.0 + (double)j / size * 3) + i (-1.5 + (double)i / size * 3),  0 <= i, j < size
 *
 * and sets col[i * size + j] to the last n in 0 .. iterations - 1 for which |z_n|^2 <= 100. The
 * result is bit for bit that of the recipe's loop in double precision; `col` needs room for size *
 * size ints, of which there may be more than 2^31. Uses all processors; re-entrant.
 *
 * Leaves memory alone if size <= 0, iterations <= 0, col is NULL or misaligned, size * size ints
 * fit into no memory, memory runs out, or HADAL_ISA names what this machine does not run;
 * hadal_error_text() then says so.
 */
HADAL_API void mandelbrot(int size, int iterations, int* col);

#ifdef __cplusplus
}
#endif

#endif
