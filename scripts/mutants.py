"""Breaks each rule of the grammar in each small way, and says which changes no quick test sees.

    scripts/mutants.py             builds, runs all, prints the survivors
    scripts/mutants.py serial      those whose names hold the word
    scripts/mutants.py --list      their names alone

A mutant is a `sor` without one alternative, an `opt` that is absent, or a repetition with one bound
shifted by one. All are compiled into one copy of the project (build/mutants), with the rules of
tests/mutants/switched.hpp in the place of these: a program is told by its environment which one to
break. So the grammar is compiled once, and a mutant takes no longer than its tests.

A mutant that no text can tell from the grammar stands in tests/mutants/equivalent.txt, below the
reason. Exits with 1 when another one survives.
"""

from __future__ import annotations

import os
import re
import resource
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

from mutation import ROOT, copy_project, target

WORK = ROOT / "build" / "mutants"
COPY, TREE = WORK / "source", WORK / "tree"
TEST_LIST = ROOT / "tests" / "CMakeLists.txt"
EQUIVALENT = ROOT / "tests" / "mutants" / "equivalent.txt"

# Rules are looked for in these; the others are the machinery that runs them.
RULES = ("grammar/*.hpp", "actions/evidence.hpp", "envelope.hpp")
MACHINERY = {"pegtl", "first", "ahead", "may_match", "byte_test", "once", "look", "prose"}

# Quick tests, but for those of what only saves time, of which the copy has little.
TESTS = sorted(
    set(re.findall(r"cablegram_test\(((?:samples|grammar|unit)\.\w+)", TEST_LIST.read_text()))
    - {
        *("grammar.analysis", "grammar.coverage", "grammar.fast_rules", "grammar.hand_written"),
        *("grammar.look_ahead", "grammar.without_exceptions", "unit.limits", "unit.parse_many"),
    }
)
LONGEST = 60  # seconds, for one test: a rule that lost its end may never come to one
MOST_MEMORY = 2 << 30

OPENER = re.compile(r"(?:tao::pegtl::|(?<![\w:]))(sor|opt|rep|rep_opt|rep_max|rep_min_max)<")
NAME = re.compile(r"(?:struct|using) (\w+)\s*[:=]")
LITERAL = re.compile(r"'(?:\\.[^']*|[^'\\])'|\"(?:\\.|[^\"\\])*\"|//[^\n]*")


class Mutant(NamedTuple):
    """One change of one rule: its number in the copy, and its name."""

    number: int
    name: str


def blanked(text: str) -> str:
    """The text without its literals and comments: what is left of < , > is that of templates."""
    return LITERAL.sub(lambda found: "_" * len(found[0]), text)


def arguments(text: str, begin: int) -> list[tuple[int, int]]:
    """Where the template arguments stand of which the first begins here, in a blanked text."""
    depth, found, at = 0, [], begin
    for place in range(begin, len(text)):
        match text[place]:
            case "<" | "(" | "{":
                depth += 1
            case ">" | ")" | "}" if depth:
                depth -= 1
            case "," | ">" if not depth:
                found.append((at, place))
                at = place + 1
                if text[place] == ">":
                    return found
    raise ValueError(f"no end of arguments: {text[begin : begin + 40]}")


def changes(rule: str, parts: list[str]) -> list[tuple[int, str]]:
    """The changes of a rule, each with its place behind the first number of the rule."""
    if rule == "sor":
        return [(i, f"without {part}") for i, part in enumerate(parts)]
    text = f"{rule}<{', '.join(parts)}>"
    if rule == "opt":
        return [(0, f"{text}: absent")]
    if rule == "rep":
        return [(0, f"{text}: one less"), (1, f"{text}: one more")]
    least = parts[0] if rule == "rep_min_max" else "0"
    most = parts[1] if rule == "rep_min_max" else parts[0]
    if least == most:
        return [(0, f"{text}: one less"), (1, f"{text}: one more")]
    lower = [] if least == "0" else [(0, f"{text}: least - 1")]
    return [*lower, (1, f"{text}: least + 1"), (2, f"{text}: most - 1"), (3, f"{text}: most + 1")]


def switch(text: str, file: str, mutants: list[Mutant], seen: dict[str, int]) -> str:
    """The header with its rules switched; adds their mutants, whose names are counted in `seen`."""
    plain = blanked(text)
    written, at = [], 0
    for found in OPENER.finditer(plain):
        names = NAME.findall(plain, 0, found.start())
        places = arguments(plain, found.end())
        parts = [" ".join(text[begin:end].split()) for begin, end in places]
        first = mutants[-1].number + 4 if mutants else 1  # behind all numbers of the rule before
        for place, change in changes(found[1], parts):
            name = f"{file} {names[-1]}: {change}"
            seen[name] = seen.get(name, 0) + 1
            mutants.append(
                Mutant(first + place, name if seen[name] == 1 else f"{name} ({seen[name]})")
            )
        written += [text[at : found.start()], f"::cablegram::grammar::switched::{found[1]}<{first}"]
        written.append("," if text[found.end()] != ">" else "")
        at = found.end()
    return "".join([*written, text[at:]])


