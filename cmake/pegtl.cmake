# Gives the target taocpp::pegtl: the installed PEGTL if there is one, else its pinned release.
include_guard(GLOBAL)

if(NOT TARGET taocpp::pegtl)
  find_package(pegtl 3.2 QUIET)
endif()

if(NOT TARGET taocpp::pegtl)
  message(STATUS "PEGTL 3.2 is not installed: fetching its release 3.2.7")
  include(FetchContent)
  set(PEGTL_BUILD_TESTS OFF)
  set(PEGTL_BUILD_EXAMPLES OFF)
  FetchContent_Declare(
    pegtl
    URL https://github.com/taocpp/PEGTL/archive/refs/tags/3.2.7.tar.gz
    URL_HASH SHA256=d6cd113d8bd14e98bcbe7b7f8fc1e1e33448dc359e8cd4cca30e034ec2f0642d
    DOWNLOAD_EXTRACT_TIMESTAMP OFF
    SYSTEM
  )
  # PEGTL's own install rules stay on: an installed cablegram finds the PEGTL that was installed beside it.
  FetchContent_MakeAvailable(pegtl)
endif()
