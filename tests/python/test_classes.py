"""The classes and functions of the module, as Python's own tools see them: all of them."""

from __future__ import annotations

import ast
import copyreg
import inspect
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import cablegram
from cablegram import _core
from cablegram._codes import Code

CLASSES = [
    value
    for value in vars(_core).values()
    if isinstance(value, type) and value.__module__ == "cablegram._core"
]
FUNCTIONS = [value for name, value in vars(_core).items() if inspect.isbuiltin(value)]
METHODS = [
    getattr(cls, name)
    for cls in CLASSES
    for name in vars(cls)
    if callable(getattr(cls, name)) and not name.startswith(("__", "_pybind11"))
]

# Ways to make an object without what C++ keeps in it.
MAKERS: list[Callable[[Any], object]] = [
    lambda cls: cls(),
    lambda cls: cls(1, a=2),
    lambda cls: cls.__new__(cls),
    lambda cls: cls.__new__(cls, 1, a=2),
    lambda cls: cls.__base__.__new__(cls),
    lambda cls: object.__new__(cls),
    lambda cls: copyreg.__newobj__(cls),  # type: ignore[attr-defined]
    lambda cls: copyreg._reconstructor(cls, object, None),  # type: ignore[attr-defined]
]


def test_classes_and_functions_are_found() -> None:
    assert {cablegram.Cable, cablegram.Block, cablegram.Rule, _core.Field} <= set(CLASSES)
    assert {cablegram.parse, cablegram.write} <= set(FUNCTIONS)
    assert cablegram.Cable.span_text in METHODS


@pytest.mark.parametrize("cls", CLASSES)
def test_no_class_can_be_made_empty(cls: type) -> None:
    for make in MAKERS:
        with pytest.raises(TypeError):
            make(cls)
    with pytest.raises(TypeError, match="they come of parse"):
        cls()


@pytest.mark.parametrize("cls", CLASSES)
def test_no_class_is_a_base_or_changes(cls: Any) -> None:
    with pytest.raises(TypeError):
        type("Derived", (cls,), {})
    with pytest.raises(TypeError):
        cls.__new__ = object.__new__
    with pytest.raises(TypeError):
        del cls.__new__
    cable: Any = cablegram.parse("UNCLAS NOWHERE 000012\n")
    if cls is not cablegram.Cable:
        with pytest.raises(TypeError):
            cable.__class__ = cls


@pytest.mark.parametrize("function", [*FUNCTIONS, *METHODS], ids=lambda one: one.__name__)
def test_signatures(function: Callable[..., object]) -> None:
    signature = inspect.signature(function)
    assert "->" not in (function.__doc__ or "").split("\n")[0]
    for parameter in signature.parameters.values():
        assert not parameter.name.startswith("arg") or function.__name__ in {"_part", "_restore"}


def test_signature_of_parse() -> None:
    parameters = inspect.signature(cablegram.parse).parameters
    assert list(parameters)[:4] == ["text", "source", "encoding", "dialect"]
    assert parameters["text"].kind is inspect.Parameter.POSITIONAL_OR_KEYWORD
    assert parameters["unwrap"].kind is inspect.Parameter.KEYWORD_ONLY
    assert parameters["unwrap"].default is True
    # parse_file has the same options, and finds out the encoding.
    in_file = inspect.signature(cablegram.parse_file).parameters
    assert list(in_file) == ["path", *list(parameters)[3:]]
    for name in list(in_file)[1:]:
        assert in_file[name].default == parameters[name].default, name
    assert list(inspect.signature(cablegram.parse("").span_text).parameters) == ["span"]


def test_stubs_have_the_docstrings() -> None:
    stub = ast.parse(Path(_core.__file__).parent.joinpath("_core.pyi").read_text(encoding="utf-8"))
    undocumented: list[str] = []

    def look(parent: ast.Module | ast.ClassDef, live: Any) -> None:
        for node in parent.body:
            if not isinstance(node, ast.ClassDef | ast.FunctionDef) or node.name.startswith("_"):
                continue
            found = getattr(live, node.name)
            written = ast.get_docstring(node) or ""
            if not written or written.split() != inspect.cleandoc(found.__doc__).split():
                undocumented.append(node.name)
            if isinstance(node, ast.ClassDef):
                look(node, found)

    look(stub, _core)
    assert not undocumented
    assert all(issubclass(getattr(_core, name), Code) for name in ("Dialect", "Role"))
