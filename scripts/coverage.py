"""Prints the share of lines that tests run, by part of the library, from a summary of llvm-cov."""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from pathlib import Path

ENOUGH = 95.0


def part_of(file: Path) -> str:
    """The folder of a file, as the project names it."""
    return str(file.relative_to(Path.cwd()).parent)


def main() -> None:
    """Prints a line for each part, then one for each file that falls short."""
    (data,) = json.loads(Path(sys.argv[1]).read_text())["data"]
    covered: dict[str, int] = defaultdict(int)
    count: dict[str, int] = defaultdict(int)
    short = []
    for file in data["files"]:
        name = Path(file["filename"])
        lines = file["summary"]["lines"]
        for part in (part_of(name), "all"):
            covered[part] += lines["covered"]
            count[part] += lines["count"]
        if lines["percent"] < ENOUGH:
            short.append((lines["percent"], lines["count"] - lines["covered"], name))
    for part in sorted(count):
        percent = 100 * covered[part] / count[part]
        print(f"{percent:6.2f} %  {covered[part]:6} of {count[part]:6} lines  {part}")
    print(f"\nfiles below {ENOUGH:.0f} %:")
    for percent, missing, name in sorted(short):
        print(f"{percent:6.2f} %  {missing:4} lines not run  {name.relative_to(Path.cwd())}")


if __name__ == "__main__":
    main()
