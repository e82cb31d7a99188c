# Headers, cablegram::io and the package that find_package(cablegram) reads.
include_guard(GLOBAL)

include(CMakePackageConfigHelpers)
include(GNUInstallDirs)

set(cablegram_package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/cablegram)

install(
  TARGETS cablegram
  EXPORT cablegram-targets
  FILE_SET HEADERS
    DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}
    COMPONENT development
)
install(
  EXPORT cablegram-targets
  NAMESPACE cablegram::
  DESTINATION ${cablegram_package_dir}
  COMPONENT development
)

if(TARGET cablegram_io)
  install(
    TARGETS cablegram_io
    EXPORT cablegram-io-targets
    ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT development
    LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT runtime NAMELINK_COMPONENT development
    RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT runtime
  )
  install(
    EXPORT cablegram-io-targets
    NAMESPACE cablegram::
    DESTINATION ${cablegram_package_dir}
    COMPONENT development
  )
endif()

configure_package_config_file(
  ${CMAKE_CURRENT_LIST_DIR}/cablegram-config.cmake.in
  ${PROJECT_BINARY_DIR}/cablegram-config.cmake
  INSTALL_DESTINATION ${cablegram_package_dir}
  NO_SET_AND_CHECK_MACRO
)
write_basic_package_version_file(
  ${PROJECT_BINARY_DIR}/cablegram-config-version.cmake
  COMPATIBILITY SameMinorVersion
)
install(
  FILES ${PROJECT_BINARY_DIR}/cablegram-config.cmake ${PROJECT_BINARY_DIR}/cablegram-config-version.cmake
  DESTINATION ${cablegram_package_dir}
  COMPONENT development
)

include(${CMAKE_CURRENT_LIST_DIR}/pkgconfig.cmake)
