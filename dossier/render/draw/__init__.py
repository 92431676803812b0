"""Finished pages into PDF."""

from dossier.render.draw.book import FontBook

__all__ = ["FontBook"]
