"""What the extras of the package are for, said where one is missing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["needs"]


@contextmanager
def needs(extra: str) -> Iterator[None]:
    """For imports of what only an extra installs: a ModuleNotFoundError says which one.

    Of several around each other the outermost is believed: it knows what the user wanted.
    """
    try:
        yield
    except ModuleNotFoundError as error:
        remedy = f"No module named {error.name!r}: pip install 'cablegram[{extra}]'"
        raise ModuleNotFoundError(remedy, name=error.name, path=error.path) from None
