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
LOCKS = sorted((ROOT / "scripts/requirements").glob("*.txt"))


def test_requirements_pin_what_the_project_asks_for() -> None:
    """scripts/requirements is as new as pyproject.toml; else run scripts/lock.sh."""
    tomllib = pytest.importorskip("tomllib", reason="tomllib is of Python 3.11")
    requirements = pytest.importorskip("packaging.requirements")
    config = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    project = config["project"]
    groups = {
        "build": [*config["build-system"]["requires"], *project["dependencies"]],
        "test": [line for extra in project["optional-dependencies"].values() for line in extra],
        **config["dependency-groups"],
    }
    assert {lock.stem for lock in LOCKS} == set(groups)
    for lock in LOCKS:
        pins = pinned(lock)
        for line in groups[lock.stem]:
            wanted = requirements.Requirement(line)
            name = re.sub(r"[-_.]+", "-", wanted.name).lower()
            # The package itself is built from here.
            if name != "cablegram":
                assert any(wanted.specifier.contains(pin) for pin in pins.get(name, ())), line


def pinned(lock: Path) -> dict[str, set[str]]:
    """The versions that a file pins, by the names of packages."""
    pins: dict[str, set[str]] = {}
    for name, version in PINNED.findall(lock.read_text(encoding="utf-8")):
        pins.setdefault(name, set()).add(version)
    return pins


def test_requirements_agree() -> None:
    """The groups can be installed together: what two of them pin has the same versions."""
    known: dict[str, set[str]] = {}
    for lock in LOCKS:
        for name, versions in pinned(lock).items():
            assert known.setdefault(name, versions) == versions, (name, lock.stem)


@pytest.mark.parametrize("path", LOCKS, ids=lambda path: path.stem)
def test_requirements_have_hashes_and_no_host(path: Path) -> None:
    lock = path.read_text(encoding="utf-8")
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
