"""The screen shows the pages of a document as a reader of PDF files shows its PDF."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from io import BytesIO
from typing import get_args

import pypdfium2
import pytest
from PIL import Image as Pictures
from PIL import ImageChops, ImageStat
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from dossier.paper.face import Face
from dossier.paper.frame import Box, Clipped, Glyphs, Image, Item, Line, Page, Path, Turned
from dossier.render.draw import FontBook, draw
from dossier.render.layout import layout
from dossier.render.read import read
from tools.corpus.figures import proven
from tools.corpus.registry import make
from tools.golden_sample import KEPT, Document, documents
from ui.widgets.extents import EXTENTS
from ui.widgets.letters import Letters
from ui.widgets.painter import PAINTERS, PagePainter

pytestmark = pytest.mark.usefixtures("qapp")

BOOK = FontBook()
LETTERS = Letters(BOOK)
SCREEN, PAPER = 96 / 72, 4.0  # pixels a point: at 100 %, and as finely as on paper
FAR = 128  # grey levels: another pixel altogether
NEAR = {SCREEN: 6.0, PAPER: 3.5}  # grey levels by which full pages may differ on average
# A screen is coarse: rules that pdfium blurs over two pixels stand on one of them here.
OTHERS = {SCREEN: 0.01, PAPER: 0.001}  # the share of pixels that may be others
FORMS = sorted(path.stem for path in KEPT.glob("*.tsv"))
FACE = Face()


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Document]:
    folder = tmp_path_factory.mktemp("shipped")
    return {document.name: document for document in documents(folder)}


@cache
def dot(mode: str = "RGB") -> bytes:
    target = BytesIO()
    picture = Pictures.new("RGB", (400, 200), "white")
    picture.paste("navy", (0, 0, 200, 200))
    picture.convert(mode).save(target, "PNG")
    return target.getvalue()


def shown(page: Page, scale: float, size: tuple[int, int]) -> Pictures.Image:
    """Paint a page onto a picture as large as the one to compare with."""
    picture = QImage(*size, QImage.Format.Format_Grayscale8)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    painter.scale(size[0] / page.width, size[1] / page.height)
    PagePainter(painter, LETTERS).paint(page.items)
    painter.end()
    assert abs(size[0] / page.width - scale) < 0.01
    bits = bytes(picture.constBits())
    return Pictures.frombuffer("L", size, bits, "raw", "L", picture.bytesPerLine(), 1)


def printed(page: Page, *scales: float) -> Iterator[Pictures.Image]:
    """Draw a page once, and show it at each of the scales."""
    document = pypdfium2.PdfDocument(draw([page], title="", fonts=BOOK))
    for scale in scales:
        picture: Pictures.Image = document[0].render(scale=scale).to_pil().convert("L")
        yield picture
    document.close()


def difference(page: Page, scale: float, theirs: Pictures.Image) -> tuple[float, float]:
    """Tell the mean difference in grey levels and the share of pixels that are others."""
    found = ImageChops.difference(theirs, shown(page, scale, theirs.size))
    levels = found.histogram()
    return ImageStat.Stat(found).mean[0], sum(levels[FAR:]) / sum(levels)


def assert_equal(docx: bytes, pages: int) -> None:
    for page in layout(read(docx).flow, BOOK).pages[:pages]:
        for scale, theirs in zip(NEAR, printed(page, *NEAR), strict=True):
            mean, others = difference(page, scale, theirs)
            assert mean < NEAR[scale]
            assert others < OTHERS[scale]


@pytest.mark.parametrize("name", FORMS)
def test_a_form_looks_on_the_screen_as_in_its_pdf(
    name: str,
    shipped: dict[str, Document],
) -> None:
    assert_equal(shipped[name].docx, 2)


@pytest.mark.parametrize("group", proven())
def test_any_feature_looks_on_the_screen_as_in_the_pdf(group: str) -> None:
    assert_equal(make(group), 1)


THINGS = (
    pytest.param(Glyphs(20, 60, "Độc lập", FACE, 30, 110), id="letters"),
    pytest.param(Glyphs(20, 60, "e\u0302\u0301 x\u00ad\u200by", FACE, 30, 90), id="loose marks"),
    pytest.param(Glyphs(20, 60, "a 漢 😀 b", FACE, 30, 110), id="signs no font has"),
    pytest.param(Glyphs(20, 60, "một hai ba", FACE, 20, 110, 9.5), id="stretched spaces"),
    pytest.param(Glyphs(20, 60, "a\u00a0b ⁋ c", FACE, 30, 110, 5), id="a space that holds"),
    pytest.param(Glyphs(20, 60, "A", FACE, 30, 30, color="c00000"), id="red"),
    pytest.param(Glyphs(20, 60, "một hai", FACE, 20, 110, 5, spread=3.5), id="spread letters"),
    pytest.param(Glyphs(20, 60, "một hai", FACE, 20, 110, 5, scale=0.6), id="narrow letters"),
    pytest.param(
        Glyphs(20, 60, "một 漢", FACE, 20, 110, 4, spread=-0.8, scale=1.3), id="both at once"
    ),
    pytest.param(
        Turned(60, 90, -90, 80, (Glyphs(0, 20, "Số thứ tự", FACE, 20, 80),)), id="upwards"
    ),
    pytest.param(
        Turned(60, 10, 90, 80, (Glyphs(0, 20, "Số thứ tự", FACE, 20, 80),)), id="downwards"
    ),
    pytest.param(
        Clipped(
            20,
            30,
            60,
            24.5,
            (Glyphs(10, 60, "Số thứ tự", FACE, 30, 120), Box(60, 0, 90, 90, "c00000")),
        ),
        id="clipped",
    ),
    pytest.param(Line(20, 60, 120, 60, 2, dash=(6, 3)), id="dashes"),
    pytest.param(Line(20, 20, 120, 60, 3), id="slanting"),
    pytest.param(Line(60, 20, 60, 70, 0.1), id="a hair"),
    pytest.param(Box(20.3, 20.3, 50, 30, "808080"), id="shading"),
    pytest.param(Path(((20, 20), (90, 30), (50, 70, 30, 80, 25, 60)), "80c080"), id="filled"),
    pytest.param(Path(((20, 70), (70, 20), (90, 70)), "", 3, "c00000"), id="corners"),
    pytest.param(
        Path(((20, 70), (70, 20), (90, 70)), "", 2, "000000", (5, 2), is_closed=False),
        id="open and dashed",
    ),
    pytest.param(
        Path(((50, 15), (65, 75), (20, 35), (85, 35), (35, 75)), "0000c0"), id="wound twice"
    ),
    pytest.param(Image(20, 20, 80, 40, dot()), id="picture"),
    pytest.param(Image(20, 20, 80, 40, dot(), (0.25, 0, 0.3, 0.5)), id="cropped picture"),
    pytest.param(Image(20, 20, 8, 4, dot()), id="small picture"),
    pytest.param(Image(20, 20, 80, 40, dot("RGBA")), id="clear picture"),
    pytest.param(Image(20, 20, 80, 40, dot("P")), id="palette"),
)


@pytest.mark.parametrize("item", THINGS)
@pytest.mark.parametrize("scale", NEAR)
def test_one_thing_looks_on_the_screen_as_in_the_pdf(
    item: Item,
    scale: float,
) -> None:
    page = Page(150, 90, (item,))
    (theirs,) = printed(page, scale)
    assert ImageStat.Stat(theirs).mean[0] < 255  # something is there
    mean, others = difference(page, scale, theirs)
    assert mean < NEAR[scale]
    assert others < 0.01


def test_the_screen_knows_every_thing_that_a_page_holds() -> None:
    assert set(PAINTERS) == set(EXTENTS) == set(get_args(Item))


def test_every_thing_that_a_page_holds_is_compared() -> None:
    assert {type(thing.values[0]) for thing in THINGS} == set(get_args(Item))
