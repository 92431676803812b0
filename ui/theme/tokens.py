"""Names the colours and distances of the window, so that no other file holds a number for them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from PySide6.QtCore import QCoreApplication


@dataclass(frozen=True, slots=True)
class Colors:
    """The colours of one theme; contrast of text on its ground is at least 4.5:1 everywhere."""

    ground: str = "#f3f5f7"
    surface: str = "#ffffff"
    stripe: str = "#f8fafb"  # every other row of a table
    sunken: str = "#e9edf1"
    line: str = "#d3dae1"
    edge: str = "#7f8c99"  # around what one types into: 3:1 at least
    text: str = "#1c2730"
    muted: str = "#54626e"
    faint: str = "#8b97a2"  # what cannot be pressed now
    accent: str = "#0b5394"
    accent_strong: str = "#083f70"
    accent_soft: str = "#dfeaf5"
    accent_faint: str = "#c3d3e2"
    on_accent: str = "#ffffff"
    band: str = "#083f70"  # behind the navigation
    band_chosen: str = "#0b5394"
    on_band: str = "#ffffff"
    band_faint: str = "#b9cfe4"  # headings there
    stop: str = "#a61b1b"
    stop_soft: str = "#fbe9e7"
    ask: str = "#8a5300"
    ask_soft: str = "#fdf3e0"
    good: str = "#1d6b3a"
    good_soft: str = "#e4f3e9"
    desk: str = "#c9d1d9"  # behind the sheets of a preview
    ink: str = "#101418"  # letters on the marks below, which lie on white paper in every theme
    found: str = "#ffec99"  # what a search found
    found_strong: str = "#ffb454"
    selected: str = "#b3d4f5"
    gone: str = "#f9cfc9"  # beneath what only the older of two versions has
    come: str = "#c6ebd1"  # what only the newer one has
    moved: str = "#dcd9f2"


LIGHT = Colors()
DARK = Colors(
    ground="#1a1e23", surface="#22272d", stripe="#272d33", sunken="#2e353c",
    line="#414a53", edge="#818c97", text="#e7ebef", muted="#aeb8c2", faint="#7c8791",
    accent="#82bdf7", accent_strong="#a8d1fa", accent_soft="#24425f", accent_faint="#3a4652",
    on_accent="#0d1b29", band="#12161a", band_chosen="#24425f", on_band="#e7ebef",
    band_faint="#a5b3c0", stop="#ffa79f", stop_soft="#472425", ask="#f3c46f", ask_soft="#3f331b",
    good="#8bd9a2", good_soft="#1e3a2a", desk="#0f1215",
)  # fmt: skip
CONTRAST = Colors(
    ground="#000000", surface="#000000", stripe="#000000", sunken="#1a1a1a",
    line="#ffffff", edge="#ffffff", text="#ffffff", muted="#e6e6e6", faint="#a6a6a6",
    accent="#6fd6ff", accent_strong="#b8ebff", accent_soft="#00375a", accent_faint="#333333",
    on_accent="#000000", band="#000000", band_chosen="#00375a", on_band="#ffffff",
    band_faint="#d0d0d0", stop="#ffb3ad", stop_soft="#000000", ask="#ffd866", ask_soft="#000000",
    good="#8df5a8", good_soft="#000000", desk="#000000",
)  # fmt: skip


Tone = Literal[  # what words, signs and icons are coloured by: the name stays, the colour changes
    "text", "muted", "faint", "accent", "stop", "ask", "good", "line", "on_accent", "on_band"
]


class Theme(StrEnum):
    """What the window can look like."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


THEMES: Mapping[Theme, Colors] = {
    Theme.LIGHT: LIGHT,
    Theme.DARK: DARK,
    Theme.CONTRAST: CONTRAST,
}
WORN = "theme"  # the application's property that says which theme it wears


def theme() -> Theme:
    """Tell which theme the application wears now."""
    application = QCoreApplication.instance()
    worn = application.property(WORN) if application is not None else None
    return Theme(worn) if worn else Theme.LIGHT


def colors() -> Colors:
    """Give the colours of now; ask anew whenever something is painted, and never keep them."""
    return THEMES[theme()]


def shade(tone: Tone) -> str:
    """Give the colour that a tone has now."""
    return str(getattr(colors(), tone))


@dataclass(frozen=True, slots=True)
class Space:
    """Distances in device-independent pixels."""

    tiny: int = 4
    small: int = 8
    normal: int = 12
    wide: int = 20


SPACE = Space()
FAMILIES = ("Segoe UI", "Liberation Sans", "Noto Sans", "DejaVu Sans")
TEXT_SIZE = 10  # points
