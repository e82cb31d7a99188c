"""The version, what the module offers, and what the lock of the Python tools pins."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from importlib import metadata
from pathlib import Path

import pytest

import cablegram
from cablegram import _core
from conftest import ROOT


def test_version_is_that_of_the_header() -> None:
    header = (ROOT / "include/cablegram/version.hpp").read_text(encoding="utf-8")
    assert f'CABLEGRAM_VERSION "{cablegram.__version__}"' in header
    assert metadata.version("cablegram") == cablegram.__version__
    port = json.loads((ROOT / "packaging/vcpkg/ports/cablegram/vcpkg.json").read_text())
    assert port["version"] == cablegram.__version__


def test_module_offers_nothing_but_its_entry() -> None:
    if not (nm := shutil.which("nm")):
        pytest.skip("nm is not installed")
    command = [nm, "--dynamic", "--defined-only", "--format=posix", _core.__file__]
    symbols = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert [line.split()[0] for line in symbols.splitlines()] == ["PyInit__core"]


PINNED = re.compile(r"^([a-z0-9-]+)==(\S+)", re.MULTILINE)


def test_requirements_pin_what_the_project_asks_for() -> None:
    """scripts/requirements.txt is as new as pyproject.toml; else run scripts/lock.sh."""
    tomllib = pytest.importorskip("tomllib", reason="tomllib is of Python 3.11")
    requirements = pytest.importorskip("packaging.requirements")
    lock = (ROOT / "scripts/requirements.txt").read_text(encoding="utf-8")
    pins: dict[str, list[str]] = {}
    for name, version in PINNED.findall(lock):
        pins.setdefault(name, []).append(version)
    config = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    project = config["project"]
    groups = [
        config["build-system"]["requires"],
        project["dependencies"],
        *project["optional-dependencies"].values(),
        *config["dependency-groups"].values(),
    ]
    lines = [line for group in groups for line in group if not line.startswith("cablegram")]
    assert lines
    for line in lines:
        wanted = requirements.Requirement(line)
        name = re.sub(r"[-_.]+", "-", wanted.name).lower()
        assert any(wanted.specifier.contains(pin) for pin in pins.get(name, [])), line


def test_requirements_have_hashes_and_no_host() -> None:
    lock = (ROOT / "scripts/requirements.txt").read_text(encoding="utf-8")
    assert "://" not in lock
    for pin in re.split(r"\n(?=\S)", lock.strip()):
        assert PINNED.match(pin), pin
        assert "--hash=sha256:" in pin, pin


def test_bill_of_materials(tmp_path: Path) -> None:
    """What scripts/sbom.py leaves of an environment: what users get, by the schema of CycloneDX."""
    validation = pytest.importorskip("cyclonedx.validation.json")
    schema = pytest.importorskip("cyclonedx.schema")
    packages = sorted({(one.name, one.version) for one in metadata.distributions()})
    environment = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "metadata": {"component": {"type": "library", "name": "cablegram", "bom-ref": "root"}},
        "components": [
            {"type": "library", "name": name, "version": version, "bom-ref": name}
            for name, version in packages
        ],
    }
    out = tmp_path / "sbom.json"
    out.write_text(json.dumps(environment), encoding="utf-8")
    subprocess.run([sys.executable, ROOT / "scripts/sbom.py", out], check=True)

    text = out.read_text(encoding="utf-8")
    assert validation.JsonStrictValidator(schema.SchemaVersion.V1_6).validate_str(text) is None
    names = {component["name"].lower() for component in json.loads(text)["components"]}
    assert {"typer", "pyarrow", "taocpp-pegtl", "rapidjson", "pybind11"} <= names
    assert not names & {"pytest", "ruff", "mkdocs", "cyclonedx-bom"}
