"""How fast a corpus becomes a table.

    build/bench/bench/generate_cables --count 251287 | python bench/make_cables_csv.py OUT.csv
    python bench/measure_convert.py OUT.csv

Prints the rate of `cablegram convert` to Parquet and its greatest memory, and checks the rows:
their number, and a hundred of them against what `parse` says of their text.
"""

from __future__ import annotations

import random
import resource
import sys
import tempfile
import time
from pathlib import Path

import pyarrow.parquet as pq

import cablegram
from cablegram._convert import convert
from cablegram.sources import Source, texts


def check(table: Path, source: str, count: int) -> None:
    file = pq.ParquetFile(table)
    assert file.metadata.num_rows == count
    wanted = set(random.Random(1).sample(range(count), min(count, 100)))
    converted = file.iter_batches(batch_size=1000, columns=["id", "subject", "signature"])
    rows = (row for batch in converted for row in batch.to_pylist())
    found = (
        pair
        for batch in texts(source)
        for pair in zip(batch["name"].to_pylist(), batch["text"], strict=True)
    )
    for number, (row, (name, text)) in enumerate(zip(rows, found, strict=True)):
        if number in wanted:
            cable = cablegram.parse(text.as_py(), source=name)
            expected = (cable.id, cable.subject, cable.signature)
            assert (row["id"], row["subject"], row["signature"]) == expected, number


def main() -> None:
    source = sys.argv[1]
    size = Path(source).stat().st_size
    with tempfile.TemporaryDirectory(dir=Path(source).parent) as folder:
        table = Path(folder) / "out.parquet"
        begin = time.perf_counter()
        count = convert(Source(source), table, "parquet")
        seconds = time.perf_counter() - begin
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
        rate = size / seconds / 1e6
        print(f"{count:,} cables, {size / 1e6:,.0f} MB in {seconds:.1f} s: {rate:.0f} MB/s")
        print(f"peak memory {memory / 1e6:,.0f} MB, table {table.stat().st_size / 1e6:,.0f} MB")
        check(table, source, count)
    print("rows agree")


if __name__ == "__main__":
    main()
