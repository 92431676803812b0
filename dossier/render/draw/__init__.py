"""Finished pages into PDF."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from dossier.render.draw.book import FontBook
from dossier.render.draw.remarks import remarks

if TYPE_CHECKING:
    from dossier.render.draw.pdf import PictureError, draw

LANGUAGE = "vi-VN"  # of documents that do not say

__all__ = ["LANGUAGE", "FontBook", "PictureError", "draw", "remarks"]


def __getattr__(name: str) -> object:
    """Load ReportLab with the first PDF: measuring for the screen does without it."""
    if name in {"PictureError", "draw"}:
        return getattr(import_module("dossier.render.draw.pdf"), name)
    raise AttributeError(name)
