"""Drawings before layout: how they look, how large they are, and where they hang."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dossier.paper.frame import Color, Steps
from dossier.paper.length import Length
from dossier.paper.style import Margins

NO_GAP = Margins()


class Side(StrEnum):
    """What the place of an anchored thing is measured from."""

    PAGE = "page"
    MARGIN = "margin"
    COLUMN = "column"  # vertically: the paragraph
    LETTER = "letter"  # vertically: the line
    LEFT_MARGIN = "left_margin"  # the white stripe itself; vertically: the one at the top
    RIGHT_MARGIN = "right_margin"  # vertically: the one at the bottom


class Wrap(StrEnum):
    """What text does where a drawing stands."""

    NONE = "none"  # it runs on above or below it
    BESIDE = "beside"
    BELOW = "below"


class Flank(StrEnum):
    """On which sides of a drawing text may stand."""

    BOTH = "both"
    LEFT = "left"
    RIGHT = "right"
    LARGEST = "largest"


@dataclass(frozen=True, slots=True)
class Pin:
    """Where an anchored thing hangs along one axis: an alignment within a side, or an offset."""

    side: Side
    offset: Length = 0.0
    align: str = ""  # "left", "center", "right", "top", "bottom" or nothing
    share: float = 0.0  # of the side, added to the offset


@dataclass(frozen=True, slots=True)
class Share:
    """A size that is a share of a side."""

    side: Side
    part: float


@dataclass(frozen=True, slots=True)
class Around:
    """How text goes around a drawing, and how near it comes."""

    wrap: Wrap = Wrap.NONE
    flank: Flank = Flank.BOTH
    gap: Margins = NO_GAP


NOT_AROUND = Around()


@dataclass(frozen=True, slots=True)
class Pen:
    """What an outline is drawn with."""

    width: Length = 0.75
    color: Color = "000000"
    dash: tuple[Length, ...] = ()


@dataclass(frozen=True, slots=True)
class Crop:
    """Shares of a picture that are cut off at its sides."""

    left: float = 0.0
    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture, in the line like a letter or hung."""

    width: Length
    height: Length
    content: bytes
    crop: Crop | None = None
    pen: Pen | None = None


@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight line as a drawing."""

    width: Length  # of its box
    height: Length
    weight: Length = 0.75
    color: Color = "000000"
    dash: tuple[Length, ...] = ()
    rising: bool = False  # from bottom left to top right
    tips: tuple[bool, bool] = (False, False)  # arrow heads at its left and its right end


@dataclass(frozen=True, slots=True)
class Curve:
    """One stretch of a shape's outline, in shares of its width and height."""

    steps: Steps
    is_closed: bool = True
