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


def deeds(told: Sequence[Told], otherwise: int, latest: int) -> Iterator[Deed]:
    """Read the paragraphs: items below a line that ends with a colon belong to it.

    A year comes from the text, else from the heading above it, else `otherwise`; none is later
    than `latest`.
    """
    for group in _groups(told):
        first = group[0]
        year, start = leading_year(first.paragraph.text)
        proof = _PROOF.search(first.paragraph.text)
        end = proof.start() if proof else None
        lead = piece(first.paragraph, start or _start(first.paragraph), end)
        what = joined([lead, *(piece(each.paragraph) for each in group[1:])])
        named = [each for each in years_in(what.text) if each <= latest]
        found = year or max(named, default=0) or first.year or otherwise
        yield Deed(found, what, proof[0].strip() if proof else "")


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
