"""URLs: what is read of them and written to them, and what is said where that cannot be done."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import zipfile
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from conftest import CABLE, CABLES, Run

fsspec = pytest.importorskip("fsspec", reason="the extra cablegram[sources] is not installed")
pa = pytest.importorskip("pyarrow", reason="the extra cablegram[sources] is not installed")

import pyarrow.parquet as pq  # noqa: E402

from cablegram import _outputs, _urls  # noqa: E402
from cablegram.cli import app  # noqa: E402
from cablegram.sources import Rejects, Source, texts  # noqa: E402
from test_extras import WITHOUT, without  # noqa: E402

# --- Which are URLs -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "scheme"),
    [
        ("s3://bucket/a.txt", "s3"),
        ("HTTP://host/a.txt", "http"),
        ("simplecache::https://host/a::b.txt", "https"),
        ("a::b.txt", "file"),
        ("./s3://a", "file"),
        ("c:/a.txt", "file"),
        ("file:a.txt", "file"),
        ("memory:a.txt", "file"),
        ("-", "file"),
    ],
)
def test_schemes(path: str, scheme: str) -> None:
    assert _urls.scheme_of(path) == scheme
    assert _urls.is_url(path) == (scheme != "file")


# --- A web server ---------------------------------------------------------------------------------


class Server(BaseHTTPRequestHandler):
    """Sends files whole, whatever part of them is asked for."""

    files: dict[str, bytes]

    def do_GET(self) -> None:
        data = self.files.get(self.path.partition("?")[0])
        if self.path == "/broken.txt":
            self.send_error(500)
        elif data is None:
            self.send_error(404)
        else:
            self.send_response(200)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            if self.command == "GET":
                self.wfile.write(data)

    def do_HEAD(self) -> None:
        self.do_GET()

    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    pytest.importorskip("aiohttp", reason="the extra cablegram[http] is not installed")
    folder = tmp_path_factory.mktemp("web")
    rows = [{"text": CABLE.replace("000732", f"{number:06}")} for number in range(3000)]
    pq.write_table(pa.Table.from_pylist(rows), folder / "many.parquet", compression="none")
    with zipfile.ZipFile(folder / "some.zip", "w") as archive:
        for number, row in enumerate(rows):
            archive.writestr(f"{number}.txt", row["text"])
    with (folder / "many.jsonl").open("w") as out:
        out.writelines(json.dumps(row) + "\n" for row in rows)
    # So that none of them is read in one piece.
    assert all(path.stat().st_size > 1_000_000 for path in folder.iterdir())
    Server.files = {f"/{path.name}": path.read_bytes() for path in folder.iterdir()}
    # A page of links is a cable's page all the same.
    Server.files |= {
        "/a.txt": CABLE.encode(),
        "/a::b.txt": CABLE.encode() + b'<a href="a.txt">a</a>',
        "/folder/": b'<a href="b.txt">b</a><a href="c.TXT">c</a><a href="d.md">d</a>',
        "/folder/b.txt": CABLE.encode(),
        "/folder/c.TXT": CABLE.encode(),
    }
    with ThreadingHTTPServer(("127.0.0.1", 0), Server) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.mark.parametrize(
    ("path", "count"),
    [
        ("many.parquet", 3000),
        ("some.zip", 3000),
        ("many.jsonl", 3000),
        ("a.txt", 1),
        ("a.txt?version=[2]", 1),
        ("a::b.txt", 1),
        ("folder/", 2),
        ("folder/*.txt", 2),
    ],
)
def test_files_of_a_server_that_sends_no_parts(host: str, path: str, count: int) -> None:
    rejects = Rejects(print)
    source = Source(f"{host}/{path}", rejects=rejects)
    assert sum(batch.num_rows for batch in texts(source)) == count
    assert rejects.count == 0


def test_errors_of_a_server(run: Run, host: str) -> None:
    for path, cause in (
        ("none.csv", "No such file or directory"),
        ("none.txt", "No such file or directory"),
        ("broken.txt", "500, message="),
        ("folder/*.log", "matches no file"),
    ):
        done = run("stats", f"{host}/{path}")
        assert done.returncode == 1
        assert done.stderr.startswith(f"cablegram: {host}/{path}: {cause}")
        assert "Traceback" not in done.stderr


def test_a_server_that_is_not_there(run: Run) -> None:
    pytest.importorskip("aiohttp", reason="the extra cablegram[http] is not installed")
    done = run("stats", "http://127.0.0.1:1/a.csv")
    assert done.returncode == 1
    assert done.stderr.startswith("cablegram: http://127.0.0.1:1/a.csv: Connect call failed")
    assert done.stderr.count("\n") == 1


def test_web_servers_are_not_written(run: Run, tmp_path: Path) -> None:
    pytest.importorskip("aiohttp", reason="the extra cablegram[http] is not installed")
    cable = CABLES / "08NOWHERE732.txt"
    for command in (
        # Before the work: the source is not even looked for.
        ("convert", "none", "-o"),
        ("stats", "none", "--plot"),
        ("graph", "none", "-o"),
        ("stats", "none", "--rejects"),
        ("view", cable, "-o"),
        ("format", cable, "-o"),
    ):
        ending = {"convert": "csv", "graph": "parquet", "stats": "svg"}.get(str(command[0]), "txt")
        url = f"http://127.0.0.1:1/out.{ending}"
        done = run(*command, url)
        said = f"cablegram: {url}: http:// can be read, but not written\n"
        assert (done.returncode, done.stdout, done.stderr) == (1, "", said)
    assert not list(tmp_path.iterdir())


# --- What is not installed ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("missing", "extra", "url"),
    [
        ("s3fs", "s3", "s3://bucket/out.csv"),
        ("aiohttp", "http", "https://host/out.csv"),
        ("aiohttp", "http", "simplecache::http://host/out.csv"),
    ],
)
@pytest.mark.parametrize("is_output", [False, True])
def test_extras_of_urls(
    missing: str,
    extra: str,
    url: str,
    is_output: bool,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    paths = [str(CABLES), "-o", url] if is_output else [url, "-o", "out.csv"]
    arguments = ["cablegram", "convert", *paths]
    said = without(missing, f"import cablegram.cli; sys.argv = {arguments}; cablegram.cli.main()")
    assert said == f"cablegram: No module named {missing!r}: pip install 'cablegram[{extra}]'"
    assert not list(tmp_path.iterdir())
    read = f"import cablegram.arrow; cablegram.arrow.scan({url!r})"
    assert without(missing, read).endswith(f": pip install 'cablegram[{extra}]'")


def test_schemes_that_nobody_knows(run: Run, tmp_path: Path) -> None:
    done = run("stats", "nope://a.csv")
    assert (done.returncode, done.stderr) == (
        1,
        "cablegram: nope://a.csv: Protocol not known: nope\n",
    )
    done = run("convert", CABLES, "-o", "nope://a.csv")
    assert (done.returncode, done.stderr) == (
        1,
        "cablegram: nope://a.csv: Protocol not known: nope\n",
    )
    assert not list(tmp_path.iterdir())


# --- Outputs --------------------------------------------------------------------------------------


@pytest.fixture
def memory() -> Iterator[Any]:
    system = fsspec.filesystem("memory")
    system.store.clear()
    yield system
    system.store.clear()


def in_process(*arguments: str | Path) -> Any:
    return CliRunner().invoke(app, list(map(str, arguments)))


def test_outputs_at_urls(memory: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    memory.pipe("/b/in.jsonl", json.dumps({"text": CABLE}).encode())
    cable = CABLES / "08NOWHERE732.txt"
    for name, command in {
        "a.parquet": ("convert", "memory://b/in.jsonl", "-o"),
        "a.arrow": ("convert", "memory://b/in.jsonl", "-o"),
        "a.jsonl": ("convert", "memory://b/in.jsonl", "-o"),
        "a.csv": ("convert", "memory://b/in.jsonl", "-o"),
        "a.graphml": ("graph", CABLES, "-o"),
        "a.svg": ("stats", CABLES, "--plot"),
        "rejects.jsonl": ("stats", CABLES, "--rejects"),
        "a.html": ("view", cable, "-o"),
        "a.txt": ("format", cable, "-o"),
    }.items():
        done = in_process(*command, f"memory://b/{name}")
        assert done.exit_code == 0, done.output
        assert memory.exists(f"/b/{name}")
        # As it is written to a file.
        if name not in {"a.svg", "rejects.jsonl"}:
            assert in_process(*command, name).exit_code == 0
            assert Path(name).read_bytes() == memory.cat(f"/b/{name}")
            Path(name).unlink()
    assert not [path for path in memory.find("/") if ".part" in path]
    assert not list(tmp_path.iterdir())


def test_an_output_at_a_url_stays_as_it_was_until_it_is_whole(memory: Any) -> None:
    memory.pipe("/b/a.csv", b"as it was")

    def write_half() -> None:
        with _outputs.replacing("memory://b/a.csv") as file:
            file.write(b"half")
            assert memory.cat("/b/a.csv") == b"as it was"
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write_half()
    assert memory.find("/") == ["/b/a.csv"]
    assert memory.cat("/b/a.csv") == b"as it was"
    with _outputs.replacing("memory://b/a.csv") as file:
        file.write(b"new")
    assert memory.find("/") == ["/b/a.csv"]
    assert memory.cat("/b/a.csv") == b"new"


def test_errors_of_a_url_name_it_and_no_hidden_part(
    memory: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    class StrangeError(Exception):
        """As botocore has them."""

    def fail(at: str, *_: Any, **__: Any) -> None:
        raise StrangeError(f"no way to reach http://host/{at}")

    monkeypatch.setattr(type(memory), "mv", lambda _, *paths: fail(paths[0]))
    with pytest.raises(_outputs.OutputError) as raised, _outputs.replacing("memory://b/a") as file:
        file.write(b"new")
    assert raised.value.filename == "memory://b/a"
    assert raised.value.strerror == "no way to reach http://host//b/a"
    assert memory.find("/") == []


def test_a_page_at_a_url_is_not_opened(run: Run) -> None:
    done = run("view", CABLES / "08NOWHERE732.txt", "-o", "memory://a.html", "--open")
    assert done.returncode == 2
    assert "a page at a URL cannot be opened from here" in done.stderr


def test_only_urls_need_fsspec(tmp_path: Path) -> None:
    cable, out = str(CABLES / "08NOWHERE732.txt"), str(tmp_path / "out.txt")
    script = f"import cablegram.cli; sys.argv = ['', 'format', {cable!r}, '-o', {out!r}]"
    command = [sys.executable, "-c", WITHOUT, "fsspec", f"{script}; cablegram.cli.main()"]
    assert subprocess.run(command, check=False).returncode == 0
    assert Path(out).exists()
