"""Makes the bill of materials of an environment that of the package: `scripts/sbom.sh` calls it.

    python scripts/sbom.py BOM

Of BOM, which cyclonedx-py wrote, it keeps what cablegram needs with the extra `all`, directly or
not, and adds the libraries that are compiled into cablegram.
"""

from __future__ import annotations

import json
import re
import sys
from importlib import metadata
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

# The headers of the libraries that are compiled in, and how their versions stand in them.
COMPILED = {
    "taocpp-pegtl": ("tao/pegtl/version.hpp", r"TAO_PEGTL_VERSION_(?:MAJOR|MINOR|PATCH) (\d+)"),
    "rapidjson": ("rapidjson/rapidjson.h", r"RAPIDJSON_(?:MAJOR|MINOR|PATCH)_VERSION (\d+)"),
}
INCLUDE = (Path("/usr/local/include"), Path("/usr/include"))
LICENCES = {"taocpp-pegtl": "MIT", "rapidjson": "MIT"}


def needs(name: str, extras: frozenset[str]) -> set[tuple[str, frozenset[str]]]:
    """What a package asks for directly, with these of its extras; not what its other extras do."""
    found = set()
    for line in metadata.requires(name) or []:
        wanted = Requirement(line)
        chosen = ({"extra": extra} for extra in ["", *extras])
        if wanted.marker is None or any(wanted.marker.evaluate(one) for one in chosen):
            found.add((canonicalize_name(wanted.name), frozenset(wanted.extras)))
    return found


def all_needs() -> dict[str, set[str]]:
    """What cablegram needs with the extra `all`, directly or not: names, and what they need."""
    graph: dict[str, set[str]] = {}
    seen, due = set(), [("cablegram", frozenset({"all"}))]
    while due:
        name, extras = due.pop()
        if (name, extras) not in seen:
            seen.add((name, extras))
            wanted = needs(name, extras)
            graph.setdefault(name, set()).update(other for other, _ in wanted if other != name)
            due += wanted
    return graph


def compiled_in() -> list[dict[str, Any]]:
    """PEGTL and RapidJSON, as components, and pybind11's version by its own package."""
    found = []
    for name, (header, pattern) in COMPILED.items():
        paths = [path / header for path in INCLUDE if (path / header).is_file()]
        if not paths:
            sys.exit(f"{header} is not installed")
        version = ".".join(re.findall(pattern, paths[0].read_text(encoding="utf-8"))[:3])
        found.append(_component(name, version, LICENCES[name]))
    found.append(_component("pybind11", metadata.version("pybind11"), "BSD-3-Clause"))
    return found


def _component(name: str, version: str, licence: str) -> dict[str, Any]:
    return {
        "bom-ref": f"{name}=={version} (compiled in)",
        "licenses": [{"license": {"id": licence}}],
        "name": name,
        "purl": f"pkg:generic/{name}@{version}",
        "type": "library",
        "version": version,
    }


def prune(bom: dict[str, Any]) -> None:
    """Keeps what cablegram needs, and adds what is compiled in."""
    graph = all_needs()
    root = bom["metadata"]["component"]
    root["version"] = metadata.version("cablegram")
    parts = {canonicalize_name(part["name"]): part for part in bom["components"]}
    refs = {name: part["bom-ref"] for name, part in parts.items()} | {"cablegram": root["bom-ref"]}

    compiled = compiled_in()
    bom["components"] = [part for name, part in parts.items() if name in graph] + compiled
    bom["dependencies"] = [
        {"ref": refs[name], "dependsOn": sorted(refs[other] for other in others)}
        for name, others in sorted(graph.items())
    ]
    for entry in bom["dependencies"]:
        if entry["ref"] == root["bom-ref"]:
            entry["dependsOn"] += [part["bom-ref"] for part in compiled]


def main() -> None:
    (path,) = map(Path, sys.argv[1:])
    bom = json.loads(path.read_text(encoding="utf-8"))
    prune(bom)
    path.write_text(json.dumps(bom, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
