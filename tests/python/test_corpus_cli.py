"""convert, stats and graph, run as a shell runs them, on whole and on damaged corpora."""

from __future__ import annotations

import csv
import json
import resource
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path
from typing import Any

import pytest

import cablegram
from conftest import CABLE, CABLES, SAMPLES, Run, heed_interrupts

pa = pytest.importorskip("pyarrow", reason="the extra cablegram[sources] is not installed")
pytest.importorskip("fsspec", reason="the extra cablegram[sources] is not installed")

import pyarrow.ipc  # noqa: E402
import pyarrow.parquet as pq  # noqa: E402

import cablegram.arrow  # noqa: E402
from cablegram.sources import Source, texts  # noqa: E402
from test_arrow import as_json, row_of  # noqa: E402

ROWS = [
    row_of(cablegram.parse((CABLES / f"{name}.txt").read_bytes(), source=CABLES / f"{name}.txt"))
    for name in SAMPLES
]


def open_table(path: Path) -> list[dict[str, Any]]:
    if path.suffix == ".parquet":
        table = pq.read_table(path)
    elif path.suffix == ".arrow":
        table = pyarrow.ipc.open_file(path).read_all()
    else:
        return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    table.validate(full=True)
    return [as_json(row) for row in table.to_pylist()]


# --- scan ----------------------------------------------------------------------------------------


def test_scan_streams_batches() -> None:
    reader = cablegram.arrow.scan(str(CABLES), batch_size=5)
    assert reader.schema == cablegram.arrow.schema()
    batches = list(reader)
    assert [batch.num_rows for batch in batches[:-1]] == [5] * (len(batches) - 1)
    assert [as_json(row) for batch in batches for row in batch.to_pylist()] == ROWS


def test_scan_keeps_what_stands_beside(tmp_path: Path) -> None:
    path = tmp_path / "texts.parquet"
    pq.write_table(pa.table({"text": [CABLE, None], "shelf": [7, 8]}), path)
    table = cablegram.arrow.scan(str(path), ["subject", "id"]).read_all()
    assert table.schema.names == ["subject", "id", "meta"]
    assert table["meta"].to_pylist() == [{"shelf": 7}, {"shelf": 8}]
    assert table["subject"].to_pylist() == ["THE MINISTER'S PHOTOCOPIER", None]


def test_scan_that_is_left_early_ends() -> None:
    reader = cablegram.arrow.scan(str(CABLES), batch_size=1)
    assert reader.read_next_batch().num_rows == 1
    reader.close()


# --- convert -------------------------------------------------------------------------------------


def test_limits_of_sources(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for number in range(3):
            archive.writestr(f"{number}.txt", "SUBJECT: A TITLE\n")
    assert run("stats", path).returncode == 0
    for option, limit, cause in (
        ("--max-size", "10", "larger than 10 bytes"),
        ("--max-members", "2", "holds more than 2 files"),
    ):
        done = run("stats", path, option, limit)
        assert done.returncode == 1
        assert cause in done.stderr
    # Any archive may unpack to as much as this one does.
    assert run("stats", path, "--max-ratio", "1").returncode == 0


@pytest.mark.parametrize("ending", ["parquet", "arrow", "jsonl"])
def test_convert(run: Run, tmp_path: Path, ending: str) -> None:
    out = tmp_path / f"cables.{ending}"
    done = run("convert", CABLES, "-o", out)
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == f"cablegram: {out}: {len(SAMPLES)} cables\n"
    assert open_table(out) == ROWS
    assert [path.name for path in tmp_path.iterdir()] == [out.name]


def test_convert_some_columns_to_csv(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "heads"
    columns = ["id", "datetime", "tags", "section"]
    done = run("convert", CABLES, "-o", out, "--to", "csv", "--columns", ",".join(columns), "-j1")
    assert done.returncode == 0
    with out.open(newline="", encoding="utf-8") as file:
        found = list(csv.DictReader(file))
    assert list(found[0]) == columns
    for row, expected in zip(found, ROWS, strict=True):
        assert row["id"] == (expected["id"] or "")
        assert row["tags"] == ";".join(expected["tags"])
        assert json.loads(row["section"] or "null") == expected["section"]


def test_what_cannot_be_read_is_told_and_counted(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "cables"
    folder.mkdir()
    (folder / "good.txt").write_text(CABLE)
    (folder / "bad.txt").write_bytes(b"\0\0")
    done = run("convert", folder, "-o", "out.jsonl", "--rejects", "rejects.jsonl")
    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        "cablegram: out.jsonl: 1 cable",
        "cablegram: 1 not read, see rejects.jsonl",
    ]
    rejects = [json.loads(line) for line in (tmp_path / "rejects.jsonl").read_text().splitlines()]
    cause = "a binary file, not a text"
    assert rejects == [{"name": str(folder / "bad.txt"), "cause": cause}]
    assert f"{folder / 'bad.txt'}: {cause}" in run("stats", folder).stderr


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (["nothing"], 1, "nothing: No such file or directory"),
        (["."], 1, "holds no file whose name fits *.txt"),
        ([CABLES, "--columns", "id,no"], 2, "no column is named 'no'"),
        ([CABLES, "--to", "xml"], 2, "'xml' is none of"),
        ([CABLES, "-o", "no/out.jsonl"], 1, "No such file or directory"),
    ],
)
def test_wrong_use(run: Run, arguments: list[str | Path], status: int, words: str) -> None:
    done = run("convert", "-o", "out.jsonl", *arguments)
    assert done.returncode == status
    assert words in done.stderr
    assert "Traceback" not in done.stderr


