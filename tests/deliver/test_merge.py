"""The merged PDF is its parts in order, each with a bookmark, its fonts held once."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pypdfium2 as pdfium
import pytest

from dossier.deliver import merge as merging
from dossier.deliver.errors import UnreadablePdfError
from dossier.deliver.merge import merge
from dossier.paper.face import Face
from dossier.paper.frame import Glyphs, Page
from dossier.render.draw import FontBook, draw


def pdf(*texts: str) -> bytes:
    """One page for each text, in two faces."""
    faces = (Face(), Face(bold=True))
    pages = tuple(
        Page(595.3, 841.9, tuple(Glyphs(85, 100 + 20 * f.bold, text, f, 14, 100.0) for f in faces))
        for text in texts
    )
    return draw(pages, title=texts[0], fonts=FontBook())


PARTS = (pdf("Mục lục"), pdf("Tờ trình", "tiếp theo"), pdf("Danh sách Ω"))
TITLES = ("Mục lục", "Tờ trình", "Danh sách")


def test_pages_stand_in_order_with_all_their_text() -> None:
    with pdfium.PdfDocument(merge(PARTS, TITLES)) as document:
        texts = [page.get_textpage().get_text_bounded().split("\r\n")[0] for page in document]
    assert texts == ["Mục lục", "Tờ trình", "tiếp theo", "Danh sách Ω"]


def test_each_part_has_a_bookmark_on_its_first_page() -> None:
    with pdfium.PdfDocument(merge(PARTS, TITLES)) as document:
        marks = [(mark.get_title(), mark.get_dest().get_index()) for mark in document.get_toc()]
    assert marks == [("Mục lục", 0), ("Tờ trình", 1), ("Danh sách", 3)]


def test_title_and_language_are_set() -> None:
    with pikepdf.open(BytesIO(merge(PARTS, TITLES, title="Hồ sơ"))) as document:
        assert document.docinfo["/Title"] == "Hồ sơ"
        assert document.Root.Lang == "vi-VN"
        assert document.check_pdf_syntax() == []


def test_equal_fonts_are_held_once() -> None:
    many = [pdf(f"Báo cáo {number}") for number in range(20)]
    whole = merge(many, [str(number) for number in range(20)])
    assert len(whole) < 2 * len(many[0])
    with pikepdf.open(BytesIO(whole)) as document:
        streams = [thing for thing in document.objects if isinstance(thing, pikepdf.Stream)]
        assert sum("/Length1" in stream for stream in streams) == 2


def test_same_parts_same_bytes() -> None:
    assert merge(PARTS, TITLES, title="Hồ sơ") == merge(PARTS, TITLES, title="Hồ sơ")


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7 no", PARTS[0][:200]])
def test_a_damaged_part_is_named(content: bytes) -> None:
    with pytest.raises(UnreadablePdfError) as caught:
        merge((PARTS[0], content), ("Mục lục", "Tờ trình"))
    assert caught.value.params == {"title": "Tờ trình"}


def test_many_parts_go_through_bundles_unseen(monkeypatch: pytest.MonkeyPatch) -> None:
    many = [pdf(*(f"{number}-{page}" for page in range(number % 3 + 1))) for number in range(11)]
    names = [str(number) for number in range(11)]
    monkeypatch.setattr(merging, "BUNDLE", 4)
    with pdfium.PdfDocument(merge(many, names)) as document:
        texts = [page.get_textpage().get_text_bounded().split("\r\n")[0] for page in document]
        marks = [(mark.get_title(), mark.get_dest().get_index()) for mark in document.get_toc()]
    assert texts == [f"{number}-{page}" for number in range(11) for page in range(number % 3 + 1)]
    assert marks == [(name, texts.index(f"{name}-0")) for name in names]


def test_nothing_to_join_is_an_empty_whole() -> None:
    with pikepdf.open(BytesIO(merge((), ()))) as document:
        assert len(document.pages) == 0
