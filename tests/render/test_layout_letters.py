"""Letters spread, squeezed, raised or lowered take the room that LibreOffice gives them."""

from __future__ import annotations

import pytest

from dossier.paper.flow import Flow, Para, Run, Section
from dossier.paper.frame import Glyphs
from dossier.paper.style import Align, Margins, PageStyle, ParaStyle, TextStyle
from dossier.render.layout import Metrics, layout

PLAIN = TextStyle(size=10.0)


def lines(
    text: str, style: TextStyle, metrics: Metrics, *, width: float = 100.0, **para: object
) -> list[Glyphs]:
    page = PageStyle(width, 500.0, Margins())
    look = ParaStyle(**para)  # type: ignore[arg-type]  # fields by name
    laid = layout(Flow((Section(page, (Para(look, (Run(text, style),), PLAIN),)),)), metrics)
    return [item for item in laid.pages[0].items if isinstance(item, Glyphs)]


@pytest.mark.parametrize(
    ("style", "width"),
    [
        pytest.param(PLAIN, 20.0, id="plain"),
        pytest.param(TextStyle(size=10.0, spread=2.0), 28.0, id="spread"),
        pytest.param(TextStyle(size=10.0, scale=0.5), 10.0, id="squeezed"),
        pytest.param(TextStyle(size=10.0, scale=0.5, spread=-1.0), 6.0, id="both"),
    ],
)
def test_widths(even: Metrics, style: TextStyle, width: float) -> None:
    (line,) = lines("abcd", style, even)
    assert line.width == pytest.approx(width)
    assert (line.spread, line.scale) == (style.spread, style.scale)


@pytest.mark.parametrize(
    ("align", "x"), [(Align.RIGHT, 100.0 - 26.0), (Align.CENTER, (100.0 - 26.0) / 2)]
)
def test_nothing_is_added_after_the_last_letter_of_a_line(
    even: Metrics, align: Align, x: float
) -> None:
    (line,) = lines("abcd", TextStyle(size=10.0, spread=2.0), even, align=align)
    assert line.x == pytest.approx(x, abs=0.05)


def test_a_word_fits_without_what_would_follow_its_last_letter(even: Metrics) -> None:
    spread = TextStyle(size=10.0, spread=2.0)
    assert len(lines("ab cd", spread, even, width=33.0)) == 1
    assert len(lines("ab cd", spread, even, width=32.9)) == 2


@pytest.mark.parametrize(
    ("rise", "baseline", "next_one"),
    [
        pytest.param(0.0, 8.0, 18.0, id="plain"),
        pytest.param(2.0, 8.0, 20.0, id="raised"),
        pytest.param(-2.0, 10.0, 20.0, id="lowered"),
    ],
)
def test_raised_lines_keep_their_depth_and_lowered_ones_their_height(
    even: Metrics, rise: float, baseline: float, next_one: float
) -> None:
    page = PageStyle(100.0, 500.0, Margins())
    moved = Para(ParaStyle(), (Run("a", TextStyle(size=10.0, rise=rise)),), PLAIN)
    plain = Para(ParaStyle(), (Run("b", PLAIN),), PLAIN)
    laid = layout(Flow((Section(page, (moved, plain)),)), even)
    first, second = (item for item in laid.pages[0].items if isinstance(item, Glyphs))
    assert (first.baseline, second.baseline) == pytest.approx((baseline, next_one))


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        pytest.param(100.0, ["tổ\u00adchức hội"], id="unseen within a line"),
        pytest.param(37.0, ["tổ\u00adchức", "hội"], id="at a space, if that is the last to fit"),
        pytest.param(22.0, ["tổ-", "chức", "hội"], id="shown where the line ends after it"),
    ],
)
def test_soft_hyphens(even: Metrics, width: float, expected: list[str]) -> None:
    shown = lines("tổ\u00adchức hội", PLAIN, even, width=width)
    assert [line.text.strip() for line in shown] == expected


KERNED = TextStyle(size=10.0, is_kerned=True)


def test_letters_kern_where_the_style_asks(even: Metrics) -> None:
    assert [(g.text, g.x) for g in lines("xAV", KERNED, even)] == [("xA", 0.0), ("V", 9.0)]
    assert [g.text for g in lines("xAV", PLAIN, even)] == ["xAV"]


def test_kerned_lines_are_shorter(even: Metrics) -> None:
    assert len(lines("AVAV AVAV", PLAIN, even, width=40.0)) == 2
    assert lines("AVAV AVAV", KERNED, even, width=40.0)[-1].baseline == pytest.approx(8.0)
