# Compares the symbols of our namespace that a shared library offers with those that it is to offer.
execute_process(
  COMMAND ${NM} --dynamic --defined-only --extern-only --demangle --format=posix ${LIBRARY}
  OUTPUT_VARIABLE output COMMAND_ERROR_IS_FATAL ANY
)
# "cablegram::v1::to_json[abi:cxx11](int) T 1234 56": names, without repeats.
string(REGEX MATCHALL "[^\n]+" lines "${output}")
set(found)
foreach(line IN LISTS lines)
  if(line MATCHES "^(cablegram::[^[(]*)")
    list(APPEND found "${CMAKE_MATCH_1}")
  elseif(line MATCHES "cablegram|pegtl|rapidjson")
    message(FATAL_ERROR "not to be offered: ${line}")
  endif()
endforeach()
list(REMOVE_DUPLICATES found)
list(SORT found)
file(STRINGS ${EXPECTED} expected)
if(NOT found STREQUAL expected)
  list(JOIN found "\n" found)
  list(JOIN expected "\n" expected)
  message(FATAL_ERROR "${LIBRARY} offers\n${found}\n\n${EXPECTED} has\n${expected}")
endif()
