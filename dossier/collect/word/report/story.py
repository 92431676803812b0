"""Gathers the paragraphs of a narrative into achievements, each with the year that it tells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dossier.collect.word.report.cut import Piece, joined, piece
from dossier.collect.word.report.years import leading_year, years_in
from dossier.collect.word.shapes import Paragraph, labelled

_ITEM = re.compile(r"^\s*[-–+*•]\s*")
_PROOF = re.compile(r"\s*\(minh chứng: [^()]*\)\.?\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Told:
    """One paragraph of a narrative, and the year of the heading that it stands below."""

    paragraph: Paragraph
    year: int = 0


@dataclass(frozen=True, slots=True)
class Deed:
    """One achievement as it is told; a year that nobody tells is 0."""

    year: int
    what: Piece
    proof: str = ""


def deeds(told: Sequence[Told], otherwise: int, *, is_one: bool = False) -> Iterator[Deed]:
    """Read the paragraphs: items below a line that ends with a colon belong to it.

    A year comes from the text, else from the heading above it, else `otherwise`. A report on one
    deed (`is_one`) tells it in all its paragraphs together.
    """
    groups = [list(told)] if is_one and told else list(_groups(told))
    for group in groups:
        if not _leads_nowhere(group):
            yield _deed(group, otherwise)


def bare_leads(told: Sequence[Told]) -> list[Paragraph]:
    """List the lines that lead up to what is told on its own below them."""
    return [group[0].paragraph for group in _groups(told) if _leads_nowhere(group)]


def _deed(group: Sequence[Told], otherwise: int) -> Deed:
    first = group[0].paragraph
    year, start = leading_year(first.text)
    proof = _PROOF.search(first.text)
    lead = piece(first, start or _start(first), proof.start() if proof else None)
    what = joined([lead, *(piece(each.paragraph) for each in group[1:])])
    found = year or max(years_in(what.text), default=0) or group[0].year or otherwise
    return Deed(found, what, proof[0].strip() if proof else "")


def _leads_nowhere(group: Sequence[Told]) -> bool:
    return len(group) == 1 and is_lead(group[0].paragraph)


def is_lead(paragraph: Paragraph) -> bool:
    """Tell a line that leads up to what follows."""
    return paragraph.text.rstrip().endswith(":")


def _groups(told: Iterable[Told]) -> Iterator[list[Told]]:
    group: list[Told] = []
    for each in told:
        is_part = group and is_lead(group[0].paragraph) and _is_item(each.paragraph)
        if is_part and each.year == group[0].year:
            group.append(each)
            continue
        if group:
            yield group
        group = [each]
    if group:
        yield group


def _is_item(paragraph: Paragraph) -> bool:
    text = labelled(paragraph)
    return _ITEM.match(text) is not None and not leading_year(text)[0]


def _start(paragraph: Paragraph) -> int:
    found = _ITEM.match(paragraph.text)
    return found.end() if found else 0
