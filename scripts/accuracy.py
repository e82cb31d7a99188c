"""Compares parsed cables with answers, field by field.

    cablegram parse FOLDER > PARSED.jsonl
    python scripts/accuracy.py PARSED.jsonl ANSWERS [--show FIELD]

ANSWERS is a folder of NAME.json, one for each text NAME.txt, in the form of the public JSON
(docs/fields.md). An answer says what it judges: a field that it lacks, or that is "?", is not
compared, and of a record only the members that it has. In a block, "starts" is what the text begins
with; "at", the text of a diagnostic's place, is not compared. Texts are equal but for case, white
space and closing punctuation.

Prints, for each field, how many answers were met; with --show the misses of one field. Needs no
package.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

UNKNOWN = "?"


def same(got: Any, wanted: Any) -> bool:
    """Whether a value is what the answer says, as far as that says anything."""
    if wanted == UNKNOWN:
        return True
    if isinstance(wanted, str) and isinstance(got, str):
        return plain(got) == plain(wanted)
    if isinstance(wanted, list):
        return isinstance(got, list) and len(got) == len(wanted) and all(map(same, got, wanted))
    if isinstance(wanted, dict):
        return isinstance(got, dict) and all(
            plain(got.get("text") or "").startswith(plain(value))
            if key == "starts"
            else same(got.get(key), value)
            for key, value in wanted.items()
            if key != "at"
        )
    return got == wanted


def plain(text: str) -> str:
    """The form in which texts are compared."""
    return re.sub(r"\s+", " ", text).strip().rstrip(".,;").casefold()


def main() -> int:
    """Prints the table."""
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("parsed", type=Path)
    parser.add_argument("answers", type=Path)
    parser.add_argument("--show")
    arguments = parser.parse_args()

    cables = {}
    for line in arguments.parsed.read_text(encoding="utf-8").splitlines():
        cable = json.loads(line)
        cables[Path(cable["source"] or "").stem] = cable
    answers = sorted(arguments.answers.glob("*.json"))
    if not answers:
        sys.exit(f"{arguments.answers} holds no answers")

    met: dict[str, int] = defaultdict(int)
    judged: dict[str, int] = defaultdict(int)
    for path in answers:
        cable = cables.get(path.stem)
        if cable is None:
            sys.exit(f"{arguments.parsed} has no cable for {path}")
        for field, wanted in json.loads(path.read_text(encoding="utf-8")).items():
            if field not in cable or field in ("schema", "source") or wanted == UNKNOWN:
                continue
            judged[field] += 1
            met[field] += (right := same(cable[field], wanted))
            if field == arguments.show and not right:
                print(f"{path.stem}\n  got  {cable[field]!r}\n  want {wanted!r}")
    if not arguments.show:
        for field in sorted(judged):
            print(f"{field:20} {met[field]:5} of {judged[field]:5}")
        print(f"{'all':20} {sum(met.values()):5} of {sum(judged.values()):5}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
