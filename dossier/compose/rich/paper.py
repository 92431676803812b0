"""Prints dressed values while a document is filled, and keeps what is tied to it afterwards."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from markupsafe import Markup

from dossier.compose.filters.registry import Filter
from dossier.compose.rich.runs import Dress, runs_of, text_of_run
from dossier.compose.values import (
    WHOLE,
    Listing,
    Picture,
    Rich,
    RichParagraphs,
    Subdocument,
)
from dossier.errors import DossierError

# Stands for a kept thing until it is tied; of Unicode's noncharacters, as every mark of ours.
OPEN, CLOSE = "\ufdea", "\ufdeb"
KEPT = re.compile(f"{OPEN}(\\d+){CLOSE}")

Kept = Picture | Subdocument | str  # an address is kept for its relationship


class NoRoomError(DossierError):
    """Paragraphs, or a Word file, cannot stand within a link or a content control of a line."""

    code = "compose.no_room"


@dataclass(slots=True)
class Paper:
    """What one document shows besides text, each thing once."""

    kept: dict[Kept, int] = field(default_factory=dict)

    def keep(self, thing: Kept) -> str:
        """Remember a thing; give the sign that stands for it."""
        return f"{OPEN}{self.kept.setdefault(thing, len(self.kept))}{CLOSE}"

    def links(self, rich: Rich) -> dict[str, str]:
        """Give the signs of the addresses that a text leads to."""
        return {run.link: self.keep(run.link) for run in rich.runs if run.link}


def is_whole(value: object) -> bool:
    """Say whether a value takes the place of a paragraph."""
    return isinstance(value, WHOLE)


def whole(value: object, paper: Paper) -> object:
    """Print what takes the place of a paragraph."""
    if isinstance(value, Subdocument):
        return _sure(paper.keep(value))
    if isinstance(value, RichParagraphs):
        return _sure("".join(_paragraph(item, paper) for item in value.items))
    return value


def in_line(value: object, paper: Paper, paragraph: str | None, run: str) -> object:
    """Print a value within a paragraph: close the run, write it, go on in the same dress."""
    dress = Dress(paragraph, run)
    if isinstance(value, Rich):
        within = runs_of(value, dress, paper.links(value))
    elif isinstance(value, Listing):
        within = text_of_run(value.text, dress)
    elif isinstance(value, Picture):
        within = f"<w:r>{paper.keep(value)}</w:r>"
    elif isinstance(value, WHOLE):
        if paragraph is None:
            raise NoRoomError
        within = f"</w:p>{whole(value, paper)}{dress.start}"
    else:
        return value
    return _sure(f"</w:t></w:r>{within}{dress.reopened}")


def _paragraph(item: Rich, paper: Paper) -> str:
    style = Markup('<w:pPr><w:pStyle w:val="{}"/></w:pPr>').format(item.style)
    dress = Dress(str(style) if item.style else "")
    return f"{dress.start}{runs_of(item, dress, paper.links(item))}</w:p>"


def _sure(xml: str) -> Markup:
    return Markup(xml)  # noqa: S704 - made of parts that were escaped one by one


# The filters of our own that print dressed values; no template may name them.
DRESSING: Mapping[str, Filter] = MappingProxyType(
    {"_is_whole": is_whole, "_whole": whole, "_in_line": in_line}
)
