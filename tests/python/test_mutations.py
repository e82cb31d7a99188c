"""What scripts/mutation.py and scripts/mutants.py name is still in the sources."""

from __future__ import annotations

import sys

import pytest

from conftest import ROOT

sys.path.insert(0, str(ROOT / "scripts"))

import mutants
import mutation

HEADERS = ROOT / "include" / "cablegram"


@pytest.mark.parametrize("one", mutation.MUTATIONS, ids=lambda one: one.name)
def test_a_mutation_applies(one: mutation.Mutation) -> None:
    assert mutation.text_with(one, HEADERS) != (HEADERS / one.file).read_text()


def test_a_text_that_is_gone_is_told() -> None:
    one = mutation.MUTATIONS[0]._replace(old="no such rule")
    with pytest.raises(ValueError, match="holds this 0 times: no such rule"):
        mutation.text_with(one, HEADERS)


def test_mutants_are_named_once() -> None:
    found = mutants.switch_all(HEADERS)
    assert len({one.name for one in found}) == len({one.number for one in found}) == len(found)
    assert mutants.equivalents() <= {one.name for one in found}


def test_the_mutants_of_a_rule() -> None:
    found: list[mutants.Mutant] = []
    rule = """// a sor<x>
struct word : seq<sor<one<'<', ','>, rep<2, digit>>, opt<ws>, rep_max<9, x>> {};  // 'it's
struct next : peg::sor<x> {};"""
    text = mutants.switch(rule, "f.hpp", found, {})
    assert [one.name for one in found] == [
        "f.hpp word: without one<'<', ','>",
        "f.hpp word: without rep<2, digit>",
        "f.hpp word: rep<2, digit>: one less",
        "f.hpp word: rep<2, digit>: one more",
        "f.hpp word: opt<ws>: absent",
        "f.hpp word: rep_max<9, x>: least + 1",
        "f.hpp word: rep_max<9, x>: most - 1",
        "f.hpp word: rep_max<9, x>: most + 1",
    ]
    switched = "::cablegram::grammar::switched::"
    assert f"seq<{switched}sor<1,one<'<', ','>, {switched}rep<6,2, digit>>, {switched}opt<" in text
    assert text.endswith("struct next : peg::sor<x> {};")
