"""Writes what is made from the tables of the library, as the installed package has them.

    python scripts/generate.py           writes the files
    python scripts/generate.py --check   fails when they are not what it would write

The files are docs/cable.schema.json, docs/fields.md, docs/checks.md (with the counts of
docs/check-counts.json), and in python/cablegram/_core.pyi the enumerations and the docstrings.
"""

from __future__ import annotations

import ast
import json
import re
import sys
import textwrap
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

from cablegram import Rule, _core, check, parse, rules
from cablegram._codes import Code
from cablegram.schema import Field, fields, json_schema

ROOT = Path(__file__).resolve().parent.parent
SCHEMA = ROOT / "docs" / "cable.schema.json"
FIELDS = ROOT / "docs" / "fields.md"
CHECKS = ROOT / "docs" / "checks.md"
COUNTS = ROOT / "docs" / "check-counts.json"
STUB = ROOT / "python" / "cablegram" / "_core.pyi"

FIELDS_HEAD = """\
# The fields of a cable

<!-- Made by scripts/generate.py from include/cablegram/fields.hpp. -->

The JSON of a cable (`cablegram parse`, `Cable.to_json()` in C++ and Python) has these keys, in this
order, whether the text has them or not: what is absent is `null`, or `[]` for a list. The
attributes of `cablegram.Cable` have the same names, but `from`, which is `from_` there.

Texts are normalised: runs of white space are one blank, both ends are trimmed, and the lines that
the transmission system put between are left out. Words are never respelt. Offsets are byte offsets
into the UTF-8 form of the text, half open. [cable.schema.json](cable.schema.json) says the same as
a JSON Schema.

`offices`, `drafting`, `attributes` and `release` hold what archives and message systems state
beside a message: they are `null` in most texts of other years. Tables (`cablegram.arrow`) have one
column more, `coverage`: the share of the bytes that a rule of the format accounts for, 0 to 1. It
is 0 for a text that is no cable (its `dialect` is `unknown`), whose prose belongs to none.
"""

CHECKS_HEAD = """\
# What the checker finds

<!-- Made by scripts/generate.py from the rules in src/check_*.cpp and docs/check-counts.json. -->

`cablegram check` prints what is odd about cables: the diagnostics of the parser, and what does not
agree, inside the cable or with the rules of its time. `cablegram::check(cable)` in C++ and
`cablegram.check(cable)` in Python give the same findings; `rules()` gives this table.

```sh
cablegram check cables/                               # for people: the line, the place in it
cablegram check cables/ --select missing,portion      # rules whose codes begin so
cablegram check cables/ --ignore missing-sipdis       # all but these
cablegram check cables/ --format sarif > cables.sarif # json, sarif (2.1.0), github (annotations)
cablegram check cables/ --statistics                  # how often each rule found something
```

Where a code fits both `--select` and `--ignore`, the longer beginning counts, and of two equal ones
that of `--ignore`. The exit status is 0 when no finding is an error, 1 when one is or a path could
not be read, and 2 for wrong usage.

An **error** is a contradiction that a reader must know of, a **warning** a likely mistake, an
**info** an oddity that is kept for the record. A cable of whose kind a rule knows nothing (another
era, another form, an extract) is passed over: no finding is no proof.

Sources are named by their short names: ACP-117, ACP-127 and ACP-131 are publications of the
Combined Communications-Electronics Board, 5 FAH-1, 5 FAH-2 and 5 FAH-3 handbooks of the Foreign
Affairs Handbook (correspondence, telecommunications, TAGS), ISOO the marking booklets of the
Information Security Oversight Office, and the Navy training module the radio operator's.
"""


def checks_text() -> str:
    counts = json.loads(COUNTS.read_text(encoding="utf-8"))
    return CHECKS_HEAD + "".join((*_check_table(counts), *_chapters()))


def _check_table(counts: dict[str, Any]) -> Iterator[str]:
    yield (
        f"\n## Counts\n\nOn {counts['cables']} published cables of 1966 to 2010, which are no part "
        "of this\nproject: in how many cables a rule found something, and how often. Made by\n"
        "`python scripts/count_checks.py FOLDER > docs/check-counts.json`.\n\n"
        "| rule | severity | cables | findings |\n|---|---|---:|---:|\n"
    )
    none = {"cables": 0, "findings": 0}
    for rule in rules():
        count = counts["rules"].get(rule.code, none)
        yield (
            f"| [`{rule.code}`](#{rule.code}) | {rule.severity} | {count['cables']} | "
            f"{count['findings']} |\n"
        )


def _chapters() -> Iterator[str]:
    for part, of_part in groupby(rules(), key=lambda rule: rule.part):
        yield f"\n## {part}\n"
        yield from map(_check, of_part)


def _check(rule: Rule) -> str:
    text = (
        f"\n### {rule.code}\n\n*{rule.severity}*: {rule.message}.\n\n{rule.meaning}\n\n"
        f"Source: {rule.source}.\n"
    )
    if not rule.bad:
        return text
    found = next(finding for finding in check(parse(rule.bad)) if finding.code == rule.code)
    said = f"{found.line}:{found.column}: {found.severity} {found.code} {found.message}"
    bad, good = _sample(rule.bad), _sample(rule.good)
    return f"{text}\n```text\n{bad}```\n\n`{said}`\n\nGood:\n\n```text\n{good}```\n"


