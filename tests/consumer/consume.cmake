# Installs the library under a prefix in a new temporary directory, copies the programs beside it,
# builds them there and runs them. WAY: package (find_package) or pkgconfig.
cmake_minimum_required(VERSION 3.25)

execute_process(COMMAND mktemp -d --tmpdir hadal-consumer.XXXXXX
    OUTPUT_VARIABLE work OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)

# Runs a command in `work`; what it said comes out if it fails, and the directory goes either way.
function(run)
    execute_process(COMMAND ${ARGN} WORKING_DIRECTORY ${work}
        RESULT_VARIABLE result OUTPUT_VARIABLE said ERROR_VARIABLE said)
    if(NOT result EQUAL 0)
        file(REMOVE_RECURSE ${work})
        string(REPLACE ";" " " command "${ARGN}")
        message(FATAL_ERROR "${command}\n${said}\n-> ${result}")
    endif()
    set(said "${said}" PARENT_SCOPE)
endfunction()

set(flags "")
if(SANITIZE)
    set(flags -fsanitize=${SANITIZE})
endif()
set(strict -std=c99 -pedantic -Wall -Wextra -Werror ${flags})

run(${CMAKE_COMMAND} --install ${CORE_BUILD} --config "${CONFIG}" --component library
    --prefix ${work}/prefix)
file(COPY ${CMAKE_CURRENT_LIST_DIR}/project DESTINATION ${work})

if(WAY STREQUAL "package")
    string(REPLACE ";" " " flags "${flags}")
    # The generator of this build: cmake's own choice, make, may not be there.
    run(${CMAKE_COMMAND} -G ${GENERATOR} -S project -B build -DCMAKE_PREFIX_PATH=${work}/prefix
        -DHADAL_EXPECTED_VERSION=${VERSION} -DCMAKE_C_COMPILER=${C_COMPILER}
        -DCMAKE_CXX_COMPILER=${CXX_COMPILER} "-DCMAKE_C_FLAGS=${flags}" "-DCMAKE_CXX_FLAGS=${flags}")
    run(${CMAKE_COMMAND} --build build)
    run(build/consumer)
    message(STATUS "${said}")
    run(build/consumer_cxx)
else()
    set(ENV{PKG_CONFIG_PATH} ${work}/prefix/${LIBDIR}/pkgconfig)
    run(pkg-config --modversion hadal)
    string(STRIP "${said}" told)
    if(NOT told STREQUAL VERSION)
        file(REMOVE_RECURSE ${work})
        message(FATAL_ERROR "hadal.pc is version ${told}, not ${VERSION}")
    endif()
    run(pkg-config --cflags --libs hadal)
    separate_arguments(options UNIX_COMMAND "${said}")
    run(${C_COMPILER} ${strict} project/consumer.c -o consumer ${options})
    run(${CMAKE_COMMAND} -E env LD_LIBRARY_PATH=${work}/prefix/${LIBDIR} ${work}/consumer)
    message(STATUS "${said}")
    run(${READELF} -d consumer)
    if(NOT said MATCHES "NEEDED[^\n]*libhadal\\.so\\.[0-9]+\\]")
        file(REMOVE_RECURSE ${work})
        message(FATAL_ERROR "the program does not name the library by its soname:\n${said}")
    endif()
endif()
file(REMOVE_RECURSE ${work})
