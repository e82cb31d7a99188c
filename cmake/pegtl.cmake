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
  set(CABLEGRAM_PEGTL_URL
      https://github.com/taocpp/PEGTL/archive/refs/tags/3.2.7.tar.gz
      CACHE STRING "Where PEGTL is fetched from when it is not installed"
  )
  set(CABLEGRAM_PEGTL_SHA256
      d6cd113d8bd14e98bcbe7b7f8fc1e1e33448dc359e8cd4cca30e034ec2f0642d
      CACHE STRING "SHA-256 of what CABLEGRAM_PEGTL_URL names"
  )
  mark_as_advanced(CABLEGRAM_PEGTL_URL CABLEGRAM_PEGTL_SHA256)

  message(STATUS "PEGTL 3.2 is not installed (Debian: tao-pegtl-dev): fetching ${CABLEGRAM_PEGTL_URL}")
  include(FetchContent)
  set(PEGTL_BUILD_TESTS OFF)
  set(PEGTL_BUILD_EXAMPLES OFF)
  # Not declared SYSTEM: CMake 3.25 passes that word on into URL_HASH.
  FetchContent_Declare(
    pegtl
    URL ${CABLEGRAM_PEGTL_URL}
    URL_HASH SHA256=${CABLEGRAM_PEGTL_SHA256}
    DOWNLOAD_EXTRACT_TIMESTAMP OFF
  )
  # PEGTL's own install rules stay on: an installed cablegram finds the PEGTL that was installed beside it.
  FetchContent_MakeAvailable(pegtl)
  get_target_property(cablegram_pegtl_target taocpp::pegtl ALIASED_TARGET)
  set_target_properties(${cablegram_pegtl_target} PROPERTIES SYSTEM ON)
  unset(cablegram_pegtl_target)
endif()
