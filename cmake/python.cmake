# The extension module cablegram._core. scikit-build-core runs this part and says where Python and pybind11 are.
include_guard(GLOBAL)

find_package(Python 3.10 REQUIRED COMPONENTS Interpreter OPTIONAL_COMPONENTS Development.Module)
if(NOT Python_Development.Module_FOUND)
  message(FATAL_ERROR "The headers of Python ${Python_VERSION} are missing (Debian: python3-dev).")
endif()
find_package(pybind11 3.0 CONFIG REQUIRED)

file(GLOB cablegram_bindings CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/bindings/*.cpp)
if(NOT cablegram_bindings)
  message(FATAL_ERROR "bindings/ holds no source")
endif()

python_add_library(_core MODULE WITH_SOABI ${cablegram_bindings})
target_link_libraries(_core PRIVATE cablegram::io pybind11::headers)
cablegram_set_warnings(_core)
set_target_properties(
  _core
  PROPERTIES
    CXX_EXTENSIONS OFF
    CXX_VISIBILITY_PRESET hidden
    VISIBILITY_INLINES_HIDDEN ON
)

# The templates of the standard library would show else, whatever they are made of.
if(CMAKE_SYSTEM_NAME STREQUAL "Linux")
  set(symbols ${CMAKE_CURRENT_LIST_DIR}/python_module.map)
  target_link_options(_core PRIVATE -Wl,--version-script=${symbols})
  set_target_properties(_core PROPERTIES LINK_DEPENDS ${symbols})
endif()

# The only component that goes into the wheel: the module, and the man page into the share of the environment.
install(TARGETS _core DESTINATION cablegram COMPONENT python)
install(FILES docs/cablegram.1 DESTINATION ${SKBUILD_DATA_DIR}/share/man/man1 COMPONENT python)
