"""Takes pictures of every room as it stands on a small screen, on the sample.

`python -m tools.screens` writes docs/guide/images/rooms: each room on a screen of 1366 × 768, at
100 % and at 150 %. `--look dark|contrast`, `--scale 2`, `--room NAME`, `--tabs` and `--to FOLDER`
take others, to be looked at.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QTabWidget

from tools.camera import IMAGES, SIZE, Camera
from tools.guide_rooms import opened
from ui.theme.style import FUSION, Look, dress

SCALES = (1.0, 1.5)


@dataclass(frozen=True, slots=True)
class Wish:
    """What to take, and where to: all rooms if none is named, and each of their tabs or not."""

    folder: Path
    look: Look = Look.LIGHT
    rooms: tuple[str, ...] = ()
    tabs: bool = False


def take(wish: Wish, scale: float) -> None:
    """Take the pictures at the scale that Qt was started with."""
    wish.folder.mkdir(parents=True, exist_ok=True)
    application = QApplication([sys.argv[0], *FUSION])
    QLocale.setDefault(QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam))
    dress(application, wish.look)
    size = (round(SIZE[0] / scale), round(SIZE[1] / scale))
    end = "" if scale == 1.0 else f"-{round(100 * scale)}"
    with tempfile.TemporaryDirectory() as place, opened(Path(place)) as app:
        camera = Camera(application, app, size, wish.folder)
        for name in wish.rooms or camera.shell.names:
            take_room(camera, name, end, tabs=wish.tabs)
        camera.close()


def take_room(camera: Camera, name: str, end: str, *, tabs: bool) -> None:
    """Take a room as it comes up, and each of its other tabs if wished."""
    room = camera.go(name)
    camera.picture(name + end)
    sets = room.findChildren(QTabWidget)[:1] if tabs else []
    for each in sets:
        for number in range(1, each.count()):
            each.setCurrentIndex(number)
            camera.picture(f"{name}-{number}{end}")


def main() -> None:
    """Take what is asked for; Qt takes a scale only as it starts, so each has its own process."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--look", type=Look, default=Look.LIGHT, choices=list(Look))
    parser.add_argument("--scale", type=float, action="append")
    parser.add_argument("--room", action="append", default=[])
    parser.add_argument("--tabs", action="store_true")
    parser.add_argument("--to", type=Path, default=IMAGES / "rooms")
    parser.add_argument("--now", type=float, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.now is not None:
        take(Wish(asked.to, asked.look, tuple(asked.room), asked.tabs), asked.now)
        return
    for scale in asked.scale or SCALES:
        with tempfile.TemporaryDirectory() as home:
            own = {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": str(scale), "HOME": home}
            again = [sys.executable, "-m", "tools.screens", *sys.argv[1:], "--now", str(scale)]
            subprocess.run(again, check=True, env=os.environ | own)  # noqa: S603 - ourselves


if __name__ == "__main__":
    main()
