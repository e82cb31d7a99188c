"""Generated cables as a file like Cablegate's cables.csv.

    build/bench/bench/generate_cables --count 251287 | python bench/make_cables_csv.py OUT.csv

Eight columns without a head line, all quoted, quotes and backslashes after a backslash.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path


def row(number: int, cable: dict[str, str]) -> bytes:
    header, _, body = cable["text"].partition("\n\n")
    post = cable["id"][2:].rstrip("0123456789")
    values = (
        *(str(number), "1/1/2008 12:00", cable["id"], f"Embassy {post.title()}", "UNCLASSIFIED"),
        *("", header, body),
    )
    escaped = (value.replace("\\", "\\\\").replace('"', '\\"') for value in values)
    return ('"' + '","'.join(escaped) + '"\n').encode()


def main() -> None:
    with Path(sys.argv[1]).open("wb") as out:
        for number, line in enumerate(sys.stdin, 1):
            out.write(row(number, json.loads(line)))


if __name__ == "__main__":
    main()
