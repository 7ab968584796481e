# Turns resources/<folder>/*.toml into one source file that defines `function`, declared in `header`,
# so that neither the library nor the program looks for them on a disk. Appends it to
# HADAL_CORE_SOURCES.
function(hadal_embed_texts folder function header)
    set(text_dir ${CMAKE_CURRENT_SOURCE_DIR}/../resources/${folder})
    file(GLOB text_files CONFIGURE_DEPENDS ${text_dir}/*.toml)
    if(NOT text_files)
        message(FATAL_ERROR "There are no files in ${text_dir}")
    endif()
    list(SORT text_files)

    set(texts "")
    foreach(text_file IN LISTS text_files)
        set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${text_file})
        file(READ ${text_file} text)
        string(APPEND texts "    R\"text(${text})text\",\n")
    endforeach()

    set(source ${CMAKE_CURRENT_BINARY_DIR}/${function}.cpp)
    file(CONFIGURE OUTPUT ${source} @ONLY CONTENT [[
// Made from resources/@folder@ by core/cmake/EmbedTexts.cmake.
#include "@header@"

namespace hadal {

std::span<const std::string_view> @function@() {
    static constexpr std::string_view files[] = {
@texts@    };
    return files;
}

}  // namespace hadal
]])
    set(HADAL_CORE_SOURCES ${HADAL_CORE_SOURCES} ${source} PARENT_SCOPE)
endfunction()
