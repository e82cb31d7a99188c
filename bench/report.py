"""Makes one report of the results of all programs: tables for people, JSON or CSV for programs."""

from __future__ import annotations

import argparse
import csv
import json
import platform
import re
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any


@dataclass
class Row:
    """One way to read the cables of an input."""

    input: str
    row: str
    megabytes_per_second: float
    cables_per_second: float
    times_a: float | None = None  # its time in times of row a
    allocations_per_cable: float | None = None
    peak_heap_bytes_per_cable: float | None = None
    tree_percent_of_text: float | None = None


@dataclass
class Text:
    """One large text, parsed."""

    text: str
    megabytes: float
    nanoseconds_per_byte: float
    times_prose: float


@dataclass
class Report:
    rows: list[Row]
    texts: list[Text]
    compile_seconds: dict[str, float]
    remarks: dict[str, str]
    machine: dict[str, str]


def medians(result: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The medians of a result of Google Benchmark by their names."""
    return {
        re.sub(r"/(iterations|repeats):.*", "", entry["run_name"]): entry
        for entry in result["benchmarks"]
        if entry.get("aggregate_name") == "median"
    }


def rows_of(results: list[dict[str, Any]]) -> list[Row]:
    rows = []
    for result in results:
        for name, entry in medians(result).items():
            where, _, what = name.partition("/")
            rows.append(
                Row(
                    where,
                    what,
                    entry["bytes_per_second"] / 1e6,
                    entry["items_per_second"],
                    allocations_per_cable=entry.get("allocations"),
                    peak_heap_bytes_per_cable=entry.get("peak_bytes"),
                    tree_percent_of_text=entry.get("tree_percent"),
                )
            )
    fastest = {row.input: row.megabytes_per_second for row in rows if row.row.startswith("a:")}
    for row in rows:
        if row.input in fastest:
            row.times_a = fastest[row.input] / row.megabytes_per_second
    inputs = list(dict.fromkeys(row.input for row in rows))
    return sorted(rows, key=lambda row: (inputs.index(row.input), row.row))


def texts_of(result: dict[str, Any]) -> list[Text]:
    def nanoseconds_per_byte(entry: dict[str, Any]) -> float:
        nanoseconds = {"ns": 1, "us": 1e3, "ms": 1e6, "s": 1e9}[entry["time_unit"]]
        return float(entry["real_time"] * nanoseconds / entry["text_bytes"])

    found = medians(result)
    texts = []
    for name, entry in found.items():
        kind, _, text = name.partition("/")
        if kind == "prose":
            peer = found["prose/64 KB"]
        elif kind == "hostile":
            peer = found[f"prose for {text}"]
        else:
            continue
        own = nanoseconds_per_byte(entry)
        title = f"prose, {text}" if kind == "prose" else text
        texts.append(Text(title, entry["text_bytes"] / 1e6, own, own / nanoseconds_per_byte(peer)))
    return texts


def cpu_name() -> str:
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.is_file():
        found = re.search(r"^model name\s*: (.+)$", cpuinfo.read_text(), re.MULTILINE)
        if found:
            return found.group(1)
    return platform.processor() or "unknown"


def read(folder: Path, command: str) -> Report:
    def result(name: str) -> dict[str, Any]:
        return dict(json.loads((folder / name).read_text()))

    parse, python, linearity = (result(f"{n}.json") for n in ("parse", "python", "linearity"))
    context = parse["context"]
    remarks = {key: value for key, value in context.items() if key.startswith("no row")}
    machine = {
        "processor": f"{cpu_name()}, {context['num_cpus']} cores",
        "load before": ", ".join(f"{load:.2f}" for load in context["load_avg"]),
        "compiler": context["compiler"],
        "flags": context["flags"].strip(),
        "Python": platform.python_version(),
        "command": command,
    }
    return Report(
        rows_of([parse, python]),
        texts_of(linearity),
        result("compile.json"),
        remarks | python["context"],
        machine,
    )


def cell(value: float | None, form: str) -> str:
    return "" if value is None else format(value, form)


def print_table(heads: list[str], lines: list[list[str]]) -> None:
    """A Markdown table, numbers to the right."""
    widths = [max(len(line[at]) for line in [heads, *lines]) for at in range(len(heads))]

    def show(line: list[str]) -> None:
        cells = [line[0].ljust(widths[0])]
        cells += [text.rjust(width) for text, width in zip(line[1:], widths[1:], strict=True)]
        print("|", " | ".join(cells), "|")

    show(heads)
    print("|", "-" * widths[0], "|", " | ".join("-" * (w - 1) + ":" for w in widths[1:]), "|")
    for line in lines:
        show(line)
    print()


def print_report(report: Report) -> None:
    for where in dict.fromkeys(row.input for row in report.rows):
        print_table(
            [where, "MB/s", "cables/s", "x (a)", "allocations", "peak heap B", "tree %"],
            [
                [
                    row.row,
                    cell(row.megabytes_per_second, ",.1f"),
                    cell(row.cables_per_second, ",.0f"),
                    cell(row.times_a, ",.1f"),
                    cell(row.allocations_per_cable, ",.1f"),
                    cell(row.peak_heap_bytes_per_cable, ",.0f"),
                    cell(row.tree_percent_of_text, ".1f"),
                ]
                for row in report.rows
                if row.input == where
            ],
        )
    print_table(
        ["one large text", "MB", "ns/byte", "x prose"],
        [
            [
                text.text,
                cell(text.megabytes, ",.2f"),
                cell(text.nanoseconds_per_byte, ",.2f"),
                cell(text.times_prose, ",.2f"),
            ]
            for text in report.texts
        ],
    )
    print_table(
        ["compiling a file that parses, -O2", "s"],
        [[what, cell(seconds, ".1f")] for what, seconds in report.compile_seconds.items()],
    )
    for what, why in (report.remarks | report.machine).items():
        print(f"{what}: {why}")


def write_csv(report: Report, path: Path) -> None:
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, [field.name for field in fields(Row)])
        writer.writeheader()
        writer.writerows(asdict(row) for row in report.rows)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="the results")
    parser.add_argument("--command", default="", help="what was run")
    parser.add_argument("--json", type=Path, help="write all of it there, too")
    parser.add_argument("--csv", type=Path, help="write the rows there, too")
    arguments = parser.parse_args()

    report = read(arguments.folder, arguments.command)
    print_report(report)
    if arguments.json:
        arguments.json.write_text(json.dumps(asdict(report), indent=2) + "\n", encoding="utf-8")
    if arguments.csv:
        write_csv(report, arguments.csv)


if __name__ == "__main__":
    main()
