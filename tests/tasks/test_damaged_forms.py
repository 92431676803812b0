"""Forms damaged as people damage them by hand are told of, or work; nothing ends otherwise.

`python -m tools.mutate_templates 10000` does so at length.
"""

from __future__ import annotations

from functools import partial

import pytest

from dossier.tasks.tools import Tools, load_tools
from tools.mutate import end
from tools.mutate_templates import end_of, mutants

SHARES, SHARE = 4, 10


@pytest.fixture(scope="module")
def tools() -> Tools:
    return load_tools()


@pytest.mark.parametrize("share", range(SHARES))
def test_a_damaged_form_is_told_of_or_works(tools: Tools, share: int) -> None:
    rows = mutants(tools, SHARE, share * SHARE)
    ends = [end(name, docx, partial(end_of, form)) for name, docx, form in rows]
    assert [ended for ended in ends if not ended.is_sound] == []
    assert {ended.way for ended in ends} & {"findings", "documents"}


def test_a_damaged_form_is_known_by_its_number(tools: Tools) -> None:
    assert list(mutants(tools, 1, 7)) == list(mutants(tools, 8))[7:]
