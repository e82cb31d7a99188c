"""What cannot be read is told by read, scan and the commands, which keep the old output then."""

from __future__ import annotations

import gzip
import io
import json
import signal
import subprocess
import sys
import tarfile
import time
import zipfile
from pathlib import Path
from typing import Any

import pytest

import cablegram
from conftest import CABLE, Run, heed_interrupts
from test_sources import cablegate_row, read

pa = pytest.importorskip("pyarrow", reason="the extra cablegram[sources] is not installed")
pytest.importorskip("fsspec", reason="the extra cablegram[sources] is not installed")

import cablegram.arrow  # noqa: E402
from cablegram.sources import Rejected, Rejects, Source  # noqa: E402


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one cable, and four files that are none."""
    folder = tmp_path / "cables"
    folder.mkdir()
    (folder / "a.txt").write_text(CABLE)
    for number in range(4):
        (folder / f"bad{number}.txt").write_bytes(b"\0\0")
    return folder


def scanned(source: Path | Source, **options: Any) -> int:
    wanted = source if isinstance(source, Source) else str(source)
    return cablegram.arrow.scan(wanted, ["id"], **options).read_all().num_rows


def as_frame(source: Path | Source, **options: Any) -> int:
    pytest.importorskip("pandas", reason="the extra cablegram[pandas] is not installed")
    return len(cablegram.read(source, ["id"], **options))


@pytest.mark.parametrize("reader", [scanned, as_frame])
class TestReaders:
    def test_a_warning_with_count_and_causes(self, folder: Path, reader: Any) -> None:
        with pytest.warns(cablegram.UnreadWarning) as caught:
            assert reader(folder) == 1
        (warning,) = caught
        words = str(warning.message)
        assert words.startswith(f"4 not read of {folder}: {folder / 'bad0.txt'}: a binary file")
        assert "bad2.txt" in words
        assert "and 1 more" in words
        assert warning.filename == __file__

    def test_strict(self, folder: Path, reader: Any) -> None:
        with pytest.raises(cablegram.UnreadError, match=r"not read of .*bad0.txt: a binary file"):
            reader(folder, strict=True)
        for bad in folder.glob("bad*"):
            bad.unlink()
        assert reader(folder, strict=True) == 1

    def test_rejects_are_collected(self, folder: Path, reader: Any) -> None:
        rejects: list[Rejected] = []
        assert reader(folder, rejects=rejects) == 1
        assert [Path(one.name).name for one in rejects] == [f"bad{n}.txt" for n in range(4)]
        with pytest.raises(cablegram.UnreadError):
            reader(folder, rejects=rejects, strict=True)

    def test_rejects_of_a_source_are_heard(self, folder: Path, reader: Any) -> None:
        heard: list[Rejected] = []
        source = Source(str(folder), rejects=Rejects(heard.append))
        assert reader(source) == 1
        assert source.rejects.count == len(heard) == 4
        with pytest.warns(cablegram.UnreadWarning):
            reader(Source(str(folder)))

    def test_nothing_to_say(self, folder: Path, reader: Any) -> None:
        assert reader(folder / "a.txt") == 1


def test_a_table_that_is_cut(tmp_path: Path) -> None:
    path = tmp_path / "a.csv.gz"
    rows = "".join(cablegate_row(number, CABLE) for number in range(9_000))
    whole = gzip.compress(rows.encode())
    path.write_bytes(whole[: len(whole) * 9 // 10])
    with pytest.warns(cablegram.UnreadWarning, match="not read after row"):
        assert scanned(path) > 1000


# --- Commands ------------------------------------------------------------------------------------


def _cut_zip(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.txt", CABLE * 20)
    path.write_bytes(path.read_bytes()[:-50])


def _of_bytes(data: bytes) -> Any:
    return lambda path: path.write_bytes(data)


def _empty_zip(path: Path) -> None:
    zipfile.ZipFile(path, "w").close()


NOTHING = {
    "cut.zip": _cut_zip,
    "empty.zip": _empty_zip,
    "empty.tar": lambda path: tarfile.open(path, "w").close(),
    "cut.jsonl.gz": _of_bytes(gzip.compress(b'{"text": "A"}\n')[:15]),
    "bad.jsonl": _of_bytes(b"[\n[\n"),
    "empty.jsonl": _of_bytes(b""),
    "empty.csv": _of_bytes(b"id,text\n"),
    "bad.parquet": _of_bytes(b"no table"),
    "bad.txt": _of_bytes(b"\0\0"),
    "bad.pdf": _of_bytes(b"%PDF-1.4"),
    "*.none": _of_bytes(b""),
}


@pytest.mark.parametrize("name", NOTHING)
@pytest.mark.parametrize("command", ["convert", "graph"])
def test_old_outputs_stay(run: Run, tmp_path: Path, name: str, command: str) -> None:
    if "*" not in name:
        NOTHING[name](tmp_path / name)
    out = tmp_path / "keep.parquet"
    out.write_bytes(b"as it was")
    done = run(command, name, "-o", out)
    assert done.returncode == 1
    assert done.stderr
    assert "Traceback" not in done.stderr
    assert out.read_bytes() == b"as it was"
    assert not list(tmp_path.glob(".keep*"))


@pytest.mark.parametrize("name", NOTHING)
def test_stats_of_nothing(run: Run, tmp_path: Path, name: str) -> None:
    if "*" not in name:
        NOTHING[name](tmp_path / name)
    done = run("stats", name)
    assert (done.returncode, done.stdout) == (1, "")


def test_what_could_be_read_is_written(run: Run, folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    out.write_text("as it was")
    assert run("convert", folder, "-o", out).returncode == 1
    assert json.loads(out.read_text())["id"] == "08NOWHERE732"


# --- Archives that lie of their sizes ------------------------------------------------------------


def lying_tar(path: Path, kind: str, size: int) -> None:
    """An archive with one cable, and a member that is not there."""
    with tarfile.open(path, f"w:{kind}") as archive:
        entry = tarfile.TarInfo("good.txt")
        entry.size = len(CABLE)
        archive.addfile(entry, io.BytesIO(CABLE.encode()))
        entry = tarfile.TarInfo("bad.txt")
        entry.size = size
        archive.fileobj.write(entry.tobuf(tarfile.GNU_FORMAT))  # type: ignore[union-attr]


@pytest.mark.parametrize("kind", ["", "gz", "xz"])
@pytest.mark.parametrize("size", [1 << 40, 1 << 60])
@pytest.mark.parametrize("include", [None, ["good.txt"]])
def test_sizes_beyond_the_end(
    tmp_path: Path, kind: str, size: int, include: list[str] | None
) -> None:
    path = tmp_path / (f"a.tar.{kind}" if kind else "a.tar")
    lying_tar(path, kind, size)
    found, rejected = read(path, include=include)
    assert found == {f"{path}/good.txt": CABLE.encode()}
    (one,) = rejected
    assert one.name == str(path)
    assert ("unpacks to more" if kind else "'bad.txt' is said to have 1,") in one.cause


def test_a_nested_archive_that_lies(tmp_path: Path) -> None:
    inner = tmp_path / "inner.tar"
    lying_tar(inner, "", 1 << 40)
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.write(inner, "inner.tar")
        archive.writestr("b.txt", "TEXT")
    found, rejected = read(path)
    assert list(found) == [f"{path}/inner.tar/good.txt", f"{path}/b.txt"]
    assert [one.name for one in rejected] == [f"{path}/inner.tar"]


# The command, with a file system that gives nothing for hours and says when it is asked.
WAITING = """
import sys, time
from pathlib import Path
from cablegram.sources import _streams
from cablegram.cli import main

def read(file, buffer):
    Path("asked").touch()
    time.sleep(3600)

_streams._Counted.readinto = read
sys.argv = ["cablegram", "convert", "in.jsonl", "-o", "out.jsonl"]
main()
"""


@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGINT])
def test_a_run_that_waits_can_be_ended(tmp_path: Path, sign: signal.Signals) -> None:
    (tmp_path / "in.jsonl").write_text("{}")
    out = tmp_path / "out.jsonl"
    out.write_text("as it was")
    run = subprocess.Popen(
        [sys.executable, "-c", WAITING],
        cwd=tmp_path,
        stderr=subprocess.PIPE,
        preexec_fn=heed_interrupts,
    )
    while not (tmp_path / "asked").exists() and run.poll() is None:
        time.sleep(0.01)
    run.send_signal(sign)
    _, stderr = run.communicate(timeout=30)
    assert run.returncode == 128 + sign
    assert b"Traceback" not in stderr
    assert out.read_text() == "as it was"
