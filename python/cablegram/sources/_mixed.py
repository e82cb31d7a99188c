"""Texts of files of all kinds together: those of a folder, a pattern or an archive."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any

import pyarrow as pa

from cablegram._kinds import PAGES, TABLES

from ._archives import BombError, members
from ._columns import as_json
from ._files import PAGE_FIELDS, TABLE_PATTERNS, TEXT_PATTERNS, Text, text_of
from ._source import ARCHIVES, FAILURES, Entry, Rejects, Source, kind_of
from ._streams import open_path
from ._tables import tables

__all__ = ["entry_of", "mixed_batches"]

# A batch ends when it has so many bytes, whatever its rows: what bounds the memory.
_BATCH_BYTES = 16_000_000

_PAGE_TYPE = pa.struct([(name, pa.string()) for name in PAGE_FIELDS])


def entry_of(path: str, source: Source) -> Entry:
    """A file of the source's file system."""
    return Entry(path, lambda: open_path(path, source.progress))


def mixed_batches(
    paths: Sequence[str], source: Source, batch_size: int
) -> Iterator[pa.RecordBatch]:
    """The texts of files, of which what cannot be read is rejected."""
    kinds = {kind_of(path) for path in paths}
    for patterns in (passes := _passes(kinds, source)):
        # What a pass that finds nothing rejects, the next one rejects again.
        rejects = _Held(source.rejects)
        if patterns is passes[-1]:
            rejects.release()
        of_pass = replace(source, rejects=rejects)
        meta = _meta_type(kinds, patterns)
        yield from _of_pass(paths, of_pass, patterns, rejects.release, _Pending(meta, batch_size))
        if rejects.is_released:
            return


def _passes(kinds: set[str], source: Source) -> list[Sequence[str]]:
    """Which files of archives are wanted; where there are none, which ones then."""
    # Patterns of archives choose archives; which of their files are read, the others say.
    asked = [one for one in source.include or () if kind_of(one) not in ARCHIVES]
    if asked:
        return [asked]
    both = TEXT_PATTERNS + TABLE_PATTERNS
    if not kinds & set(ARCHIVES):
        return [()]
    if kinds <= set(ARCHIVES):
        return [TEXT_PATTERNS, both]
    return [both] if kinds & set(TABLES) else [TEXT_PATTERNS]


def _meta_type(kinds: set[str], patterns: Sequence[str]) -> pa.DataType | None:
    """The type of what stands beside the texts, which is known before any is read."""
    within = {kind_of(one) for one in patterns} if kinds & set(ARCHIVES) else set()
    anything = any(not kind or set(kind) & set("*?[") for kind in within)
    if anything or (kinds | within) & set(TABLES):
        return pa.string()
    return _PAGE_TYPE if (kinds | within) & set(PAGES) else None


class _Held(Rejects):
    """Rejects that wait until it is known whether they count."""

    def __init__(self, target: Rejects) -> None:
        super().__init__()
        self.is_released = False
        self._target = target
        self._waiting: list[tuple[str, object]] = []

    def __call__(self, name: str, cause: object) -> None:
        if self.is_released:
            self._target(name, cause)
        else:
            self._waiting.append((name, cause))

    def release(self) -> None:
        self.is_released = True
        for name, cause in self._waiting:
            self._target(name, cause)
        self._waiting = []


class _Pending:
    """Texts that will be a batch."""

    def __init__(self, meta_type: pa.DataType | None, batch_size: int) -> None:
        self.batch_size = batch_size
        self._meta_type = meta_type
        self._texts: list[Text] = []
        self._bytes = 0

    def add(self, text: Text) -> Iterator[pa.RecordBatch]:
        self._texts.append(text)
        self._bytes += len(text.text)
        if len(self._texts) >= self.batch_size or self._bytes >= _BATCH_BYTES:
            yield from self.batches()

    def batches(self) -> Iterator[pa.RecordBatch]:
        """What there is, as a batch."""
        if not self._texts:
            return
        # Names of files may hold bytes that are no UTF-8.
        names = [one.name.encode(errors="replace").decode() for one in self._texts]
        columns: dict[str, Any] = {
            "name": pa.array(names, pa.string()),
            "text": pa.array([one.text for one in self._texts], pa.large_binary()),
            "encoding": pa.array([one.encoding for one in self._texts], pa.string()),
        }
        if self._meta_type is not None:
            columns["meta"] = pa.array([self._meta(one) for one in self._texts], self._meta_type)
        self._texts = []
        self._bytes = 0
        yield pa.record_batch(columns)

    def _meta(self, text: Text) -> object:
        is_json = self._meta_type == pa.string() and text.meta is not None
        return json.dumps(text.meta, ensure_ascii=False) if is_json else text.meta


def _of_pass(
    paths: Sequence[str],
    source: Source,
    patterns: Sequence[str],
    found: Callable[[], None],
    pending: _Pending,
) -> Iterator[pa.RecordBatch]:
    for path in paths:
        if source.part not in (None, path):
            continue
        try:
            if kind_of(path) in ARCHIVES:
                for entry in members(path, source, patterns):
                    found()
                    yield from _of_entry(entry, source, pending)
            else:
                yield from _of_entry(entry_of(path, source), source, pending)
        except FAILURES as error:
            source.rejects(path, error)
    yield from pending.batches()


def _of_entry(entry: Entry, source: Source, pending: _Pending) -> Iterator[pa.RecordBatch]:
    try:
        if table := tables.get(kind_of(entry.name)):
            yield from pending.batches()
            for batch in table(entry, source, pending.batch_size):
                yield as_json(batch)
            return
        with entry.open() as file:
            text = text_of(entry.name, file, source.max_size)
        yield from pending.add(text)
    except BombError:
        raise
    except FAILURES as error:
        source.rejects(entry.name, error)
