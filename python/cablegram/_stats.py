"""What a corpus holds: the counts of `cablegram stats`."""

from __future__ import annotations

from collections import Counter
from typing import Any, BinaryIO

import pyarrow.compute as pc

from ._extras import needs
from ._unread import NothingReadError
from .arrow import scan
from .sources import Source

__all__ = ["Counts", "count", "endings", "plot"]

_COLUMNS = ["datetime", "dialect", "post", "classification", "tags", "diagnostics", "coverage"]

Counts = dict[str, "Counter[str]"]


def count(source: Source) -> Counts:
    """How many cables there are of each year, dialect, post, classification, tag and coverage.

    `diagnostic` counts findings, of which a cable may have several. `coverage` is the share of the
    bytes that the grammar accounts for, in steps of one hundredth, rounded down. Raises
    NothingReadError when there is no cable at all.
    """
    names = ("year", "dialect", "post", "classification", "tag", "diagnostic", "coverage")
    counts: Counts = {name: Counter() for name in names}
    cables = 0
    for batch in scan(source, _COLUMNS):
        cables += batch.num_rows
        batch = batch.filter(pc.is_valid(batch["dialect"]))  # the others are no texts
        for name in ("dialect", "post", "classification"):
            _add(counts[name], batch[name])
        times: Any = batch["datetime"]
        _add(counts["year"], pc.year(times))
        _add(counts["tag"], pc.list_flatten(batch["tags"]))
        _add(counts["diagnostic"], pc.struct_field(pc.list_flatten(batch["diagnostics"]), "code"))
        _add(counts["coverage"], pc.floor(pc.multiply(batch["coverage"], 100)), "{:.0f} %".format)
    if cables == 0:
        raise NothingReadError
    return counts


def _add(counter: Counter[str], values: Any, name: Any = str) -> None:
    for entry in pc.value_counts(values).to_pylist():
        value = entry["values"]
        counter["unknown" if value is None else name(value)] += entry["counts"]


def endings() -> list[str]:
    """The endings of the names of pictures that `plot` can draw."""
    with needs("plot"):
        from matplotlib.backend_bases import FigureCanvasBase

    return [f".{kind}" for kind in sorted(FigureCanvasBase.get_supported_filetypes())]


def plot(counts: Counts, out: BinaryIO, ending: str) -> None:
    """Draws the counts, the most frequent of each, one picture under another.

    ending: one of `endings()`, which says what kind of picture it is.
    """
    with needs("plot"):
        from matplotlib.figure import Figure

    shown = {name: counter for name, counter in counts.items() if counter}
    figure = Figure(figsize=(9, 4 * max(len(shown), 1)), layout="constrained")
    for place, (name, counter) in enumerate(shown.items(), 1):
        axes = figure.add_subplot(len(shown), 1, place)
        entries = sorted(counter.items()) if name == "year" else counter.most_common(20)
        axes.barh([label for label, _ in entries], [number for _, number in entries])
        axes.invert_yaxis()
        axes.set_title(name.capitalize())
        axes.set_xlabel("findings" if name == "diagnostic" else "cables")
    figure.savefig(out, format=ending.lstrip("."))
