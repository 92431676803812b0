"""Turns the loaded parts that need no store (law, forms, fonts, words) into one value."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.compose.shelf import Shelf
from dossier.law.book import LawBook
from dossier.messages import Catalogue
from dossier.render.draw import FontBook


@dataclass(frozen=True, slots=True)
class Tools:
    """What tasks work with when they touch no stored data."""

    book: LawBook
    shelf: Shelf
    fonts: FontBook
    words: Catalogue
