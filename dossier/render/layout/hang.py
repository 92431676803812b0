"""Turns the drawings that hang on a paragraph into floats for its text and parts of its frame."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dossier.paper.drawing import Side, Wrap
from dossier.paper.flow import Anchored, Para
from dossier.paper.length import Length
from dossier.paper.style import Margins, PageStyle
from dossier.render.layout.figures import Laid, lay_out, sized
from dossier.render.layout.floats import Float, Ground, Scene, float_of
from dossier.render.layout.fonts import Twips
from dossier.render.layout.line import Line
from dossier.render.layout.room import Room, Tools

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
    spot: Spot


def place_floats(
    para: Para, room: Room, tools: Tools, lines: Sequence[Line]
) -> tuple[tuple[Float, ...], list[Part]]:
    """Place what text goes around; `lines` tell where letters stand before it does."""
    floats: list[Float] = []
    parts: list[Part] = []
    scene = _scene(room)
    for anchored in para.anchored:
        if scene is None or anchored.around.wrap is Wrap.NONE:
            continue
        figure = lay_out(sized(anchored, scene.page), tools)
        x, y = _corner(anchored, figure, _ground(scene, room, _spot(anchored, lines)))
        left, top = round(x * 20) - scene.left, round(y * 20) - scene.top
        floats.append(float_of(anchored, (left, top), (figure.width, figure.height)))
        layered = Layered(figure, anchored.rank, anchored.is_behind)
        parts.append((left, top - room.used, layered))
    return tuple(floats), parts


def hang(para: Para, room: Room, tools: Tools, lines: Sequence[Line]) -> list[Part]:
    """Place what stands in front of the text or behind it."""
    parts: list[Part] = []
    scene = _scene(room)
    for anchored in para.anchored:
        if scene is not None and anchored.around.wrap is not Wrap.NONE:
            continue
        page = scene.page if scene else PageStyle()
        figure = lay_out(sized(anchored, page), tools)
        layered, spot = Layered(figure, anchored.rank, anchored.is_behind), _spot(anchored, lines)
        if room.is_cell and scene is not None:
            x, y = _corner(anchored, figure, _ground(scene, room, spot))
            parts.append((round(x * 20), round(y * 20) - room.used, layered))
        else:
            parts.append((0, 0, Hung(layered, anchored, room.width, spot)))
    return parts


def corner_on(page: PageStyle, hung: Hung, corner: tuple[Length, Length]) -> tuple[Length, Length]:
    """Say where a hung figure stands on its page; its paragraph has its left top corner here."""
    x, y = corner
    across, down = hung.spot
    ground = Ground(page, (x, hung.width / 20), y, y + down / 20, x + across / 20)
    return _corner(hung.anchored, hung.figure.figure, ground)


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
    return Ground(scene.page, column, top, top + spot[1] / 20, left + spot[0] / 20)


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
                    return line.left + span.x, y
        y += line.above + line.full
    return (lines[0].left, 0) if lines and not anchored.at else (0, max(0, y - _last(lines)))


def _last(lines: Sequence[Line]) -> Twips:
    return lines[-1].full if lines else 0
