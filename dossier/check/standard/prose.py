"""Compares the paragraphs of the body with a standard: first lines, gaps, lines, both edges."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.check.standard.reading import Told as Names
from dossier.check.standard.say import Departure
from dossier.check.standard.walk import Spot
from dossier.law.standard import Measured, Standard, Told
from dossier.messages import Term
from dossier.model.finding import Weight
from dossier.paper.flow import Label, Para, Run, Tab
from dossier.paper.length import in_mm
from dossier.paper.style import Align, ParaStyle, Rule

BODY = ("noi_dung", "can_cu", "dieu", "khoan", "diem")
SINGLE = 1.149  # of the size: Times New Roman, from its ascent, descent and line gap
_SLACK = 0.4  # millimetres
_ABOUT = 1.5  # millimetres where the text itself says "about"
_TINY = 0.05  # points, and lines
_LINE = 90  # letters from which a paragraph is longer than a line of A4
_MARKS = ("-", "–", "+", "*", "•", "\t")


def prose(spots: tuple[Spot, ...], names: Names, standard: Standard) -> Iterator[Departure]:
    """Find paragraphs of the body that do not stand as the standard asks."""
    for at, name in sorted(names.items()):
        if name not in BODY:
            continue
        spot = spots[at]
        yield from _indent(spot, standard)
        yield from _edges(spot, standard)
        yield from _lines(spot, standard)
        if at and names.get(at - 1) in BODY and spots[at - 1].seat == spot.seat:
            yield from _gap(spots[at - 1].para.style, spot, standard)


def _indent(spot: Spot, standard: Standard) -> Iterator[Departure]:
    fact, style = standard.measure(Measured.INDENT), spot.para.style
    if fact is None or spot.text.startswith(_MARKS) or _begins_otherwise(spot.para):
        return
    value = in_mm(style.left + style.first)
    if not fact.span.holds(value, _ABOUT if fact.is_about else _SLACK):
        params = (("value", round(value, 1)), ("wanted", fact.span))
        weight = Weight.NOTE if fact.is_about else Weight.ASK
        yield Departure("standard.indent", fact, spot, params, weight)


def _begins_otherwise(para: Para) -> bool:
    """Whether a list or a tab sets the first line, not the indent alone."""
    first = para.inlines[0] if para.inlines else None
    if isinstance(first, Label | Tab) or para.style.first < 0:
        return True
    return isinstance(first, Run) and first.text.startswith(("  ", "\t"))


def _edges(spot: Spot, standard: Standard) -> Iterator[Departure]:
    fact = standard.trait(Told.BODY_ALIGN)
    align = spot.para.style.align
    if fact is None or align is Align.JUSTIFY or len(spot.plain) < _LINE:
        return
    params = (
        ("component", standard.label("noi_dung")),
        ("found", Term(f"standard.word.{align.value}", align.value)),
        ("wanted", Term("standard.word.justify", "justify")),
    )
    yield Departure("standard.look", fact, spot, params)


def _gap(above: ParaStyle, spot: Spot, standard: Standard) -> Iterator[Departure]:
    fact, below = standard.measure(Measured.GAP), spot.para.style
    if fact is None:
        return
    is_close = above.kin == below.kin
    after = 0.0 if is_close and above.close_up else above.after
    before = 0.0 if is_close and below.close_up else below.before
    gap = max(after, before)
    if not fact.span.holds(gap, _TINY):
        params = (("value", round(gap, 1)), ("least", fact.span.least))
        yield Departure("standard.gap", fact, spot, params)


def _lines(spot: Spot, standard: Standard) -> Iterator[Departure]:
    fact, exact = standard.measure(Measured.LINE), standard.measure(Measured.LINE_EXACT)
    style = spot.para.style
    if fact is not None:
        value = _factor(spot)
        if not fact.span.holds(value, _TINY):
            params = (("value", round(value, 2)), ("wanted", fact.span))
            yield Departure("standard.line", fact, spot, params)
    if exact is not None:
        if style.rule is not Rule.EXACT:
            yield Departure("standard.line_free", exact, spot, (("wanted", exact.span),))
        elif not exact.span.holds(style.line, _TINY):
            params = (("value", round(style.line, 1)), ("wanted", exact.span))
            yield Departure("standard.line_exact", exact, spot, params)


def _factor(spot: Spot) -> float:
    style = spot.para.style
    if style.rule is Rule.AUTO:
        return style.line
    sizes = [run.style.size for run in spot.para.inlines if isinstance(run, Run)]
    single = SINGLE * max(sizes, default=spot.para.mark.size)
    factor = style.line / single if single else 1.0
    return max(1.0, factor) if style.rule is Rule.AT_LEAST else factor
