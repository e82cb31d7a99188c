"""What the tests share: where things are, the samples, and a way to run the command."""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]

# `pages`, which reads the code of the documentation.
sys.path.insert(0, str(ROOT / "tests" / "docs"))

CABLES = ROOT / "examples" / "cables"
ANSWERS = ROOT / "tests" / "samples"

# Names of samples: NAME.txt is the cable, NAME.json the hand-written answer.
SAMPLES = sorted(path.stem for path in ANSWERS.glob("*.json") if not path.stem.endswith(".actual"))

CABLE = """\
VZCZCXRO0417
PP RUEHERE
DE RUEHNWR #0732/01 1071019
ZNY CCCCC ZZH
P R 161019Z APR 08
FM AMEMBASSY NOWHERE
TO RUEHC/SECSTATE WASHDC PRIORITY 5120
INFO RUEKJCS/SECDEF WASHDC//OFC-A/OFC-B//DP// PRIORITY
RUEHERE/AMEMBASSY ERE TOWN 1188
XMT AMCONSUL LOWER STEPPE
C O N F I D E N T I A L SECTION 01 OF 02 NOWHERE 000732

SIPDIS

DEPT FOR EUR/ERA

E.O. 12958: DECL: 04/16/2018
TAGS: PREL, XX
SUBJECT: (C) THE MINISTER'S
PHOTOCOPIER

REF: A. ERE TOWN 291
     B. SEPTEL

Classified By: Pol/Econ Chief Jane Q. Marchbanks, Reasons 1.4 (b) and (d).

1. (C) Summary: The Minister asked for
a photocopier. End Summary.

A Ministry Without a Map

2. (S//NF) The Minister received us in an office
NOWHERE 00000732  002 OF 002


with three maps. He owes us:

-- a dinner; and

-- one photocopier.

3. (C) Comment: He may get it. End Comment.
DOE
"""


@pytest.fixture(scope="session")
def text() -> str:
    """A cable that has most of what a cable can have."""
    return CABLE


def heed_interrupts() -> None:
    """For `preexec_fn`: what a background job starts ignores SIGINT otherwise."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


# Names of capabilities and of the call that drops one (linux/capability.h, linux/prctl.h).
_CAP_DAC_OVERRIDE, _CAP_DAC_READ_SEARCH, _PR_CAPBSET_DROP = 1, 2, 24


def heed_permissions() -> None:
    """For `preexec_fn`: root reads what it may not read otherwise."""
    call = ctypes.CDLL(None, use_errno=True).prctl
    for capability in (_CAP_DAC_OVERRIDE, _CAP_DAC_READ_SEARCH) if os.geteuid() == 0 else ():
        if call(_PR_CAPBSET_DROP, capability, 0, 0, 0) != 0:
            raise OSError(ctypes.get_errno(), "the capability cannot be dropped")


Run = Callable[..., "subprocess.CompletedProcess[Any]"]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Runs the command as a shell does. Its folder is an empty one."""

    def run(
        *arguments: str | os.PathLike[str],
        text: bool = True,
        env: dict[str, str] | None = None,
        **options: Any,
    ) -> subprocess.CompletedProcess[Any]:
        environment = {
            key: value
            for key, value in os.environ.items()
            if key not in {"NO_COLOR", "FORCE_COLOR", "COLUMNS"}
        }
        return subprocess.run(
            [sys.executable, "-m", "cablegram", *map(os.fspath, arguments)],
            cwd=options.pop("cwd", tmp_path),
            env=environment | (env or {}),
            capture_output=True,
            encoding="utf-8" if text else None,
            timeout=60,
            check=False,
            **options,
        )

    return run
