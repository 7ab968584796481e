# Compiler settings shared by every target of the project, as an interface library.
include_guard(GLOBAL)

option(HADAL_WERROR "Treat warnings as errors (for continuous integration)" OFF)
set(HADAL_SANITIZE "" CACHE STRING "Sanitizers to build with: address,undefined or thread")
option(HADAL_COVERAGE "Measure line coverage" OFF)

if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
    set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)

add_library(hadal_options INTERFACE)
target_compile_options(hadal_options INTERFACE -Wall -Wextra -Wpedantic)
# gcc 12 warns of overlapping copies inside its own std::string (GCC bug 105651).
target_compile_options(hadal_options INTERFACE
    $<$<AND:$<COMPILE_LANG_AND_ID:CXX,GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict>)
if(HADAL_WERROR)
    target_compile_options(hadal_options INTERFACE -Werror)
endif()
if(HADAL_SANITIZE)
    # What a sanitizer finds ends the test.
    add_compile_options(-fsanitize=${HADAL_SANITIZE} -fno-sanitize-recover=all
                        -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${HADAL_SANITIZE})
    # gcc takes its own instrumentation for uninitialised reads.
    add_compile_options($<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
endif()
if(HADAL_COVERAGE)
    add_compile_options(--coverage -fprofile-update=atomic)
    add_link_options(--coverage)
endif()
