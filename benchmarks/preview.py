"""Paints a document on the screen and scrolls it, against a reader's picture of its PDF."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from functools import partial
from itertools import count

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pypdfium2
from PySide6.QtWidgets import QApplication

from benchmarks.measure import Row, once, race
from benchmarks.pages import document_of
from benchmarks.render import FONTS, compiled
from dossier.paper.frame import Page
from dossier.render.draw import draw
from dossier.render.layout import layout
from dossier.render.read import read
from ui.widgets.desk import SCREEN
from ui.widgets.reader import Reader

PAGES, SIZE = 100, (840, 700)  # of the window, pixels
NOTCH = 120  # pixels that a wheel scrolls at once
FRAMES = 500


def rows() -> Iterator[Row]:
    """Time the first sight of a page, each frame of scrolling, and the reading of the text."""
    application = QApplication.instance() or QApplication([])
    document, _ = document_of(compiled(), PAGES)
    pages = layout(read(document).flow, FONTS).pages
    reader = Reader(FONTS)
    reader.resize(*SIZE)
    reader.show()
    application.processEvents()
    ours, theirs = race(partial(_seen, reader, pages[:1]), partial(_printed, pages[:1]), rounds=9)
    yield Row("paint a page anew", "its PDF, and pdfium's picture", ours, theirs)
    reader.show_pages(pages)
    scroll = _scroller(reader, NOTCH)
    _, seconds = once(lambda: [scroll() for _ in range(FRAMES)])
    work = f"a frame of scrolling {len(pages)} pages"
    yield Row(work, ours=seconds / FRAMES, target="≤ 16 ms")
    _, seconds = once(lambda: reader.reading)
    yield Row(f"read the text of {len(pages)} pages", ours=seconds)


def _seen(reader: Reader, pages: tuple[Page, ...]) -> None:
    reader.show_pages(pages)
    reader.viewport().repaint()


def _printed(pages: tuple[Page, ...]) -> None:
    document = pypdfium2.PdfDocument(draw(pages, title="", fonts=FONTS))
    document[0].render(scale=SCREEN)
    document.close()


def _scroller(reader: Reader, step: int) -> Callable[[], None]:
    places = count(0, step)

    def scroll() -> None:
        reader.verticalScrollBar().setValue(next(places))
        reader.viewport().repaint()

    return scroll
