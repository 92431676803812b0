"""Plain words are broken the short way, and always as the long way breaks them."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

import pytest

from dossier.paper.face import Face
from dossier.paper.flow import Para, Run
from dossier.paper.style import Align, ParaStyle, TextStyle
from dossier.render.draw import FontBook
from dossier.render.layout.fonts import Fonts
from dossier.render.layout.line import Breaker
from dossier.render.layout.numbers import Numbers, Totals
from dossier.render.layout.prose import is_prose
from dossier.render.layout.spans import Column, Line
from dossier.render.layout.text import measure

FONTS = Fonts(FontBook())
TEXT = (
    "thi đua khen thưởng 98,5% số 05/QĐ-UBND (sau đây) ; , : « – … 2025-2026 và/hoặc [1] ! ? A-B "
    "a/b/c/d/e/f/g/h nghiêng một_từ_rất_dài_không_ngắt_được_giữa_dòng 12/5/2026 Ia\u00a0Hrú"
)
WORDS = TEXT.split(" ")
LOOK = TextStyle(size=14.0)


def broken(text: str, style: ParaStyle, column: Column, *, is_short: bool) -> list[Line]:
    """The lines of a text, broken one way or the other."""
    breaker = Breaker(measure(Para(style, (Run(text, LOOK),), LOOK), FONTS, Numbers(Totals())),
                      style, column)  # fmt: skip
    breaker.is_prose = breaker.is_prose and is_short
    return breaker.lines()


def drawn(lines: Sequence[Line]) -> list[object]:
    """All that is drawn of lines."""
    return [
        (line.start, line.after, line.left, line.room, line.width, line.stretch, line.is_last,
         [(span.start, span.end, span.x, span.width) for span in line.spans])
        for line in lines
    ]  # fmt: skip


@pytest.mark.parametrize("align", list(Align))
@pytest.mark.parametrize("shrinks", [True, False])
@pytest.mark.parametrize("width", [600, 3000, 9000])
def test_the_short_way_breaks_as_the_long_way(align: Align, width: int, *, shrinks: bool) -> None:
    dice, column = Random(width), Column(width, shrinks, 720)  # noqa: S311 -- text, not secrets
    style = ParaStyle(align=align, left=5.0, first=20.0, right=2.0)
    for _ in range(40):
        text = " ".join(dice.choices(WORDS, k=dice.randint(0, 60))) + dice.choice(("", " ", "."))
        short, long = (broken(text, style, column, is_short=way) for way in (True, False))
        assert drawn(short) == drawn(long), text


@pytest.mark.parametrize(
    ("text", "look"),
    [
        pytest.param("hai  khoảng trắng", LOOK, id="wide gap"),
        pytest.param("ngắt\u00admềm", LOOK, id="soft hyphen"),
        pytest.param("chữ nghiêng", TextStyle(Face(italic=True)), id="italic"),
        pytest.param("chữ thưa", TextStyle(spread=1.0), id="spread letters"),
        pytest.param("", LOOK, id="nothing"),
    ],
)
def test_what_needs_care_goes_the_long_way(text: str, look: TextStyle) -> None:
    para = Para(ParaStyle(), (Run(text, look),), look)
    assert not is_prose(measure(para, FONTS, Numbers(Totals())))
