"""The public JSON of a cable, described: its fields, and their JSON Schema."""

from __future__ import annotations

from typing import Any

from ._core import Field, fields

__all__ = ["Field", "fields", "json_schema"]

Schema = dict[str, Any]

# JSON has no dates and times: strings, in one form each.
_STRINGS: dict[str, Schema] = {
    "date": {"type": "string", "format": "date"},
    "time": {"type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$"},
    "timestamp": {
        "type": "string",
        "format": "date-time",
        "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:00Z$",
    },
}


def json_schema() -> Schema:
    """The JSON Schema (2020-12) of `Cable.to_json()`. It allows no other keys and asks for all."""
    records: dict[str, Schema] = {}
    cable = _record(fields(), records)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Cable",
        "description": "A US diplomatic cable, as cablegram writes it.",
        **cable,
        "$defs": dict(sorted(records.items())),
    }


def _record(members: tuple[Field, ...], records: dict[str, Schema]) -> Schema:
    return {
        "type": "object",
        "properties": {field.name: _field(field, records) for field in members},
        "required": [field.name for field in members],
        "additionalProperties": False,
    }


def _field(field: Field, records: dict[str, Schema]) -> Schema:
    value = _value(field, records)
    if field.list:
        value = {"type": "array", "items": value}
    elif field.nullable:
        value = _or_null(value)
    return {"description": field.meaning, **value}


def _value(field: Field, records: dict[str, Schema]) -> Schema:
    if field.record is not None:
        if field.record not in records:
            records[field.record] = _record(field.members, records)
        return {"$ref": f"#/$defs/{field.record}"}
    if field.type == "integer":
        if field.minimum == field.maximum:
            return {"const": field.minimum}
        return {"type": "integer", "minimum": field.minimum, "maximum": field.maximum}
    if field.type in _STRINGS:
        return dict(_STRINGS[field.type])
    if field.values:
        return {"enum": list(field.values)}
    return {"type": field.type}


def _or_null(value: Schema) -> Schema:
    if "enum" in value:
        return {"enum": [*value["enum"], None]}
    if "type" in value:
        return {**value, "type": [value["type"], "null"]}
    return {"anyOf": [value, {"type": "null"}]}
