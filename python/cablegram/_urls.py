"""Paths and URLs, and the file systems that they are of."""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from ._extras import needs
from ._words import cause_of

__all__ = ["file_system", "is_url", "is_web", "remote", "scheme_of"]

# Also one that fsspec makes of several: simplecache::https://host/cable.txt.
_URL = re.compile(r"(?:[a-z0-9+.-]+::)*([a-z][a-z0-9+.-]*)://", re.IGNORECASE)

# What makes such a URL of several others.
_CHAIN = re.compile(r"[a-z0-9+.-]+::|.*::[a-z][a-z0-9+.-]*://", re.IGNORECASE)

# Which extra brings the file system of a scheme.
_EXTRAS = {"s3": "s3", "s3a": "s3", "http": "http", "https": "http"}


def is_url(path: str) -> bool:
    """Whether it is a URL. All else is the path of a local file, whatever its name holds."""
    return _URL.match(path) is not None


def scheme_of(url: str) -> str:
    """The scheme of a URL; that of a path is file."""
    found = _URL.match(url)
    return found[1].lower() if found else "file"


def is_web(path: str) -> bool:
    """Whether it is a URL of a web server, which has pages, and no folders of its own."""
    return scheme_of(path) in ("http", "https")


def file_system(path: str) -> tuple[Any, str]:
    """The file system of a path or URL, by fsspec, and the path as that file system has it.

    Raises ValueError for a scheme that fsspec does not know, and ModuleNotFoundError, which says
    what to install, for one whose file system is not here.
    """
    with needs("sources"):
        import fsspec

    if not is_url(path):
        # Absolute: fsspec takes file:, local: and :: at the begin of a name for parts of a URL.
        return fsspec.filesystem("file"), os.path.abspath(os.path.expanduser(path))  # noqa: PTH100, PTH111 - an fsspec path
    try:
        if not _CHAIN.match(path):  # fsspec takes :: in a name for a chain
            system = fsspec.get_filesystem_class(scheme_of(path))
            return system(**system._get_kwargs_from_urls(path)), system._strip_protocol(path)
        return fsspec.core.url_to_fs(path)  # type: ignore[no-any-return] # it is not typed
    except ImportError as error:
        missing = getattr(error.__cause__, "name", None) or error.name
        extra = _EXTRAS.get(scheme_of(path))
        if extra is None or missing is None:
            raise ModuleNotFoundError(f"{scheme_of(path)}:// cannot be used: {error}") from None
        remedy = f"No module named {missing!r}: pip install 'cablegram[{extra}]'"
        raise ModuleNotFoundError(remedy, name=missing) from None


@contextmanager
def remote(path: str) -> Iterator[None]:
    """Inside, what goes wrong with a URL is an OSError: file systems have errors of their own."""
    try:
        yield
    except (OSError, ValueError, EOFError, ImportError, NotImplementedError):
        raise
    except Exception as error:
        if not is_url(path):
            raise
        raise OSError(errno.EIO, cause_of(error), path) from error
