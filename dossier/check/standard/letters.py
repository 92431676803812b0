"""Compares fonts, colours, sizes and styles of letters with a standard."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dossier.check.standard.recognise import Told as Names
from dossier.check.standard.say import Departure
from dossier.check.standard.walk import Spot
from dossier.law.standards import Letters, Look, Standard, Told
from dossier.messages import Term
from dossier.model.finding import Params, Weight
from dossier.paper.flow import Counter, Label, Run
from dossier.paper.style import Align, Script, TextStyle

# Ships for machines without the font of the texts, and is as wide (docs/decisions/006).
STAND_IN = "Liberation Serif"
_RED = ("do_khan", "pham_vi")  # marks, not text
_HALF = 0.25  # Word sets sizes in half points
_ALIGNED = {
    Align.LEFT: "left",
    Align.CENTER: "center",
    Align.RIGHT: "right",
    Align.JUSTIFY: "justify",
}
_UNTIL_COLON = ("kinh_gui",)  # the names behind the colon have a look of their own
_FIRST_ONLY = ("dieu",)  # text may run on behind the title in the look of the body


def fonts(spots: Iterable[Spot], standard: Standard) -> Iterator[Departure]:
    """Find each other font, in every paragraph that shows letters of it."""
    fact = standard.trait(Told.FONT)
    if fact is None:
        return
    known = {family.casefold() for family in (*fact.values, STAND_IN)}
    for spot in spots:
        families = dict.fromkeys(style.face.family for style in _styles(spot))
        for family in families:
            if family.casefold() not in known:
                params = (("font", family), ("wanted", fact.values))
                yield Departure("standard.font", fact, spot, params, Weight.STOP)


def colors(spots: Iterable[Spot], names: Names, standard: Standard) -> Iterator[Departure]:
    """Find text of another colour; links and the red marks of a document are none."""
    fact = standard.trait(Told.COLOR)
    if fact is None:
        return
    for at, spot in enumerate(spots):
        inks = dict.fromkeys(style.color for style in _styles(spot) if not style.link)
        for ink in inks:
            if ink and ink.upper() not in fact.values and names.get(at) not in _RED:
                yield Departure("standard.color", fact, spot, (("color", f"#{ink}"),))


def looks(spots: tuple[Spot, ...], names: Names, standard: Standard) -> Iterator[Departure]:
    """Find components whose size, letters or place in the line are others than the text says."""
    for at, name in sorted(names.items()):
        look = standard.looks.get(name)
        if look is not None:
            label = standard.components[name].label
            yield from look_of(spots[at], look, label)


def look_of(spot: Spot, look: Look, label: str) -> Iterator[Departure]:
    """Compare one paragraph with the look of a component."""
    styles = list(_of_component(spot, look.id))
    about: Params = (("component", label),)
    for size in dict.fromkeys(style.size for style in styles if style.script is Script.NONE):
        if look.size is not None and not look.size.holds(size, _HALF):
            params = (*about, ("value", float(size)), ("wanted", look.size))
            yield Departure("standard.size", look, spot, params)
    for found, wanted in (*_shapes(styles, look), *_letters(spot, look), *_place(spot, look)):
        words = (("found", _term(found)), ("wanted", _term(wanted)))
        yield Departure("standard.look", look, spot, (*about, *words))


def _styles(spot: Spot) -> Iterator[TextStyle]:
    """List the looks of what is read: signs of other fonts are drawn, not written."""
    for inline in spot.para.inlines:
        is_text = isinstance(inline, Run | Label) and any(map(str.isalnum, inline.text))
        if isinstance(inline, Run | Label | Counter) and (is_text or isinstance(inline, Counter)):
            yield inline.style


def _of_component(spot: Spot, name: str) -> Iterator[TextStyle]:
    for inline in spot.para.inlines:
        if not isinstance(inline, Run | Counter) or _is_blank(inline):
            continue
        yield inline.style
        if name in _FIRST_ONLY or (name in _UNTIL_COLON and ":" in getattr(inline, "text", "")):
            return


def _is_blank(inline: Run | Counter) -> bool:
    return isinstance(inline, Run) and not inline.text.strip()


def _shapes(styles: list[TextStyle], look: Look) -> Iterator[tuple[str, str]]:
    asked = (
        (look.bold, [style.face.bold for style in styles], "bold"),
        (look.italic, [style.face.italic for style in styles], "italic"),
        (look.underline, [bool(style.underline) for style in styles], "underlined"),
    )
    for wanted, found, word in asked:
        if wanted is not None and (not wanted) in found:
            yield (f"not_{word}", word) if wanted else (word, f"not_{word}")


def _letters(spot: Spot, look: Look) -> Iterator[tuple[str, str]]:
    plain = spot.plain.partition(":")[0] if look.id in _UNTIL_COLON else spot.plain
    words = [word for word in plain.split() if word.isalpha() and len(word) > 1]
    if look.letters is Letters.UPPER and any(map(str.islower, plain)):
        yield "lower", "upper"
    elif look.letters is Letters.LOWER and len(words) > 1 and plain.isupper():
        yield "upper", "lower"


def _place(spot: Spot, look: Look) -> Iterator[tuple[str, str]]:
    align = spot.para.style.align
    if look.align is None or align is look.align:
        return
    if look.align is Align.LEFT and align is Align.JUSTIFY:  # a short line stands left all the same
        return
    yield _ALIGNED[align], _ALIGNED[look.align]


def _term(word: str) -> Term:
    return Term(f"standard.word.{word}", word)
