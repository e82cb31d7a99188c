"""Prints the share of lines that tests run, by part of the library, from a summary of llvm-cov."""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ENOUGH = 95.0
# What the compiler computes: these run only in tests that compare them with a plain form.
COMPILED = {
    Path("include/cablegram/grammar/first.hpp"),
    Path("include/cablegram/grammar/ahead.hpp"),
    Path("include/cablegram/tables/attribute_keys.hpp"),
}


def part_of(name: Path) -> str:
    """The folder of a file of the library; what the compiler computes is a part of its own."""
    return "computed by the compiler" if name in COMPILED else str(name.parent)


def main() -> None:
    """Prints a line for each part, then one for each file that falls short."""
    (data,) = json.loads(Path(sys.argv[1]).read_text())["data"]
    covered: dict[str, int] = defaultdict(int)
    count: dict[str, int] = defaultdict(int)
    short = []
    for file in data["files"]:
        # Compilers that were started below the root name files by ways up from there.
        name = Path(file["filename"]).resolve().relative_to(ROOT)
        if name.parts[0] not in ("include", "src"):
            continue
        lines = file["summary"]["lines"]
        covered[part_of(name)] += lines["covered"]
        count[part_of(name)] += lines["count"]
        if lines["count"] and lines["percent"] < ENOUGH:
            short.append((lines["percent"], lines["count"] - lines["covered"], name))
    for part in sorted(count):
        percent = 100 * covered[part] / count[part]
        print(f"{percent:6.2f} %  {covered[part]:5} of {count[part]:5} lines  {part}")
    print(f"\nfiles below {ENOUGH:.0f} %:")
    for percent, missing, name in sorted(short):
        print(f"{percent:6.2f} %  {missing:4} lines not run  {name}")


if __name__ == "__main__":
    main()
