# libhadal.so and its installation: header, library, CMake package and pkg-config file.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

# The application's executable is called hadal too, so the target has another name than its file.
add_library(hadal_shared SHARED $<TARGET_OBJECTS:hadal_objects>)
add_library(hadal::hadal ALIAS hadal_shared)
target_link_libraries(hadal_shared PRIVATE hadal_usage)
target_include_directories(hadal_shared INTERFACE
    $<BUILD_INTERFACE:${CMAKE_CURRENT_SOURCE_DIR}/include>
    $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
set(HADAL_EXPORTS ${CMAKE_CURRENT_SOURCE_DIR}/cmake/hadal.map)
set_target_properties(hadal_shared PROPERTIES
    OUTPUT_NAME hadal EXPORT_NAME hadal
    VERSION ${PROJECT_VERSION} SOVERSION ${HADAL_HEADER_ABI}
    LINK_DEPENDS ${HADAL_EXPORTS})
# Never unloaded: OpenMP's threads and the destructors of per-thread data outlive a dlclose().
target_link_options(hadal_shared PRIVATE
    LINKER:--version-script=${HADAL_EXPORTS} LINKER:-z,nodelete LINKER:--as-needed)

install(TARGETS hadal_shared EXPORT hadal
    LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT library
    NAMELINK_COMPONENT library)
install(FILES ${CMAKE_CURRENT_SOURCE_DIR}/include/hadal/hadal.h
    DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/hadal COMPONENT library)

set(HADAL_PACKAGE_DIR ${CMAKE_INSTALL_LIBDIR}/cmake/hadal)
install(EXPORT hadal NAMESPACE hadal:: FILE hadal-config.cmake
    DESTINATION ${HADAL_PACKAGE_DIR} COMPONENT library)
write_basic_package_version_file(${CMAKE_CURRENT_BINARY_DIR}/hadal-config-version.cmake
    VERSION ${PROJECT_VERSION} COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/hadal-config-version.cmake
    DESTINATION ${HADAL_PACKAGE_DIR} COMPONENT library)

# The prefix is told relative to the file, so that an installed tree may be moved; directories
# outside the prefix are told as they are.
set(HADAL_PC_DIR ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
file(RELATIVE_PATH HADAL_PC_UP ${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig ${CMAKE_INSTALL_PREFIX})
set(HADAL_PC_PREFIX "\${pcfiledir}/${HADAL_PC_UP}")
if(IS_ABSOLUTE ${CMAKE_INSTALL_LIBDIR})
    set(HADAL_PC_PREFIX ${CMAKE_INSTALL_PREFIX})
endif()
string(REGEX REPLACE "/$" "" HADAL_PC_PREFIX "${HADAL_PC_PREFIX}")
foreach(which LIB INCLUDE)
    set(HADAL_PC_${which}DIR "\${prefix}/${CMAKE_INSTALL_${which}DIR}")
    if(IS_ABSOLUTE ${CMAKE_INSTALL_${which}DIR})
        set(HADAL_PC_${which}DIR ${CMAKE_INSTALL_${which}DIR})
    endif()
endforeach()
configure_file(${CMAKE_CURRENT_SOURCE_DIR}/cmake/hadal.pc.in
    ${CMAKE_CURRENT_BINARY_DIR}/hadal.pc @ONLY)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/hadal.pc
    DESTINATION ${HADAL_PC_DIR} COMPONENT library)