def many(path: Path, count: int) -> None:
    with path.open("w", encoding="utf-8") as out:
        for number in range(count):
            out.write(json.dumps({"text": CABLE.replace("000732", f"{number:06}")}) + "\n")


@pytest.mark.parametrize("sign", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_a_killed_run_leaves_no_half_file(tmp_path: Path, sign: signal.Signals) -> None:
    many(tmp_path / "in.jsonl", 60_000)
    out = tmp_path / "out.jsonl"
    out.write_text("as it was")
    command = [sys.executable, "-m", "cablegram", "convert", "in.jsonl", "-o", out.name]
    run = subprocess.Popen(
        command, cwd=tmp_path, stderr=subprocess.PIPE, preexec_fn=heed_interrupts
    )
    deadline = time.monotonic() + 30
    while not list(tmp_path.glob(".out*.part")) and time.monotonic() < deadline:
        time.sleep(0.01)
    run.send_signal(sign)
    _, stderr = run.communicate(timeout=30)
    assert run.returncode != 0
    assert out.read_text() == "as it was"
    assert b"Traceback" not in stderr
    if sign != signal.SIGKILL:
        assert not list(tmp_path.glob(".out*"))


def test_a_full_disk_is_told(tmp_path: Path) -> None:
    many(tmp_path / "in.jsonl", 3_000)
    out = tmp_path / "out.jsonl"

    def allow_little() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, 1_000_000))

    done = subprocess.run(
        [sys.executable, "-m", "cablegram", "convert", "in.jsonl", "-o", out.name],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=allow_little,
    )
    assert done.returncode == 1
    assert "File too large" in done.stderr
    assert "Traceback" not in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["in.jsonl"]


def test_many_small_files(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "cables"
    for number in range(10_000):
        path = folder / f"{number // 1000}" / f"{number}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("SUBJECT: A\n")
    done = run("convert", folder, "-o", "out.parquet", "--columns", "source,subject")
    assert done.returncode == 0, done.stderr
    table = pq.read_table(tmp_path / "out.parquet")
    assert table.num_rows == 10_000
    assert len(set(table["source"].to_pylist())) == 10_000
    assert set(table["subject"].to_pylist()) == {"A"}


def test_progress_counts_the_bytes_of_files(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl.gz"
    many(tmp_path / "in.jsonl", 100)
    import gzip

    path.write_bytes(gzip.compress((tmp_path / "in.jsonl").read_bytes()))
    sizes: list[int] = []
    assert sum(batch.num_rows for batch in texts(Source(str(path), progress=sizes.append))) == 100
    assert sum(sizes) == path.stat().st_size


# --- stats and graph -----------------------------------------------------------------------------


def test_stats(run: Run, tmp_path: Path) -> None:
    done = run("stats", CABLES, "--plot", "counts.svg")
    assert done.returncode == 0, done.stderr
    counts: dict[tuple[str, str], int] = {}
    for line in done.stdout.splitlines():
        name, value, number = line.split("\t")
        counts[name, value] = int(number)
    posts = [row["post"] for row in ROWS]
    assert counts["post", "NOWHERE"] == posts.count("NOWHERE")
    years = [row["datetime"][:4] for row in ROWS if row["datetime"]]
    assert counts["year", years[0]] == years.count(years[0])
    tags = [tag for row in ROWS for tag in row["tags"]]
    assert counts["tag", tags[0]] == tags.count(tags[0])
    for name in ("year", "dialect", "post", "classification", "coverage"):
        assert sum(n for (kind, _), n in counts.items() if kind == name) == len(ROWS), name
    assert "<svg" in (tmp_path / "counts.svg").read_text()


def test_graph(run: Run, tmp_path: Path) -> None:
    import networkx

    edges = {
        (row["id"], one["id"])
        for row in ROWS
        for one in row["references"]
        if row["id"] and one["id"]
    }
    assert edges
    for name in ("references.graphml", "references.parquet"):
        done = run("graph", CABLES, "-o", name)
        assert done.returncode == 0, done.stderr
        assert done.stderr == f"cablegram: {name}: {len(edges)} references\n"
    assert set(networkx.read_graphml(tmp_path / "references.graphml").edges) == edges
    table = pq.read_table(tmp_path / "references.parquet").to_pylist()
    assert {(row["from"], row["to"]) for row in table} == edges
    assert run("graph", CABLES, "-o", "x.dot").returncode == 2
