# Configures core/ alone with Qt out of reach, and reads what libhadal.so needs.
cmake_minimum_required(VERSION 3.25)

execute_process(COMMAND mktemp -d --tmpdir hadal-core.XXXXXX
    OUTPUT_VARIABLE work OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${CMAKE_COMMAND} -G ${GENERATOR} -S ${CORE} -B ${work}
        -DCMAKE_DISABLE_FIND_PACKAGE_Qt6=ON -DCMAKE_DISABLE_FIND_PACKAGE_Qt6Core=ON
        -DCMAKE_C_COMPILER=${C_COMPILER} -DCMAKE_CXX_COMPILER=${CXX_COMPILER}
    RESULT_VARIABLE result OUTPUT_VARIABLE said ERROR_VARIABLE said)
set(cache "")
if(EXISTS ${work}/CMakeCache.txt)
    file(READ ${work}/CMakeCache.txt cache)
endif()
file(REMOVE_RECURSE ${work})
if(NOT result EQUAL 0)
    message(FATAL_ERROR "the core does not configure alone:\n${said}")
endif()
if(cache MATCHES "\n(Qt|QT)[56A-Z_]*[^\n]*_DIR")
    message(FATAL_ERROR "the core looked for Qt: ${CMAKE_MATCH_0}")
endif()

execute_process(COMMAND ${READELF} -d ${LIBRARY} OUTPUT_VARIABLE dynamic COMMAND_ERROR_IS_FATAL ANY)
if(NOT dynamic MATCHES "NEEDED.*libmpfr" OR dynamic MATCHES "NEEDED[^\n]*libQt")
    message(FATAL_ERROR "libhadal.so needs what it should not:\n${dynamic}")
endif()

file(GLOB_RECURSE sources ${CORE}/*.cpp ${CORE}/*.hpp ${CORE}/*.h)
foreach(source ${sources})
    file(STRINGS ${source} lines REGEX "#include <(Q[A-Za-z]|Qt)")
    if(lines)
        message(SEND_ERROR "${source} includes Qt: ${lines}")
    endif()
endforeach()
