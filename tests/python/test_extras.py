"""What is said where an extra of the package is not installed."""

from __future__ import annotations

import subprocess
import sys
from importlib import metadata
from pathlib import Path

import pytest

from conftest import ROOT

pytest.importorskip("fsspec", reason="the extra cablegram[sources] is not installed")
pytest.importorskip("duckdb", reason="the extra cablegram[duckdb] is not installed")

CABLES = ROOT / "examples/cables"

# Runs the second argument as a script, in which the module that the first one names is not found.
WITHOUT = """
import sys
_, missing, script = sys.argv
class Missing:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] == missing:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
sys.meta_path.insert(0, Missing())
exec(script)
"""


def without(module: str, script: str) -> str:
    """The last line of what is said on standard error by a script that fails."""
    command = [sys.executable, "-c", WITHOUT, module, script]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1, done.stderr
    return done.stderr.splitlines()[-1]


def requirements(extra: str) -> set[str]:
    """What an extra of the installed package asks for, as its metadata name it."""
    marker = f'extra == "{extra}"'
    lines = metadata.requires("cablegram") or []
    return {line.partition(";")[0].strip() for line in lines if marker in line.replace("'", '"')}


def test_all_has_every_extra_but_that_of_the_tests() -> None:
    extras = set(metadata.metadata("cablegram").get_all("Provides-Extra") or [])
    seen, due = set(), ["all"]
    while due:
        extra = due.pop()
        seen.add(extra)
        for line in requirements(extra):
            if line.startswith("cablegram["):
                due += line.removeprefix("cablegram[").rstrip("]").split(",")
    assert {"arrow", "html", "spark"} < seen
    assert seen == extras - {"test"}


@pytest.mark.parametrize(
    ("module", "imported", "extra"),
    [
        ("pyarrow", "cablegram.arrow", "arrow"),
        ("pyarrow", "cablegram.sources", "sources"),
        ("fsspec", "cablegram.sources", "sources"),
        ("duckdb", "cablegram.duckdb", "duckdb"),
        ("pyarrow", "cablegram.duckdb", "duckdb"),
        ("pyspark", "cablegram.spark", "spark"),
    ],
)
def test_modules(module: str, imported: str, extra: str) -> None:
    said = without(module, f"import {imported}")
    assert said.startswith(f"ModuleNotFoundError: No module named '{module}")
    assert said.endswith(f": pip install 'cablegram[{extra}]'")


def test_read_needs_pandas() -> None:
    said = without("pandas", f"import cablegram; cablegram.read({str(CABLES)!r})")
    assert said.endswith("No module named 'pandas': pip install 'cablegram[pandas]'")


@pytest.mark.parametrize(
    ("module", "arguments", "extra"),
    [
        ("pyarrow", ["stats", str(CABLES)], "sources"),
        ("lxml", ["stats", "page.html"], "html"),
        ("matplotlib", ["stats", str(CABLES), "--plot", "counts.svg"], "plot"),
        ("networkx", ["graph", str(CABLES), "-o", "references.graphml"], "graph"),
    ],
)
def test_commands(
    module: str, arguments: list[str], extra: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("page.html").write_text("<pre>UNCLAS NOWHERE 000001\n</pre>", encoding="utf-8")
    script = f"import cablegram.cli; sys.argv = {['cablegram', *arguments]}; cablegram.cli.main()"
    said = without(module, script)
    assert said.startswith(f"cablegram: No module named '{module}")
    assert said.endswith(f": pip install 'cablegram[{extra}]'")
    assert [path.name for path in tmp_path.iterdir()] == ["page.html"]


def test_only_web_pages_need_lxml() -> None:
    script = f"import cablegram.arrow as a; print(a.scan({str(CABLES)!r}).read_all().num_rows)"
    command = [sys.executable, "-c", WITHOUT, "lxml", script]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert int(done.stdout) == len(list(CABLES.glob("*.txt")))
