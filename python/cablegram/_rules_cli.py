"""The command `cablegram rules`: what the checker looks for."""

from __future__ import annotations

import textwrap
from typing import Annotated

import typer

from ._core import Rule, rules
from ._selection import Selection, codes_of_rules

__all__ = ["rules_command"]


def rules_command(
    codes: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="CODE",
            help="Beginnings of codes; these rules are described in full.",
            show_default=False,
            autocompletion=codes_of_rules,
        ),
    ] = None,
) -> None:
    """List the rules of `check`, or say what some of them mean.

    \b
    Examples:
      cablegram rules
      cablegram rules de-day-mismatch
      cablegram rules decl

    Exit status: 0, or 2 when no rule has such a code.
    """
    try:
        selection = Selection(codes or ())
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="CODE") from None
    wanted = [rule for rule in rules() if rule.code in selection]
    if codes:
        print("\n".join(map(_description, wanted)), end="")
        return
    width = max(len(rule.code) for rule in wanted)
    for rule in wanted:
        print(f"{rule.code:{width}}  {rule.severity:7}  {rule.message}")


def _description(rule: Rule) -> str:
    parts = [f"{rule.code} ({rule.severity}): {rule.message}", _wrapped(rule.meaning)]
    parts.append(_wrapped(f"Source: {rule.source}."))
    if rule.bad:
        parts += [f"Bad:\n{_sample(rule.bad)}", f"Good:\n{_sample(rule.good)}"]
    return "\n\n".join(parts) + "\n"


def _wrapped(text: str) -> str:
    return textwrap.fill(text, 80, break_long_words=False, break_on_hyphens=False)


def _sample(text: bytes) -> str:
    """A sample with what is no text as escapes."""
    shown = text.decode("utf-8", "backslashreplace").replace("\0", "\\0")
    return textwrap.indent(shown.rstrip("\n"), "    ")
