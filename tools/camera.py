"""Takes pictures of the real window, without a screen, for the guide."""

from __future__ import annotations

import re
from pathlib import Path
from time import monotonic, sleep
from typing import cast

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QTabWidget, QWidget

from dossier.app import App
from dossier.tasks.rounds import list_rounds
from dossier.tasks.sample import is_empty
from tools.pictures import save
from ui.bridge.jobs import Jobs
from ui.bridge.view import View
from ui.rooms import Furnisher, Opened
from ui.shell import Shell

IMAGES = Path(__file__).resolve().parents[1] / "docs" / "guide" / "images"
SIZE = (1366, 728)  # a screen of 1366 × 768 without the bar of the system
USER = r"C:\Users\NguyenVanA"
PLACE = rf"{USER}\Ho so khen thuong\ho-so.sqlite"  # as a user would read it
PATIENCE = 60.0  # seconds


class Camera:
    """The window as a user sees it, on an application opened for it."""

    def __init__(
        self,
        application: QApplication,
        app: App,
        size: tuple[int, int] = SIZE,
        folder: Path = IMAGES,
    ) -> None:
        self._application = application
        self.desk = app.desk
        self._folder = folder
        own = "|".join(map(re.escape, (str(Path(app.place).parent), str(Path.home()))))
        self._own = re.compile(rf"(?:{own})(?P<rest>(?:/[\w -]+)*)")  # folders of this machine
        self.jobs = Jobs(application)
        self.shell = Shell()
        self.shell.resize(*size)
        furnisher = Furnisher(self.shell, self.jobs, "")
        rounds = tuple(row.key for row in list_rounds(app.desk))
        opened = Opened(app, is_empty(app.desk), rounds)
        furnisher._bring_in(opened)  # noqa: SLF001 - opens the store by itself, with the clock of the day
        self.shell.show_place(f"Dữ liệu: {PLACE}")
        self.shell.show()
        self.settle()

    def go(self, name: str) -> View:
        """Go to a room, and wait until it stands."""
        self.shell.go(name)
        self.settle()
        return cast("View", self.shell.room(name))

    def turn(self, room: QWidget, label: str) -> None:
        """Turn the tabs of a room to the one with a label."""
        for tabs in room.findChildren(QTabWidget):
            labels = [tabs.tabText(number) for number in range(tabs.count())]
            if tabs.isVisible() and label in labels:
                tabs.setCurrentIndex(labels.index(label))
        self.settle()

    def picture(self, name: str, of: QWidget | None = None) -> None:
        """Take a picture of the window, or of a part of it, in few colours."""
        self.settle()
        self._application.sendEvent(self.shell, QEvent(QEvent.Type.HoverLeave))
        self._say_as_users_read()
        save(of or self.shell, self._folder / f"{name}.png")
        print(name)

    def _say_as_users_read(self) -> None:
        """Put a user's folder in the place of this machine's, wherever it is shown."""
        shown: list[QLabel | QLineEdit] = [
            *self.shell.findChildren(QLabel),
            *self.shell.findChildren(QLineEdit),
        ]
        for part in shown:
            text = self._own.sub(as_users_read, part.text())
            if text != part.text():
                part.setText(text)

    def settle(self, seconds: float = 0.4) -> None:
        """Let the window do its work."""
        end, patience = monotonic() + seconds, monotonic() + PATIENCE
        while (monotonic() < end or self.jobs.busy) and monotonic() < patience:
            self._application.processEvents()
            sleep(0.005)
        self._application.processEvents()  # what came last is still laid out

    def close(self) -> None:
        """End what runs."""
        self.jobs.forget()
        self.jobs.wait()
        self.shell.close()


def as_users_read(place: re.Match[str]) -> str:
    """Put a user's folder in the place of this machine's."""
    return USER + place["rest"].replace("/", "\\")
