"""Writes the page to put away: where the copies lie, and how to bring the records back."""

from __future__ import annotations

from pathlib import Path

from dossier.paper.frame import Page
from dossier.render.draw import draw
from dossier.render.leaflet import Saying, leaflet
from dossier.tasks.desk import Desk
from dossier.tasks.files import write_out
from dossier.tasks.keeping import Safety, safety

_TITLE, _HEAD = 18.0, 14.0  # points


def restore_sheet(desk: Desk) -> Page:
    """Set the page with the places, the newest copy and the code of the log as they are now."""
    lines = desk.words.text("sheet.restore", **_facts(desk, safety(desk))).strip().splitlines()
    return leaflet([_saying(number, line) for number, line in enumerate(lines)], desk.fonts)


def write_restore_sheet(desk: Desk, out: Path) -> Path:
    """Write the page as a PDF."""
    title = desk.words.text("sheet.restore_title")
    return write_out(out, draw((restore_sheet(desk),), title=title, fonts=desk.fonts))


def _saying(number: int, line: str) -> Saying:
    """Take a line that begins with # for a heading; the first is the title."""
    if not line.startswith("#"):
        return Saying(line)
    size = _HEAD if number else _TITLE
    return Saying(line.removeprefix("#").strip(), size, is_bold=True, before=size)


def _facts(desk: Desk, found: Safety) -> dict[str, object]:
    newest = found.newest
    return {
        "now": f"{desk.clock().astimezone():%d/%m/%Y %H:%M}",
        "store": desk.store.place.name,
        "folder": found.folder,
        "file": newest.path.name if newest else "–",
        "when": f"{newest.when.astimezone():%d/%m/%Y %H:%M}" if newest else "–",
        "head": desk.store.head(),
    }
