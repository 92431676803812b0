"""A font face by name and slope; which file it comes from is decided where it is drawn."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Face:
    """One face of a family, as a document asks for it."""

    family: str = "Times New Roman"
    bold: bool = False
    italic: bool = False
