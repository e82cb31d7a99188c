# Warnings for our own targets; never passed on to those who use the library.
include_guard(GLOBAL)

function(cablegram_set_warnings target)
  set(common
      -Wall
      -Wextra
      -Wpedantic
      -Wcast-align
      -Wcast-qual
      -Wconversion
      -Wdouble-promotion
      -Wextra-semi
      -Wformat=2
      -Wimplicit-fallthrough
      -Wnon-virtual-dtor
      -Wold-style-cast
      -Woverloaded-virtual
      -Wshadow
      -Wsign-conversion
      -Wundef
      -Wunused
  )
  set(gnu -Wduplicated-branches -Wduplicated-cond -Wlogical-op)

  target_compile_options(
    ${target}
    PRIVATE
      $<$<CXX_COMPILER_ID:GNU>:${common};${gnu}>
      $<$<CXX_COMPILER_ID:Clang,AppleClang>:${common}>
      $<$<CXX_COMPILER_ID:MSVC>:/W4;/permissive-;/utf-8>
  )
  set_target_properties(${target} PROPERTIES COMPILE_WARNING_AS_ERROR ${CABLEGRAM_DEVELOPER_MODE})
endfunction()
