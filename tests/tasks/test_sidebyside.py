"""What differs between two pages is marked where it is, and nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dossier.paper.face import Face
from dossier.paper.frame import Box, Clipped, Glyphs, Image, Item, Line, Page, Path, Turned
from dossier.tasks.forms.sidebyside import Difference, PagePair, pair_pages

CHANGED, MOVED = Difference.CHANGED, Difference.MOVED


def row(text: str, y: float, x: float = 100.0, size: float = 14.0) -> Glyphs:
    return Glyphs(x, y, text, Face(), size, 7.0 * len(text))


A, B, C = (row(text, y) for text, y in (("Một", 100), ("Hai", 120), ("Ba", 140)))
RULE = Line(100, 160, 300, 160)
PICTURE = Image(100, 200, 50, 50, b"png")


def page(*items: Item) -> Page:
    return Page(600, 800, items)


def marked(pair: PagePair) -> tuple[list[tuple[str, int]], list[tuple[str, int]]]:
    """Tell why and how far down each side is marked."""
    sides = (pair.old_tints, pair.new_tints)
    old, new = ([(tint.why.value, round(tint.y)) for tint in tints] for tints in sides)
    return old, new


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    [
        pytest.param((A, B), (A, B), ([], []), id="the same"),
        pytest.param((A, B), (B, A), ([], []), id="drawn in another order"),
        pytest.param(
            (A, B),
            (A, row("Bốn", 120)),
            ([(CHANGED, 107)], [(CHANGED, 107)]),
            id="another text in the same place",
        ),
        pytest.param((A, B), (A,), ([(CHANGED, 107)], []), id="a row less"),
        pytest.param(
            (A, B, C),
            (A, row("Mới", 120), replace(B, baseline=140), replace(C, baseline=160)),
            ([], [(CHANGED, 107)]),
            id="rows that make room are not marked",
        ),
        pytest.param(
            (A, B, C),
            (A, replace(C, baseline=120), replace(B, baseline=140)),
            ([(MOVED, 127)], [(MOVED, 107)]),
            id="rows in another order",
        ),
        pytest.param(
            (A, B, C),
            (A, replace(B, x=130), C),
            ([(MOVED, 107)], [(MOVED, 107)]),
            id="a row set further in",
        ),
        pytest.param(
            (A, B, C),
            tuple(replace(each, x=130) for each in (A, B, C)),
            ([], []),
            id="all further in: the margin moved",
        ),
        pytest.param(
            (A, B),
            (A, replace(B, face=Face(bold=True))),
            ([(CHANGED, 107)], [(CHANGED, 107)]),
            id="bold",
        ),
        pytest.param(
            (A, B), (A, replace(B, width=200, space=9)), ([], []), id="only stretched to the margin"
        ),
        pytest.param(
            (row("Trái", 100), row("Phải", 100, 400)),
            (row("Trái", 100), row("Khác", 100, 400)),
            ([(CHANGED, 87)], [(CHANGED, 87)]),
            id="cells side by side are marked by themselves",
        ),
        pytest.param((A, RULE), (A,), ([(CHANGED, 159)], []), id="a rule"),
        pytest.param((A, RULE), (A, replace(RULE, y1=170, y2=170)), ([], []), id="a rule lower"),
        pytest.param(
            (A, PICTURE),
            (A, replace(PICTURE, content=b"jpg")),
            ([(CHANGED, 199)], [(CHANGED, 199)]),
            id="another picture",
        ),
        pytest.param(
            (A, Box(100, 300, 50, 20, "dddddd")),
            (A, Box(100, 300, 50, 20, "eeeeee")),
            ([(CHANGED, 299)], [(CHANGED, 299)]),
            id="another shade",
        ),
        pytest.param(
            (A, Path(((100.0, 300.0), (120.0, 310.0)), width=1)),
            (A,),
            ([(CHANGED, 299)], []),
            id="an outline",
        ),
        pytest.param(
            (A, Clipped(0, 0, 600, 800, (B,))),
            (A, Clipped(0, 0, 600, 800, (row("Bốn", 120),))),
            ([(CHANGED, 107)], [(CHANGED, 107)]),
            id="within a clipped part",
        ),
        pytest.param(
            (A, Turned(300, 300, 90, 100, (B,))),
            (A, Turned(300, 300, 90, 100, (row("Bốn", 120),))),
            ([(CHANGED, 387)], [(CHANGED, 387)]),
            id="on a turned sheet",
        ),
    ],
)
def test_what_differs_is_marked_where_it_is(
    old: tuple[Item, ...],
    new: tuple[Item, ...],
    wanted: tuple[list[tuple[str, int]], list[tuple[str, int]]],
) -> None:
    (pair,) = pair_pages((page(*old),), (page(*new),))
    assert marked(pair) == wanted
    assert pair.differs == any(wanted)


def test_what_went_to_another_page_is_marked_on_both() -> None:
    one, two = pair_pages((page(A, B), page(C)), (page(A), page(replace(B, baseline=80), C)))
    assert marked(one) == ([(MOVED, 107)], [])
    assert marked(two) == ([], [(MOVED, 67)])


def test_a_page_more_has_nothing_beside_it() -> None:
    pairs = pair_pages((page(A),), (page(A), page(B)))
    assert [(pair.number, pair.old is None, pair.differs) for pair in pairs] == [
        (1, False, False),
        (2, True, True),
    ]


def test_a_thousand_equal_rows_and_rules_on_many_pages_come_to_an_end() -> None:
    full = [page(*(each for y in range(60) for each in (row("x", y * 10), RULE)))] * 60
    less = [*full[:30], page(*full[30].items[2:]), *full[31:]]
    pairs = pair_pages(full, less)
    assert [pair.number for pair in pairs if pair.differs] == [31]


def test_no_pages_are_no_pairs() -> None:
    assert pair_pages((), ()) == ()
