# Configures a project with each ```cmake block of the documentation that has no title. $CABLEGRAM is the checkout.
file(GLOB_RECURSE pages ${SOURCE}/docs/*.md)
set(ENV{CABLEGRAM} ${SOURCE})
set(ENV{CMAKE_PREFIX_PATH} ${PREFIX})
set(count 0)
foreach(page IN LISTS pages ITEMS ${SOURCE}/README.md)
  file(READ ${page} rest)
  # Brackets and semicolons mean something in lists: the text is searched, never split.
  string(FIND "${rest}" "\n```cmake\n" begin)
  while(NOT begin EQUAL -1)
    math(EXPR begin "${begin} + 10")
    string(SUBSTRING "${rest}" ${begin} -1 rest)
    string(FIND "${rest}" "\n```" end)
    string(SUBSTRING "${rest}" 0 ${end} block)
    string(SUBSTRING "${rest}" ${end} -1 rest)

    math(EXPR count "${count} + 1")
    set(project ${OUT}/${count})
    file(WRITE ${project}/program.cpp "int main() {}\n")
    file(WRITE ${project}/block.cmake "${block}\n")
    file(
      WRITE ${project}/CMakeLists.txt
      "cmake_minimum_required(VERSION 3.25)\nproject(reader LANGUAGES CXX)\n"
      "add_executable(program program.cpp)\ninclude(block.cmake)\n"
    )
    execute_process(
      COMMAND ${CMAKE_COMMAND} -S ${project} -B ${project}/build -G ${GENERATOR} -DCMAKE_CXX_COMPILER=${COMPILER}
      RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output
    )
    if(NOT status EQUAL 0)
      message(FATAL_ERROR "${page}: this block does not configure\n${block}\n${output}")
    endif()
    string(FIND "${rest}" "\n```cmake\n" begin)
  endwhile()
endforeach()
if(count LESS 4)
  message(FATAL_ERROR "The documentation holds ${count} blocks of CMake: are they still found?")
endif()
message("${count} blocks of CMake configure")
