"""What an interrupt by the user does to the command. It imports little: all else comes after it."""

from __future__ import annotations

# The module signal imports enum, and nothing could catch an interrupt while it does.
import _signal as signal  # type: ignore[import-not-found] # it has no stub
import os
import sys

__all__ = ["as_usual", "at_once", "end_start", "interrupted"]


def interrupted() -> int:
    """Says that the user interrupted, and gives the exit status.

    A second interrupt ends the program at once, while it still cleans up.
    """
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    # Python ends by the signal itself where the interrupt came while it ran an exec(), as
    # dataclasses do, unless another one was run since.
    exec("")
    if sys.stderr is not None:
        print("cablegram: interrupted", file=sys.stderr)
    return 128 + int(signal.SIGINT)


def _is_command() -> bool:
    """Whether Python was started to run the command, and not a program that uses the package."""
    arguments = sys.orig_argv[1:]
    script = arguments[0] if arguments else ""
    return script.rpartition("/")[2] == "cablegram" or arguments[:2] == ["-m", "cablegram"]


def at_once() -> bool:
    """From now on an interrupt ends the program at once, as nothing has to be cleaned up yet.

    A KeyboardInterrupt could be lost: Python ignores one in the callbacks that imports run.
    """
    if signal.getsignal(signal.SIGINT) is not signal.default_int_handler:
        return False
    try:
        signal.signal(signal.SIGINT, lambda *_: os._exit(interrupted()))
    except ValueError:  # not in the main thread
        return False
    return True


def as_usual() -> None:
    """From now on an interrupt is a KeyboardInterrupt."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


_AT_START = _is_command() and at_once()


def end_start() -> None:
    """The package is imported."""
    if _AT_START:
        as_usual()
