"""One shipped form before it is a Word file: its id, its title, its regime, its content."""

from __future__ import annotations

from dataclasses import dataclass

from tools.forms.looks import Regime

A4, A3 = (210.0, 297.0), (297.0, 420.0)


@dataclass(frozen=True, slots=True)
class Paper:
    """One form before it is a Word file."""

    id: str
    title: str
    regime: Regime
    content: str
    wide: bool = False
    sheet: tuple[float, float] = A4  # its sides in millimetres
    numbered: bool = True  # pages, from the second on
    framed: bool = False  # a double line around the page
