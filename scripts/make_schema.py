"""Writes docs/cable.schema.json and docs/fields.md from the field table of the installed package.

python scripts/make_schema.py           writes them
python scripts/make_schema.py --check   fails when they are not what it would write
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from cablegram.schema import Field, fields, json_schema

DOCS = Path(__file__).resolve().parent.parent / "docs"

FIELDS_HEAD = """\
# The fields of a cable

<!-- Made by scripts/make_schema.py from include/cablegram/fields.hpp. -->

The JSON of a cable (`cablegram parse`, `Cable.to_json()` in C++ and Python) has these keys, in this
order, whether the text has them or not: what is absent is `null`, or `[]` for a list. The
attributes of `cablegram.Cable` have the same names, but `from`, which is `from_` there.

Texts are normalised: runs of white space are one blank, both ends are trimmed, and the lines that
the transmission system put between are left out. Words are never respelt. Offsets are byte offsets
into the UTF-8 form of the text, half open. [cable.schema.json](cable.schema.json) says the same as
a JSON Schema.
"""


def schema_text() -> str:
    return json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n"


def fields_text() -> str:
    return FIELDS_HEAD + "".join(_table("Cable", fields())) + "".join(_record_tables(fields()))


def _record_tables(members: tuple[Field, ...]) -> Iterator[str]:
    seen: set[str] = set()
    for field in members:
        if field.record is not None and field.record not in seen:
            seen.add(field.record)
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


def main() -> int:
    check = sys.argv[1:] == ["--check"]
    if sys.argv[1:] and not check:
        sys.exit(__doc__)
    stale = False
    for name, text in {"cable.schema.json": schema_text(), "fields.md": fields_text()}.items():
        path = DOCS / name
        if check:
            if not path.is_file() or path.read_text(encoding="utf-8") != text:
                print(f"{path} is stale: run scripts/make_schema.py", file=sys.stderr)
                stale = True
        else:
            path.write_text(text, encoding="utf-8")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
