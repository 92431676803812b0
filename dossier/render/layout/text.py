"""Turns the inlines of a paragraph into measured tokens: gaps, pieces of words, tabs, breaks."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import accumulate
from typing import Protocol

from dossier.paper.flow import Break, Counter, Drawing, Label, Note, NoteMark, Para, Run, Tab
from dossier.paper.length import Length
from dossier.paper.style import Align
from dossier.render.layout.breaks import may_end, pieces
from dossier.render.layout.fonts import Font, Fonts, Widths
from dossier.render.layout.kerning import between
from dossier.render.layout.numbers import Numbers


class Thing(Protocol):
    """A drawing that is laid out and stands in the line like a letter."""

    @property
    def width(self) -> Length:
        """How wide it is, in points."""

    @property
    def height(self) -> Length:
        """How far it rises above the baseline."""


Fixed = Label | Tab | Break | Thing

SOFT = "\u00ad"  # a soft hyphen, shown where a line ends after it

AHEAD = {Align.RIGHT: 1.0, Align.CENTER: 0.5}  # share of a label that stands before its place


@dataclass(slots=True)
class Portion:
    """Neighbouring tokens of one look, or one thing that is not text."""

    start: int
    end: int
    font: Font
    fixed: Fixed | None = None
    note: Note | None = None  # that it calls for


@dataclass(slots=True)
class Text:
    """A paragraph, measured; token i covers totals[i] to totals[i + 1]."""

    tokens: list[str] = field(default_factory=list)
    widths: list[float] = field(default_factory=list)
    ends: dict[int, bool] = field(default_factory=dict)  # after tokens next to what is not text
    portions: list[Portion] = field(default_factory=list)
    totals: list[float] = field(default_factory=list)
    drawings: list[Portion] = field(default_factory=list)  # among the portions
    is_even: bool = True  # no gap is wider than one space, and no hyphen soft

    def widen(self, token: int, width: float) -> None:
        """Give a token another width."""
        self.widths[token] = width
        self.totals = [0.0, *accumulate(self.widths)]

    def may_end(self, token: int) -> bool:
        """Tell whether a line may end after a token."""
        asked = self.ends.get(token)
        return may_end(self.tokens, token) if asked is None else asked

    def font_of(self, token: int) -> Font:
        """Find the font of a token."""
        return next(p.font for p in self.portions if p.start <= token < p.end)

    def hyphenate(self, token: int) -> None:
        """Show the soft hyphen that ends a token."""
        word = self.tokens[token] = self.tokens[token][:-1] + "-"
        self.widths[token] = self.font_of(token).widths[word]
        self.totals = [0.0, *accumulate(self.widths)]

    def split(self, token: int, size: int, widths: Widths) -> None:
        """Cut a token in two, after so many letters."""
        word = self.tokens[token]
        self.tokens[token : token + 1] = [word[:size], word[size:]]
        self.widths[token : token + 1] = [widths[word[:size]], widths[word[size:]]]
        self.ends = {at + (at >= token): may for at, may in self.ends.items()} | {token: True}
        for portion in self.portions:
            portion.start += portion.start > token
            portion.end += portion.end > token
        self.totals.insert(token + 1, self.totals[token] + self.widths[token])


def measure(para: Para, fonts: Fonts, numbers: Numbers) -> Text:
    """Measure a paragraph; `numbers` says what counters show."""
    text = Text()
    for inline in para.inlines:
        if isinstance(inline, Run):
            _add_text(inline.text, fonts[inline.style], text)
        elif isinstance(inline, Counter | NoteMark):
            _add_number(inline, fonts[inline.style], numbers, text)
        elif isinstance(inline, Drawing):
            _add_fixed(inline, fonts[para.mark], inline.width * 20, text)
            text.drawings.append(text.portions[-1])
        elif isinstance(inline, Label):
            font = fonts.sign(inline.style) if inline.is_sign else fonts[inline.style]
            share = 1 - AHEAD.get(inline.align, 0.0)
            _add_fixed(inline, font, font.widths[inline.text] * share, text)
        else:
            _add_fixed(inline, fonts[inline.style], 0.0, text)
    text.totals = [0.0, *accumulate(text.widths)]
    for portion in text.portions:
        if portion.fixed is not None and not isinstance(portion.fixed, Break):
            text.ends[max(0, portion.start - 1)] = True
            # Text follows its tab, and its label.
            text.ends[portion.start] = not isinstance(portion.fixed, Label | Tab)
    return text


def _add_text(content: str, font: Font, text: Text) -> None:
    found = pieces(content)
    if not found:
        return
    if "  " in content or SOFT in content:
        text.is_even = False
    start = len(text.tokens)
    text.tokens += found
    widths = font.widths
    if font.style.is_kerned and len(found) > 1:
        text.widths += map(
            sum, zip(map(widths.__getitem__, found), between(found, font), strict=True)
        )
    else:
        text.widths += map(widths.__getitem__, found)
    text.portions.append(Portion(start, len(text.tokens), font))


def _add_number(inline: Counter | NoteMark, font: Font, numbers: Numbers, text: Text) -> None:
    if isinstance(inline, Counter):
        _add_text(numbers.shown(inline), font, text)
        return
    start = len(text.tokens)
    _add_text(numbers.marks.get(inline.key, inline.text), font, text)
    if start == len(text.tokens):  # a mark of its own follows as text
        text.tokens.append("")
        text.widths.append(0.0)
        text.portions.append(Portion(start, start + 1, font))
    text.portions[-1].note = inline.note


def _add_fixed(thing: Fixed, font: Font, width: float, text: Text) -> None:
    start = len(text.tokens)
    text.tokens.append("")
    text.widths.append(width)
    text.portions.append(Portion(start, start + 1, font, thing))
