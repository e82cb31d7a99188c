"""Counts the findings of the checker on a folder of cables, for docs/checks.md.

    python scripts/count_checks.py FOLDER > docs/check-counts.json

Prints a JSON object: how many cables there are, and of each rule that found something in how many
cables and how often. Files are those that `cablegram check FOLDER` reads.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path

import cablegram


def count(folder: Path) -> dict[str, object]:
    cables = 0
    findings: Counter[str] = Counter()
    with_finding: Counter[str] = Counter()
    for path in sorted(folder.rglob("*.txt")):
        cables += 1
        codes = Counter(
            finding.code for finding in cablegram.check(cablegram.parse(path.read_bytes()))
        )
        findings += codes
        with_finding.update(codes.keys())
    counts = {
        rule.code: {"cables": with_finding[rule.code], "findings": findings[rule.code]}
        for rule in cablegram.rules()
        if findings[rule.code]
    }
    return {"cables": cables, "rules": counts}


def main() -> int:
    if len(sys.argv) != 2 or not Path(sys.argv[1]).is_dir():
        sys.exit(__doc__)
    print(json.dumps(count(Path(sys.argv[1])), indent=2))
    return 0


if __name__ == "__main__":
    sys.exit(main())
