# Puts the headers of PEGTL and RapidJSON into third_party/, for the sdist: who installs it needs neither package, and no
# network but pip's. scikit-build-core runs CMake for this alone before it packs (sdist.cmake in pyproject.toml).
include_guard(GLOBAL)

include(${CMAKE_CURRENT_LIST_DIR}/pegtl.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/rapidjson.cmake)

if(pegtl_SOURCE_DIR)
  set(pegtl_include_dir ${pegtl_SOURCE_DIR}/include)
else()
  get_target_property(pegtl_include_dir taocpp::pegtl INTERFACE_INCLUDE_DIRECTORIES)
endif()

# cablegram_carry(LIBRARY DIRECTORY PATTERN...): the files of DIRECTORY that fit go into third_party/LIBRARY/include.
function(cablegram_carry library directory)
  set(carried ${PROJECT_SOURCE_DIR}/third_party/${library}/include)
  if(directory PATH_EQUAL carried)
    return()  # an sdist of an sdist
  endif()
  list(TRANSFORM ARGN PREPEND ${directory}/)
  file(GLOB_RECURSE headers RELATIVE ${directory} ${ARGN})
  if(NOT headers)
    message(FATAL_ERROR "${directory} has no headers of ${library}")
  endif()
  file(REMOVE_RECURSE ${carried})
  foreach(header IN LISTS headers)
    configure_file(${directory}/${header} ${carried}/${header} COPYONLY)
  endforeach()
endfunction()

cablegram_carry(pegtl "${pegtl_include_dir}" tao/pegtl.hpp tao/pegtl/*.hpp)
cablegram_carry(rapidjson "${CABLEGRAM_RAPIDJSON_INCLUDE_DIR}" rapidjson/*.h)
