# The translations: compiled into hadal_ui, and the strings they need extracted from the sources.
set(translations_dir ${PROJECT_SOURCE_DIR}/resources/translations)
file(GLOB HADAL_TS_FILES CONFIGURE_DEPENDS ${translations_dir}/hadal_*.ts)
qt_add_lrelease(hadal_ui TS_FILES ${HADAL_TS_FILES} QM_FILES_OUTPUT_VARIABLE qm_files)
qt_add_resources(hadal_ui translations PREFIX /translations BASE ${CMAKE_CURRENT_BINARY_DIR}
    FILES ${qm_files})

# The words of palettes and places, as lupdate reads them: it knows no TOML.
# core embeds the files, and so has CMake run again when they change.
set(words "")
foreach(folder palettes places)
    file(GLOB files ${PROJECT_SOURCE_DIR}/resources/${folder}/*.toml)
    list(SORT files)
    # The names of palettes are what the command line calls them.
    set(keys "name|note")
    if(folder STREQUAL "palettes")
        set(keys "title")
    endif()
    foreach(file IN LISTS files)
        file(STRINGS ${file} lines REGEX "^(${keys}) = \"")
        foreach(line IN LISTS lines)
            string(REGEX REPLACE "^[a-z]+ = (\".*\")$" "\\1" text "${line}")
            string(APPEND words "QT_TRANSLATE_NOOP(\"Core\", ${text})\n")
        endforeach()
    endforeach()
endforeach()
set(words_file ${PROJECT_BINARY_DIR}/translations/words_of_resources.cpp)
file(CONFIGURE OUTPUT ${words_file} CONTENT "@words@" @ONLY)

# How the strings are extracted; .ts files to write follow. Without lines of the sources, which would
# change all the time.
set(HADAL_LUPDATE $<TARGET_FILE:Qt6::lupdate> ${PROJECT_SOURCE_DIR}/ui ${PROJECT_SOURCE_DIR}/app
    ${words_file} ${PROJECT_SOURCE_DIR}/core/base/complaint.cpp -I ${PROJECT_SOURCE_DIR}
    -I ${PROJECT_SOURCE_DIR}/app -tr-function-alias QT_TRANSLATE_NOOP+=translatable -no-obsolete
    -locations none -silent -ts)
set(HADAL_LUPDATE ${HADAL_LUPDATE} PARENT_SCOPE)
set(HADAL_TS_FILES ${HADAL_TS_FILES} PARENT_SCOPE)
add_custom_target(update_translations COMMAND ${HADAL_LUPDATE} ${HADAL_TS_FILES} VERBATIM
    COMMENT "Extracting strings into resources/translations")
