"""Pre-printed certificates and the printers that fill them: where each field stands."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class StockKind(StrEnum):
    """What is printed on the paper beforehand."""

    DIPLOMA = "bang_khen"
    CERTIFICATE = "giay_khen"

    @property
    def label(self) -> str:
        """What the officer reads."""
        return {"bang_khen": "Bằng khen", "giay_khen": "Giấy khen"}[self.value]


class FieldAlign(StrEnum):
    """To which side of its field a text leans."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"

    @property
    def label(self) -> str:
        """What the officer reads."""
        return {"left": "Trái", "center": "Giữa", "right": "Phải"}[self.value]


@dataclass(frozen=True, slots=True)
class StockField:
    """One field on the paper; its place in millimetres from the top left corner."""

    key: str  # which value stands here
    x_mm: float
    y_mm: float  # of the first baseline
    w_mm: float
    align: FieldAlign = FieldAlign.CENTER
    font: str = "Times New Roman"
    size_pt: float = 16.0
    min_size_pt: float = 10.0  # how far a long text may shrink
    bold: bool = False
    italic: bool = False
    color: str = "000000"  # "rrggbb"
    max_lines: int = 1
    line_pt: float = 0.0  # from baseline to baseline; 0: as the font asks
    upper: bool = False


@dataclass(frozen=True, slots=True)
class Stock:
    """One kind of pre-printed paper."""

    key: str
    name: str
    kind: StockKind
    whom: str = ""  # value of Whom; empty: for anybody
    office: str = ""  # key of the unit that uses it; empty: any
    width_mm: float = 297.0
    height_mm: float = 210.0
    fields: tuple[StockField, ...] = ()
    background: str = ""  # SHA-256 of a picture of the paper, shown and never printed


@dataclass(frozen=True, slots=True)
class Printer:
    """How far a printer is off, as its calibration page tells."""

    key: str
    name: str
    offset_x_mm: float = 0.0
    offset_y_mm: float = 0.0
    scale_x: float = 1.0
    scale_y: float = 1.0


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on the sheet, in millimetres from its top left corner."""

    x_mm: float
    y_mm: float


@dataclass(frozen=True, slots=True)
class Measured:
    """Where a mark should be, and where the ruler found it."""

    mark: Spot
    found: Spot
