"""`python -m cablegram` is the command `cablegram`."""

from __future__ import annotations

from ._interrupts import as_usual, at_once

__all__ = ["main"]


def main() -> None:
    """Runs the command; the entry point of the package."""
    is_ours = at_once()
    from . import cli  # here, as it takes a while, in which the user may interrupt

    if is_ours:
        as_usual()
    cli.main()


if __name__ == "__main__":
    main()
