"""Breaks rules of the grammar and pieces of evidence, one by one: a test has to fail for each.

    scripts/mutation.py            all of MUTATIONS
    scripts/mutation.py serial     those whose names hold the word

Works on a copy of the project (build/mutation), so the sources are never touched. Exits with 1 when
a mutation survives, or could not be tried. scripts/mutants.py makes small mutations by itself; here
stand those that it cannot make.
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
        "seq<not_at<ws, digit>, whole<reference_gap, telegram_word>> {};",
        "seq<not_at<ws, digit>, reference_gap, telegram_word> {};",
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
        "  if (start.marked) score += 3;",
        "  score += 3;",
        "unit.body",
    ),
    Mutation(
        "evidence: a sub-paragraph need not be the one due",
        "actions/evidence.hpp",
        "return due && (state.after_break() || outline || before.ends_with(':'));",
        "return state.after_break() || outline || before.ends_with(':');",
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
        "  return state.last_line_length >= (before.ends_with(',') ? 45 : 55);\n}",
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
        "evidence: no item ends in a semicolon and OR",
        "actions/evidence.hpp",
        ' || before.ends_with("; or")',
        "",
        "unit.body",
    ),
    Mutation(
        "evidence: a line of 55 bytes in mid sentence is no full one",
        "actions/evidence.hpp",
        "(before.ends_with(',') ? 45 : 55)",
        "(before.ends_with(',') ? 45 : 56)",
        "unit.body",
    ),
    Mutation(
        "evidence: a line of 45 bytes that ends in a comma is no full one",
        "actions/evidence.hpp",
        "(before.ends_with(',') ? 45 : 55)",
        "(before.ends_with(',') ? 46 : 55)",
        "unit.body",
    ),
    Mutation(
        "banner: another serial is no conflict",
        "actions/banner.hpp",
        " || (banner.serial && known.serial != banner.serial)",
        "",
        "unit.worked_examples",
    ),
    Mutation(
        "references: no label behind two that were skipped",
        "actions/references.hpp",
        "letter <= due + 2 &&",
        "letter <= due + 1 &&",
        "unit.references",
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


def copy_project(copy: Path, but: frozenset[Path] = frozenset()) -> None:
    """Makes a copy what the project is now, but for some files; a file that is the same stays."""
    files = subprocess.run(
        ("git", "ls-files", "-z"), cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    for name in map(Path, files.split("\0")):
        source, there = ROOT / name, copy / name
        if name in but or not source.is_file():
            continue
        if not there.is_file() or there.read_bytes() != source.read_bytes():
            there.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, there)


def text_with(mutation: Mutation, headers: Path) -> str:
    """The header with the change; ValueError where it does not hold the old text once."""
    whole = (headers / mutation.file).read_text()
    if whole.count(mutation.old) != 1:
        times = whole.count(mutation.old)
        raise ValueError(f"{mutation.file} holds this {times} times: {mutation.old}")
    return whole.replace(mutation.old, mutation.new)


def outcome(mutation: Mutation) -> str:
    """What came of it: seen, SURVIVES, or why it could not be tried."""
    headers = COPY / "include" / "cablegram"
    try:
        changed = text_with(mutation, headers)
    except ValueError as error:
        return f"DOES NOT APPLY: {error}"
    path = headers / mutation.file
    whole = path.read_text()
    path.write_text(changed)
    try:
        if not built([mutation.test]):
            return "DOES NOT COMPILE"
        failure = first_failure(mutation.test)
    finally:
        path.write_text(whole)
    return "SURVIVES" if failure is None else f"seen: {failure}"


def main() -> None:
    """Breaks what the arguments name, or all."""
    words = sys.argv[1:]
    chosen = [one for one in MUTATIONS if not words or any(word in one.name for word in words)]
    copy_project(COPY)
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
    unseen = 0
    for one in chosen:
        came = outcome(one)
        print(f"{one.name}\n    {came}", flush=True)
        unseen += not came.startswith("seen")
    print(f"{len(chosen)} mutations, {unseen} of them not seen")
    sys.exit(1 if unseen else 0)


if __name__ == "__main__":
    main()
