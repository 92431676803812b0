"""One shipped form before it is a Word file: its id, its title, its regime, its content."""

from __future__ import annotations

from dataclasses import dataclass

from tools.forms.looks import Regime


@dataclass(frozen=True, slots=True)
class Paper:
    """One form before it is a Word file."""

    id: str
    title: str
    regime: Regime
    content: str
    wide: bool = False
    numbered: bool = True  # pages, from the second on
    framed: bool = False  # a double line around the page
