"""Pictures keep their dots, and what a PDF can hold is not packed anew."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import Any

import pikepdf
import pypdfium2 as pdfium
import pytest
from PIL import Image as Pictures

from dossier.paper.frame import Box, Image, Page, Turned
from dossier.render.draw import FontBook, PictureError, draw, mended
from dossier.render.draw.raster import raster

SIZE = (6, 4)


def picture(mode: str, kind: str, **how: Any) -> bytes:
    """A picture of which each dot has another colour."""
    made = Pictures.new("RGBA", SIZE)
    for x in range(SIZE[0]):
        for y in range(SIZE[1]):
            made.putpixel((x, y), (40 * x, 60 * y, 100, 50 * (x + 1) if "A" in mode else 255))
    out = BytesIO()
    made.convert(mode).save(out, kind, **how)
    return out.getvalue()


def pdf(content: bytes) -> bytes:
    """A page that the picture fills twice."""
    items = (Image(0, 0, *SIZE, content), Image(0, 0, *SIZE, content))
    return draw((Page(*SIZE, items),), title="", fonts=FontBook())


KINDS = [
    pytest.param("RGB", "PNG", {}, id="PNG"),
    pytest.param("L", "PNG", {}, id="gray PNG"),
    pytest.param("1", "PNG", {}, id="black and white PNG"),
    pytest.param("P", "PNG", {}, id="PNG of a palette"),
    pytest.param("RGBA", "PNG", {}, id="PNG with transparency"),
    pytest.param("LA", "PNG", {}, id="gray PNG with transparency"),
    pytest.param("P", "PNG", {"transparency": 0}, id="PNG with one clear colour"),
    pytest.param("P", "GIF", {}, id="GIF"),
    pytest.param("RGB", "BMP", {}, id="BMP"),
    pytest.param("RGB", "TIFF", {}, id="TIFF"),
    pytest.param("RGB", "JPEG", {"quality": 95}, id="JPEG"),
    pytest.param("L", "JPEG", {"quality": 95}, id="gray JPEG"),
    pytest.param("CMYK", "JPEG", {"quality": 95}, id="JPEG of inks"),
    pytest.param("RGB", "JPEG", {"progressive": True, "quality": 95}, id="progressive JPEG"),
]  # fmt: skip


@pytest.mark.parametrize(("mode", "kind", "how"), KINDS)
def test_dots_are_drawn_as_they_are(mode: str, kind: str, how: dict[str, Any]) -> None:
    content = picture(mode, kind, **how)
    with pdfium.PdfDocument(pdf(content)) as document:
        shown = document[0].render(scale=1).to_pil().convert("RGB")
    with Pictures.open(BytesIO(content)) as image:
        own = image.convert("RGBA")
    paper = Pictures.new("RGBA", SIZE, "white")
    for _ in range(2):  # clear ones cover each other
        paper.alpha_composite(own)
    near = {"CMYK": 60}.get(mode, 12) if kind == "JPEG" else 2  # inks: as the reader mixes them
    expected = paper.convert("RGB")
    for place in ((0, 0), (2, 1), (5, 3)):
        assert shown.getpixel(place) == pytest.approx(expected.getpixel(place), abs=near)


@pytest.mark.parametrize(("mode", "kind", "how"), KINDS)
def test_a_picture_is_held_once_and_the_file_is_sound(
    mode: str, kind: str, how: dict[str, Any]
) -> None:
    with pikepdf.open(BytesIO(pdf(picture(mode, kind, **how)))) as document:
        assert len(document.pages[0].get_images()) == 1
        assert document.check_pdf_syntax() == []


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_packed_dots_are_taken_over(kind: str) -> None:
    content = picture("RGB", kind)
    assert raster(content).content in content


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"not a picture", id="text"),
        pytest.param(picture("RGB", "PNG")[:60], id="a PNG cut off"),
        pytest.param(picture("RGB", "PNG")[:30], id="a PNG cut off in its head"),
        pytest.param(picture("RGBA", "PNG")[:60], id="a clear PNG cut off"),
        pytest.param(picture("RGB", "JPEG")[:10], id="a JPEG cut off"),
    ],
)
def test_damaged_pictures_are_errors(content: bytes) -> None:
    with pytest.raises(PictureError):
        raster(content)


def test_a_damaged_picture_gives_way_to_a_grey_frame_and_is_said_with_its_page() -> None:
    good, bad = Image(0, 0, 9, 9, picture("RGB", "PNG")), Image(9, 9, 9, 9, b"not a picture")
    turned = Turned(0, 0, 90, 100, (bad,))
    given = (Page(100, 100, (good,)), Page(100, 100, (good, turned)))
    pages, found = mended(given)
    assert pages[0] is given[0]
    assert pages[1].items == (good, replace(turned, items=(Box(9, 9, 9, 9, "f2f2f2"),)))
    assert [(one.code, dict(one.params)) for one in found] == [
        ("render.picture_damaged", {"page": 2})
    ]
