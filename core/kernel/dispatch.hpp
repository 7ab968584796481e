// Picks the copy of a function that was compiled for an instruction set. Only for the HWY_ONCE part
// of a file compiled with hwy/foreach_target.h; the sets left out by the build are left out here.
#pragma once

#include <hwy/highway.h>

#include "kernel/isa.hpp"

#if HWY_TARGETS & HWY_AVX3
#define HADAL_CASE_AVX3(function) \
    case Isa::avx512:             \
        return N_AVX3::function;
#else
#define HADAL_CASE_AVX3(function)
#endif
#if HWY_TARGETS & HWY_AVX2
#define HADAL_CASE_AVX2(function) \
    case Isa::avx2:               \
        return N_AVX2::function;
#else
#define HADAL_CASE_AVX2(function)
#endif
#if HWY_TARGETS & HWY_SSE4
#define HADAL_CASE_SSE4(function) \
    case Isa::sse4:               \
        return N_SSE4::function;
#else
#define HADAL_CASE_SSE4(function)
#endif
#if HWY_TARGETS & HWY_NEON
#define HADAL_CASE_NEON(function) \
    case Isa::neon:               \
        return N_NEON::function;
#else
#define HADAL_CASE_NEON(function)
#endif
#if HWY_TARGETS & HWY_EMU128
#define HADAL_CASE_PORTABLE(function) \
    case Isa::portable:               \
        return N_EMU128::function;
#elif HWY_TARGETS & HWY_SCALAR
#define HADAL_CASE_PORTABLE(function) \
    case Isa::portable:               \
        return N_SCALAR::function;
#else
#define HADAL_CASE_PORTABLE(function)
#endif

/// `return`s the address or call written as `function`, qualified with the namespace of `isa`.
/// Falls through to a null return when the build has no such copy, which resolve() rules out.
#define HADAL_RETURN_FOR_ISA(isa, function) \
    switch (isa) {                          \
        HADAL_CASE_AVX3(function)           \
        HADAL_CASE_AVX2(function)           \
        HADAL_CASE_SSE4(function)           \
        HADAL_CASE_NEON(function)           \
        HADAL_CASE_PORTABLE(function)       \
        default:                            \
            return {};                      \
    }
