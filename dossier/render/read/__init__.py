"""Turns the bytes of a Word file into a Flow, and says what could not be read."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from xml.etree.ElementTree import Element

from dossier.paper.flow import Flow, Remark
from dossier.render.read.garb import Garb
from dossier.render.read.labels import Lists
from dossier.render.read.notes import Notes
from dossier.render.read.numbering import Numberings, read_numbering
from dossier.render.read.package import BrokenFileError, Package, open_package, parse
from dossier.render.read.pagestyle import Habits
from dossier.render.read.remarks import Remarks
from dossier.render.read.sections import read_sections
from dossier.render.read.source import Source
from dossier.render.read.styles import StyleBook, read_styles
from dossier.render.read.tables import read_blocks
from dossier.render.read.tags import OFF, VAL, A, W, is_on, number

WORD_2013 = 15  # compatibility mode from which justified spaces may shrink
WORD_2007 = 12  # what a file without the setting is taken for, [MS-DOCX] §2.3.3


@dataclass(frozen=True, slots=True)
class Reading:
    """A document ready for layout, and all that is left out of it (the flow says where)."""

    flow: Flow
    remarks: tuple[Remark, ...] = ()


def read(docx: bytes) -> Reading:
    """Read a Word file; raise BrokenFileError where it cannot be read at all."""
    try:
        return _reading(open_package(docx))
    except RecursionError as error:
        raise BrokenFileError(reason="depth") from error


def _reading(package: Package) -> Reading:
    root = package.tree(package.main)
    body = root.find(f"{W}body")
    if body is None:
        raise BrokenFileError(reason="no_body", part=package.main)
    remarks = Remarks()
    dress = _dress(package)
    book = _stylesheet(*dress)
    lists = Lists(_numberings(_shared(package, "numbering"), *dress), book)
    settings = _settings(package)
    garb = Garb(is_strong=not _is_set(settings, "overrideTableStyleFontSizeAndJustification"))
    notes = Notes(settings, package)
    is_old = _mode(settings) < WORD_2013
    inside = (remarks, package.relations, lists, notes, garb)
    source = Source(package.main, package, book, *inside, is_old=is_old, blocks=read_blocks)
    if root.find(f"{W}background") is not None and _flag(settings, "displayBackgroundShape"):
        remarks.unsupported("page_background", package.main)
    sections = read_sections(body, source, _habits(settings))
    plain = book.look(book.para_id(None), None, Garb()).style
    flow = Flow(
        sections,
        not is_old,
        _tab_step(settings),
        remarks.take(),
        notes.calls > 0,
        plain,
    )
    return Reading(flow, remarks.all())


def _dress(package: Package) -> tuple[bytes, bytes]:
    """Fetch the stylesheet and the theme."""
    return _shared(package, "styles"), _shared(package, "theme")


def _shared(package: Package, kind: str) -> bytes:
    part = package.of_kind(kind)
    return package.shared(part) if part else b""


@lru_cache(maxsize=16)
def _stylesheet(styles: bytes, theme: bytes) -> StyleBook:
    """Read a stylesheet once for all documents that carry the same."""
    root = parse(styles, "styles") if styles else None
    return read_styles(root, _fonts(parse(theme, "theme")) if theme else {})


@lru_cache(maxsize=16)
def _numberings(numbering: bytes, styles: bytes, theme: bytes) -> Numberings:
    """Read the lists once for all documents that carry the same, in the same styles."""
    book = _stylesheet(styles, theme)
    return read_numbering(parse(numbering, "numbering"), book) if numbering else {}


def _fonts(theme: Element) -> dict[str, str]:
    """Families of the theme by the names that w:rFonts uses for them."""
    found: dict[str, str] = {}
    for kind in ("major", "minor"):
        latin = theme.find(f".//{A}{kind}Font/{A}latin")
        family = "" if latin is None else latin.get("typeface", "")
        found |= {f"{kind}{use}": family for use in ("HAnsi", "Ascii", "EastAsia", "Bidi")}
    return found


def _settings(package: Package) -> Element:
    part = package.of_kind("settings")
    return package.shared_tree(part) if part else Element("settings")


def _habits(settings: Element) -> Habits:
    names = ("evenAndOddHeaders", "mirrorMargins", "gutterAtTop")
    return Habits(*(_flag(settings, name) for name in names))


def _flag(settings: Element, name: str) -> bool:
    element = settings.find(f"{W}{name}")
    return element is not None and is_on(element)


def _mode(settings: Element) -> float:
    return number(_compat(settings, "compatibilityMode", str(WORD_2007)))


def _is_set(settings: Element, name: str) -> bool:
    return _compat(settings, name, "0") not in OFF


def _compat(settings: Element, name: str, otherwise: str) -> str:
    for setting in settings.iter(f"{W}compatSetting"):
        if setting.get(f"{W}name") == name:
            return setting.get(VAL, otherwise)
    return otherwise


def _tab_step(settings: Element) -> float:
    step = settings.find(f"{W}defaultTabStop")
    return 36.0 if step is None else number(step.get(VAL)) / 20


__all__ = ["BrokenFileError", "Reading", "read"]
