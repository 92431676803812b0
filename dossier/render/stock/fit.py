"""Makes a text fit its field: the largest size at which its lines are few and narrow enough."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from math import ceil

from dossier.model.stock import StockField
from dossier.paper.face import Face
from dossier.paper.length import Length, mm
from dossier.render.layout.metrics import Metrics
from dossier.render.stock.breaking import SLACK, broken

_STEP = 0.5  # points between the sizes that are tried


@dataclass(frozen=True, slots=True)
class Fitted:
    """The lines of a text at a size; one that is not whole runs over its field."""

    lines: tuple[str, ...]
    size: float
    is_whole: bool = True


def face_of(field: StockField) -> Face:
    """Name the face of a field."""
    return Face(field.font, field.bold, field.italic)


def fit(text: str, field: StockField, metrics: Metrics) -> Fitted:
    """Set a text at the size of its field, or smaller down to the least one."""
    least = min(field.min_size_pt, field.size_pt)
    size = field.size_pt - _STEP * _hopeless(text, field, metrics)
    while size >= least:
        lines = _lines(text, field, size, metrics)
        if lines is not None:
            return Fitted(lines, size)
        size -= _STEP
    return Fitted(_shown(tuple(text.splitlines()), field), least, is_whole=False)


def _hopeless(text: str, field: StockField, metrics: Metrics) -> int:
    """Count the sizes at which the lines together are too short for the text."""
    wide = _wide(" ".join(text.split()), field=field, size=1.0, metrics=metrics) * SLACK
    largest = mm(field.w_mm) * field.max_lines / max(wide, 1e-6)
    return max(0, ceil((field.size_pt - largest) / _STEP))


def line_height(field: StockField, size: float, metrics: Metrics) -> Length:
    """Say how far apart baselines stand: as the field says, else as the font asks."""
    up, down, gap, em = metrics.vertical(face_of(field))
    return field.line_pt or (up + down + gap) / em * size


def _lines(text: str, field: StockField, size: float, metrics: Metrics) -> tuple[str, ...] | None:
    measure = partial(_wide, field=field, size=size, metrics=metrics)
    found = broken(text, mm(field.w_mm), field.max_lines, measure)
    return None if found is None else _shown(found, field)


def _wide(line: str, field: StockField, size: float, metrics: Metrics) -> Length:
    return metrics.advance(line.upper() if field.upper else line, face_of(field), size)


def _shown(lines: tuple[str, ...], field: StockField) -> tuple[str, ...]:
    return tuple(line.upper() for line in lines) if field.upper else lines
