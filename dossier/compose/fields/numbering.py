"""Turns what was typed of a paper's number and day into its number, and its place and date."""

from __future__ import annotations

from datetime import date

from dossier.compose.fields.office import padded
from dossier.compose.fields.wording import place_and_day
from dossier.compose.scene import Scene
from dossier.words.abbreviations import symbol_of
from dossier.words.dates import parse_date


def numbered(scene: Scene, ask: str, kind: str = "") -> str:
    """Give the state's number of a kind of paper; a công văn has the symbol of the office alone."""
    symbols = (symbol_of(kind) if kind else "", scene.dossier.office.symbol)
    return "/".join((padded(scene.answer(ask)), "-".join(filter(None, symbols))))


def party_numbered(scene: Scene, ask: str, kind: str) -> str:
    """Give the Party's number of a kind of paper."""
    symbol = symbol_of(kind, party=True) or "CV"  # of a công văn: Hướng dẫn 05-HD/VPTW
    number = f"{padded(scene.answer(ask))}-{symbol}"
    return "/".join(filter(None, (number, scene.dossier.office.symbol)))


def dated(scene: Scene, ask: str) -> str:
    """Say where the office is and the day that was typed; room for a hand without it."""
    return place_and_day(scene.dossier.office.place, answered_day(scene, ask))


def answered_day(scene: Scene, ask: str) -> date | None:
    """Read a day that was typed, where it is a whole one."""
    parts = parse_date(scene.answer(ask))
    return date(*parts) if parts and all(parts) else None
