"""Every sample cable against its hand-written answer."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import cablegram
import cablegram.schema
from conftest import ANSWERS, CABLES, ROOT, SAMPLES

# Where what was really found is written on a miss.
ACTUAL = ROOT / "build" / "samples"


def _located(found: list[dict[str, Any]], source: bytes) -> list[dict[str, str]]:
    """Diagnostics as the answers have them: the words in place of the offsets."""
    return [
        {
            "code": diagnostic["code"],
            "severity": diagnostic["severity"],
            "at": source[diagnostic["begin"] : diagnostic["end"]]
            .decode("utf-8", "replace")
            .strip(),
        }
        for diagnostic in found
    ]


def _differences(actual: dict[str, Any], expected: dict[str, Any]) -> str:
    return "\n".join(
        f"{key}:\n  expected {expected[key]!r}\n  actual   {actual.get(key)!r}"
        for key in expected
        if actual.get(key) != expected[key]
    )


def test_there_are_samples() -> None:
    assert SAMPLES, f"no answer in {ANSWERS}"
    assert sorted(path.stem for path in CABLES.glob("*.txt")) == SAMPLES


@pytest.mark.parametrize("name", SAMPLES)
def test_sample(name: str) -> None:
    path = CABLES / f"{name}.txt"
    source = path.read_bytes()
    expected = json.loads((ANSWERS / f"{name}.json").read_text(encoding="utf-8"))

    cable = cablegram.parse(source, source=path.relative_to(ROOT).as_posix())
    actual = cable.to_dict()
    actual["diagnostics"] = _located(actual["diagnostics"], source)

    assert list(actual) == list(expected)
    if actual != expected:
        ACTUAL.mkdir(parents=True, exist_ok=True)
        written = ACTUAL / f"{name}.actual.json"
        text = json.dumps(actual, indent=1, ensure_ascii=False)
        written.write_text(text + "\n", encoding="utf-8")
        pytest.fail(
            f"{_differences(actual, expected)}\nall that was found: {written}", pytrace=False
        )


@pytest.mark.parametrize("name", SAMPLES)
def test_line_ends_do_not_matter(name: str) -> None:
    lf = (CABLES / f"{name}.txt").read_bytes().replace(b"\r\n", b"\n")
    one, two = (cablegram.parse(text).to_dict() for text in (lf, lf.replace(b"\n", b"\r\n")))
    for cable in (one, two):
        for diagnostic in cable["diagnostics"]:
            del diagnostic["begin"], diagnostic["end"]
        for block in cable["body"]:
            block["text"] = block["text"].replace("\r\n", "\n")
    assert one == two


@pytest.mark.parametrize("name", SAMPLES)
def test_attributes_are_the_json(name: str) -> None:
    """The Python objects say what the JSON says, field by field, and no field is missing."""
    cable = cablegram.parse((CABLES / f"{name}.txt").read_bytes(), source=Path(name))
    assert _plain(cable, cablegram.schema.fields()) == cable.to_dict()


def _plain(record: object, members: tuple[cablegram.schema.Field, ...]) -> dict[str, Any]:
    """A record as JSON has it, by the field table and the attributes alone."""
    plain: dict[str, Any] = {}
    for field in members:
        if field.name == "schema":
            plain["schema"] = field.minimum
            continue
        value = getattr(record, field.name)
        if field.list:
            assert isinstance(value, tuple)
            plain[field.name] = [_plain_value(item, field) for item in value]
        else:
            plain[field.name] = _plain_value(value, field)
    return plain


def _plain_value(value: Any, field: cablegram.schema.Field) -> object:
    if value is None:
        assert field.nullable, field.name
        return None
    if field.type == "record":
        return _plain(value, field.members)
    if field.type == "timestamp":
        return value.strftime("%Y-%m-%dT%H:%M:%SZ")
    if field.type == "time":
        return value.strftime("%H:%M")
    if field.type == "date":
        return value.isoformat()
    return value
