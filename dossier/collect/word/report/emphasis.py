"""Sets the colon behind a label that only its bold letters set apart."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from dossier.collect.reading import Kind
from dossier.collect.word.report.labels import field_of
from dossier.collect.word.shapes import Paragraph, Span

_COLON = Span(": ", ": ")
_MARKS = (":", ".", "…", "_")


def with_colons(line: Paragraph, kind: Kind) -> Paragraph:
    """Give a paragraph whose bold labels all end with a colon or a leader."""
    spans: list[Span] = []
    for span, after in pairwise((*line.spans, _COLON)):
        spans.append(span)
        is_apart = span.is_bold and not after.is_bold and after is not _COLON
        if is_apart and _wants_colon(span.text, after.text, kind):
            spans.append(_COLON)
    return replace(line, spans=tuple(spans)) if len(spans) > len(line.spans) else line


def _wants_colon(label: str, value: str, kind: Kind) -> bool:
    is_marked = label.rstrip().endswith(_MARKS) or value.lstrip().startswith(_MARKS)
    return not is_marked and field_of(label, kind) is not None
