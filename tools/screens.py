"""Takes pictures of every room, on the sample, without a screen.

`python -m tools.screens` writes docs/guide/images/rooms: each room on a screen of 1366 × 768, at
100 % and at 150 %. `--look dark|contrast`, `--scale 2`, `--tabs` and `--to FOLDER` take others, to
be looked at.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from time import monotonic, sleep

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QTabWidget, QWidget

from dossier.app import Settings, open_app
from dossier.tasks.sample import build_sample
from tools.pictures import save
from ui.bridge.jobs import Jobs
from ui.bridge.settings import Settings as Choices
from ui.rooms import furnish
from ui.shell import Shell
from ui.theme.style import Look, dress

IMAGES = Path(__file__).resolve().parents[1] / "docs" / "guide" / "images" / "rooms"
SCREEN = (1366, 728)  # a screen of 1366 × 768 without the system's bar
SCALES = (1.0, 1.5)
STILL = 0.6  # seconds that a room is given
PATIENCE = 60.0


@dataclass(frozen=True, slots=True)
class Wish:
    """Which rooms, all if none is named, and whether each of their tabs."""

    rooms: tuple[str, ...] = ()
    tabs: bool = False


class Sight:
    """The window on the sample, as it stands on a small screen."""

    def __init__(self, application: QApplication, store: Path, scale: float) -> None:
        self._application = application
        self._jobs = Jobs(application)
        self.shell = Shell(Choices())
        self.shell.resize(*(round(side / scale) for side in SCREEN))
        self.shell.show()
        furnish(self.shell, self._jobs, str(store))
        self.settle()

    def pictures(self, wish: Wish) -> Iterator[str]:
        """Bring up what is wished for; the names of what is seen."""
        for name in wish.rooms or self.shell.names:
            self.shell.go(name)
            self.settle()
            yield name
            for number in self._tabs(self.shell.room(name)) if wish.tabs else ():
                yield f"{name}-{number}"

    def settle(self) -> None:
        """Let the window do its work."""
        end, patience = monotonic() + STILL, monotonic() + PATIENCE
        while (monotonic() < end or self._jobs.busy) and monotonic() < patience:
            self._application.processEvents()
            sleep(0.005)

    def close(self) -> None:
        """Close the window."""
        self.shell.close()
        self._jobs.wait()

    def _tabs(self, room: QWidget) -> Iterator[int]:
        for tabs in room.findChildren(QTabWidget)[:1]:
            for number in range(1, tabs.count()):
                tabs.setCurrentIndex(number)
                self.settle()
                yield number


def lay_sample(store: Path) -> None:
    """Lay the sample into a new store, as it was on a day."""
    keys = count(1)
    settings = Settings(
        store=store,
        who="Nguyễn Văn A",
        clock=lambda: datetime(2026, 5, 20, 9, tzinfo=UTC),
        keys=lambda: f"{next(keys):05d}",
    )
    with open_app(settings) as app:
        build_sample(app.desk)


def take(folder: Path, look: Look, scale: float, wish: Wish) -> None:
    """Take the pictures at the scale that the environment has set."""
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication(sys.argv[:1])
    QLocale.setDefault(QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam))
    dress(application, look)
    end = "" if scale == 1.0 else f"-{round(100 * scale)}"
    with tempfile.TemporaryDirectory() as place:
        store = Path(place) / "ho-so.sqlite"
        lay_sample(store)
        sight = Sight(application, store, scale)
        for name in sight.pictures(wish):
            save(sight.shell, folder / f"{name}{end}.png")
            print(f"{name}{end}")
        sight.close()


def main() -> None:
    """Take what is asked for; Qt takes a scale only as it starts, so each has its own process."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--look", type=Look, default=Look.LIGHT, choices=list(Look))
    parser.add_argument("--scale", type=float, action="append")
    parser.add_argument("--room", action="append")
    parser.add_argument("--tabs", action="store_true")
    parser.add_argument("--to", type=Path, default=IMAGES)
    parser.add_argument("--now", type=float, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.now is not None:
        take(asked.to, asked.look, asked.now, Wish(tuple(asked.room or ()), tabs=asked.tabs))
        return
    for scale in asked.scale or SCALES:
        with tempfile.TemporaryDirectory() as home:
            own = {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": str(scale), "HOME": home}
            again = [sys.executable, "-m", "tools.screens", *sys.argv[1:], "--now", str(scale)]
            subprocess.run(again, check=True, env=os.environ | own)  # noqa: S603 - ourselves


if __name__ == "__main__":
    main()
