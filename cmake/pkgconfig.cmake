# cablegram.pc (headers) and cablegram-io.pc (compiled), for those who build without CMake. They may be moved with their
# prefix.
include_guard(GLOBAL)

set(cablegram_pc_dir ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
cmake_path(RELATIVE_PATH CMAKE_INSTALL_PREFIX BASE_DIRECTORY ${CMAKE_INSTALL_PREFIX}/${cablegram_pc_dir} OUTPUT_VARIABLE cablegram_pc_prefix)
cmake_path(SET cablegram_pc_prefix NORMALIZE ${cablegram_pc_prefix})

# PEGTL has no .pc file of its own. One that the compiler does not find by itself is named; one that was fetched is
# installed beside cablegram.
set(cablegram_pc_pegtl)
get_target_property(imported taocpp::pegtl IMPORTED)
if(imported)
  get_target_property(directories taocpp::pegtl INTERFACE_INCLUDE_DIRECTORIES)
  foreach(directory IN LISTS directories)
    if(NOT directory IN_LIST CMAKE_CXX_IMPLICIT_INCLUDE_DIRECTORIES)
      string(APPEND cablegram_pc_pegtl " -I${directory}")
    endif()
  endforeach()
endif()

configure_file(${CMAKE_CURRENT_LIST_DIR}/cablegram.pc.in ${PROJECT_BINARY_DIR}/cablegram.pc @ONLY)
set(cablegram_pc_files ${PROJECT_BINARY_DIR}/cablegram.pc)

if(TARGET cablegram_io)
  set(cablegram_pc_io_flags -DCABLEGRAM_COMPILED)
  if(BUILD_SHARED_LIBS)
    string(APPEND cablegram_pc_io_flags " -DCABLEGRAM_SHARED")
  endif()
  configure_file(${CMAKE_CURRENT_LIST_DIR}/cablegram-io.pc.in ${PROJECT_BINARY_DIR}/cablegram-io.pc @ONLY)
  list(APPEND cablegram_pc_files ${PROJECT_BINARY_DIR}/cablegram-io.pc)
endif()

install(FILES ${cablegram_pc_files} DESTINATION ${cablegram_pc_dir} COMPONENT development)
