"""Turns the styles of a Word file into the few looks that reading goes by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from dossier.collect.word.markup import Node, at, is_on, value

_DEPTH = 20  # of styles built on each other; more is a ring


@dataclass(frozen=True, slots=True)
class Look:
    """What reading needs of a look; None: not said."""

    family: str | None = None
    is_bold: bool | None = None
    is_hidden: bool | None = None
    list_id: str | None = None
    level: str | None = None

    def under(self, above: Look) -> Look:
        """Fill what is not said here by what stands above."""
        if self is NOTHING:
            return above
        return Look(
            above.family if self.family is None else self.family,
            above.is_bold if self.is_bold is None else self.is_bold,
            above.is_hidden if self.is_hidden is None else self.is_hidden,
            above.list_id if self.list_id is None else self.list_id,
            above.level if self.level is None else self.level,
        )


NOTHING = Look()


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of a file by their ids; the empty id is the look of plain paragraphs."""

    looks: Mapping[str, Look] = field(default_factory=dict)

    def of(self, style: str) -> Look:
        """Give the look of a style; one that is not there looks plain."""
        return self.looks.get(style) or self.looks.get("", Look())


def look_of(run: Node | None, paragraph: Node | None = None) -> Look:
    """Read what properties of a run, and of a paragraph, say themselves."""
    if run is None and paragraph is None:
        return NOTHING
    fonts = at(run, "rFonts")
    family = (value(fonts, name="ascii") or value(fonts, name="hAnsi")) or None
    return Look(
        family,
        is_on(run, "b") if at(run, "b") is not None else None,
        is_on(run, "vanish") if at(run, "vanish") is not None else None,
        value(paragraph, "numPr", "numId") or None,
        value(paragraph, "numPr", "ilvl") or None,
    )


def styles_of(root: Node | None) -> Styles:
    """Read the styles of a file, each with what it is built on."""
    if root is None:
        return Styles()
    found = {value(each, name="styleId"): each for each in root.iter("style")}
    base = look_of(at(root, "docDefaults", "rPrDefault", "rPr"))
    plain = next(
        (
            each
            for each in found.values()
            if each.get("type") == "paragraph" and each.get("default") in {"1", "true", "on"}
        ),
        None,
    )
    looks = {key: _whole(each, found).under(base) for key, each in found.items()}
    looks[""] = (_whole(plain, found) if plain is not None else Look()).under(base)
    return Styles(looks)


def _whole(style: Node, found: Mapping[str, Node]) -> Look:
    look = Look()
    for _step in range(_DEPTH):
        look = look.under(look_of(at(style, "rPr"), at(style, "pPr")))
        below = found.get(value(style, "basedOn"))
        if below is None:
            break
        style = below
    return look
