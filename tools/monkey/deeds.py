"""Turns a random number into something that a person does at the window: a click, a key, a word."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random
from typing import TypeVar

from PySide6.QtCore import QItemSelectionModel, QMimeData, QModelIndex, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)

Part = TypeVar("Part", bound=QWidget)
Deed = Callable[[QWidget, Random], str]  # what was done, for the diary; empty where nothing could

# Words as officers type and paste them, well formed or not.
WORDS = (
    *("nguyen van", "Trần Thị B", "Đặng Đình", "chức vụ: chuyên viên", "năm: 2025", "don vi:"),
    *("1/5/26", "01.05.2026", "5/2026", "2026", "31/02/2025", "0"),
    *("-1", "12,5", "1.234.567", "=1+1", "", "   ", "x" * 300, "Nguyê\u0303n Va\u0306n A"),
)
GRIDS = (
    "2021\tHoàn thành tốt nhiệm vụ\n2022\tHoàn thành xuất sắc nhiệm vụ\n",
    'a\tb\n"dòng một\ndòng hai"\t5\n',
    "=cmd|' /C calc'!A0\t1\n",
)
KEYS = (
    *(Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape, Qt.Key.Key_Return),
    *(Qt.Key.Key_Space, Qt.Key.Key_Delete, Qt.Key.Key_F2, Qt.Key.Key_F1),
    *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right),
    *(Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp),
)
WITH_CONTROL = "ZYKFSNVCXAT0123456789"


def press_button(window: QWidget, random: Random) -> str:
    """Press a button in sight."""
    button = _one_of(window, QAbstractButton, random)
    if button is None:
        return ""
    name = button.text() or button.accessibleName() or button.toolTip()
    button.click()
    return f"button {name}"


def type_words(window: QWidget, random: Random) -> str:
    """Type words into a line or a text."""
    line = _one_of(window, QLineEdit, random) or _one_of(window, QPlainTextEdit, random)
    if line is None:
        return ""
    words = random.choice(WORDS)
    line.setFocus()
    if random.random() < 0.5:
        line.selectAll()
    written = QInputMethodEvent("", [])  # as a keyboard for Vietnamese hands words over
    written.setCommitString(words)
    QApplication.sendEvent(line, written)
    if random.random() < 0.3:
        QTest.keyClick(line, Qt.Key.Key_Return)
    return f"words {words[:30]!r} in {line.accessibleName()}"


def choose(window: QWidget, random: Random) -> str:
    """Choose from a drop-down list as a person does: the change is told as the user's."""
    box = _one_of(window, QComboBox, random)
    if box is None or not box.count():
        return ""
    at = random.randrange(box.count())
    box.setCurrentIndex(at)
    box.activated.emit(at)
    return f"choice {at} of {box.accessibleName()}"


def take_row(window: QWidget, random: Random) -> str:
    """Click a cell of a list, now and then twice."""
    view = _one_of(window, QAbstractItemView, random)
    index = _cell(view, random) if view is not None else QModelIndex()
    if view is None or not index.isValid():
        return ""
    view.scrollTo(index)
    point = view.visualRect(index).center()
    view.setFocus()
    view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    if random.random() < 0.2:
        QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    return f"cell {index.row()}/{index.column()} of {view.accessibleName()}"


def turn_tab(window: QWidget, random: Random) -> str:
    """Bring another tab to the front."""
    bar = _one_of(window, QTabBar, random)
    if bar is None or not bar.count():
        return ""
    bar.setCurrentIndex(random.randrange(bar.count()))
    return f"tab {bar.tabText(bar.currentIndex())}"


def press_key(window: QWidget, random: Random) -> str:
    """Press a key, some with Ctrl or Shift."""
    target = QApplication.focusWidget() or window
    with_control = random.random() < 0.4
    key = Qt.Key(ord(random.choice(WITH_CONTROL))) if with_control else random.choice(KEYS)
    held = Qt.KeyboardModifier.ControlModifier if with_control else Qt.KeyboardModifier.NoModifier
    if random.random() < 0.15:
        held |= Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(target, key, held)
    return f"key {key.name} {held}"


def paste(window: QWidget, random: Random) -> str:
    """Paste what was copied in Excel."""
    table = QMimeData()
    table.setText(random.choice(GRIDS))
    QGuiApplication.clipboard().setMimeData(table)
    target = QApplication.focusWidget() or window
    QTest.keyClick(target, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    return "paste"


def stretch(window: QWidget, random: Random) -> str:
    """Make the window smaller or larger."""
    top = window.window()
    top.resize(random.randrange(700, 1500), random.randrange(420, 900))
    return f"size {top.width()} × {top.height()}"


DEEDS: Sequence[tuple[int, Deed]] = (
    *((30, press_button), (18, type_words), (8, choose), (20, take_row)),
    *((10, turn_tab), (18, press_key), (3, paste), (1, stretch)),
)


def do_something(window: QWidget, random: Random) -> str:
    """Do one thing; the names of things done are for the diary."""
    weights = [weight for weight, _ in DEEDS]
    (_, deed), *_ = random.choices(DEEDS, weights)
    return deed(window, random)


def _one_of(window: QWidget, kind: type[Part], random: Random) -> Part | None:
    """Take a part in sight that a person could use."""
    parts = [part for part in window.findChildren(kind) if part.isVisible() and part.isEnabled()]
    inside = [part for part in parts if part.visibleRegion().contains(_middle(part))]
    return random.choice(inside) if inside else None


def _middle(part: QWidget) -> QPoint:
    return part.visibleRegion().boundingRect().center()


def _cell(view: QAbstractItemView, random: Random) -> QModelIndex:
    model = view.model()
    if not (model.rowCount() and model.columnCount()):
        return QModelIndex()
    return model.index(random.randrange(model.rowCount()), random.randrange(model.columnCount()))
