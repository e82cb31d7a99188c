# find_package with components: an installation of the headers alone says why it has no `io`, and which components there are.
#
#   cmake -DSOURCE=. -DGENERATOR=Ninja -DMAKE_PROGRAM=ninja -DCOMPILER=g++ -DOUT=folder -P components.cmake
cmake_minimum_required(VERSION 3.25)

set(settings -G ${GENERATOR} -DCMAKE_MAKE_PROGRAM=${MAKE_PROGRAM} -DCMAKE_CXX_COMPILER=${COMPILER})
file(REMOVE_RECURSE ${OUT})

function(run)
  execute_process(COMMAND ${ARGN} COMMAND_ERROR_IS_FATAL ANY OUTPUT_QUIET)
endfunction()
run(
  ${CMAKE_COMMAND} ${settings} -S ${SOURCE} -B ${OUT}/headers -DCABLEGRAM_DEVELOPER_MODE=OFF -DCABLEGRAM_IO=OFF
  -DCABLEGRAM_INSTALL=ON
)
run(${CMAKE_COMMAND} --install ${OUT}/headers --prefix ${OUT}/prefix)

# consumer(WORDS COMPONENT...): what the configuration of a project that asks for the components says; WORDS must be in
# it, and nothing of an error where they are empty.
function(consumer words)
  list(JOIN ARGN " " components)
  file(
    WRITE ${OUT}/consumer/CMakeLists.txt
    "cmake_minimum_required(VERSION 3.25)\nproject(consumer LANGUAGES CXX)\n"
    "find_package(cablegram REQUIRED ${components})\n"
  )
  execute_process(
    COMMAND ${CMAKE_COMMAND} ${settings} -S ${OUT}/consumer -B ${OUT}/build -DCMAKE_PREFIX_PATH=${OUT}/prefix
    RESULT_VARIABLE status
    ERROR_VARIABLE said
    OUTPUT_QUIET
  )
  string(REGEX REPLACE "[ \n]+" " " said "${said}")
  string(FIND "${said}" "${words}" found)
  if(words STREQUAL "" AND NOT status EQUAL 0)
    message(SEND_ERROR "find_package(cablegram ${components}) fails:\n${said}")
  elseif(NOT words STREQUAL "" AND (status EQUAL 0 OR found EQUAL -1))
    message(SEND_ERROR "find_package(cablegram ${components}) does not say \"${words}\":\n${said}")
  endif()
endfunction()

consumer("")
consumer("" OPTIONAL_COMPONENTS io)
consumer("installed without its component \"io\": build it with -DCABLEGRAM_IO=ON" COMPONENTS io)
consumer("has no component \"oi\"; there is \"io\"" COMPONENTS oi)
