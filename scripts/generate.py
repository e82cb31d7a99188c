"""Writes what is made from the tables of the library, as the installed package has them.

    python scripts/generate.py           writes the files
    python scripts/generate.py --check   fails when they are not what it would write

The files are docs/cable.schema.json, docs/fields.md, and the enumerations in
python/cablegram/_core.pyi.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from cablegram import _core
from cablegram._codes import Code
from cablegram.schema import Field, fields, json_schema

ROOT = Path(__file__).resolve().parent.parent
SCHEMA = ROOT / "docs" / "cable.schema.json"
FIELDS = ROOT / "docs" / "fields.md"
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
column more, `coverage`: the share of the bytes that a rule of the grammar accounts for, 0 to 1.
"""


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
    return ENUMERATIONS.sub(lambda _: classes, stub)


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
    for path, text in {SCHEMA: schema_text(), FIELDS: fields_text(), STUB: stub_text()}.items():
        if not check:
            path.write_text(text, encoding="utf-8")
        elif not path.is_file() or path.read_text(encoding="utf-8") != text:
            print(f"{path} is stale: run scripts/generate.py", file=sys.stderr)
            stale = True
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
