"""Fuzzes what the package does in Python: its containers of texts, and what it makes of cables.

    python tests/fuzz/python/faces.py [CORPUS...] [options of libFuzzer]

Needs atheris and the extra cablegram[all]. The first byte of an input says which face it is for.
"""

from __future__ import annotations

import io
import json
import pickle
import sys
import tarfile
import zipfile
from collections.abc import Callable

import atheris

with atheris.instrument_imports(include=["cablegram"]):
    import cablegram
    from cablegram.sources import Rejects, Source, texts
    from cablegram.view import page

import fsspec

MEMORY = fsspec.filesystem("memory")

# What a source may be of no use for; see `cablegram.sources.texts`.
USELESS = (OSError, ValueError)


def cable(text: bytes | str) -> None:
    """Everything that can be asked of a cable."""
    parsed = cablegram.parse(text)
    if isinstance(text, str):
        assert parsed.text == text
    assert parsed.to_dict() == json.loads(parsed.to_json())
    at = 0
    for _, begin, end in parsed.tiles():
        assert begin == at < end
        at = end
    for finding in cablegram.check(parsed):
        assert parsed.line_column(finding.span[0]) == (finding.line, finding.column)
    for block in parsed.body:
        assert pickle.loads(pickle.dumps(block)) == block
    assert pickle.loads(pickle.dumps(parsed)) == parsed
    assert repr(parsed)
    assert page(parsed)
    cablegram.parse(cablegram.write(parsed))


def strings(data: bytes) -> None:
    """Any str, surrogates among it."""
    cable(data.decode("utf-8", "surrogatepass" if data[:1] == b"s" else "surrogateescape"))


def source(name: str, data: bytes, **options: str) -> None:
    """A container with these bytes: what it holds is read, or rejected."""
    path = f"/fuzz/{name}"
    MEMORY.pipe(path, data)
    rejects = Rejects()
    wanted = Source(
        f"memory:/{path}",
        include=("*",),
        max_size=100_000,
        max_members=100,
        rejects=rejects,
        **options,  # type: ignore[arg-type] # names of columns
    )
    try:
        for batch in texts(wanted):
            batch.validate(full=True)
            assert batch.schema.names[:2] == ["name", "text"]
            assert batch.num_rows
    except USELESS:
        pass
    finally:
        MEMORY.rm(path)


def members(data: bytes) -> list[tuple[str, bytes]]:
    """Names and contents for an archive, parted by NUL."""
    parts = data.split(b"\0")
    return [
        (name.decode("latin-1") or "a.txt", content)
        for name, content in zip(parts[::2], parts[1::2], strict=False)
    ]


def zipped(data: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members(data):
            archive.writestr(zipfile.ZipInfo(name), content)
    return out.getvalue()


def tarred(data: bytes) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:gz", format=tarfile.PAX_FORMAT) as archive:
        for name, content in members(data):
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))
    return out.getvalue()


FACES: tuple[Callable[[bytes], None], ...] = (
    cable,
    strings,
    lambda data: source("a.txt", data),
    lambda data: source("a.txt.gz", data),
    lambda data: source("a.html", data),
    lambda data: source("cables.csv", data),
    lambda data: source("texts.csv", data, text_column="text", name_column="id"),
    lambda data: source("texts.jsonl", data, name_column="id"),
    lambda data: source("texts.parquet", data),
    lambda data: source("a.zip", data),
    lambda data: source("a.tar", data),
    lambda data: source("a.tgz", data),
    lambda data: source("a.zip", zipped(data)),
    lambda data: source("a.tgz", tarred(data)),
)


def one_input(data: bytes) -> None:
    if data:
        FACES[data[0] % len(FACES)](data[1:])


if __name__ == "__main__":
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()
