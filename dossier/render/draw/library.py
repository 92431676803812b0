"""Turns folders of fonts into the faces in them by family; nothing is read before it is asked."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import islice, product
from pathlib import Path

from dossier.render.draw.identity import FontFile, read_identities

ENDINGS = (".ttf", ".ttc", ".otf", ".otc")
MOST_FILES = 5_000
# The one family that almost every document asks for is looked for by its files' names on Windows
# and macOS, regular, bold, italic and both, so that plain documents never wait for a search.
USUAL = "times new roman"
USUAL_FILES = (
    ("times.ttf", "timesbd.ttf", "timesi.ttf", "timesbi.ttf"),
    tuple(f"Times New Roman{cut}.ttf" for cut in ("", " Bold", " Italic", " Bold Italic")),
)


class Library:
    """The fonts of some folders."""

    def __init__(self, folders: Sequence[Path] = ()) -> None:
        self.folders = tuple(folders)

    def family(self, name: str) -> tuple[FontFile, ...]:
        """List the usable faces of a family, given in small letters."""
        return self._usual if name == USUAL else self._families.get(name, ())

    def faces(self) -> Iterator[FontFile]:
        """Go through all usable faces, by family."""
        return (font for name in sorted(self._families) for font in self._families[name])

    @cached_property
    def _families(self) -> dict[str, tuple[FontFile, ...]]:
        found: dict[str, list[FontFile]] = {}
        for path in islice(self._files(), MOST_FILES):
            for font in _identities(path):
                for name in font.names if font.is_usable else ():
                    found.setdefault(name, []).append(font)
        return {name: tuple(fonts) for name, fonts in found.items()}

    def _files(self) -> Iterator[str]:
        for folder in self.folders:
            for place, folders, names in os.walk(folder):
                folders.sort()
                yield from (
                    os.path.join(place, name)  # noqa: PTH118 -- thousands of them
                    for name in sorted(names)
                    if name.lower().endswith(ENDINGS)
                )

    @cached_property
    def _usual(self) -> tuple[FontFile, ...]:
        """The four cuts of the usual family; none where one is missing, for the shipped ones do."""
        for folder, names in product(self.folders, USUAL_FILES):
            found = [font for name in names for font in _identities(str(folder / name))]
            usable = [font for font in found if font.is_usable and USUAL in font.names]
            if len(usable) == len(names):
                return tuple(usable)
        return ()


def nearest(fonts: Sequence[FontFile], *, bold: bool, italic: bool) -> list[FontFile]:
    """Sort the faces of a family by likeness to a wish: width, slope, then weight.

    A cut that the family lacks is drawn by its nearest one: shapes are never slanted or
    thickened by the program.
    """
    wanted = 700 if bold else 400
    return sorted(
        fonts, key=lambda f: (abs(f.width - 5), f.italic != italic, abs(f.weight - wanted))
    )


def _identities(path: str) -> tuple[FontFile, ...]:
    try:
        facts = os.stat(path)  # noqa: PTH116 -- thousands of them
    except OSError:
        return ()
    return read_identities(path, facts.st_mtime_ns, facts.st_size)
