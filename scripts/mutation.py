"""Breaks rules of the grammar and pieces of evidence, one by one: a test has to fail for each.

    scripts/mutation.py            all of MUTATIONS
    scripts/mutation.py serial     those whose names hold the word

Works on a copy of the project (build/mutation), so the sources are never touched. Exits with 1 when
a mutation survives.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
COPY = ROOT / "build" / "mutation" / "source"
TREE = ROOT / "build" / "mutation" / "tree"


class Mutation(NamedTuple):
    """A change to one place of a header, and the test that has to see it."""

    name: str
    file: str
    old: str
    new: str
    test: str


MUTATIONS = [
    Mutation(
        "serial: five digits at most",
        "grammar/banner.hpp",
        "struct serial             : seq<rep_min_max<1, 6, digit>, word_end> {};",
        "struct serial             : seq<rep_min_max<1, 5, digit>, word_end> {};",
        "grammar.banner",
    ),
    Mutation(
        "addressee: no range of message control numbers",
        "grammar/transmission.hpp",
        "seq<rep<4, digit>, opt<one<'-'>, rep<4, digit>>, at_line_end> {};",
        "seq<rep<4, digit>, at_line_end> {};",
        "grammar.transmission",
    ),
    Mutation(
        "page line: no line end before the post",
        "grammar/noise.hpp",
        "struct page_gap           : sor<seq<trail, line_end, star<blank_line>, ows>, ws> {};",
        "struct page_gap           : ws {};",
        "grammar.noise",
    ),
    Mutation(
        "references: no serial alone behind a blank line",
        "grammar/references.hpp",
        "seq<blank_or_noise, at<serial_alone>>,",
        "",
        "grammar.references",
    ),
    Mutation(
        "references: noise is not taken back",
        "grammar/references.hpp",
        "struct further_telegram_word : whole<reference_gap, telegram_word> {};",
        "struct further_telegram_word : seq<reference_gap, telegram_word> {};",
        "unit.references",
    ),
    Mutation(
        "declassification: no date with its day first",
        "grammar/declassification.hpp",
        "sor<iso_date, slashed_date, worded_date, day_first_date>> {};",
        "sor<iso_date, slashed_date, worded_date>> {};",
        "grammar.declassification",
    ),
    Mutation(
        "drafting: a typist of three letters at least",
        "grammar/drafting.hpp",
        "seq<rep_min_max<2, 4, upper>, word_end, at<sor<ws, eolf>>> {};",
        "seq<rep_min_max<3, 4, upper>, word_end, at<sor<ws, eolf>>> {};",
        "grammar.aad",
    ),
    Mutation(
        "SMART: addressees are parted by semicolons alone",
        "grammar/smart.hpp",
        "sor<seq<ows, one<';'>, ows, opt<value_line_gap>>, value_line_gap> {};",
        "seq<ows, one<';'>, ows, opt<value_line_gap>> {};",
        "grammar.smart",
    ),
    Mutation(
        "signature: TOP SECRET is one",
        "grammar/ending.hpp",
        'seq<lit<"TOP">, ws, lit<"SECRET">>, ',
        "",
        "grammar.body",
    ),
    Mutation(
        "evidence: a number is a label if it is marked or not",
        "actions/evidence.hpp",
        "  if (marked) score += 3;",
        "  score += 3;",
        "unit.body",
    ),
    Mutation(
        "evidence: a sub-paragraph need not be the one due",
        "actions/evidence.hpp",
        "    return due && (state.after_break() || outline);",
        "    return state.after_break() || outline;",
        "unit.body",
    ),
    Mutation(
        "evidence: noise behind a plain line hides the number below",
        "actions/evidence.hpp",
        "tao::pegtl::sor<grammar::blank_line, grammar::noise, grammar::page_heading_line>",
        "grammar::blank_line",
        "unit.body",
    ),
    Mutation(
        "evidence: a full line in mid sentence ends a block",
        "actions/evidence.hpp",
        "  return state.last_line_length >= 55;\n}",
        "  return false;\n}",
        "unit.body",
    ),
    Mutation(
        "evidence: an end marker is a block of its own",
        "actions/evidence.hpp",
        "  if (is_end_marker(builder.text(run))) return true;\n",
        "",
        "unit.body",
    ),
    Mutation(
        "ending: the signature stands in the last line or nowhere",
        "envelope.hpp",
        "  constexpr int look_back = 4;",
        "  constexpr int look_back = 0;",
        "unit.body",
    ),
]


def target(test: str) -> str:
    """The program of a test."""
    return "test_" + re.sub(r"[^A-Za-z0-9_]", "_", test)


def run(*command: str | Path) -> subprocess.CompletedProcess[str]:
    """Runs a command in the copy, its output kept."""
    return subprocess.run(command, cwd=COPY, capture_output=True, text=True, check=False)


def built(tests: list[str]) -> bool:
    """Whether these tests can be built; says why not."""
    done = run("cmake", "--build", TREE, "--parallel", "1", "--target", *map(target, tests))
    if done.returncode != 0:
        print(done.stdout[-3000:])
    return done.returncode == 0


def first_failure(test: str) -> str | None:
    """What a test says when it fails; None when it passes."""
    done = run(TREE / "tests" / target(test), "--color_output=no")
    errors = [line for line in (done.stdout + done.stderr).splitlines() if "error" in line]
    return None if done.returncode == 0 else (errors or ["it ends early"])[0]


def copy_project() -> None:
    """Makes the copy what the project is now; what did not change keeps its time."""
    files = subprocess.run(
        ("git", "ls-files", "-z"), cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    for name in files.split("\0"):
        source, there = ROOT / name, COPY / name
        if not source.is_file():
            continue
        if not there.is_file() or there.read_bytes() != source.read_bytes():
            there.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, there)


def survives(mutation: Mutation) -> bool:
    """Whether the test passes although the rule is broken."""
    path = COPY / "include" / "cablegram" / mutation.file
    whole = path.read_text()
    if whole.count(mutation.old) != 1:
        sys.exit(f"{mutation.file} holds this {whole.count(mutation.old)} times: {mutation.old}")
    path.write_text(whole.replace(mutation.old, mutation.new))
    try:
        if not built([mutation.test]):
            sys.exit(f"does not compile: {mutation.name}")
        failure = first_failure(mutation.test)
    finally:
        path.write_text(whole)
    print(
        f"{'SURVIVES' if failure is None else 'seen'}  {mutation.name}\n    {failure}", flush=True
    )
    return failure is None


def main() -> None:
    """Breaks what the arguments name, or all."""
    words = sys.argv[1:]
    chosen = [one for one in MUTATIONS if not words or any(word in one.name for word in words)]
    copy_project()
    if not (TREE / "build.ninja").is_file():
        flags = ("-DCMAKE_BUILD_TYPE=Debug", "-DCMAKE_CXX_FLAGS_DEBUG=-O0")
        done = run("cmake", "-S", COPY, "-B", TREE, "-G", "Ninja", *flags)
        if done.returncode != 0:
            sys.exit(done.stdout + done.stderr)
    tests = sorted({one.test for one in chosen})
    if not built(tests):
        sys.exit("the project does not compile")
    for test in tests:
        if failure := first_failure(test):
            sys.exit(f"{test} fails without a mutation: {failure}")
    survivors = [one for one in chosen if survives(one)]
    print(f"{len(chosen)} mutations, {len(survivors)} of them survive")
    sys.exit(1 if survivors else 0)


if __name__ == "__main__":
    main()
