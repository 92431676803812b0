"""Cuts a stretch out of a paragraph as its file has it, so that a conversion can be shown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dossier.collect.word.shapes import Paragraph, Span, encoding_of
from dossier.words.legacy import Encoding, decode
from dossier.words.text import clean


@dataclass(frozen=True, slots=True)
class Piece:
    """A value to be: its cell, how the cell is encoded, and where it stands in the document."""

    text: str  # in Unicode
    cell: str  # as it stands
    encoding: Encoding = Encoding.UNICODE
    place: str = ""


def piece(paragraph: Paragraph, start: int = 0, end: int | None = None) -> Piece:
    """Cut out what a paragraph says between two places of its text."""
    stop = len(paragraph.text) if end is None else end
    spans = tuple(_cut(paragraph.spans, start, stop))
    text = clean("".join(span.text for span in spans), lines=True)
    said = encoding_of(spans)
    if said is None or said is Encoding.UNICODE:
        return Piece(text, text, place=paragraph.place)
    return Piece(text, "".join(span.raw for span in spans).strip(), said, paragraph.place)


def joined(pieces: Sequence[Piece]) -> Piece:
    """Join pieces line by line; where they mix encodings, in Unicode."""
    if len(pieces) == 1:
        return pieces[0]
    place, said = pieces[0].place, {each.encoding for each in pieces}
    text = "\n".join(each.text for each in pieces)
    if len(said) > 1 or said == {Encoding.UNICODE}:
        return Piece(text, text, place=place)
    return Piece(text, "\n".join(each.cell for each in pieces), said.pop(), place)


def _cut(spans: Sequence[Span], start: int, end: int) -> Iterator[Span]:
    at = 0
    for span in spans:
        first, last = max(start - at, 0), min(end - at, len(span.text))
        at += len(span.text)
        if first >= last:
            continue
        if (first, last) == (0, len(span.text)):
            yield span
        else:
            yield _part(span, first, last)


def _part(span: Span, first: int, last: int) -> Span:
    text = span.text[first:last]
    if span.encoding is Encoding.UNICODE:
        return Span(text, text, is_bold=span.is_bold)
    ends = [_raw_end(span, place) for place in (first, last)]
    return Span(span.raw[ends[0] : ends[1]], text, span.encoding, span.is_bold)


def _raw_end(span: Span, place: int) -> int:
    """Find where the first letters end in the file: marks after a letter belong to it."""
    sizes = (
        end
        for end in range(len(span.raw), -1, -1)
        if len(decode(span.raw[:end], span.encoding)) <= place
    )
    return next(sizes, 0)
