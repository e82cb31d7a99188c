# Runs the port of vcpkg, headers alone, with stand-ins for vcpkg's functions: its paths and options are right, and what it
# packages is whole. That vcpkg itself takes it is not tested.
cmake_minimum_required(VERSION 3.25)
set(port ${SOURCE}/packaging/vcpkg/ports/cablegram)
set(PORT cablegram)
set(FEATURES core)
set(CURRENT_PACKAGES_DIR ${OUT}/packages)
file(REMOVE_RECURSE ${OUT})

function(vcpkg_check_features)
  cmake_parse_arguments(PARSE_ARGV 0 arg "" "OUT_FEATURE_OPTIONS" "FEATURES")
  list(POP_FRONT arg_FEATURES feature variable)
  if(feature IN_LIST FEATURES)
    set(${arg_OUT_FEATURE_OPTIONS} -D${variable}=ON PARENT_SCOPE)
  else()
    set(${arg_OUT_FEATURE_OPTIONS} -D${variable}=OFF PARENT_SCOPE)
  endif()
endfunction()

function(vcpkg_cmake_configure)
  cmake_parse_arguments(PARSE_ARGV 0 arg "" "SOURCE_PATH" "OPTIONS")
  execute_process(
    COMMAND
      ${CMAKE_COMMAND} -S ${arg_SOURCE_PATH} -B ${OUT}/build -G ${GENERATOR} -DCMAKE_CXX_COMPILER=${COMPILER}
      -DCMAKE_INSTALL_PREFIX=${CURRENT_PACKAGES_DIR} -DCMAKE_INSTALL_LIBDIR=lib ${arg_OPTIONS}
    OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY
  )
endfunction()

function(vcpkg_cmake_install)
  execute_process(COMMAND ${CMAKE_COMMAND} --build ${OUT}/build --target install OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
endfunction()

function(vcpkg_cmake_config_fixup)
  cmake_parse_arguments(PARSE_ARGV 0 arg "" "CONFIG_PATH" "")
  file(MAKE_DIRECTORY ${CURRENT_PACKAGES_DIR}/share)
  file(RENAME ${CURRENT_PACKAGES_DIR}/${arg_CONFIG_PATH} ${CURRENT_PACKAGES_DIR}/share/${PORT})
endfunction()

function(vcpkg_fixup_pkgconfig)
endfunction()

function(vcpkg_install_copyright)
  cmake_parse_arguments(PARSE_ARGV 0 arg "" "" "FILE_LIST")
  configure_file(${arg_FILE_LIST} ${CURRENT_PACKAGES_DIR}/share/${PORT}/copyright COPYONLY)
endfunction()

include(${port}/portfile.cmake)

foreach(file IN ITEMS include/cablegram/cable.hpp share/cablegram/cablegram-config.cmake share/cablegram/copyright share/cablegram/usage)
  if(NOT EXISTS ${CURRENT_PACKAGES_DIR}/${file})
    message(FATAL_ERROR "The port packages no ${file}")
  endif()
endforeach()
foreach(directory IN ITEMS debug lib)
  if(EXISTS ${CURRENT_PACKAGES_DIR}/${directory})
    message(FATAL_ERROR "The port packages ${directory}, though it has headers only")
  endif()
endforeach()
