"""Names the colours and distances of the window, so that no other file holds a number for them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Colors:
    """Contrast of text on its ground is at least 4.5:1 everywhere."""

    ground: str = "#f3f5f7"
    surface: str = "#ffffff"
    sunken: str = "#e9edf1"
    line: str = "#d3dae1"
    text: str = "#1c2730"
    muted: str = "#54626e"
    accent: str = "#0b5394"
    accent_strong: str = "#083f70"
    accent_soft: str = "#dfeaf5"
    stop: str = "#a61b1b"
    stop_soft: str = "#fbe9e7"
    ask: str = "#8a5300"
    ask_soft: str = "#fdf3e0"
    good: str = "#1d6b3a"
    good_soft: str = "#e4f3e9"
    desk: str = "#c9d1d9"  # behind the sheets of a preview
    found: str = "#ffec99"  # beneath black letters: what a search found
    found_strong: str = "#ffb454"
    selected: str = "#b3d4f5"
    gone: str = "#f9cfc9"  # beneath what only the older of two versions has
    come: str = "#c6ebd1"  # what only the newer one has
    moved: str = "#dcd9f2"


@dataclass(frozen=True, slots=True)
class Space:
    """Distances in device-independent pixels."""

    tiny: int = 4
    small: int = 8
    normal: int = 12
    wide: int = 20


COLORS = Colors()
SPACE = Space()
FAMILIES = ("Segoe UI", "Liberation Sans", "Noto Sans", "DejaVu Sans")
TEXT_SIZE = 10  # points
