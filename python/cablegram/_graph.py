"""Who refers to whom: what `cablegram graph` does."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import pyarrow as pa
import pyarrow.parquet

from ._extras import needs
from ._outputs import ending_of, replacing
from ._unread import NothingReadError
from .arrow import scan
from .sources import Source

__all__ = ["write_graph"]


class _Edge(NamedTuple):
    origin: str
    target: str


def write_graph(source: Source, out: str) -> int:
    """Writes the references among cables, and gives their number.

    `out` ends in .graphml, for a directed graph of ids, or in .parquet, for a table of the columns
    `from` and `to`. References to what is no cable, and those of cables without an id, have no
    place in it. Raises NothingReadError when there is no cable at all; `out` stays as it was then.
    """
    is_table = ending_of(out) == ".parquet"
    if not is_table:
        with needs("graph"):
            import networkx

    with replacing(out) as file:
        edges: list[_Edge] = []
        cables = 0
        for batch in scan(source, ["id", "references"]):
            cables += batch.num_rows
            edges += _edges(batch)
        if cables == 0:
            raise NothingReadError
        if is_table:
            columns = {
                "from": pa.array([edge.origin for edge in edges], pa.string()),
                "to": pa.array([edge.target for edge in edges], pa.string()),
            }
            pyarrow.parquet.write_table(pa.table(columns), file)
        else:
            networkx.write_graphml(networkx.DiGraph(edges), file)
    return len(edges)


def _edges(batch: pa.RecordBatch) -> Iterator[_Edge]:
    rows: list[Any] = batch.to_pylist()
    for row in rows:
        targets = {one["id"]: None for one in row["references"] or () if one["id"]}
        for target in targets if row["id"] else ():
            yield _Edge(row["id"], target)
