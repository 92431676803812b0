"""A list that was imported: from which file, from whom, and what became of its rows."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Intake:
    """One import as it was done; it goes when the import is taken back."""

    key: str
    file: str  # name, without its folder
    sender: str = ""  # key of the unit that sent it, where the officer said so
    new: int = 0  # rows
    changed: int = 0
    same: int = 0
    doubtful: int = 0
    refused: int = 0
