"""Puts a name at every paragraph of a copy, so that its layout tells where each of them stands."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from lxml import etree

from dossier.compose.places.passages import Passage, passages
from dossier.compose.word.ooxml import BOOKMARKS, ID, NAME, P_PR, Element, P, parse, text_of
from dossier.compose.word.package import parts_of
from dossier.guard.gate import check_package

_NAME = re.compile(r"_hs:(?P<part>.+):(?P<nth>\d+)")
_HAS_PARAGRAPHS = re.compile(rb"<w:p[ >]")
_FIRST_ID = 1_000_000  # beyond what Word counts up to


@dataclass(frozen=True, slots=True)
class Survey:
    """The passages of a template, and a copy of it in which every one has a name."""

    passages: tuple[Passage, ...]
    copy: bytes


def survey(data: bytes) -> Survey:
    """List every passage, part by part; a part that cannot be read has none."""
    check_package(data, "docx")
    parts = parts_of(data)
    found: list[Passage] = []
    for name, root in _roots(parts).items():
        found += passages(root, name)
        for nth, paragraph in enumerate(root.iter(P), start=1):
            _name(paragraph, name_of(name, nth), _FIRST_ID + nth)
        parts[name] = text_of(root).encode()
    return Survey(tuple(found), _packed(parts))


def passages_in(data: bytes) -> tuple[Passage, ...]:
    """List every passage of a file that the guard has looked at; make no copy."""
    roots = _roots(parts_of(data))
    return tuple(each for name, root in roots.items() for each in passages(root, name))


def name_of(part: str, nth: int) -> str:
    """Give the name that is put at a passage."""
    return f"_hs:{part}:{nth}"


def place_of(name: str) -> tuple[str, int] | None:
    """Give the part and number of the passage that a name was put at."""
    found = _NAME.fullmatch(name)
    return (found["part"], int(found["nth"])) if found else None


def _packed(parts: Mapping[str, bytes]) -> bytes:
    """Pack a copy that is read once: squeezing it would take longer than laying it out."""
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_STORED) as package:
        for name, content in parts.items():
            package.writestr(ZipInfo(name), content)
    return stream.getvalue()


def _roots(parts: Mapping[str, bytes]) -> dict[str, Element]:
    """Read the parts that hold paragraphs."""
    found: dict[str, Element] = {}
    for name, content in parts.items():
        if name.endswith(".xml") and _HAS_PARAGRAPHS.search(content):
            try:
                found[name] = parse(content)
            except etree.XMLSyntaxError:
                continue  # whoever looks for faults says so
    return found


def _name(paragraph: Element, name: str, number: int) -> None:
    """Put a bookmark first in a paragraph."""
    start, end = (etree.Element(tag, {ID: str(number)}) for tag in BOOKMARKS)
    start.set(NAME, name)
    at = 1 if len(paragraph) and paragraph[0].tag == P_PR else 0
    paragraph[at:at] = [start, end]
