"""The time that the Python module takes, beside a script of four regular expressions.

The cables are those of a JSON Lines file.
Writes the medians as JSON, in the form that report.py reads.
"""

from __future__ import annotations

import argparse
import json
import re
import statistics
import time
from collections.abc import Callable
from pathlib import Path

import cablegram

REPETITIONS = 5

BANNER = re.compile(
    r"^(UNCLAS(?:SIFIED)?|(?:C ?O ?N ?F ?I ?D ?E ?N ?T ?I ?A ?L)|(?:S ?E ?C ?R ?E ?T))\b.*$",
    re.MULTILINE,
)
TAGS = re.compile(r"^TAGS:? +(.+)$", re.MULTILINE)
SUBJECT = re.compile(r"^SUBJ(?:ECT)?: *(.+(?:\n(?! *\n|REF).+)*)", re.MULTILINE)
PARAGRAPH = re.compile(r"^¶?(\d{1,3})\. ?(?:\(([A-Z/]+)\))?", re.MULTILINE)


def script(text: str) -> tuple[object, ...]:
    """What a script of an afternoon takes out of a cable."""
    banner = BANNER.search(text)
    tags = TAGS.search(text)
    subject = SUBJECT.search(text)
    return (
        banner and banner.group(1).replace(" ", ""),
        re.split(r"[ ,]+", tags.group(1).strip()) if tags else [],
        subject and " ".join(subject.group(1).split()),
        [match.groups() for match in PARAGRAPH.finditer(text)],
    )


def five_attributes(text: str) -> tuple[object, ...]:
    cable = cablegram.parse(text)
    return cable.id, cable.datetime, cable.subject, cable.tags, cable.classification


def each(function: Callable[[str], object], texts: list[str]) -> None:
    for text in texts:
        function(text)


def seconds(work: Callable[[], object]) -> float:
    """The median of some runs."""
    times = []
    for _ in range(REPETITIONS):
        begin = time.perf_counter()
        work()
        times.append(time.perf_counter() - begin)
    return statistics.median(times)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("cables", type=Path, help="JSON Lines with a member text")
    parser.add_argument("out", type=Path)
    arguments = parser.parse_args()

    with arguments.cables.open(encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines]
    size = sum(len(text.encode()) for text in texts)

    works: dict[str, Callable[[], object]] = {
        "g: Python parse, 5 attributes": lambda: each(five_attributes, texts),
        "i: Python, 4 regular expressions": lambda: each(script, texts),
    }
    context = {}
    if hasattr(cablegram, "parse_many"):
        works["h: Python parse_many"] = lambda: cablegram.parse_many(texts)
    else:
        context["no row h on telegram"] = "the module has no parse_many"

    rows = []
    for name, work in sorted(works.items()):
        time_taken = seconds(work)
        rows.append(
            {
                "run_name": f"telegram/{name}",
                "aggregate_name": "median",
                "bytes_per_second": size / time_taken,
                "items_per_second": len(texts) / time_taken,
            }
        )
    arguments.out.write_text(json.dumps({"context": context, "benchmarks": rows}))


if __name__ == "__main__":
    main()
