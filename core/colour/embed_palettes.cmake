# Turns resources/palettes/*.toml into one source file, so that neither the library nor the program
# looks for palettes on a disk. Appends it to HADAL_CORE_SOURCES.
set(palette_dir ${CMAKE_CURRENT_SOURCE_DIR}/../resources/palettes)
file(GLOB palette_files CONFIGURE_DEPENDS ${palette_dir}/*.toml)
if(NOT palette_files)
    message(FATAL_ERROR "There are no palettes in ${palette_dir}")
endif()
list(SORT palette_files)

set(palette_texts "")
foreach(palette_file IN LISTS palette_files)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${palette_file})
    file(READ ${palette_file} palette_text)
    string(APPEND palette_texts "    R\"palette(${palette_text})palette\",\n")
endforeach()

set(palette_source ${CMAKE_CURRENT_BINARY_DIR}/palette_files.cpp)
file(CONFIGURE OUTPUT ${palette_source} @ONLY CONTENT [[
// Made from resources/palettes by core/colour/embed_palettes.cmake.
#include "colour/palette_files.hpp"

namespace hadal {

std::span<const std::string_view> palette_files() {
    static constexpr std::string_view files[] = {
@palette_texts@    };
    return files;
}

}  // namespace hadal
]])
list(APPEND HADAL_CORE_SOURCES ${palette_source})
