"""Turns a Word file into sheets: one for each list in it, or those of the reports that it holds."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree.ElementTree import ParseError

from dossier.collect.raw.shapes import UnreadableError
from dossier.collect.sheet import Sheet
from dossier.collect.word.body import document_of
from dossier.collect.word.letters import read_by_letters
from dossier.collect.word.lists import list_sheets
from dossier.collect.word.markup import tree
from dossier.collect.word.report.sheets import report_sheets
from dossier.collect.word.shapes import Document
from dossier.guard.package import parts

_RELATIONS = "_rels/.rels"


def load_word(data: bytes, name: str) -> tuple[Sheet, ...]:
    """Read a file that the guard has let pass; runs in the child."""
    found = dict(parts(data))
    try:
        document = document_of(found, _main(found))
    except (ParseError, KeyError) as error:
        raise UnreadableError(file=name) from error
    return report_sheets(document) or _by_letters(document) or list_sheets(document)


def _by_letters(document: Document) -> tuple[Sheet, ...]:
    """Read reports whose labels only show once their letters are converted."""
    found = read_by_letters(document)
    return report_sheets(found) if found else ()


def _main(found: Mapping[str, bytes]) -> str:
    """Name the part with the body; a package may keep it anywhere."""
    if "word/document.xml" in found:
        return "word/document.xml"
    for each in tree(found[_RELATIONS]):
        if each.get("Type", "").endswith("/officeDocument"):
            return each.get("Target", "").lstrip("/")
    raise KeyError(_RELATIONS)
