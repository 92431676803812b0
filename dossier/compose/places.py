"""Turns the place of a fault into the words of people who see pages and not parts."""

from __future__ import annotations

from collections.abc import Iterable

from dossier.compose.tags import Fault, Where
from dossier.messages import Catalogue

_PARTS = {
    "header": "compose.part_header",
    "footer": "compose.part_footer",
    "footnotes": "compose.part_footnotes",
    "endnotes": "compose.part_endnotes",
    "docProps": "compose.part_properties",
}


def name_place(where: Where, words: Catalogue) -> str:
    """Name a place as an author counts: table, row and column, or paragraph."""
    code = next((code for name, code in _PARTS.items() if name in where.part), "compose.part_body")
    part = words.text(code)
    if where.table:
        within = words.text(
            "compose.place_cell", table=where.table, row=where.row, column=where.column
        )
    elif where.paragraph:
        within = words.text("compose.place_paragraph", paragraph=where.paragraph)
    else:
        return part
    return words.text("compose.place", part=part, within=within)


def in_text_order(faults: Iterable[Fault]) -> list[Fault]:
    """Sort faults as one meets them: body before headers, paragraphs before tables."""
    return sorted(faults, key=_position)


def _position(fault: Fault) -> tuple[str, int, int, int, int]:
    where = fault.where
    return where.part, where.table, where.row, where.column, where.paragraph
