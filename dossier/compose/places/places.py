"""Turns the places of a template into the words of people who see pages and not parts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from dossier.compose.language.tags import Fault, Where
from dossier.compose.places.atlas import Atlas
from dossier.compose.places.passages import Passage, Step
from dossier.messages import Catalogue

_PARTS = {
    "header": "compose.part_header",
    "footer": "compose.part_footer",
    "footnotes": "compose.part_footnotes",
    "endnotes": "compose.part_endnotes",
    "comments": "compose.part_comments",
    "docProps": "compose.part_properties",
    "document": "compose.part_body",
}
_STEPS = {"paragraph": "compose.place_paragraph", "box": "compose.place_box"}
_NOTES = {"footnotes": "compose.place_footnote", "endnotes": "compose.place_endnote"}
# By whether it is inside another table, and whether cells before it were joined.
_CELLS = {
    (False, False): "compose.place_cell",
    (False, True): "compose.place_cell_joined",
    (True, False): "compose.place_inner",
    (True, True): "compose.place_inner_joined",
}
# Rows and columns as a whole, by whether they are inside another table and what is told of them.
_WHOLE = {
    (False, True, False): "compose.place_row",
    (False, False, True): "compose.place_column",
    (True, True, False): "compose.place_inner_row",
    (True, False, True): "compose.place_inner_column",
}
_ON_PAGES = {"document", "footnotes", "endnotes"}  # whose places are on one page each


def name_passage(passage: Passage, atlas: Atlas, words: Catalogue) -> str:
    """Name a passage as one finds it: from the top of its page, or within its header or note."""
    part, (first, *rest) = passage.where.part, passage.steps
    page = atlas.page(passage.where)
    if page and _kind(part) in _ON_PAGES:
        named = [words.text("compose.place_page", page=page)]
        if first.kind != "note":  # which has a number that is printed
            first = replace(first, number=atlas.rank(passage))
    else:
        named = [] if first.kind == "note" else [_band(part, page, atlas, words)]
    return ", ".join([*named, *_steps((first, *rest), part, words)])


def name_place(where: Where, words: Catalogue) -> str:
    """Name a place by its numbers alone: table, row and column, or paragraph, of the whole part."""
    steps: tuple[Step, ...] = ()
    if where.table:
        steps = (Step("table", where.table, where.row, where.column),)
    elif where.paragraph:
        steps = (Step("paragraph", where.paragraph),)
    return ", ".join([_part(where.part, words), *_steps(steps, where.part, words)])


def in_text_order(faults: Iterable[Fault]) -> list[Fault]:
    """Sort faults as one meets them: the body first, then what stands around it."""
    return sorted(faults, key=lambda fault: (fault.where.part, fault.where.nth))


def _band(part: str, page: int, atlas: Atlas, words: Catalogue) -> str:
    """Name a header or footer, by its first page where the file has several of them."""
    named, kind = _part(part, words), _kind(part)
    parts = {each.where.part for each in atlas.passages if each.text}
    if page and sum(_kind(each) == kind for each in parts) > 1:
        return words.text("compose.place_band", band=named, page=page)
    return named


def _kind(part: str) -> str:
    return next((name for name in _PARTS if name in part), "")


def _part(part: str, words: Catalogue) -> str:
    return words.text(_PARTS.get(_kind(part), "compose.part_other"), part=part)


def _steps(steps: Sequence[Step], part: str, words: Catalogue) -> Iterator[str]:
    """Name the steps; a cell or a note is small enough to find things in."""
    seen = steps[:-1] if len(steps) > 1 and steps[-2].kind in {"table", "note"} else steps
    is_inner = False
    for step in seen:
        if step.kind == "table":
            code = _WHOLE.get((is_inner, bool(step.row), bool(step.column)))
            code = code or _CELLS[is_inner, step.is_joined]
            is_inner = True
        else:
            code = _STEPS.get(step.kind) or _NOTES[_kind(part)]
        yield words.text(code, number=step.number, row=step.row, column=step.column)
