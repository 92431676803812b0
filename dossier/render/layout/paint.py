"""Turns frames in twips into the items of a page in points."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from dossier.paper.drawing import Picture, Stroke
from dossier.paper.flow import Break, Label, Remark, Tab
from dossier.paper.frame import Box, Clipped, Glyphs, Heading, Item, Link, Mark, Spot
from dossier.paper.frame import Turned as TurnedSheet
from dossier.paper.length import Length
from dossier.paper.style import PageStyle
from dossier.render.layout.dress import Fill, Ruled
from dossier.render.layout.figures import Cluster, Figure
from dossier.render.layout.fonts import Font, Twips
from dossier.render.layout.hang import Hung, Layered, corner_on
from dossier.render.layout.kerning import kerned
from dossier.render.layout.remarks import quoted
from dossier.render.layout.room import Frame, Window
from dossier.render.layout.signposts import Signpost
from dossier.render.layout.sketch import picture_items, shape_items, stroke_items
from dossier.render.layout.spans import Ink, Line, Span
from dossier.render.layout.strokes import bordered, struck, underlined
from dossier.render.layout.text import AHEAD, Thing
from dossier.render.layout.turned import Turned

WORD = re.compile("[^ ]+")

Place = tuple[Length, Length, Length, Length]  # x, baseline, width, what each space gets more
Layer = tuple[float, tuple[Item, ...]]  # rank, what it shows


@dataclass(slots=True)
class Sheet:
    """A page that is being painted."""

    style: PageStyle
    items: list[Item] = field(default_factory=list)
    back: list[Item] = field(default_factory=list)  # what lies behind the text
    remarks: list[Remark] = field(default_factory=list)  # what this page lacks
    marks: list[Mark] = field(default_factory=list)
    under: list[Layer] = field(default_factory=list)  # drawings behind the text, by rank
    front: list[Layer] = field(default_factory=list)  # and before it

    def fresh(self) -> Sheet:
        """Begin a sheet for something that is painted as a whole."""
        return Sheet(self.style, remarks=self.remarks, marks=self.marks)

    def all(self) -> tuple[Item, ...]:
        """List everything from the back to the front."""
        under, front = _stacked(self.under), _stacked(self.front)
        return (*under, *self.back, *self.items, *front)

    def settle(self) -> None:
        """Let what is painted from now on cover all that is there: the text its header."""
        self.back = list(self.all())
        self.items, self.under, self.front = [], [], []
        self.marks = [mark for mark in self.marks if not isinstance(mark, Heading)]  # in no outline


def _stacked(layers: list[Layer]) -> list[Item]:
    ranked = sorted(layers, key=lambda layer: layer[0])
    return [item for _, items in ranked for item in items]


def paint(part: object, x: Twips, y: Twips, sheet: Sheet) -> None:
    """Paint a placed thing and what it holds."""
    PAINTERS[type(part)](part, x, y, sheet)


def _frame(frame: Frame, x: Twips, y: Twips, sheet: Sheet) -> None:
    for dx, dy, part in frame.parts:
        PAINTERS[type(part)](part, x + dx, y + dy, sheet)


def _line(line: Line, x: Twips, y: Twips, sheet: Sheet) -> None:
    at, baseline = x / 20, (y + line.ascent) / 20
    if line.ink is None:
        line.ink = _ink(line)
    if line.ink:
        sheet.items += [Glyphs(at + dx, baseline, *shown) for dx, shown in line.ink]
        return
    stretch = line.stretch / 20
    for index, span in enumerate(line.spans):
        added = stretch if index > line.tab else 0.0
        at += _span(line, span, (at, baseline, added), sheet)


def _ink(line: Line) -> Ink:
    """Write down what a line of plain letters shows; most lines are such, and forms repeat them."""
    found, at = [], 0.0
    for index, span in enumerate(line.spans):
        font, added = span.portion.font, line.stretch / 20 if index > line.tab else 0.0
        text = "".join(line.text.tokens[span.start : span.end])
        parts = font.parts(text)
        if span.portion.fixed is not None or not text or not font.is_plain or len(parts) > 1:
            return ()
        ((part, face),) = parts
        width = span.width / 20 + (added * text.count(" ") if added else 0.0)
        style = font.style
        look = (style.color, style.spread, style.scale)
        found.append((at, (part, face, font.size, width, added, *look)))
        at += width
    return tuple(found)


def _span(line: Line, span: Span, start: tuple[Length, Length, Length], sheet: Sheet) -> Length:
    """Paint one look of a line; return how far it reached."""
    x, baseline, added = start
    font, thing = span.portion.font, span.portion.fixed
    if isinstance(thing, Label):
        return _label(thing, span, (x, baseline), sheet)
    if thing is not None and not isinstance(thing, Tab | Break):
        _draw(thing, x, baseline - thing.height, sheet)
        return span.width / 20
    text = "".join(line.text.tokens[span.start : span.end])
    width = span.width / 20 + (added * text.count(" ") if added else 0.0)
    if thing is not None:
        text = _leader(span, font)
    place = (x, baseline, width, added)
    if text:
        _letters(text, font, place, sheet)
    if font.is_adorned:
        _decorate(text, font, place, sheet)
    return width


def _label(label: Label, span: Span, start: tuple[Length, Length], sheet: Sheet) -> Length:
    """Paint the label of a list; what is not left-aligned reaches back over its place."""
    font, (x, baseline) = span.portion.font, start
    width, ahead = font.widths[label.text] / 20, AHEAD.get(label.align, 0.0)
    place = (x - width * ahead, baseline, width, 0.0)
    if label.text:
        _letters(label.text, font, place, sheet)
        _decorate(label.text, font, place, sheet)
    return span.width / 20


def _letters(text: str, font: Font, place: Place, sheet: Sheet) -> None:
    """Set letters; those that another face draws become a stretch of their own."""
    x, baseline, width, added = place
    style, size, parts = font.style, font.size, font.parts(text)
    baseline -= font.rise / 20
    color, spread, scale = style.color, style.spread, style.scale
    shown = [(part, face, 0.0) for part, face in parts]
    if style.is_kerned and len(parts) == 1:
        shown = [(part, style.face, moved / 20) for part, moved in kerned(text, font)]
    for part, face, moved in shown:
        if len(shown) > 1:
            width = font.advance(part, face) + added * part.count(" ")
        sheet.items.append(
            Glyphs(x, baseline, part, face, size, width, added, color, spread, scale)
        )
        x += width + moved


def _leader(span: Span, font: Font) -> str:
    """Fill the gap of a tab."""
    if span.stop is None or not span.stop.leader:
        return ""
    leader = span.stop.leader
    count = int(span.width // max(1, int(font.widths[leader])))
    return leader * (count + (leader == "_"))  # one more, so that no gap is left in a line


def _decorate(text: str, font: Font, place: Place, sheet: Sheet) -> None:
    style, (x, baseline, width, added) = font.style, place
    if style.link:
        _lead(font, place, sheet)
    if style.highlight:
        top = baseline - font.above / 20
        sheet.back.append(Box(x, top, width, font.height / 20, style.highlight))
    if style.underline == "words":
        for start, wide in _words(text, font, added):
            sheet.items += underlined(style, x + start, baseline, wide)
    elif style.underline:
        sheet.items += underlined(style, x, baseline, width)
    if style.strike or style.double_strike:
        sheet.items += struck(style, font.size, (x, baseline - font.rise / 20), width)


def _words(text: str, font: Font, added: Length) -> Iterator[tuple[Length, Length]]:
    """Find where each word of a stretch begins, and how wide it is."""
    for word in WORD.finditer(text):
        before = text[: word.start()]
        start = font.widths[before] / 20 + added * before.count(" ")
        yield start, font.widths[word[0]] / 20


def _fill(fill: Fill, x: Twips, y: Twips, sheet: Sheet) -> None:
    sheet.back.append(Box(x / 20, y / 20, fill.width / 20, fill.height / 20, fill.color))


def _ruled(ruled: Ruled, x: Twips, y: Twips, sheet: Sheet) -> None:
    edge = ruled.edge
    ends = (x / 20, y / 20, (x + ruled.across) / 20, (y + ruled.down) / 20)
    sheet.items += bordered(edge, ends)


def _layered(layered: Layered, x: Twips, y: Twips, sheet: Sheet) -> None:
    _hang(layered, x / 20, y / 20, sheet)


def _hung(hung: Hung, x: Twips, y: Twips, sheet: Sheet) -> None:
    _hang(hung.figure, *corner_on(sheet.style, hung, (x / 20, y / 20)), sheet)


def _hang(layered: Layered, x: Length, y: Length, sheet: Sheet) -> None:
    inner = sheet.fresh()
    _draw(layered.figure, x, y, inner)
    layer = sheet.under if layered.is_behind else sheet.front
    layer.append((layered.rank, inner.all()))


def _draw(figure: Thing, x: Length, y: Length, sheet: Sheet) -> None:
    """Paint a drawing, in points from the corner of the page."""
    if isinstance(figure, Cluster):
        for dx, dy, member in figure.members:
            _draw(member, x + dx, y + dy, sheet)
    elif isinstance(figure, Figure):
        sheet.items += shape_items(figure, x, y)
        if figure.text is not None:
            inner = sheet.fresh()
            _frame(figure.text, round(x * 20) + figure.dx, round(y * 20) + figure.dy, inner)
            sheet.items += inner.all()
    elif isinstance(figure, Picture):
        sheet.items += picture_items(figure, x, y)
    elif isinstance(figure, Stroke):
        sheet.items += stroke_items(figure, x, y)


def _signpost(post: Signpost, _x: Twips, y: Twips, sheet: Sheet) -> None:
    sheet.marks += [Spot(name, y / 20) for name in post.names]
    if post.level:
        sheet.marks.append(Heading(post.level, post.title, y / 20))


def _lead(font: Font, place: Place, sheet: Sheet) -> None:
    """Let a stretch of text be clicked; neighbours that lead to the same place are one."""
    x, baseline, width, _ = place
    top, target = baseline - font.above / 20, font.style.link
    last = sheet.marks[-1] if sheet.marks else None
    if isinstance(last, Link) and (last.target, last.y) == (target, top):
        sheet.marks[-1] = replace(last, width=x + width - last.x)
    else:
        sheet.marks.append(Link(x, top, width, font.height / 20, target))


def _turned(turned: Turned, x: Twips, y: Twips, sheet: Sheet) -> None:
    inner = Sheet(sheet.style, remarks=sheet.remarks)
    _frame(turned.frame, 0, 0, inner)
    found = TurnedSheet(x / 20, y / 20, turned.degrees, turned.width / 20, inner.all())
    sheet.items.append(found)
    sheet.marks += [found.marked(mark) for mark in inner.marks]


def _window(window: Window, x: Twips, y: Twips, sheet: Sheet) -> None:
    inner = sheet.fresh()
    _frame(window.frame, x, y, inner)
    corner = ((x + window.x) / 20, (y + window.y) / 20)
    items = inner.all()
    if items:
        sheet.items.append(Clipped(*corner, window.width / 20, window.height / 20, items))


def _remark(remark: Remark, _x: Twips, _y: Twips, sheet: Sheet) -> None:
    sheet.remarks.append(quoted(remark, sheet.items))


Painter = Callable[[Any, Twips, Twips, Sheet], None]

PAINTERS: dict[type, Painter] = {
    Frame: _frame,
    Line: _line,
    Fill: _fill,
    Ruled: _ruled,
    Hung: _hung,
    Layered: _layered,
    Remark: _remark,
    Signpost: _signpost,
    Turned: _turned,
    Window: _window,
}
