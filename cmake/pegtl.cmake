# Gives the target taocpp::pegtl: the installed PEGTL, else the headers that an sdist carries, else the pinned release.
include_guard(GLOBAL)

if(NOT TARGET taocpp::pegtl AND CABLEGRAM_SYSTEM_LIBRARIES)
  find_package(pegtl 3.2 QUIET)
endif()

# What is installed needs a PEGTL beside it, and of that the sdist has no install rules.
set(cablegram_carried ${PROJECT_SOURCE_DIR}/third_party/pegtl/include)
if(NOT TARGET taocpp::pegtl AND NOT CABLEGRAM_INSTALL AND EXISTS ${cablegram_carried}/tao/pegtl.hpp)
  message(STATUS "PEGTL: ${cablegram_carried}")
  add_library(taocpp::pegtl INTERFACE IMPORTED GLOBAL)
  target_include_directories(taocpp::pegtl SYSTEM INTERFACE ${cablegram_carried})
  target_compile_features(taocpp::pegtl INTERFACE cxx_std_17)
endif()
unset(cablegram_carried)

if(NOT TARGET taocpp::pegtl)
  include(${CMAKE_CURRENT_LIST_DIR}/fetch.cmake)
  set(PEGTL_BUILD_TESTS OFF)
  set(PEGTL_BUILD_EXAMPLES OFF)
  # PEGTL's own install rules stay on: an installed cablegram finds the PEGTL that was installed beside it.
  cablegram_fetch(
    PEGTL tao-pegtl-dev https://github.com/taocpp/PEGTL/archive/refs/tags/3.2.7.tar.gz
    d6cd113d8bd14e98bcbe7b7f8fc1e1e33448dc359e8cd4cca30e034ec2f0642d
  )
  get_target_property(cablegram_pegtl_target taocpp::pegtl ALIASED_TARGET)
  set_target_properties(${cablegram_pegtl_target} PROPERTIES SYSTEM ON)
  unset(cablegram_pegtl_target)
endif()
