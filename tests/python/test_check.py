"""The checker: findings, its formats, the choice of rules, the exit status."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import cablegram
from cablegram import Finding, Rule, Severity
from cablegram._selection import Selection
from conftest import CABLE, CABLES, ROOT, SAMPLES, Run

# A cable whose parts contradict each other in four ways, and that lacks its TAGS.
ODD = """\
DE RUEHNWR #0733 1071019
ZNR UUUUU ZZH
P 161019Z APR 08
FM AMEMBASSY NOWHERE
TO RUEHC/SECSTATE WASHDC PRIORITY 5120
C O N F I D E N T I A L NOWHERE 000732

SIPDIS

E.O. 12958: DECL: 04/16/2018
SUBJECT: A CAFÉ, AND A TITLE
REF: NOWHERE 899

Classified By: DCM Jane Roe, Reason 1.4 (d).

1. (C) Text.

2. (S) Text.
DOE
"""
CODES = [
    "security-mismatch",
    "serial-mismatch",
    "reference-future",
    "portion-above-banner",
    "missing-tags",
]


@pytest.fixture
def odd(tmp_path: Path) -> Path:
    path = tmp_path / "odd.txt"
    path.write_text(ODD, encoding="utf-8")
    return path


# --- Python ---------------------------------------------------------------------------------------


def test_findings() -> None:
    cable = cablegram.parse(ODD)
    findings = cablegram.check(cable)
    assert [finding.code for finding in findings] == CODES
    finding = findings[1]
    assert finding == Finding(
        code="serial-mismatch",
        severity=Severity.WARNING,
        message="the serial 732 does not end in the station serial 0733 of the DE line",
        span=finding.span,
        line=6,
        column=33,
    )
    assert cable.span_text(finding.span) == "000732"
    assert cable.line_column(finding.span[0]) == (6, 33)
    assert findings == cablegram.check(cable)
    assert len({*findings, *cablegram.check(cable)}) == len(CODES)
    with pytest.raises(AttributeError):
        finding.code = "another"  # type: ignore[misc]


def test_the_parse_does_not_check() -> None:
    cable = cablegram.parse(ODD)
    assert [diagnostic.code for diagnostic in cable.diagnostics] == ["missing-tags"]
    assert [one["code"] for one in cable.to_dict()["diagnostics"]] == ["missing-tags"]


def test_columns_are_bytes_of_any_text() -> None:
    (finding,) = (
        one
        for one in cablegram.check(cablegram.parse("TAGS: (\xc9) PREL, PREL\nSUBJECT: A\n"))
        if one.code == "repeated-tag"
    )
    assert (finding.line, finding.column, finding.span) == (1, 18, (17, 21))
    for nothing in ("", b"\xff\x00", "\udc80"):
        assert all(one.line >= 1 for one in cablegram.check(cablegram.parse(nothing)))


def test_check_takes_a_cable() -> None:
    with pytest.raises(TypeError):
        cablegram.check("SUBJECT: A TITLE")  # type: ignore[arg-type]


def test_rules() -> None:
    rules = cablegram.rules()
    codes = [rule.code for rule in rules]
    assert len(set(codes)) == len(codes)
    # More than the parser has diagnostics.
    assert len(codes) >= 35 + 35
    assert all(isinstance(rule, Rule) for rule in rules)
    (rule,) = (rule for rule in rules if rule.code == "serial-mismatch")
    assert rule.severity is Severity.WARNING
    assert rule.part == "Transmission header"
    assert rule.meaning.endswith(".")
    assert "ACP-127" in rule.source
    assert repr(rule) == "<Rule serial-mismatch>"
    assert {one.code for one in cablegram.check(cablegram.parse(rule.bad))} >= {rule.code}
    assert rule.code not in {one.code for one in cablegram.check(cablegram.parse(rule.good))}


def test_rules_are_documented() -> None:
    text = (ROOT / "docs" / "checks.md").read_text(encoding="utf-8")
    for rule in cablegram.rules():
        assert f"\n### {rule.code}\n" in text
        assert rule.meaning in text


@pytest.mark.parametrize("name", SAMPLES)
def test_errors_of_samples(name: str) -> None:
    findings = cablegram.check(cablegram.parse((CABLES / f"{name}.txt").read_bytes(), source=name))
    errors = {one.code for one in findings if one.severity == "error"}
    # One sample has a date that does not exist; the others may be odd, but contradict nothing.
    assert errors == ({"decl-date-invalid"} if name == "09PORTLOREN318" else set())


# --- Selection ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("select", "ignore", "wanted", "unwanted"),
    [
        ([], [], ["missing-tags", "serial-mismatch"], []),
        (["missing"], [], ["missing-tags"], ["serial-mismatch"]),
        (["missing-tags,serial"], [], ["missing-tags", "serial-mismatch"], ["missing-eo"]),
        (["missing", " serial "], [], ["missing-tags", "serial-mismatch"], ["de-day-mismatch"]),
        ([], ["missing"], ["serial-mismatch"], ["missing-tags"]),
        (["missing"], ["missing-tags"], ["missing-eo"], ["missing-tags"]),
        (["missing-tags"], ["missing"], ["missing-tags"], ["missing-eo"]),
        (["missing"], ["missing"], [], ["missing-tags"]),
    ],
)
def test_selection(
    select: list[str], ignore: list[str], wanted: list[str], unwanted: list[str]
) -> None:
    selection = Selection(select, ignore)
    assert all(code in selection for code in wanted)
    assert not any(code in selection for code in unwanted)


def test_selection_of_nothing() -> None:
    with pytest.raises(ValueError, match="begins with 'nothing'"):
        Selection(["missing", "nothing"])
    with pytest.raises(ValueError, match="begins with 'nothing'"):
        Selection([], ["nothing"])


# --- Command line ---------------------------------------------------------------------------------


def test_text(run: Run, odd: Path) -> None:
    done = run("check", odd)
    assert (done.returncode, done.stderr) == (1, "")
    lines = done.stdout.splitlines()
    place = (
        f"{odd}:12:6: warning reference-future 08NOWHERE899 is later than the cable, 08NOWHERE732"
    )
    assert lines[lines.index(place) + 1 :][:2] == ["  | REF: NOWHERE 899", "  |      ^~~~~~~~~~~"]
    # What is missing has no place to mark.
    assert lines[-2] == f"{odd}:20:1: warning missing-tags no TAGS line was found"
    heads = [line for line in lines if line.startswith(f"{odd}:")]
    assert [head.split()[2] for head in heads] == CODES


def test_text_of_long_lines(run: Run) -> None:
    text = (
        "UNCLAS NOWHERE 000732\nSUBJECT: A TITLE\nREF: NOWHERE 12\n\n"
        f"1. (U) {'Text. ' * 50}As in ref C, {'text. ' * 50}\n"
    )
    done = run("check", "-", "--select", "undefined", input=text)
    head, line, mark, _ = done.stdout.splitlines()
    assert head.startswith("<stdin>:5:318: info undefined-reference-label ")
    assert len(line) < 120
    assert line.startswith("  | ...")
    assert line.endswith("...")
    assert line[mark.index("^")] == "C"
    assert mark.split() == ["|", "^"]


def test_text_does_not_steer_the_terminal(run: Run) -> None:
    text = "TAGS: PREL, XX, \x1b[31mZZZZZ\x1b[0m\nSUBJECT: A\n"
    assert "\x1b" not in run("check", "-", input=text).stdout


def test_json(run: Run, odd: Path, tmp_path: Path) -> None:
    done = run("check", odd, "-f", "json")
    assert (done.returncode, done.stderr) == (1, "")
    findings = json.loads(done.stdout)
    assert [finding["code"] for finding in findings] == CODES
    assert findings[1] == {
        "source": str(odd),
        "code": "serial-mismatch",
        "severity": "warning",
        "message": "the serial 732 does not end in the station serial 0733 of the DE line",
        "line": 6,
        "column": 33,
        "end_line": 6,
        "end_column": 39,
        "begin": ODD.index("000732"),
        "end": ODD.index("000732") + 6,
    }
    (tmp_path / "fine.txt").write_text("UNCLAS NOWHERE 000732\n")
    done = run("check", tmp_path / "fine.txt", "-f", "json", "--select", "serial-mismatch")
    assert (done.returncode, json.loads(done.stdout)) == (0, [])


def test_the_end_of_a_finding_of_several_lines(run: Run) -> None:
    text = (
        "C O N F I D E N T I A L NOWHERE 000732\nE.O. 12958: DECL: 04/16/2018\nSUBJECT: A\n\n"
        "Classified By: Pol/Econ Chief J. Roé for rea\nsons 1.4 (b).\n\n1. (C) Text.\n"
    )
    done = run("check", "-", "-f", "json", "--select", "column-cut", input=text)
    (finding,) = json.loads(done.stdout)
    place = [finding[key] for key in ("line", "column", "end_line", "end_column")]
    assert place == [5, 43, 6, 5]
    done = run("check", "-", "-f", "sarif", "--select", "column-cut", input=text)
    (result,) = json.loads(done.stdout)["runs"][0]["results"]
    region = result["locations"][0]["physicalLocation"]["region"]
    # In characters.
    place = [region[key] for key in ("startLine", "startColumn", "endLine", "endColumn")]
    assert place == [5, 42, 6, 5]
    done = run("check", "-", "-f", "github", "--select", "column-cut", input=text)
    assert re.search(r"line=5,endLine=6,title=column-cut::", done.stdout)


# What a log of SARIF 2.1.0 must have (OASIS, sections 3.13, 3.14, 3.18, 3.27, 3.30 and 3.49).
_TEXT: dict[str, Any] = {
    "type": "object",
    "required": ["text"],
    "properties": {"text": {"type": "string", "minLength": 1}},
}
_LEVEL = {"enum": ["none", "note", "warning", "error"]}
_RULE = {
    "type": "object",
    "required": ["id"],
    "properties": {
        "id": {"type": "string"},
        "shortDescription": _TEXT,
        "fullDescription": _TEXT,
        "help": _TEXT,
        "defaultConfiguration": {"type": "object", "properties": {"level": _LEVEL}},
    },
    "additionalProperties": False,
}
_REGION = {
    "type": "object",
    "properties": {
        **{
            key: {"type": "integer", "minimum": 1}
            for key in ("startLine", "startColumn", "endLine", "endColumn")
        },
        **{key: {"type": "integer", "minimum": 0} for key in ("byteOffset", "byteLength")},
    },
    "additionalProperties": False,
}
_LOCATION = {
    "type": "object",
    "required": ["physicalLocation"],
    "properties": {
        "physicalLocation": {
            "type": "object",
            "required": ["artifactLocation", "region"],
            "properties": {
                "artifactLocation": {
                    "type": "object",
                    "required": ["uri"],
                    "properties": {
                        "uri": {"type": "string", "pattern": r"^[A-Za-z0-9._~:/%!$&'()*+,;=@-]+$"}
                    },
                },
                "region": _REGION,
            },
        }
    },
}
_RESULT = {
    "type": "object",
    "required": ["message", "ruleId", "ruleIndex", "level", "locations"],
    "properties": {
        "message": _TEXT,
        "ruleId": {"type": "string"},
        "ruleIndex": {"type": "integer", "minimum": 0},
        "level": _LEVEL,
        "locations": {"type": "array", "items": _LOCATION},
    },
    "additionalProperties": False,
}
SARIF = {
    "type": "object",
    "required": ["version", "runs"],
    "properties": {
        "$schema": {"type": "string"},
        "version": {"const": "2.1.0"},
        "runs": {
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "required": ["tool"],
                "properties": {
                    "tool": {
                        "type": "object",
                        "required": ["driver"],
                        "properties": {
                            "driver": {
                                "type": "object",
                                "required": ["name"],
                                "properties": {
                                    "name": {"type": "string"},
                                    "semanticVersion": {
                                        "type": "string",
                                        "pattern": r"^[0-9]+\.[0-9]+\.[0-9]+$",
                                    },
                                    "rules": {"type": "array", "uniqueItems": True, "items": _RULE},
                                },
                                "additionalProperties": False,
                            }
                        },
                    },
                    "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                    "results": {"type": "array", "items": _RESULT},
                    "invocations": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "required": ["executionSuccessful"],
                            "properties": {"executionSuccessful": {"type": "boolean"}},
                        },
                    },
                },
                "additionalProperties": False,
            },
        },
    },
    "additionalProperties": False,
}


def sarif_run(output: str) -> dict[str, Any]:
    log = json.loads(output)
    jsonschema.Draft202012Validator(SARIF).validate(log)
    (run,) = log["runs"]
    assert isinstance(run, dict)
    return run


def test_sarif(run: Run, odd: Path) -> None:
    done = run("check", "odd.txt", "-f", "sarif", cwd=odd.parent)
    assert (done.returncode, done.stderr) == (1, "")
    log = sarif_run(done.stdout)
    rules = log["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [rule.code for rule in cablegram.rules()]
    assert [result["ruleId"] for result in log["results"]] == CODES
    for result in log["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    assert log["results"][0]["level"] == "error"
    place = log["results"][1]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "odd.txt"
    assert place["region"] == {
        "startLine": 6,
        "startColumn": 33,
        "endLine": 6,
        "endColumn": 39,
        "byteOffset": ODD.index("000732"),
        "byteLength": 6,
    }
    assert log["invocations"] == [{"executionSuccessful": True}]


def test_sarif_of_names_and_failures(run: Run, odd: Path) -> None:
    path = odd.rename(odd.with_name("ödd name.txt"))
    done = run("check", path, path.with_name("none"), "-f", "sarif")
    assert done.returncode == 1
    assert "No such file" in done.stderr
    log = sarif_run(done.stdout)
    uri = log["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == path.as_uri()
    assert log["invocations"] == [{"executionSuccessful": False}]
    empty = sarif_run(run("check", "-", "-f", "sarif", "--select", "serial", input="").stdout)
    assert empty["results"] == []


def test_github(run: Run, odd: Path) -> None:
    path = odd.rename(odd.with_name("odd, 100%.txt"))
    done = run("check", path.name, "-f", "github", cwd=path.parent)
    assert (done.returncode, done.stderr) == (1, "")
    lines = done.stdout.splitlines()
    assert len(lines) == len(CODES)
    assert lines[0] == (
        "::error file=odd%2C 100%25.txt,line=2,endLine=2,title=security-mismatch,col=5,endColumn=10"
        "::the security line says UNCLASSIFIED, the banner CONFIDENTIAL"
    )
    assert lines[1].startswith("::warning ")


def test_select_and_ignore(run: Run, odd: Path) -> None:
    def codes(*options: str) -> list[str]:
        done = run("check", odd, "-f", "json", *options)
        return [finding["code"] for finding in json.loads(done.stdout)]

    assert codes("--select", "missing,serial") == ["serial-mismatch", "missing-tags"]
    assert codes("--select", "missing", "--select", "serial") == ["serial-mismatch", "missing-tags"]
    assert codes("--ignore", "missing,portion-above-banner") == CODES[:3]
    # Findings that were not selected are no errors.
    assert run("check", odd, "--select", "missing").returncode == 0
    assert run("check", odd, "--ignore", "security-mismatch,portion").returncode == 0


def test_the_command_rules(run: Run) -> None:
    done = run("rules")
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert [line.split()[0] for line in lines] == [rule.code for rule in cablegram.rules()]
    done = run("rules", "serial-mismatch")
    assert done.stdout.startswith("serial-mismatch (warning): the serial does not end in the ")
    assert "\nSource: ACP-127, format line 3; 5 FAH-1 H-200.\n" in done.stdout
    assert "\nBad:\n    DE RUEHNWR #0733 1071019\n" in done.stdout
    assert run("rules", "decl").stdout.count("\nGood:\n") == 5
    assert run("rules", "encoding", "nul").returncode == 0
    done = run("rules", "nothing")
    assert (done.returncode, done.stdout) == (2, "")


@pytest.mark.parametrize(
    "arguments",
    [
        ["--select", "nothing"],
        ["--ignore", "missing,nothing"],
        ["--format", "xml"],
    ],
    ids=" ".join,
)
def test_wrong_usage(run: Run, odd: Path, arguments: list[str]) -> None:
    done = run("check", odd, *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("form", ["text", "json", "sarif", "github"])
def test_texts_that_are_none(run: Run, tmp_path: Path, form: str) -> None:
    (tmp_path / "a.txt").write_bytes(b"TAGS: PREL\xff, PREL, PREL\x00 \r\n\xc3")
    done = run("check", tmp_path, "-f", form)
    assert done.returncode in {0, 1}
    assert "Traceback" not in done.stderr
    assert "invalid-utf8" in done.stdout


def test_a_reader_that_goes_away(tmp_path: Path) -> None:
    for number in range(300):
        (tmp_path / f"{number}.txt").write_text(ODD, encoding="utf-8")
    command = subprocess.Popen(
        [sys.executable, "-m", "cablegram", "check", tmp_path, "-f", "sarif"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert command.stdout is not None
    assert command.stderr is not None
    command.stdout.read(10)
    command.stdout.close()
    errors = command.stderr.read().decode()
    command.stderr.close()
    assert (command.wait(timeout=60), errors) == (141, "")


def test_counts_are_those_of_the_rules(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ODD, encoding="utf-8")
    (tmp_path / "b.txt").write_text(CABLE, encoding="utf-8")
    script = ROOT / "scripts" / "count_checks.py"
    done = subprocess.run(
        [sys.executable, script, tmp_path], capture_output=True, text=True, check=True
    )
    counts = json.loads(done.stdout)
    assert counts["cables"] == 2
    assert counts["rules"]["serial-mismatch"] == {"cables": 1, "findings": 1}
    committed = json.loads((ROOT / "docs" / "check-counts.json").read_text(encoding="utf-8"))
    assert set(committed["rules"]) <= {rule.code for rule in cablegram.rules()}


@pytest.mark.parametrize("writer", ["TextWriter", "SarifWriter", "GithubWriter"])
def test_formats_look_at_no_line_twice(
    writer: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Many findings on one line: the bytes that a format decodes grow as the text does."""
    from cablegram import _findings

    looked_at = 0

    def counting(function: Any) -> Any:
        def counted(part: bytes) -> Any:
            nonlocal looked_at
            looked_at += len(part)
            return function(part)

        return counted

    for name in ("_characters", "_shown"):
        monkeypatch.setattr(_findings, name, counting(getattr(_findings, name)))
    counts = []
    for times in (500, 1000):
        text = b"REF: " + b"A. SAN ALBANO 1 " * times + b"\n"
        findings = cablegram.check(cablegram.parse(text))
        assert len(findings) > times
        looked_at = 0
        getattr(_findings, writer)().write("cable.txt", text, findings)
        counts.append(looked_at)
    assert 0 < counts[1] <= 2.2 * counts[0]
    assert capsys.readouterr().out


def test_findings_do_not_grow_with_the_text() -> None:
    text = "REF: " + "A. SAN ALBANO 1 " * 1000 + "\n"
    findings = cablegram.check(cablegram.parse(text, max_diagnostics=10))
    codes = [finding.code for finding in findings]
    assert codes.count("reference-duplicate") == 10
    assert any(
        finding.code == "too-many-diagnostics" and "reference-duplicate" in finding.message
        for finding in findings
    )
