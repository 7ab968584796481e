# What every test tells the sanitizers; ctest reads this before it starts the first. What the caller
# has set of it himself counts more.
#
# A code of their own, because some tests expect the program to fail with 1.
set(ENV{ASAN_OPTIONS} "exitcode=86:$ENV{ASAN_OPTIONS}")
set(ENV{UBSAN_OPTIONS} "exitcode=86:print_stacktrace=1:$ENV{UBSAN_OPTIONS}")
set(ENV{LSAN_OPTIONS}
    "suppressions=${CMAKE_CURRENT_LIST_DIR}/leaks.supp:print_suppressions=0:$ENV{LSAN_OPTIONS}")
# libomp is not built with the thread sanitizer; Archer tells it of libomp's barriers.
set(ENV{TSAN_OPTIONS}
    "exitcode=86:ignore_noninstrumented_modules=1:suppressions=${CMAKE_CURRENT_LIST_DIR}/races.supp:$ENV{TSAN_OPTIONS}")
