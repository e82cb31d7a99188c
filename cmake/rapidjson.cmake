# Sets CABLEGRAM_RAPIDJSON_INCLUDE_DIR: the installed RapidJSON, else the headers that an sdist carries, else the pinned
# release. Only the sources of cablegram::io see these headers: what is installed does not depend on them.
include_guard(GLOBAL)

if(CABLEGRAM_SYSTEM_LIBRARIES)
  find_path(
    CABLEGRAM_RAPIDJSON_INCLUDE_DIR
    NAMES rapidjson/writer.h
    DOC "Directory that holds rapidjson/writer.h"
  )
  mark_as_advanced(CABLEGRAM_RAPIDJSON_INCLUDE_DIR)
endif()

set(cablegram_carried ${PROJECT_SOURCE_DIR}/third_party/rapidjson/include)
if(NOT CABLEGRAM_RAPIDJSON_INCLUDE_DIR AND EXISTS ${cablegram_carried}/rapidjson/writer.h)
  message(STATUS "RapidJSON: ${cablegram_carried}")
  set(CABLEGRAM_RAPIDJSON_INCLUDE_DIR ${cablegram_carried})
endif()
unset(cablegram_carried)

if(NOT CABLEGRAM_RAPIDJSON_INCLUDE_DIR)
  include(${CMAKE_CURRENT_LIST_DIR}/fetch.cmake)
  # Headers alone: include/ has no CMakeLists.txt, and the one above it builds RapidJSON's tests.
  cablegram_fetch(
    RapidJSON rapidjson-dev https://github.com/Tencent/rapidjson/archive/refs/tags/v1.1.0.tar.gz
    bf7ced29704a1e696fbccf2a2b4ea068e7774fa37f6d7dd4039d0787f8bed98e
    SOURCE_SUBDIR include
  )
  set(CABLEGRAM_RAPIDJSON_INCLUDE_DIR ${rapidjson_SOURCE_DIR}/include)
endif()
