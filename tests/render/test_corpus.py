"""Documents of every group of the corpus are laid out as LibreOffice 25.2 lays them out."""

from __future__ import annotations

from functools import cache

import pytest

from tools.corpus.families import NEEDY, is_ready
from tools.corpus.figures import Figures, figures, likenesses, proven
from tools.corpus.report import PAGE, page
from tools.golden import Likeness

GROUPS = proven()
LEAST, LEAST_OF_ALL = 98.0, 99.5  # per cent of rows with the same text on the same page
DY, DX = 0.1, 0.3  # points that 95 % of baselines and left edges keep within
DUST = 1e-6  # of floating point

NOT_YET: dict[str, float] = {}  # groups on the way: the share that they must not fall below


def is_proven_here(name: str) -> bool:
    return name not in NEEDY or is_ready()


@cache
def found(name: str) -> tuple[Likeness, ...]:
    return tuple(likeness for _, likeness in likenesses(name))


@pytest.mark.parametrize("name", GROUPS)
def test_rows_of_a_group_are_those_of_libreoffice(name: str) -> None:
    if not is_proven_here(name):
        pytest.skip("the fonts of this group are not installed: see tools/corpus/families.py")
    these = figures(found(name))
    assert these.share >= NOT_YET.get(name, LEAST), these
    assert name in NOT_YET or _is_near(these), these


def test_rows_of_all_groups_are_those_of_libreoffice() -> None:
    these = figures(
        one
        for name in GROUPS
        if name not in NOT_YET and is_proven_here(name)
        for one in found(name)
    )
    assert these.share >= LEAST_OF_ALL, these
    assert _is_near(these), these


@pytest.mark.skipif(not is_ready(), reason="the fonts of some groups are not installed")
def test_the_table_of_figures_is_fresh() -> None:
    fresh = page({name: found(name) for name in GROUPS})
    assert PAGE.read_text(encoding="utf-8") == fresh, "run python -m tools.corpus table"


def _is_near(these: Figures) -> bool:
    return these.dy <= DY + DUST and these.dx <= DX + DUST
