"""`python -m cablegram` is the command `cablegram`."""

from __future__ import annotations

__all__ = ["main"]


def main() -> None:
    """Runs the command; the entry point of the package."""
    try:
        # Here, as it takes a while, in which the user may interrupt.
        from . import cli

        cli.main()
    except KeyboardInterrupt:
        from ._interrupts import interrupted

        raise SystemExit(interrupted()) from None


if __name__ == "__main__":
    main()
