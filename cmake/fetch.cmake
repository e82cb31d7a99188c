# Fetches the pinned release of a library. CMake's own way says nothing of what to do without a network, and tries for
# a minute and a half.
include_guard(GLOBAL)
include(FetchContent)

# cablegram_fetch(NAME PACKAGE URL HASH [OPTION...]): declares NAME, and makes it available, as FetchContent does with these
# options. URL and HASH, a SHA-256, may be changed by CABLEGRAM_<NAME>_URL and CABLEGRAM_<NAME>_SHA256. PACKAGE is the one
# of Debian.
function(cablegram_fetch name package url hash)
  string(TOUPPER ${name} upper)
  string(TOLOWER ${name} lower)
  set(CABLEGRAM_${upper}_URL ${url} CACHE STRING "Where ${name} is fetched from when it is not installed")
  set(CABLEGRAM_${upper}_SHA256 ${hash} CACHE STRING "SHA-256 of what CABLEGRAM_${upper}_URL names")
  mark_as_advanced(CABLEGRAM_${upper}_URL CABLEGRAM_${upper}_SHA256)
  set(url ${CABLEGRAM_${upper}_URL})
  set(hash ${CABLEGRAM_${upper}_SHA256})
  set(archive ${PROJECT_BINARY_DIR}/_deps/${lower}-${hash}.tar.gz)

  if(NOT EXISTS ${archive} AND NOT FETCHCONTENT_SOURCE_DIR_${upper} AND NOT FETCHCONTENT_FULLY_DISCONNECTED)
    message(STATUS "${name} is not installed (Debian: ${package}): fetching ${url}")
    file(DOWNLOAD ${url} ${archive}.part STATUS status)
    list(POP_FRONT status failed reason)
    if(NOT failed)
      file(SHA256 ${archive}.part got)
      if(NOT got STREQUAL hash)
        set(failed TRUE)
        set(reason "its SHA-256 is ${got}, not ${hash}")
      endif()
    endif()
    if(failed)
      file(REMOVE ${archive}.part)
      message(
        FATAL_ERROR
          "${name} is not installed, and cannot be fetched from ${url}: ${reason}. Install it (Debian: ${package}), "
          "name another place of the same archive with -DCABLEGRAM_${upper}_URL=..., or build from an sdist, which "
          "carries it."
      )
    endif()
    file(RENAME ${archive}.part ${archive})
  endif()

  # Not declared SYSTEM: CMake 3.25 passes that word on into URL_HASH.
  FetchContent_Declare(${lower} URL ${archive} URL_HASH SHA256=${hash} DOWNLOAD_EXTRACT_TIMESTAMP OFF ${ARGN})
  FetchContent_MakeAvailable(${lower})
  set(${lower}_SOURCE_DIR ${${lower}_SOURCE_DIR} PARENT_SCOPE)
endfunction()
