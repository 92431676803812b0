"""Turns pictures that cannot be read into grey frames, so that they stop no document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from dossier.model.finding import Finding, Place, Weight
from dossier.paper.frame import Box, Clipped, Image, Item, Page, Turned
from dossier.render.draw.raster import PictureError, raster

GREY = "f2f2f2"  # as of pictures of kinds that are not drawn


def mended(pages: Iterable[Page]) -> tuple[tuple[Page, ...], tuple[Finding, ...]]:
    """Put a frame in place of every damaged picture, and say on which page it stands."""
    sound: list[Page] = []
    found: list[Finding] = []
    for number, page in enumerate(pages, start=1):
        items = tuple(_sound(page.items))
        is_same = items == page.items
        sound.append(page if is_same else replace(page, items=items))
        if not is_same:
            place = Place("document", "", "picture")
            found.append(Finding("render.picture_damaged", Weight.ASK, place, (("page", number),)))
    return tuple(sound), tuple(found)


def _sound(items: Iterable[Item]) -> Iterator[Item]:
    for item in items:
        if isinstance(item, Turned | Clipped):
            yield replace(item, items=tuple(_sound(item.items)))
        elif isinstance(item, Image) and not _is_sound(item.content):
            yield Box(item.x, item.y, item.width, item.height, GREY)
        else:
            yield item


def _is_sound(content: bytes) -> bool:
    try:
        raster(content)
    except PictureError:
        return False
    return True
