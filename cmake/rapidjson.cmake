# Sets CABLEGRAM_RAPIDJSON_INCLUDE_DIR. Only the sources of cablegram::io see these headers: what is installed does not
# depend on them.
include_guard(GLOBAL)

find_path(
  CABLEGRAM_RAPIDJSON_INCLUDE_DIR
  NAMES rapidjson/writer.h
  DOC "Directory that holds rapidjson/writer.h"
)
mark_as_advanced(CABLEGRAM_RAPIDJSON_INCLUDE_DIR)

if(NOT CABLEGRAM_RAPIDJSON_INCLUDE_DIR)
  message(
    FATAL_ERROR
      "cablegram::io needs the headers of RapidJSON (Debian: rapidjson-dev). Install them, name their place with "
      "-DCABLEGRAM_RAPIDJSON_INCLUDE_DIR=..., or use the header-only part alone with -DCABLEGRAM_IO=OFF."
  )
endif()
