# What can be chosen. Defaults suit both who works on the library (top level) and who only uses it.
include_guard(GLOBAL)

option(CABLEGRAM_PYTHON "Build the extension module of the Python package (set by its build backend)" OFF)

if(PROJECT_IS_TOP_LEVEL AND NOT CABLEGRAM_PYTHON)
  set(cablegram_own_build ON)
else()
  set(cablegram_own_build OFF)
endif()

option(CABLEGRAM_DEVELOPER_MODE "Build the tests and treat warnings as errors" ${cablegram_own_build})
option(CABLEGRAM_IO "Build cablegram::io, the compiled exporters (needs RapidJSON's headers)" ON)
option(CABLEGRAM_SYSTEM_LIBRARIES "Use the PEGTL and RapidJSON that are installed, where they are" ON)
option(CABLEGRAM_INSTALL "Make install rules" ${cablegram_own_build})
option(CABLEGRAM_BENCH "Build the benchmarks" OFF)
option(CABLEGRAM_FUZZ "Build the fuzz targets (needs clang)" OFF)

if(PROJECT_IS_TOP_LEVEL)
  option(BUILD_SHARED_LIBS "Build cablegram::io as a shared library" OFF)

  get_property(multi_config GLOBAL PROPERTY GENERATOR_IS_MULTI_CONFIG)
  if(NOT multi_config AND NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE Release CACHE STRING "Build type" FORCE)
  endif()

  find_program(CABLEGRAM_CCACHE ccache)
  mark_as_advanced(CABLEGRAM_CCACHE)
  if(CABLEGRAM_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CABLEGRAM_CCACHE})
  endif()
endif()

if(CABLEGRAM_PYTHON AND NOT CABLEGRAM_IO)
  message(FATAL_ERROR "CABLEGRAM_PYTHON needs CABLEGRAM_IO")
endif()
if(CABLEGRAM_DEVELOPER_MODE AND NOT CABLEGRAM_IO)
  message(FATAL_ERROR "CABLEGRAM_DEVELOPER_MODE needs CABLEGRAM_IO: the tests cover the exporters too")
endif()