def rule_files(headers: Path) -> list[Path]:
    """The headers with rules, below their folder."""
    found = (path for form in RULES for path in headers.glob(form) if path.stem not in MACHINERY)
    return sorted(path.relative_to(headers) for path in found)


def switch_all(headers: Path, copy: Path | None = None) -> list[Mutant]:
    """All mutants of the headers below a folder; writes the switched headers below another."""
    mutants: list[Mutant] = []
    seen: dict[str, int] = {}
    for path in rule_files(headers):
        text = switch((headers / path).read_text(), str(path), mutants, seen)
        if copy:
            write(copy / path, text)
    return mutants


def write(path: Path, text: str) -> None:
    """Writes a file that changed; one that did not is not compiled again."""
    if not path.is_file() or path.read_text() != text:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def equivalents() -> set[str]:
    """The names of the mutants that change nothing, without the reasons."""
    lines = EQUIVALENT.read_text().splitlines()
    return {line for line in lines if line and not line.startswith("#")}


def make_copy() -> None:
    """The project with switched rules."""
    headers = Path("include") / "cablegram"
    first = headers / "grammar" / "first.hpp"
    copy_project(COPY, frozenset([first, *(headers / path for path in rule_files(ROOT / headers))]))
    switch_all(ROOT / headers, COPY / headers)
    switched = (ROOT / "tests" / "mutants" / "switched.hpp").read_text()
    write(COPY / first, (ROOT / first).read_text() + switched.replace("#pragma once\n", ""))


def build() -> None:
    """Configures and builds the tests of the copy."""
    make_copy()
    flags = ("-DCMAKE_BUILD_TYPE=Debug", "-DCMAKE_CXX_FLAGS_DEBUG=-O1")
    commands: tuple[tuple[str | Path, ...], ...] = (
        ("cmake", "-S", COPY, "-B", TREE, "-G", "Ninja", *flags),
        ("cmake", "--build", TREE, "--parallel", "1", "--target", *map(target, TESTS)),
    )
    for command in commands:
        if subprocess.run(command, stdout=sys.stderr, check=False).returncode != 0:
            sys.exit("the copy does not compile")


def limit_memory() -> None:
    """For a rule that lost its end."""
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))


def fails(test: str, number: int) -> bool:
    """Whether a test sees the mutant of a number."""
    try:
        return bool(
            subprocess.run(
                (TREE / "tests" / target(test),),
                cwd=COPY,
                env={**os.environ, "CABLEGRAM_MUTANT": str(number)},
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=LONGEST,
                preexec_fn=limit_memory,
                check=False,
            ).returncode
        )
    except subprocess.TimeoutExpired:
        return True


def main() -> None:
    """Breaks what the arguments name, or all."""
    words = [word for word in sys.argv[1:] if word != "--list"]
    mutants = switch_all(ROOT / "include" / "cablegram")
    left_out = equivalents()
    if unknown := left_out - {one.name for one in mutants}:
        sys.exit("\n".join(["no mutants, but named as equivalent:", *sorted(unknown)]))
    chosen = [one for one in mutants if not words or any(word in one.name for word in words)]
    if "--list" in sys.argv:
        print(*(one.name for one in chosen), sep="\n")
        return
    build()
    times = {}
    for test in TESTS:
        begin = time.monotonic()
        if fails(test, 0):
            sys.exit(f"{test} fails without a mutant")
        times[test] = time.monotonic() - begin
    tests = sorted(TESTS, key=lambda test: times[test])
    survivors = []
    for i, one in enumerate(mutant for mutant in chosen if mutant.name not in left_out):
        if not any(fails(test, one.number) for test in tests):
            survivors.append(one)
            print(one.name, flush=True)
        if i % 100 == 99:
            print(f"... {i + 1} run, {len(survivors)} survive", file=sys.stderr, flush=True)
    same = sum(one.name in left_out for one in chosen)
    killed = len(chosen) - same - len(survivors)
    print(
        f"{len(chosen)} mutants: {killed} seen, {same} change nothing, {len(survivors)} survive",
        file=sys.stderr,
    )
    sys.exit(1 if survivors else 0)


if __name__ == "__main__":
    main()
