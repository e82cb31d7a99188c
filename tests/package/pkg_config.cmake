# Builds and runs the consumer with what pkg-config says, and nothing else.
set(source ${CMAKE_CURRENT_LIST_DIR}/consumer)
set(ENV{PKG_CONFIG_PATH} ${PREFIX}/${LIBDIR}/pkgconfig)
file(MAKE_DIRECTORY ${OUT})

# run(RESULT COMMAND...): the output of a command that must succeed.
function(run result)
  execute_process(COMMAND ${ARGN} OUTPUT_VARIABLE output OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
  set(${result} "${output}" PARENT_SCOPE)
endfunction()

# build(PROGRAM PACKAGE): compiles and runs a program with the flags of a package.
function(build program package)
  run(flags ${PKG_CONFIG} --cflags --libs ${package})
  separate_arguments(flags UNIX_COMMAND "${flags}")
  run(ignored ${COMPILER} -std=c++20 ${FLAGS} ${source}/${program}.cpp ${flags} -o ${OUT}/${program})
  run(ignored ${OUT}/${program})
endfunction()

foreach(package IN ITEMS cablegram cablegram-io)
  run(version ${PKG_CONFIG} --modversion ${package})
  if(NOT version STREQUAL VERSION)
    message(FATAL_ERROR "${package}.pc says version ${version}, not ${VERSION}")
  endif()
endforeach()

build(tree cablegram)
build(exporters cablegram-io)
