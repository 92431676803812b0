"""Turns the shipped law, forms, fonts and words into the tools that need no store."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from dossier.compose.forms.shelf import Shelf, load_shelf
from dossier.law.book import LawBook, load_book
from dossier.messages import Catalogue, catalogue
from dossier.model.stock import Stock
from dossier.render.draw import FontBook
from dossier.render.stock import load_stocks
from dossier.tasks.forms.apart import Apart
from dossier.tasks.overlaid import Overlaid

STOCKS = "stocks"  # the folder of pre-printed paper among the forms
SHIPPED_FORMS = Path(__file__).resolve().parents[2] / "templates"


@dataclass(frozen=True, slots=True)
class Tools:
    """What tasks work with when they touch no stored data."""

    book: LawBook
    shelf: Shelf
    fonts: FontBook
    words: Catalogue
    stocks: tuple[Stock, ...] = field(default=(), kw_only=True)  # as they are shipped
    apart: Apart = field(default_factory=Apart, kw_only=True, compare=False)
    overlaid: Overlaid = field(default_factory=Overlaid, kw_only=True, compare=False)


def load_tools(
    language: str = "vi", forms: Path = SHIPPED_FORMS, fonts: Sequence[Path] = ()
) -> Tools:
    """Load everything that needs no store; `fonts` are folders beside the shipped ones."""
    return Tools(
        load_book(),
        load_shelf(forms),
        FontBook(folders=fonts),
        catalogue(language),
        stocks=load_stocks(forms / STOCKS),
    )
