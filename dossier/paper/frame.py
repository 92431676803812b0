"""After layout: things at fixed places, in points from the top left corner, y downwards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from dossier.paper.face import Face
from dossier.paper.length import Length

Color = str  # "rrggbb", six hexadecimal digits
Steps = tuple[tuple[Length, ...], ...]  # a start, then lines (2 numbers) and Bézier curves (6)


@dataclass(frozen=True, slots=True)
class Glyphs:
    """A stretch of text of one face and size on one baseline."""

    x: Length
    baseline: Length
    text: str
    face: Face
    size: Length
    width: Length  # advance of the whole stretch, stretched spaces included
    space: Length = 0.0  # added to each space (justified lines; negative where shrunk)
    color: Color = "000000"
    spread: Length = 0.0  # added to each letter
    scale: float = 1.0  # of the letters' widths


@dataclass(frozen=True, slots=True)
class Line:
    """A straight stroke: rules, borders, underlines."""

    x1: Length
    y1: Length
    x2: Length
    y2: Length
    width: Length = 0.5
    color: Color = "000000"
    dash: tuple[Length, ...] = ()


@dataclass(frozen=True, slots=True)
class Box:
    """A filled rectangle: shading."""

    x: Length
    y: Length
    width: Length
    height: Length
    color: Color = "ffffff"


@dataclass(frozen=True, slots=True)
class Image:
    """A picture scaled into its place."""

    x: Length
    y: Length
    width: Length
    height: Length
    content: bytes
    crop: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)  # left, top, right, bottom


@dataclass(frozen=True, slots=True)
class Path:
    """An outline that is filled, stroked, or both; a width of 0 strokes nothing."""

    steps: Steps
    fill: Color = ""
    width: Length = 0.0
    color: Color = "000000"
    dash: tuple[Length, ...] = ()
    is_closed: bool = True


@dataclass(frozen=True, slots=True)
class Link:
    """A place that leads somewhere when it is clicked."""

    x: Length
    y: Length
    width: Length
    height: Length
    target: str  # "#" and the name of a spot, else an address


@dataclass(frozen=True, slots=True)
class Spot:
    """A named place that links lead to."""

    name: str
    y: Length


@dataclass(frozen=True, slots=True)
class Heading:
    """A line of the table of contents that a reader of the PDF shows beside the pages."""

    level: int  # from 1
    title: str
    y: Length


Mark = Link | Spot | Heading


@dataclass(frozen=True, slots=True)
class Turned:
    """Things on a small sheet whose corner is put here and which is turned about it."""

    x: Length
    y: Length
    degrees: int  # clockwise, 90 or -90: its lines run down, or up
    width: Length  # along its lines
    items: tuple[Item, ...]

    def on_page(self, x: Length, y: Length) -> tuple[Length, Length]:
        """Find the place on the page of a place on the small sheet."""
        return (self.x - y, self.y + x) if self.degrees > 0 else (self.x + y, self.y - x)

    def marked(self, mark: Mark) -> Mark:
        """Find the place on the page of a mark on the small sheet."""
        if not isinstance(mark, Link):
            return replace(mark, y=self.y - (self.width if self.degrees < 0 else 0.0))
        corners = (mark.x, mark.y), (mark.x + mark.width, mark.y + mark.height)
        (x1, y1), (x2, y2) = (self.on_page(*corner) for corner in corners)
        return Link(min(x1, x2), min(y1, y2), mark.height, mark.width, mark.target)


@dataclass(frozen=True, slots=True)
class Clipped:
    """Things of which only what lies within a rectangle shows."""

    x: Length
    y: Length
    width: Length
    height: Length
    items: tuple[Item, ...]


Item = Glyphs | Line | Box | Image | Path | Turned | Clipped


@dataclass(frozen=True, slots=True)
class Page:
    """One finished page."""

    width: Length
    height: Length
    items: tuple[Item, ...] = ()
    marks: tuple[Mark, ...] = ()  # what is not painted


def has_pictures(items: Iterable[Item]) -> bool:
    """Tell whether a picture is among things, or in turned and clipped ones."""
    return any(
        isinstance(item, Image) or (isinstance(item, Turned | Clipped) and has_pictures(item.items))
        for item in items
    )


def letters(items: Iterable[Item]) -> Iterator[Glyphs]:
    """List the text among things, that of turned and of clipped ones included."""
    for item in items:
        if isinstance(item, Glyphs):
            yield item
        elif isinstance(item, Turned | Clipped):
            yield from letters(item.items)
