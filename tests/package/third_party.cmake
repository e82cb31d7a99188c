# PEGTL and RapidJSON where neither is installed: fetched by their hashes, carried by an sdist. The archives are made here,
# of the headers that this build uses, in the shape of the releases; that the pinned hashes are those of the releases shows
# only with a network.
cmake_minimum_required(VERSION 3.25)
file(REMOVE_RECURSE ${OUT})

foreach(part IN ITEMS CMakeLists.txt cmake include src)
  file(COPY ${SOURCE}/${part} DESTINATION ${OUT}/source)
endforeach()

# archive(LIBRARY): packs ${OUT}/LIBRARY-release, and gives the options that fetch it.
function(archive library)
  string(TOUPPER ${library} name)
  set(file ${OUT}/${library}.tar.gz)
  execute_process(
    COMMAND ${CMAKE_COMMAND} -E tar czf ${file} ${library}-release
    WORKING_DIRECTORY ${OUT} COMMAND_ERROR_IS_FATAL ANY
  )
  file(SHA256 ${file} hash)
  set(${library}_options -DCABLEGRAM_${name}_URL=file://${file} -DCABLEGRAM_${name}_SHA256=${hash} PARENT_SCOPE)
endfunction()

file(COPY ${PEGTL}/tao/pegtl.hpp ${PEGTL}/tao/pegtl DESTINATION ${OUT}/pegtl-release/include/tao)
file(
  WRITE ${OUT}/pegtl-release/CMakeLists.txt
  [[
cmake_minimum_required(VERSION 3.8...3.19)
project(pegtl LANGUAGES CXX)
add_library(pegtl INTERFACE)
add_library(taocpp::pegtl ALIAS pegtl)
target_include_directories(pegtl INTERFACE $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include> $<INSTALL_INTERFACE:include>)
install(TARGETS pegtl EXPORT pegtl-targets)
install(EXPORT pegtl-targets FILE pegtl-config.cmake NAMESPACE taocpp:: DESTINATION share/pegtl/cmake)
]]
)
archive(pegtl)

file(COPY ${RAPIDJSON}/rapidjson DESTINATION ${OUT}/rapidjson-release/include)
file(WRITE ${OUT}/rapidjson-release/CMakeLists.txt "message(FATAL_ERROR \"only the headers of RapidJSON are wanted\")\n")
archive(rapidjson)

# configure(NAME OPTION...): the library alone, without what the machine has.
function(configure name)
  execute_process(
    COMMAND
      ${CMAKE_COMMAND} -S ${OUT}/source -B ${OUT}/${name} -G ${GENERATOR} -DCMAKE_CXX_COMPILER=${COMPILER}
      -DCMAKE_BUILD_TYPE=Release -DCMAKE_EXPORT_COMPILE_COMMANDS=ON -DCABLEGRAM_DEVELOPER_MODE=OFF
      -DCABLEGRAM_SYSTEM_LIBRARIES=OFF --no-warn-unused-cli ${ARGN}
    OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY
  )
endfunction()

# refuse(NAME REASON OPTION...): configuring ends with these words, and with what to do.
function(refuse name reason)
  execute_process(
    COMMAND
      ${CMAKE_COMMAND} -S ${OUT}/source -B ${OUT}/${name} -G ${GENERATOR} -DCMAKE_CXX_COMPILER=${COMPILER}
      -DCABLEGRAM_DEVELOPER_MODE=OFF -DCABLEGRAM_SYSTEM_LIBRARIES=OFF ${ARGN}
    OUTPUT_QUIET ERROR_VARIABLE said RESULT_VARIABLE failed
  )
  string(REGEX REPLACE "[ \n]+" " " said "${said}")
  foreach(words IN ITEMS "${reason}" "Install it (Debian: ")
    string(FIND "${said}" "${words}" at)
    if(NOT failed OR at EQUAL -1)
      message(FATAL_ERROR "${name}: no \"${words}\" in\n${said}")
    endif()
  endforeach()
endfunction()

# expect(NAME DIRECTORY...): the sources of cablegram::io are compiled with these as directories of a system, so that
# their warnings are not ours.
function(expect name)
  file(READ ${OUT}/${name}/compile_commands.json commands)
  string(JSON command GET "${commands}" 0 command)
  foreach(directory IN LISTS ARGN)
    string(FIND "${command}" "-isystem ${directory} " at)
    if(at EQUAL -1)
      message(FATAL_ERROR "${name}: no -isystem ${directory} in\n${command}")
    endif()
  endforeach()
endfunction()

configure(fetched ${pegtl_options} ${rapidjson_options} -DCABLEGRAM_INSTALL=ON)
expect(fetched ${OUT}/fetched/_deps/pegtl-src/include ${OUT}/fetched/_deps/rapidjson-src/include)

refuse(no_network "PEGTL is not installed, and cannot be fetched from file:///none" -DCABLEGRAM_PEGTL_URL=file:///none)
refuse(other_archive "its SHA-256 is" ${pegtl_options} -DCABLEGRAM_RAPIDJSON_URL=file://${OUT}/pegtl.tar.gz)

# What scikit-build-core runs before it packs an sdist; then the sdist, without a network.
configure(sdist ${pegtl_options} ${rapidjson_options} -DSKBUILD_STATE=sdist)
configure(carried -DCABLEGRAM_INSTALL=OFF -DFETCHCONTENT_FULLY_DISCONNECTED=ON)
expect(carried ${OUT}/source/third_party/pegtl/include ${OUT}/source/third_party/rapidjson/include)

# Nothing is left out.
foreach(library IN ITEMS pegtl rapidjson)
  file(GLOB_RECURSE packed RELATIVE ${OUT}/${library}-release/include ${OUT}/${library}-release/include/*)
  foreach(header IN LISTS packed)
    if(NOT EXISTS ${OUT}/source/third_party/${library}/include/${header})
      message(FATAL_ERROR "The sdist carries no ${header}")
    endif()
  endforeach()
endforeach()
