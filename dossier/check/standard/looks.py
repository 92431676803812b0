"""Compares the look of components with a standard: size, style, capitals, place in the line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dossier.check.standard.reading import TITLES
from dossier.check.standard.reading import Told as Names
from dossier.check.standard.say import Departure
from dossier.check.standard.walk import Spot
from dossier.law.standard import Letters, Look, Standard, Told
from dossier.messages import Term
from dossier.model.finding import Params
from dossier.paper.flow import Counter, Run
from dossier.paper.style import Align, Script, TextStyle

_HALF = 0.25  # Word sets sizes in half points
_ARTICLE = "dieu"
_ADDRESSEE, _ADDRESSEES = "kinh_gui", "kinh_gui_ds"


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a paragraph that is one component."""

    name: str
    text: str  # without tags
    styles: tuple[TextStyle, ...]
    whole: str = ""  # with tags, where the component is the whole paragraph


def titles(spots: tuple[Spot, ...], names: Names, standard: Standard) -> Iterator[Departure]:
    """Find the title of another regime in the place of its own."""
    fact = standard.trait(Told.TITLE)
    for at, name in sorted(names.items()):
        if fact is not None and name in TITLES and name not in fact.values:
            label = standard.label(fact.values[0])
            yield Departure("standard.title", fact, spots[at], (("wanted", label),))


def looks(spots: tuple[Spot, ...], names: Names, standard: Standard) -> Iterator[Departure]:
    """Find components that look otherwise than the text says."""
    for at, name in sorted(names.items()):
        yield from look(spots[at], name, standard)


def look(spot: Spot, name: str, standard: Standard) -> Iterator[Departure]:
    """Compare one paragraph, the component `name`, with what is said of it."""
    for piece in _pieces(spot, name):
        wanted = standard.looks.get(piece.name)
        if wanted is not None:
            about = (("component", standard.label(piece.name)),)
            yield from _compared(spot, piece, wanted, about)


def _compared(spot: Spot, piece: Piece, look: Look, about: Params) -> Iterator[Departure]:
    sizes = (style.size for style in piece.styles if style.script is Script.NONE)
    for size in dict.fromkeys(sizes):
        if look.size is not None and not look.size.holds(size, _HALF):
            params = (*about, ("value", float(size)), ("wanted", look.size))
            yield Departure("standard.size", look, spot, params)
    if look.writes and piece.text and piece.whole and not look.writes.fullmatch(piece.whole):
        params = (*about, ("example", look.example))
        yield Departure("standard.wording", look, spot, params)
    other = (*_shapes(piece, look), *_letters(piece, look), *_place(spot, look))
    if other:
        found, wanted = (tuple(map(_term, words)) for words in zip(*other, strict=True))
        params = (*about, ("found", found), ("wanted", wanted))
        yield Departure("standard.look", look, spot, params)


def _pieces(spot: Spot, name: str) -> Iterator[Piece]:
    """Part an article's title from its text, and a word from the addressees that it leads to."""
    runs = [
        (each.text if isinstance(each, Run) else "0", each.style)
        for each in spot.para.inlines
        if isinstance(each, Counter) or (isinstance(each, Run) and each.text.strip())
    ]
    styles = tuple(style for _, style in runs)
    if name == _ARTICLE:  # text may run on behind the title, in the look of the body
        yield Piece(name, spot.plain, styles[:1])
    elif name == _ADDRESSEE:
        colons = (at for at, (text, _) in enumerate(runs) if ":" in text)
        at = next(colons, len(runs) - 1)
        goes_on = bool(runs) and not runs[at][0].rstrip().endswith(":")
        yield Piece(name, spot.plain.partition(":")[0], styles[: at + 1])
        yield Piece(_ADDRESSEES, "", styles[at if goes_on else at + 1 :])
    else:
        yield Piece(name, spot.plain, styles, spot.text)


def _shapes(piece: Piece, look: Look) -> Iterator[tuple[str, str]]:
    asked = (
        (look.bold, [style.face.bold for style in piece.styles], "bold"),
        (look.italic, [style.face.italic for style in piece.styles], "italic"),
        (look.underline, [bool(style.underline) for style in piece.styles], "underlined"),
    )
    for wanted, found, word in asked:
        if wanted is not None and (not wanted) in found:
            yield (f"not_{word}", word) if wanted else (word, f"not_{word}")


def _letters(piece: Piece, look: Look) -> Iterator[tuple[str, str]]:
    words = [word for word in piece.text.split() if word.isalpha() and len(word) > 1]
    if look.letters is Letters.UPPER and any(map(str.islower, piece.text)):
        yield "lower", "upper"
    elif look.letters is Letters.LOWER and len(words) > 1 and piece.text.isupper():
        yield "upper", "lower"


def _place(spot: Spot, look: Look) -> Iterator[tuple[str, str]]:
    align = spot.para.style.align
    if look.align is None or align is look.align:
        return
    if look.align is Align.LEFT and align is Align.JUSTIFY:  # a short line stands left all the same
        return
    yield align.value, look.align.value


def _term(word: str) -> Term:
    return Term(f"standard.word.{word}", word)
