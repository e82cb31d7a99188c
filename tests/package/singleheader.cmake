# Compiles, links and runs the program of two files with a compiler.
file(MAKE_DIRECTORY ${OUT})
set(objects)
foreach(name IN ITEMS main other)
  execute_process(
    COMMAND
      ${LAUNCHER} ${COMPILER} -std=c++20 -Wall -Wextra -Wconversion -Werror ${PEGTL} -I${HEADER} -c
      ${CMAKE_CURRENT_LIST_DIR}/singleheader/${name}.cpp -o ${OUT}/${name}.o
    COMMAND_ERROR_IS_FATAL ANY
  )
  list(APPEND objects ${OUT}/${name}.o)
endforeach()
execute_process(COMMAND ${COMPILER} ${objects} -pthread -o ${OUT}/program COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${OUT}/program COMMAND_ERROR_IS_FATAL ANY)
