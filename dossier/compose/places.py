"""Turns the place of a fault into the words of people who see pages and not parts."""

from __future__ import annotations

from dossier.compose.tags import Where
from dossier.messages import Catalogue

_PARTS = ("header", "footer", "footnotes", "endnotes")


def name_place(where: Where, words: Catalogue) -> str:
    """Name a place as an author counts: table, row and column, or paragraph."""
    part = words.text(f"compose.part_{_part(where.part)}")
    if where.table:
        within = words.text(
            "compose.place_cell", table=where.table, row=where.row, column=where.column
        )
    elif where.paragraph:
        within = words.text("compose.place_paragraph", paragraph=where.paragraph)
    else:
        return part
    return words.text("compose.place", part=part, within=within)


def _part(name: str) -> str:
    if "docProps" in name:
        return "properties"
    return next((each for each in _PARTS if each in name), "body")
