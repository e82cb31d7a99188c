"""What a corpus holds: the counts of `cablegram stats`."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from .arrow import scan
from .sources import Source

__all__ = ["count", "plot"]

_COLUMNS = ["datetime", "post", "classification", "tags", "diagnostics"]


def count(source: Source) -> dict[str, Counter[str]]:
    """How many cables there are of each year, post, classification, tag and diagnostic."""
    counts: dict[str, Counter[str]] = {
        name: Counter() for name in ("year", "post", "classification", "tag", "diagnostic")
    }
    for batch in scan(source, _COLUMNS):
        for row in batch.to_pylist():
            counts["year"][str(row["datetime"].year) if row["datetime"] else "unknown"] += 1
            counts["post"][row["post"] or "unknown"] += 1
            counts["classification"][row["classification"] or "unknown"] += 1
            counts["tag"].update(row["tags"] or ())
            counts["diagnostic"].update({one["code"] for one in row["diagnostics"] or ()})
    return counts


def plot(counts: dict[str, Counter[str]], out: Path) -> None:
    """Draws the counts, the most frequent of each, one picture under another."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(9, 4 * len(counts)), layout="constrained")
    for axes, (name, counter) in zip(figure.subplots(len(counts)), counts.items(), strict=True):
        shown = sorted(counter.items()) if name == "year" else counter.most_common(20)
        axes.barh([label for label, _ in shown], [number for _, number in shown])
        axes.invert_yaxis()
        axes.set_title(f"Cables per {name}")
    figure.savefig(out)
