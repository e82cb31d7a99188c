"""What an interrupt by the user does. It imports little: the rest may not be imported yet."""

from __future__ import annotations

import signal
import sys

__all__ = ["interrupted"]


def interrupted() -> int:
    """Says that the user interrupted, and gives the exit status.

    A second interrupt ends the program at once, while it still cleans up.
    """
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    if sys.stderr is not None:
        print("cablegram: interrupted", file=sys.stderr)
    return 128 + signal.SIGINT
