"""What the enumerations of the extension module are made of."""

from __future__ import annotations

from enum import Enum

__all__ = ["Code", "OrderedCode"]


class Code(str, Enum):
    """A value of a closed vocabulary. It is the string that the public JSON has, too."""

    # As in enum.StrEnum, which Python 3.10 lacks.
    def __str__(self) -> str:
        return str.__str__(self)

    def __format__(self, format_spec: str) -> str:
        return str.__format__(self, format_spec)


class OrderedCode(Code):
    """A vocabulary with an order: values compare by it, and not by their letters."""

    def _distance(self, other: str) -> int:
        order = list(type(self))
        return order.index(self) - order.index(type(self)(other))

    def __lt__(self, other: object) -> bool:
        return self._distance(other) < 0 if isinstance(other, str) else NotImplemented

    def __le__(self, other: object) -> bool:
        return self._distance(other) <= 0 if isinstance(other, str) else NotImplemented

    def __gt__(self, other: object) -> bool:
        return self._distance(other) > 0 if isinstance(other, str) else NotImplemented

    def __ge__(self, other: object) -> bool:
        return self._distance(other) >= 0 if isinstance(other, str) else NotImplemented
