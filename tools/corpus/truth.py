"""Compares our pages with what Word itself left in the files that it saved: pages and breaks.

Word writes the number of its pages into docProps/app.xml and a w:lastRenderedPageBreak where each
new page began (ISO 29500-1 §17.3.3.13).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import BadZipFile, ZipFile

from dossier.errors import DossierError
from dossier.fonts.folders import font_folders
from dossier.paper.face import Face
from dossier.paper.frame import Page, letters
from dossier.render.draw import FontBook
from dossier.render.layout import layout
from dossier.render.read import read as read_docx
from tools.corpus.figures import KEPT
from tools.corpus.golden import seen
from tools.golden import Row, page_rows

WORD = KEPT / "word.txt"  # what was found, so that the table needs no files
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FIRST = 16  # letters that tell where a page begins
BOOK = FontBook(folders=font_folders())
TOP = 8  # rows of a page among which it may begin: a header stands above


@dataclass(frozen=True, slots=True)
class Truth:
    """What Word says of a file: how many pages, and the first letters of each but the first."""

    pages: int
    breaks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Met:
    """How our pages meet Word's."""

    name: str
    pages: int
    ours: int
    breaks: int
    met: int  # of them at the top of one of our pages
    foreign: str = ""  # families that others stand in for

    @property
    def is_met(self) -> bool:
        """As many pages, each beginning with the same words."""
        return self.pages == self.ours and self.met == self.breaks


def meet(files: Iterable[Path]) -> Iterator[Met]:
    """Compare the files that Word saved; others are passed over."""
    for path in sorted(files):
        truth = read_truth(path.read_bytes())
        if truth:
            yield _met(path, truth)


def read_truth(docx: bytes) -> Truth | None:
    """Read what Word left; nothing where Word did not save the file, or the file is damaged."""
    try:
        with ZipFile(BytesIO(docx)) as archive:
            app = ET.fromstring(archive.read("docProps/app.xml"))  # noqa: S314  # a trusted file
            main = ET.fromstring(archive.read("word/document.xml"))  # noqa: S314  # as above
    except (BadZipFile, KeyError, ET.ParseError, NotImplementedError, RuntimeError):
        return None
    said = {element.tag.rpartition("}")[2]: element.text or "" for element in app}
    by_word = "Word" in said.get("Application", "Word") and said.get("AppVersion", "") >= "12"
    pages = int(said.get("Pages", "0") or 0)
    return Truth(pages, tuple(_breaks(main))) if by_word and pages else None


def _breaks(main: ET.Element) -> Iterator[str]:
    """Say the first letters after each break; too few tell nothing."""
    waiting: str | None = None
    for element in seen(main):
        if element.tag == f"{W}lastRenderedPageBreak":
            waiting = ""
        elif element.tag == f"{W}t" and waiting is not None:
            waiting += _letters(element.text or "")
            if len(waiting) >= FIRST:
                yield waiting[:FIRST]
                waiting = None


def _letters(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def _met(path: Path, truth: Truth) -> Met:
    docx = path.read_bytes()
    try:
        flow = read_docx(docx).flow
    except DossierError:
        return Met(path.name, truth.pages, 0, len(truth.breaks), 0)
    pages = layout(flow, BOOK).pages
    tops = list(_tops(page_rows(pages, BOOK.advance)))
    met = sum(any(top.startswith(first) for top in tops) for first in truth.breaks)
    families = {face.family for face in _faces(pages)}
    foreign = ", ".join(sorted(family for family in families if BOOK.replacement(family)))
    return Met(path.name, truth.pages, len(pages), len(truth.breaks), met, foreign)


def _tops(rows: Sequence[Row]) -> Iterator[str]:
    """Say what the first rows of each page say, one after the other and each by itself."""
    for number in range(2, max((row.page for row in rows), default=0) + 1):
        top = [_letters(row.text) for row in rows if row.page == number][:TOP]
        yield from ("".join(top[start:]) for start in range(len(top)))


def _faces(pages: Iterable[Page]) -> set[Face]:
    return {item.face for page in pages for item in letters(page.items)}


def write(found: Iterable[Met], path: Path = WORD) -> None:
    """Keep what was found."""
    lines = (f"{m.name}\t{m.pages}\t{m.ours}\t{m.breaks}\t{m.met}\t{m.foreign}\n" for m in found)
    path.write_text("".join(lines), encoding="utf-8")


def read(path: Path = WORD) -> tuple[Met, ...]:
    """Read what was found before."""
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    cells = (line.split("\t") for line in lines)
    return tuple(
        Met(name, int(pages), int(ours), int(breaks), int(met), foreign)
        for name, pages, ours, breaks, met, foreign in cells
    )
