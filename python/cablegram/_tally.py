"""How many findings there are: the last line of `cablegram check`, and its --statistics."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable

from ._core import Rule, rules
from ._records import Finding
from ._words import counted

__all__ = ["JsonStatistics", "Tally", "TextStatistics"]


class Tally:
    """Counts findings, and the cables that they are of."""

    def __init__(self) -> None:
        self._cables = 0
        self._codes: Counter[str] = Counter()
        self._severities: Counter[str] = Counter()

    def add_cable(self) -> None:
        self._cables += 1

    def add(self, finding: Finding) -> None:
        self._codes[finding.code] += 1
        self._severities[str(finding.severity)] += 1

    def print_sentence(self) -> None:
        """Found 3 findings in 2 cables: 1 error, 2 warnings. Where no cable was read, nothing."""
        if self._cables:
            print(self._sentence())

    def _sentence(self) -> str:
        cables = counted(self._cables, "cable")
        total = self._severities.total()
        if not total:
            return f"Found nothing odd in {cables}."
        by_severity = ", ".join(
            counted(self._severities[one], one, several)
            for one, several in (("error", "errors"), ("warning", "warnings"), ("info", "info"))
            if self._severities[one]
        )
        return f"Found {counted(total, 'finding')} in {cables}: {by_severity}."

    def rules(self) -> list[tuple[Rule, int]]:
        """The rules that found something, the most frequent first, and how often."""
        found = [(rule, self._codes[rule.code]) for rule in rules() if self._codes[rule.code]]
        return sorted(found, key=lambda one: -one[1])


class TextStatistics:
    """One line a rule: how often it found something, its code, severity and message."""

    def __init__(self) -> None:
        self._tally = Tally()

    def write(self, source: str, text: bytes, findings: Iterable[Finding]) -> None:  # noqa: ARG002
        self._tally.add_cable()
        for finding in findings:
            self._tally.add(finding)

    def close(self, complete: bool) -> None:  # noqa: ARG002 - standard error says so
        found = self._tally.rules()
        digits = max((len(str(number)) for _, number in found), default=0)
        code = max((len(rule.code) for rule, _ in found), default=0)
        for rule, number in found:
            print(f"{number:{digits}}  {rule.code:{code}}  {rule.severity:7}  {rule.message}")
        self._tally.print_sentence()
        sys.stdout.flush()


class JsonStatistics:
    """One JSON array of objects, one a rule that found something."""

    def __init__(self) -> None:
        self._tally = Tally()

    def write(self, source: str, text: bytes, findings: Iterable[Finding]) -> None:  # noqa: ARG002
        for finding in findings:
            self._tally.add(finding)

    def close(self, complete: bool) -> None:  # noqa: ARG002 - standard error says so
        rows = [
            json.dumps(
                {
                    "code": rule.code,
                    "severity": rule.severity,
                    "message": rule.message,
                    "count": number,
                }
            )
            for rule, number in self._tally.rules()
        ]
        print("[" + ",".join(f"\n{row}" for row in rows) + "\n]" if rows else "[]")
        sys.stdout.flush()
