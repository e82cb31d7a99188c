"""Writes all headers of cablegram as one: build/singleheader/cablegram.hpp.

    python scripts/amalgamate.py [OUT]

For those who would rather copy one file than install a library. It is made and not kept, so that it
cannot be stale; PEGTL is included from outside. It holds what cablegram/cablegram.hpp holds:
the parser, the tree and its helpers, nothing of the compiled cablegram::io. Needs no package.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
INCLUDE = ROOT / "include"
FIRST = INCLUDE / "cablegram" / "cablegram.hpp"
OUT = ROOT / "build" / "singleheader" / "cablegram.hpp"

OWN = re.compile(r'#include "(.+\.hpp)"')
SYSTEM = re.compile(r"#include <.+>")

HEAD = """\
// cablegram {version}: a parser of US diplomatic cables, as one header. Needs C++20 and PEGTL 3.2.
// Made by scripts/amalgamate.py; change the headers that it is made of instead.
//
{licence}
#pragma once

#if defined(CABLEGRAM_COMPILED)
#error "the single header holds the parser: do not link cablegram::io beside it"
#endif
"""


def amalgamate() -> str:
    """The single header."""
    version = re.search(r'CABLEGRAM_VERSION "(.+)"', _read(INCLUDE / "cablegram" / "version.hpp"))
    if version is None:
        sys.exit("version.hpp has no CABLEGRAM_VERSION")
    licence = "\n".join(f"// {line}".rstrip() for line in _read(ROOT / "LICENSE").splitlines())
    head = HEAD.format(version=version[1], licence=licence)
    return head + "\n".join(_lines(FIRST, set(), set())) + "\n"


def _lines(header: Path, seen: set[Path], system: set[str]) -> Iterator[str]:
    """The lines of a header, with the headers that it includes in place of their first mention.

    `seen` are our headers and `system` the others that stand above.
    """
    seen.add(header)
    yield f"\n// {header.relative_to(INCLUDE)}"
    # How many #if are open: a header of the system that is included inside one may be missing
    # below. (Ours may not: the one condition they stand in, CABLEGRAM_COMPILED, is settled at the
    # head.)
    depth = 0
    for line in _read(header).splitlines():
        depth += line.startswith("#if") - line.startswith("#endif")
        if line == "#pragma once":
            continue
        if own := OWN.match(line):
            included = (header.parent / own[1]).resolve()
            if not included.is_file():
                sys.exit(f"{header}: {own[1]} is not beside it")
            if included not in seen:
                yield from _lines(included, seen, system)
        elif SYSTEM.match(line):
            if line not in system:
                yield line
            if depth == 0:
                system.add(line)
        else:
            yield line


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def main() -> int:
    if len(sys.argv) > 2:
        sys.exit(__doc__)
    out = Path(sys.argv[1]) if sys.argv[1:] else OUT
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(amalgamate(), encoding="utf-8")
    print(out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
