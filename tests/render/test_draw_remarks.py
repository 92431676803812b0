"""What the fonts cannot draw is said, once, with its page."""

from __future__ import annotations

import pytest

from dossier.messages import LANGUAGES, catalogue
from dossier.paper.face import Face
from dossier.paper.frame import Glyphs, Line, Page
from dossier.render.draw import FontBook, remarks


def page(*texts: str, family: str = "Times New Roman") -> Page:
    """A page with texts and a stroke."""
    items = [Glyphs(0, 0, text, Face(family), 14, 0) for text in texts]
    return Page(100, 100, (*items, Line(0, 0, 1, 1)))


@pytest.mark.parametrize(
    ("pages", "said"),
    [
        pytest.param((page("Độc lập – Tự do"),), [], id="nothing to say"),
        pytest.param(
            (page("a", family="Arial"), page("b", family="Arial")),
            [
                (
                    "render.family_replaced",
                    {"family": "Arial", "replacement": "Liberation Serif", "page": 1},
                )
            ],
            id="another family",
        ),
        pytest.param(
            (page("a"), page("Coäng hoaø", family="VNI-Times")),
            [("render.family_legacy", {"family": "VNI-Times", "page": 2})],
            id="a family of an old code",
        ),
        pytest.param(
            (page("Cộng hòa", family=".VnTime"),),
            [
                (
                    "render.family_recoded",
                    {"family": ".VnTime", "page": 1, "replacement": "Liberation Serif"},
                )
            ],
            id="a family of an old code that was read",
        ),
        pytest.param(
            (page("a"), page("☐ đạt", "☐ không")),
            [("render.sign_missing", {"sign": "☐", "number": "U+2610", "page": 2})],
            id="a box to tick",
        ),
        pytest.param(
            (page("a"), page("만월본는인약의를정한다")),
            [("render.signs_missing", {"count": 11, "signs": "만월본는인약의를정한", "page": 2})],
            id="a text in another script",
        ),
    ],
)
def test_remarks(pages: tuple[Page, ...], said: list[tuple[str, dict[str, object]]]) -> None:
    found = remarks(pages, FontBook())
    assert [(finding.code, dict(finding.params)) for finding in found] == said
    for finding in found:
        for language in LANGUAGES:
            assert catalogue(language).say(finding.code, dict(finding.params)).what
