"""Someone at the window: sees names and texts, has a keyboard and a mouse, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QMimeData, QModelIndex, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeySequence,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.waiting import WAIT
from ui.bridge.jobs import Jobs
from ui.shell import Shell

PRESSED = 150  # milliseconds for which a button that a shortcut presses is seen to be down
Part = TypeVar("Part", bound=QWidget)
LOOK = 20  # milliseconds between two looks for a dialog


@dataclass(frozen=True, slots=True, eq=False)
class Hand:
    """Works in one window; every deed waits until the window has answered it."""

    shell: Shell
    jobs: Jobs
    qtbot: QtBot

    def settle(self) -> None:
        """Wait until all jobs have ended, and those that they led to."""
        self.qtbot.waitUntil(lambda: not self.jobs.busy, timeout=WAIT)
        QApplication.processEvents()
        self.qtbot.waitUntil(lambda: not self.jobs.busy, timeout=WAIT)

    def press(self, keys: str) -> None:
        """Press a shortcut where the cursor is."""
        window = self.window
        at = QApplication.focusWidget() or window
        QTest.keySequence(at, QKeySequence(keys))
        self.qtbot.wait(PRESSED)
        self.settle()

    def click(self, text: str, *, within: type[QWidget] | None = None) -> None:
        """Click the button that says so; where several do, the one within a kind of part."""

        def fits(part: QAbstractButton) -> bool:
            return part.text() == text and (within is None or _is_within(part, within))

        found = self._one(QAbstractButton, fits, text)
        assert found.isEnabled(), f"{text} cannot be pressed"
        self._mouse(found, found.rect().center())

    def turn_to(self, tab: str) -> None:
        """Click the tab that says so."""
        for bar in self._all(QTabBar):
            for place in range(bar.count()):
                if bar.tabText(place) == tab:
                    self._mouse(bar, bar.tabRect(place).center())
                    return
        raise AssertionError(f"no tab says {tab}")

    def fill(self, name: str, text: str) -> None:
        """Type into the input of that name, in the place of what stood there."""
        found = self._one(QWidget, lambda part: _is_input(part) and name_of(part) == name, name)
        if isinstance(found, QComboBox) and not found.isEditable():
            self._choose(found, text)
            return
        if isinstance(found, QCheckBox):
            found.setFocus()
            if found.isChecked() != bool(text):
                QTest.keyClick(found, Qt.Key.Key_Space)
            return
        found.setFocus()
        QTest.keySequence(found, QKeySequence("Ctrl+A"))
        typed(found, text)

    def write(self, text: str) -> None:
        """Type where the cursor is."""
        at = self.window.focusWidget()
        assert at is not None
        typed(at, text)

    def pick(self, table: str, text: str) -> None:
        """Click the line of a table that begins with a text."""
        view, index = self._line(table, text)
        view.scrollTo(index)
        self._mouse(view.viewport(), view.visualRect(index).center())

    def paste(self, table: str, rows: Sequence[Sequence[str]], *, column: int = 0) -> None:
        """Paste lines into a grid from its first line on, as they were copied in Excel."""
        view = self._view(table)
        QGuiApplication.clipboard().setText("\n".join("\t".join(row) for row in rows))
        view.setFocus()
        view.setCurrentIndex(view.model().index(0, column))
        QTest.keySequence(view, QKeySequence("Ctrl+V"))
        self.settle()

    def drop(self, path: Path, room: QWidget) -> None:
        """Let a file fall on the room in front."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        none, middle = Qt.KeyboardModifier.NoModifier, room.rect().center()
        button, copy = Qt.MouseButton.LeftButton, Qt.DropAction.CopyAction
        QApplication.sendEvent(room, QDragEnterEvent(middle, copy, data, button, none))
        QApplication.sendEvent(room, QDropEvent(middle.toPointF(), copy, data, button, none))
        self.settle()

    @contextmanager
    def answering(self, deed: Callable[[], None]) -> Iterator[None]:
        """Do something in the dialog that comes up meanwhile; it must be gone afterwards."""
        seen: list[Exception | None] = []

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            if not isinstance(dialog, QDialog) or seen:
                return
            timer.stop()
            try:
                deed()
            except Exception as error:  # noqa: BLE001 - raised again once the dialog is gone
                seen.append(error)
                dialog.reject()
            else:
                seen.append(None)

        timer = QTimer()
        timer.timeout.connect(look)
        timer.start(LOOK)
        yield
        timer.stop()
        assert seen, "no dialog came up"
        if seen[0] is not None:
            raise seen[0]
        assert QApplication.activeModalWidget() is None
        self.settle()

    @property
    def window(self) -> QWidget:
        """The dialog in front, else the shell."""
        front = QApplication.activeModalWidget() or self.shell
        if not front.isActiveWindow():
            front.activateWindow()  # as a window manager does when a dialog has gone
            self.qtbot.waitUntil(front.isActiveWindow)
        return front

    def _view(self, name: str) -> QAbstractItemView:
        return self._one(QAbstractItemView, lambda part: name_of(part) == name, name)

    def _all(self, kind: type[Part]) -> list[Part]:
        return [part for part in self.window.findChildren(kind) if part.isVisible()]

    def _one(self, kind: type[Part], fits: Callable[[Part], bool], said: str) -> Part:
        found = [part for part in self._all(kind) if fits(part)]
        assert len(found) == 1, f"{len(found)} × {said}"
        return found[0]

    def _line(self, table: str, text: str) -> tuple[QAbstractItemView, QModelIndex]:
        view = self._view(table)
        model = view.model()
        for row in range(model.rowCount()):
            index = model.index(row, 0)
            if index.data() == text:
                return view, index
        raise AssertionError(f"{table} has no line with {text}")

    def _choose(self, box: QComboBox, text: str) -> None:
        box.setFocus()
        place = box.findText(text)
        assert place >= 0, f"{text} cannot be chosen"
        while box.currentIndex() != place:
            step = Qt.Key.Key_Down if box.currentIndex() < place else Qt.Key.Key_Up
            QTest.keyClick(box, step)

    def _mouse(self, part: QWidget, place: QPoint) -> None:
        QTest.mouseClick(part, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
        self.settle()


def typed(part: QWidget, text: str) -> None:
    """Type as a keyboard for Vietnamese does: words come in whole."""
    written = QInputMethodEvent("", [])
    written.setCommitString(text)
    QApplication.sendEvent(part, written)


def name_of(part: QWidget) -> str:
    """The name that a screen reader says."""
    return part.accessibleName()


def _is_within(part: QWidget, kind: type[QWidget]) -> bool:
    above = part.parentWidget()
    return above is not None and (isinstance(above, kind) or _is_within(above, kind))


def _is_input(part: QWidget) -> bool:
    return isinstance(part, QLineEdit | QPlainTextEdit | QComboBox | QCheckBox)
