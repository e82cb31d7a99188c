"""Which rules of the checker are wanted."""

from __future__ import annotations

from collections.abc import Iterable

from ._core import rules

__all__ = ["Selection", "codes_of_rules"]


def codes_of_rules() -> list[str]:
    """The codes of all rules, in their order."""
    return [rule.code for rule in rules()]


class Selection:
    """Codes that are wanted and not, by their beginnings.

    select: beginnings of codes, such as missing or de-day-mismatch; none for all codes.
    ignore: beginnings of codes that are not wanted. Of two beginnings of a code the longer one
    counts, and of two equal ones that to ignore.

    Raises ValueError for a beginning that no rule has.
    """

    def __init__(self, select: Iterable[str] = (), ignore: Iterable[str] = ()) -> None:
        selected = _beginnings(select)
        ignored = _beginnings(ignore)
        codes = codes_of_rules()
        for beginning in (*selected, *ignored):
            if not any(code.startswith(beginning) for code in codes):
                raise ValueError(f"no rule has a code that begins with {beginning!r}")
        if not selected:
            selected = ("",)
        self._wanted = frozenset(
            code for code in codes if _longest(code, selected) > _longest(code, ignored)
        )

    def __contains__(self, code: object) -> bool:
        return code in self._wanted


def _beginnings(values: Iterable[str]) -> tuple[str, ...]:
    """Values may be lists, parted by commas."""
    return tuple(part.strip() for value in values for part in value.split(",") if part.strip())


def _longest(code: str, beginnings: tuple[str, ...]) -> int:
    """The length of the longest beginning that the code has; -1 when it has none."""
    return max((len(one) for one in beginnings if code.startswith(one)), default=-1)