def _sample(text: bytes) -> str:
    """A sample as people read it, with what is no text as escapes."""
    shown = text.decode("utf-8", "backslashreplace").replace("\0", "\\0")
    return shown if shown.endswith("\n") else shown + "\n"


def schema_text() -> str:
    return json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n"


def fields_text() -> str:
    return FIELDS_HEAD + "".join(_table("Cable", fields())) + "".join(_record_tables(fields()))


def _record_tables(members: tuple[Field, ...]) -> Iterator[str]:
    """The tables of all records, those that stand in other records behind them."""
    seen: set[str] = set()
    due = list(members)
    for field in due:
        if field.record is not None and field.record not in seen:
            seen.add(field.record)
            due += field.members
            yield from _table(field.record, field.members)


def _table(title: str, members: tuple[Field, ...]) -> Iterator[str]:
    yield f"\n## {title}\n\n| field | type | meaning |\n|---|---|---|\n"
    for field in members:
        yield f"| `{field.name}` | {_type(field)} | {_meaning(field)} |\n"


def _type(field: Field) -> str:
    name = field.type if field.record is None else f"[{field.record}](#{field.record.lower()})"
    if field.list:
        return f"list of {name}"
    return f"{name} or null" if field.nullable else name


def _meaning(field: Field) -> str:
    if not field.values:
        return field.meaning
    return f"{field.meaning} One of {', '.join(f'`{value}`' for value in field.values)}."


# What stands between these lines of the stub is made here.
ENUMERATIONS = re.compile(
    r"(?<=# Enumerations, made by scripts/generate\.py\n).*(?=# End of the enumerations\n)",
    re.DOTALL,
)


def stub_text() -> str:
    stub = STUB.read_text(encoding="utf-8")
    if not ENUMERATIONS.search(stub):
        sys.exit(f"{STUB} has no place for enumerations")
    classes = "".join(f"{_enumeration(codes)}\n" for codes in _enumerations())
    return _documented(ENUMERATIONS.sub(lambda _: classes, stub))


Definition = ast.ClassDef | ast.FunctionDef


def _documented(stub: str) -> str:
    """The stub with the docstrings of the module in place of those that it has."""
    lines = _undocumented(stub).splitlines()
    # From the last one up, so that the lines above keep their numbers.
    for node, live in reversed(list(_definitions(ast.parse("\n".join(lines)), _core))):
        end = node.lineno if isinstance(node, ast.ClassDef) else node.body[0].lineno
        lines[end - 1] = lines[end - 1].removesuffix(" ...")
        lines[end:end] = [*_quoted(live.__doc__.strip(), node.col_offset + 4), *_gap(node)]
    return "\n".join(lines).rstrip("\n") + "\n"


def _undocumented(stub: str) -> str:
    lines = stub.splitlines()
    for node, _ in reversed(list(_definitions(ast.parse(stub), _core))):
        if ast.get_docstring(node) is None:
            continue
        first = node.body[0]
        del lines[first.lineno - 1 : (first.end_lineno or 0) + len(_gap(node))]
        if not isinstance(node, ast.ClassDef):
            lines[first.lineno - 2] += " ..."
    return "\n".join(lines)


def _gap(node: Definition) -> list[str]:
    """What stands behind a docstring: a blank line, but for methods."""
    is_method = not isinstance(node, ast.ClassDef) and node.col_offset > 0
    return [] if is_method else [""]


def _definitions(parent: ast.Module | ast.ClassDef, live: Any) -> Iterator[tuple[Definition, Any]]:
    """What a stub declares and documents, with what is there under these names, in text order."""
    for node in parent.body:
        if isinstance(node, Definition) and not node.name.startswith("_"):
            found = getattr(live, node.name)
            yield node, found
            if isinstance(node, ast.ClassDef):
                yield from _definitions(node, found)


def _quoted(text: str, indent: int) -> list[str]:
    """A docstring as lines of a stub."""
    width = 97 - indent  # so that closing quotes have room, too
    quotes = 'r"""' if "\\" in text else '"""'
    if len(quotes + text) > width or "\n" in text or text.endswith('"'):
        text += "\n"
    first, *others = (quotes + text + '"""').split("\n")
    wrapped = [part for line in (first, *others) for part in textwrap.wrap(line, width) or [""]]
    return textwrap.indent("\n".join(wrapped), " " * indent).split("\n")


def _enumerations() -> Iterator[type[Code]]:
    for name in sorted(vars(_core)):
        value = getattr(_core, name)
        if isinstance(value, type) and issubclass(value, Code):
            yield value


def _enumeration(codes: type[Code]) -> str:
    members = "".join(f'    {member.name} = "{member}"\n' for member in codes)
    return f"class {codes.__name__}({codes.__base__.__name__}):\n{members}"


def main() -> int:
    check = sys.argv[1:] == ["--check"]
    if sys.argv[1:] and not check:
        sys.exit(__doc__)
    stale = False
    made = {
        SCHEMA: schema_text(),
        FIELDS: fields_text(),
        CHECKS: checks_text(),
        STUB: stub_text(),
    }
    for path, text in made.items():
        if not check:
            path.write_text(text, encoding="utf-8")
        elif not path.is_file() or path.read_text(encoding="utf-8") != text:
            print(f"{path} is stale: run scripts/generate.py", file=sys.stderr)
            stale = True
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
