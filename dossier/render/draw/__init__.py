"""Finished pages into PDF."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from dossier.render.draw.book import FontBook
from dossier.render.draw.remarks import remarks

if TYPE_CHECKING:
    from dossier.render.draw.damage import mended
    from dossier.render.draw.pdf import draw
    from dossier.render.draw.raster import PictureError

LATER = {"PictureError": "raster", "draw": "pdf", "mended": "damage"}
LANGUAGE = "vi-VN"  # of documents that do not say

__all__ = ["LANGUAGE", "FontBook", "PictureError", "draw", "mended", "remarks"]


def __getattr__(name: str) -> object:
    """Load ReportLab with the first PDF: measuring for the screen does without it."""
    if name in LATER:
        return getattr(import_module(f"dossier.render.draw.{LATER[name]}"), name)
    raise AttributeError(name)
