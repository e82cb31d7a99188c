"""Real cables, where a checkout has them beside it."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import jsonschema
import pytest

import cablegram
from conftest import ROOT

CORPUS = ROOT.parent / "shared" / "corpus"

pytestmark = pytest.mark.skipif(
    not CORPUS.is_dir(), reason=f"the corpus is not here: {CORPUS} does not exist"
)


def texts() -> list[Path]:
    return sorted(CORPUS.glob("**/*.txt"))


def test_there_are_texts() -> None:
    assert texts()


def test_all_are_parsed() -> None:
    schema = json.loads((ROOT / "docs" / "cable.schema.json").read_text(encoding="utf-8"))
    validator = jsonschema.Draft202012Validator(schema)
    dialects: Counter[str] = Counter()
    for path in texts():
        cable = cablegram.parse(path.read_bytes(), source=path)
        validator.validate(cable.to_dict())
        dialects[cable.dialect] += 1
    assert dialects["telegram"] > 0


def test_tiles_tile_the_text() -> None:
    for path in texts():
        source = path.read_bytes()
        at = 0
        for kind, begin, end in cablegram.parse(source).tiles():
            assert begin == at < end, (path, kind, begin, end)
            at = end
        assert at == len(source), path


def test_spans_are_inside_the_text() -> None:
    for path in texts():
        cable = cablegram.parse(path.read_bytes())
        size = path.stat().st_size
        parts = (*cable.to, *cable.info, *cable.references, *cable.body, *cable.diagnostics)
        for part in parts:
            begin, end = part.span
            assert 0 <= begin <= end <= size, (path, part)


def test_telegrams_have_the_ids_of_their_names() -> None:
    paths = sorted((CORPUS / "telegram" / "text").glob("*.txt"))
    if not paths:
        pytest.skip("no telegrams in the corpus")
    right = sum(cablegram.parse(path.read_bytes()).id == path.stem for path in paths)
    assert right >= 0.9 * len(paths), f"{right} of {len(paths)}"
