"""Turns a reference to a note into its mark, and the note into blocks."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from dossier.paper.flow import Note, NoteMark
from dossier.paper.style import TextStyle
from dossier.render.read.inset import inset
from dossier.render.read.notes import EACH_PAGE, Kind
from dossier.render.read.source import Source
from dossier.render.read.tags import OFF, W


def read_mark(reference: Element, style: TextStyle, source: Source) -> NoteMark | None:
    """Read a reference and the note it calls for; None where there is no such note."""
    if source.note is not None:  # notes have none themselves
        return None
    is_custom = reference.get(f"{W}customMarkFollows", "0") not in OFF
    called = source.notes.call(reference, is_custom=is_custom)
    if called is None:
        return None
    inside = source.part_of(called.part, note=(called.key, called.text))
    blocks = inset(inside.blocks(called.element, inside))
    if called.kind is Kind.END:
        source.notes.ends.append(blocks)
        return NoteMark(called.key, called.text, style)
    series = called.series
    anew = series.format if series.restart == EACH_PAGE and not is_custom else ""
    return NoteMark(called.key, called.text, style, Note(called.key, blocks, anew, series.start))
