"""What layout asks of fonts; whoever draws the pages answers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from dossier.paper.face import Face
from dossier.paper.length import Length


class Metrics(Protocol):
    """Measures of every face that a document may ask for; one book is known by its identity."""

    def __hash__(self) -> int:
        """Let what was measured be kept by book."""

    def advance(self, text: str, face: Face, size: float) -> Length:
        """Width of a text in points: linear, unrounded, without kerning."""

    def kern(self, letters: str, face: Face) -> float:
        """How much two letters move together, as a share of the size; negative: closer."""

    def vertical(self, face: Face) -> tuple[int, int, int, int]:
        """Ascent, descent (positive), line gap and units per em of a face."""

    def parts(self, text: str, face: Face) -> Sequence[tuple[str, Face]]:
        """Cut a text, measured before, where another face draws what this one lacks."""
