"""The command that prints completion scripts."""

from __future__ import annotations

import os
from enum import Enum
from typing import Annotated

import typer

__all__ = ["completion"]


class Shell(str, Enum):
    """The shells that can complete commands."""

    bash = "bash"
    zsh = "zsh"
    fish = "fish"


def completion(
    context: typer.Context,
    shell: Annotated[
        Shell, typer.Argument(metavar="SHELL", help="bash, zsh or fish.", show_default=False)
    ],
) -> None:
    """Print the completion script of a shell.

    \b
    Examples:
      echo 'eval "$(cablegram completion bash)"' >> ~/.bashrc
      echo 'eval "$(cablegram completion zsh)"' >> ~/.zshrc  # below compinit
      cablegram completion fish > ~/.config/fish/completions/cablegram.fish

    New shells complete then.
    """
    # The one way to ask for it that all versions of typer document.
    os.environ["_CABLEGRAM_COMPLETE"] = f"source_{shell.value}"
    context.find_root().command.main(args=[], prog_name="cablegram")
