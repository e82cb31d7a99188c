"""Threads parse at the same time, and share cables."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

import cablegram


def test_threads_agree(text: str) -> None:
    texts = [text.replace("000732", f"{number:06}") for number in range(200)]
    alone = [cablegram.parse(one).to_json() for one in texts]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(lambda one: cablegram.parse(one).to_json(), texts)) == alone


def test_a_cable_can_be_shared(text: str) -> None:
    cable = cablegram.parse(text)
    expected = (cable.to_json(), cable.body, cable.tiles())
    with ThreadPoolExecutor(8) as pool:
        seen = pool.map(lambda _: (cable.to_json(), cable.body, cable.tiles()), range(200))
        assert all(one == expected for one in seen)


def test_many_come_in_order_from_any_number_of_threads(text: str) -> None:
    texts = [text.replace("000732", f"{number:06}") for number in range(200)]
    alone = [cablegram.parse(one) for one in texts]
    for threads in (None, 1, 2, 7):
        assert cablegram.parse_many(texts, threads=threads) == alone
    assert cablegram.parse_many(iter([texts[0].encode()]))[0].to_json() == alone[0].to_json()
    assert cablegram.parse_many([]) == []


def test_many_share_their_options() -> None:
    text = "1. (U) A line\nand another.\n"
    (cable,) = cablegram.parse_many([text], unwrap=False)
    assert cable == cablegram.parse(text, unwrap=False)
    assert cable.body[0].text == "A line\nand another."


def test_many_refuse_what_parse_refuses(text: str) -> None:
    with pytest.raises(TypeError, match="not int"):
        cablegram.parse_many([text, 1])  # type: ignore[list-item]
    with pytest.raises(ValueError, match="threads"):
        cablegram.parse_many([text], threads=0)
    with pytest.raises(ValueError, match="no dialect"):
        cablegram.parse_many([text], dialect="telex")


def test_others_run_while_one_parses(text: str) -> None:
    # While a large text is parsed, another thread goes on counting: the longest pause of its count
    # is short against the parse.
    large = (text * (40_000_000 // len(text))).encode()
    parsing = threading.Event()
    done = threading.Event()
    took = 0.0

    def work() -> None:
        nonlocal took
        parsing.set()
        begin = time.perf_counter()
        cablegram.parse(large)
        took = time.perf_counter() - begin
        done.set()

    worker = threading.Thread(target=work)
    worker.start()
    parsing.wait()
    longest = 0.0
    last = time.perf_counter()
    while not done.is_set():
        time.sleep(0.0001)
        now = time.perf_counter()
        longest = max(longest, now - last)
        last = now
    worker.join()
    assert longest < took / 2, f"a pause of {longest:.3f} s in a parse of {took:.3f} s"


OTHER_INTERPRETER = """
try:
    import _interpreters as interpreters
except ImportError:
    import _xxsubinterpreters as interpreters
import cablegram

other = interpreters.create()
interpreters.run_string(
    other, "try:\\n import cablegram\\nexcept ImportError as error:\\n print(error, flush=True)"
)
print(cablegram.parse("UNCLAS NOWHERE 000012").classification.name, flush=True)
"""


@pytest.mark.skipif(sys.version_info < (3, 12), reason="Python does not ask before 3.12")
def test_other_interpreters_are_refused() -> None:
    command = [sys.executable, "-c", OTHER_INTERPRETER]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    refused, read = done.stdout.splitlines()
    assert "does not support loading in subinterpreters" in refused
    assert read == "UNCLASSIFIED"
