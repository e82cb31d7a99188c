"""The JSON Schema, the field table, and what is made of them."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import jsonschema
import pytest

import cablegram
from cablegram.schema import Field, fields, json_schema
from conftest import CABLE, CABLES, ROOT, SAMPLES

SCHEMA = ROOT / "docs" / "cable.schema.json"


@pytest.fixture(scope="module")
def validator() -> jsonschema.Draft202012Validator:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    checker = jsonschema.Draft202012Validator.FORMAT_CHECKER
    return jsonschema.Draft202012Validator(schema, format_checker=checker)


def test_the_committed_files_are_fresh() -> None:
    script = ROOT / "scripts" / "generate.py"
    done = subprocess.run(
        [sys.executable, script, "--check"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(SCHEMA.read_text(encoding="utf-8")) == json_schema()


@pytest.mark.parametrize("name", SAMPLES)
def test_samples_are_valid(name: str, validator: jsonschema.Draft202012Validator) -> None:
    cable = cablegram.parse((CABLES / f"{name}.txt").read_bytes(), source=name)
    validator.validate(cable.to_dict())


@pytest.mark.parametrize("text", ["", CABLE, b"\xff\x00", bytes(range(256)) * 5])
def test_anything_is_valid(text: str | bytes, validator: jsonschema.Draft202012Validator) -> None:
    validator.validate(cablegram.parse(text).to_dict())


def test_the_schema_is_strict(validator: jsonschema.Draft202012Validator) -> None:
    cable = cablegram.parse(CABLE).to_dict()
    for broken in (
        cable | {"colour": "red"},
        {key: value for key, value in cable.items() if key != "subject"},
        cable | {"classification": "COSMIC"},
        cable | {"datetime": "2008-04-16"},
        cable | {"serial": -1},
        cable | {"tags": None},
        cable | {"section": {"number": 1}},
        cable | {"schema": 2},
    ):
        assert not validator.is_valid(broken)


def test_keys_are_in_the_order_of_the_table() -> None:
    seen: set[str] = set()
    samples = [path.read_text(encoding="utf-8") for path in CABLES.glob("*.txt")]
    for text in (CABLE, "an unknown line", *samples):
        _check_order(cablegram.parse(text).to_dict(), fields(), seen)
    # Every record of the table was looked at.
    assert seen == _records(fields())


def _records(members: tuple[Field, ...]) -> set[str]:
    records = [field for field in members if field.record]
    names = {field.record for field in records if field.record}
    return names.union(*(_records(one.members) for one in records))


def _check_order(record: dict[str, Any], members: tuple[Field, ...], seen: set[str]) -> None:
    assert list(record) == [field.name for field in members]
    for field in members:
        values = record[field.name] if field.list else [record[field.name]]
        for value in values:
            if field.record and value is not None:
                seen.add(field.record)
                _check_order(value, field.members, seen)


def test_fields_are_described() -> None:
    def check(members: tuple[Field, ...]) -> None:
        for field in members:
            assert field.meaning.endswith(".")
            assert not (field.list and field.nullable), field.name
            assert (field.type == "record") == bool(field.members) == bool(field.record)
            assert (field.type == "integer") == (field.minimum is not None)
            check(field.members)

    check(fields())
    assert repr(fields()[0]) == "<Field schema>"
