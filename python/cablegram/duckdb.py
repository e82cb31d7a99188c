"""Cables in DuckDB: a function over columns of texts.

>>> import duckdb
>>> import cablegram.duckdb
>>> connection = duckdb.connect()
>>> cablegram.duckdb.register(connection)
>>> connection.sql("select cable.subject from (select parse_cable(text) as cable from texts)")

Install `cablegram[duckdb]`.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from ._extras import needs

with needs("duckdb"):
    import duckdb
    import pyarrow as pa

    from .arrow import parse_array, schema

__all__ = ["register"]


def register(
    connection: duckdb.DuckDBPyConnection,
    name: str = "parse_cable",
    columns: Sequence[str] | None = None,
) -> None:
    """Makes a function of SQL that parses texts: from VARCHAR to a STRUCT of the cable's columns.

    columns: which columns the struct has, in which order; None for all. What they do not need is
    not parsed. A null gives a null.

    A function of this name that was registered on the connection before is replaced.

    Raises ValueError for a column that does not exist.
    """

    def parse(texts: Any) -> Any:
        # DuckDB has threads of its own.
        batch = parse_array(texts, columns=columns, threads=1)
        return pa.chunked_array([batch.to_struct_array()])

    empty = schema(columns).empty_table()
    relation = connection.from_arrow(empty)
    cable = connection.struct_type(dict(zip(relation.columns, relation.types, strict=True)))
    arrow: Any = "arrow"
    with suppress(duckdb.InvalidInputException):  # none was registered
        connection.remove_function(name)
    connection.create_function(name, parse, ["VARCHAR"], cable, type=arrow)
