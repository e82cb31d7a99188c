# Each public header, by a compiler of C++17 and of C++14: one #error, and the line that ends the compilation behind it.
#
#   cmake -DCOMPILER=g++ -DINCLUDE=include -DOUT=folder -P older_language.cmake
cmake_minimum_required(VERSION 3.25)

file(GLOB headers RELATIVE ${INCLUDE} ${INCLUDE}/cablegram/*.hpp)
list(LENGTH headers count)
if(count LESS 20)
  message(FATAL_ERROR "${INCLUDE} holds ${count} headers")
endif()

file(MAKE_DIRECTORY ${OUT})
foreach(header IN LISTS headers)
  file(WRITE ${OUT}/older.cpp "#include <${header}>\n")
  foreach(standard IN ITEMS 14 17)
    execute_process(
      COMMAND ${COMPILER} -std=c++${standard} -fsyntax-only -I${INCLUDE} ${OUT}/older.cpp
      RESULT_VARIABLE status
      ERROR_VARIABLE said
      OUTPUT_QUIET
    )
    string(REGEX MATCHALL "error: [^\n]*" errors "${said}")
    string(REGEX MATCHALL "error: (#error )?\"cablegram needs C\\+\\+20: compile with -std=c\\+\\+20\"" ours "${said}")
    list(LENGTH errors all)
    list(LENGTH ours ours)
    if(status EQUAL 0 OR NOT ours EQUAL 1 OR all GREATER 2)
      message(SEND_ERROR "${header} as C++${standard}: ${all} errors, ${ours} of them ours\n${said}")
    endif()
  endforeach()
endforeach()
