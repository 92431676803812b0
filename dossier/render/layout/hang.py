"""Turns the drawings that hang on a paragraph into floats for its text and parts of its frame."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from dossier.paper.drawing import Side, Wrap
from dossier.paper.flow import Anchored, Para
from dossier.paper.length import Length
from dossier.paper.style import Margins, PageStyle
from dossier.render.layout.figures import Laid, lay_out, sized
from dossier.render.layout.floats import Float, Ground, Scene, float_of, free
from dossier.render.layout.fonts import Twips
from dossier.render.layout.room import Room, Tools
from dossier.render.layout.spans import Line, Span

FLOWING = frozenset({Side.COLUMN, Side.LETTER})  # what moves with the text

Part = tuple[Twips, Twips, object]
Spot = tuple[Twips, Twips]  # of a letter: from the column, below the top of the paragraph


@dataclass(frozen=True, slots=True)
class Layered:
    """A figure in front of the text, or behind it, above those of lower rank."""

    figure: Laid
    rank: float
    is_behind: bool


@dataclass(frozen=True, slots=True)
class Hung:
    """A figure whose place is known only on its page."""

    figure: Layered
    anchored: Anchored
    width: Twips  # of the column
    lead: Twips
    spot: Spot


@dataclass(slots=True)
class Placed:
    """What text goes around, as drawn and as room that it takes."""

    floats: list[Float] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    overflows: bool = False  # something is too high for the page below its paragraph


@dataclass(frozen=True, slots=True)
class Site:
    """The paragraph that drawings hang on; its lines tell where letters stand at first."""

    scene: Scene
    room: Room
    lines: Sequence[Line]
    is_old: bool  # as until Word 2010

    @property
    def end(self) -> Twips:
        """How far down a drawing may reach: into the margin only until Word 2010 (LibreOffice)."""
        end = self.room.used + self.room.height
        return max(end, round(self.scene.page.height * 20) - self.scene.top) if self.is_old else end

    def corner(self, anchored: Anchored, figure: Laid) -> tuple[Twips, Twips]:
        """Say where a drawing stands in the space of the text."""
        scene = self.scene
        x, y = _corner(anchored, figure, _ground(scene, self.room, _spot(anchored, self.lines)))
        left, top = round(x * 20) - scene.left, round(y * 20) - scene.top
        if self.is_old and anchored.across.side is Side.COLUMN:
            left += self._shift()
        most = round((scene.page.width - figure.width) * 20) - scene.left
        left = max(-scene.left, min(left, most))
        return left, self._held(top, figure) if anchored.down.side in FLOWING else top

    def is_early(self, anchored: Anchored, one: Float, *, is_held: bool) -> bool:
        """Tell whether text before the paragraph must go around a drawing, too."""
        is_fixed = anchored.down.side not in FLOWING or is_held
        return is_fixed and one.top < self.room.used - self.room.lead

    def _shift(self) -> Twips:
        """Until Word 2010 a column begins beside what stands at its left (tdf#138782)."""
        room = self.room
        if not room.floats or not self.lines:
            return 0
        down = (room.used, room.used + self.lines[0].full)
        stretches, _ = free(room.floats, (0, room.width), down)
        return stretches[0][0] if stretches else 0

    def _held(self, top: Twips, figure: Laid) -> Twips:
        """Keep a drawing on its page: above its paragraph, if need be and the room lets it."""
        lowest = self.end - round(figure.height * 20)
        highest = 0 if self.room.lifts else self.room.used - self.room.lead
        return top if top <= lowest else min(top, max(highest, lowest))


def place_floats(para: Para, room: Room, tools: Tools, lines: Sequence[Line]) -> Placed:
    """Place what text goes around; `lines` tell where letters stand before it does."""
    found = Placed()
    scene = _scene(room)
    if scene is None:
        return found
    site = Site(scene, room, lines, not tools.shrinks)
    for anchored in para.anchored:
        if anchored.around.wrap is not Wrap.NONE:
            figure = lay_out(sized(anchored, scene.page), tools)
            _place(anchored, figure, site, found)
    return found


def _place(anchored: Anchored, figure: Laid, site: Site, found: Placed) -> None:
    left, top = site.corner(anchored, figure)
    bottom = top + round(figure.height * 20)
    found.overflows |= anchored.down.side in FLOWING and bottom > site.end
    one = float_of(anchored, (left, top), (figure.width, figure.height))
    is_early = site.is_early(anchored, one, is_held=bottom == site.end)
    found.floats.append(replace(one, is_early=is_early))
    layered = Layered(figure, anchored.rank, anchored.is_behind)
    found.parts.append((left, top - site.room.used, layered))


def hang(para: Para, room: Room, tools: Tools, lines: Sequence[Line]) -> list[Part]:
    """Place what stands in front of the text or behind it."""
    parts: list[Part] = []
    for anchored in para.anchored:
        scene = _scene(room)
        if scene is not None and anchored.around.wrap is not Wrap.NONE:
            continue
        page = scene.page if scene else PageStyle()
        figure = lay_out(sized(anchored, page), tools)
        layered, spot = Layered(figure, anchored.rank, anchored.is_behind), _spot(anchored, lines)
        if room.is_cell and scene is not None and anchored.in_cell:
            x, y = _corner(anchored, figure, _ground(scene, room, spot))
            parts.append((round(x * 20), round(y * 20) - room.used, layered))
        else:
            parts.append((0, 0, Hung(layered, anchored, room.width, room.lead, spot)))
    return parts


def corner_on(page: PageStyle, hung: Hung, corner: tuple[Length, Length]) -> tuple[Length, Length]:
    """Say where a hung figure stands on its page; its paragraph has its left top corner here."""
    x, y = corner
    across, down = hung.spot
    top = y - hung.lead / 20
    ground = Ground(page, (x, hung.width / 20), top, y + down / 20, x + across / 20)
    left, top = _corner(hung.anchored, hung.figure.figure, ground)
    if hung.anchored.down.side in FLOWING:  # Word keeps it on the sheet
        top = max(0.0, min(top, page.height - hung.figure.figure.height))
    return left, top


def _corner(anchored: Anchored, figure: Laid, ground: Ground) -> tuple[Length, Length]:
    return ground.left(anchored.across, figure.width), ground.top(anchored.down, figure.height)


def _scene(room: Room) -> Scene | None:
    """Say what page a room stands on: for what hangs in a cell, the cell is its page."""
    if not room.is_cell:
        return room.scene
    return Scene(PageStyle(room.width / 20, 0.0, Margins()), 0, 0)


def _ground(scene: Scene, room: Room, spot: Spot) -> Ground:
    left, top = scene.left / 20, (scene.top + room.used) / 20
    column = (left, room.width / 20)
    above = room.lead / 20  # a paragraph begins with the space before it
    return Ground(scene.page, column, top - above, top + spot[1] / 20, left + spot[0] / 20)


def _spot(anchored: Anchored, lines: Sequence[Line]) -> Spot:
    """Find the letter that a drawing is anchored at, if its place depends on it."""
    if Side.LETTER not in {anchored.across.side, anchored.down.side}:
        return 0, 0
    letters, y = 0, 0
    for line in lines:
        tokens = line.text.tokens
        for span in line.spans:
            for token in range(span.start, span.end):
                letters += len(tokens[token]) or 1
                if letters > anchored.at:
                    return line.left + span.x + _reach(line, span, token), y
        y += line.above + line.full
    return (lines[0].left, 0) if lines and not anchored.at else (0, max(0, y - _last(lines)))


def _reach(line: Line, span: Span, token: int) -> Twips:
    """Say how far a token stands from the beginning of its span."""
    text = line.text
    gaps = "".join(text.tokens[span.start : token]).count(" ")
    return round(text.totals[token] - text.totals[span.start] + gaps * line.stretch)


def _last(lines: Sequence[Line]) -> Twips:
    return lines[-1].full if lines else 0
