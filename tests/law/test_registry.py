"""A rule is declared once, under its own name."""

from __future__ import annotations

import pytest

from dossier.law.registry import rule
from dossier.law.rules import RULES
from dossier.law.terms import TERMS


def test_a_name_that_is_taken_is_refused() -> None:
    taken = RULES["rated"]
    with pytest.raises(ValueError, match="rated"):
        rule("rated")(taken.weigh)
    assert RULES["rated"] is taken


@pytest.mark.parametrize("name", sorted(RULES))
def test_rules_ask_for_terms_that_exist(name: str) -> None:
    assert RULES[name].needs | RULES[name].takes <= TERMS
