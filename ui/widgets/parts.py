"""Small parts that every room uses: headings, buttons, notices, tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QEvent, Qt
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ui.theme.icons import icon
from ui.theme.tokens import SPACE, shade
from ui.widgets.clipboard import to_text

ROW_HEIGHT = 30
CENTER = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
SIGN = "sign"  # the property of a button that names its icon
FRAME = 40  # pixels that a dialog leaves of its screen


def plain(text: str = "") -> QLabel:
    """Make a label that shows what somebody typed letter by letter: by itself it reads tags."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def heading(text: str) -> QLabel:
    """Make the title of a room."""
    label = plain(text)
    label.setObjectName("title")
    return label


def subheading(text: str) -> QLabel:
    """Make the title of a part of a room."""
    label = plain(text)
    label.setObjectName("section")
    return label


def muted(text: str = "") -> QLabel:
    """Make a line of explanation; it wraps."""
    label = plain(text)
    label.setProperty("role", "muted")
    label.setWordWrap(True)
    return label


def button(
    text: str, press: Callable[[], object], *, primary: bool = False, keys: str = "", tip: str = ""
) -> QPushButton:
    """Make a button; its shortcut stands in its tooltip."""
    made = QPushButton(text)
    made.clicked.connect(lambda _checked: press())
    if primary:
        made.setProperty("role", "primary")
    if keys:
        made.setShortcut(QKeySequence(keys))
    made.setToolTip(" ".join(part for part in (tip or text, f"({keys})" if keys else "") if part))
    return made


def signed(name: str, made: QPushButton) -> QPushButton:
    """Put an icon of ui/theme/icons before the words of a button."""
    made.setIcon(icon(name, "on_accent" if made.property("role") == "primary" else "text"))
    made.setProperty(SIGN, name)
    return made


def retitle(made: QPushButton, text: str) -> None:
    """Give a button another text; Qt takes the shortcut away with the old one, so put it back."""
    keys = made.shortcut()
    made.setText(text)
    made.setShortcut(keys)


def redress(part: QWidget) -> None:
    """Let a part look as its properties now say."""
    part.style().unpolish(part)
    part.style().polish(part)
    QCoreApplication.sendEvent(part, QEvent(QEvent.Type.StyleChange))  # its edge takes room too


def row(*parts: QWidget | None, stretch_last: bool = False) -> QWidget:
    """Lay parts side by side; None stands for free room."""
    holder = QWidget()
    layout = QHBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(SPACE.small)
    for number, part in enumerate(parts):
        if part is None:
            layout.addStretch(1)
        else:
            layout.addWidget(part, int(stretch_last and number == len(parts) - 1))
    return holder


def column(*parts: QWidget | None, margin: int = SPACE.wide) -> QVBoxLayout:
    """Lay parts one below the other; None stands for free room."""
    layout = QVBoxLayout()
    layout.setContentsMargins(margin, margin, margin, margin)
    layout.setSpacing(SPACE.normal)
    for part in parts:
        if part is None:
            layout.addStretch(1)
        else:
            layout.addWidget(part)
    return layout


class RowTable(QTableView):
    """A table of whole rows; copying takes all cells of the rows chosen, as Excel has them.

    Where there are no rows it says what its placeholder says.
    """

    placeholder = ""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Qt asks to paint."""
        super().paintEvent(event)
        if self.placeholder and not self.model().rowCount():
            painter = QPainter(self.viewport())
            painter.setPen(QColor(shade("muted")))
            inside = self.viewport().rect().adjusted(*(SPACE.wide * side for side in (1, 0, -1, 0)))
            painter.drawText(inside, CENTER, self.placeholder)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Copy rows; every other key is Qt's."""
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(to_text(self._chosen()))
        else:
            super().keyPressEvent(event)

    def _chosen(self) -> Iterator[list[str]]:
        model, header = self.model(), self.horizontalHeader()
        places = map(header.logicalIndex, range(header.count()))  # as they stand on the screen
        columns = [at for at in places if not self.isColumnHidden(at)]
        for row in sorted(index.row() for index in self.selectionModel().selectedRows()):
            yield [str(model.index(row, at).data() or "") for at in columns]


def table(
    model: QAbstractItemModel, widths: list[int], name: str, *, empty: str = ""
) -> QTableView:
    """Make a table of whole rows; the last column takes the room that is left.

    Where there are no rows it says `empty`: what they would be, and where they come from.
    """
    view = RowTable()
    view.placeholder = empty
    view.setAccessibleDescription(empty)
    view.setModel(model)
    view.setAccessibleName(name)
    view.setAlternatingRowColors(True)
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setTextElideMode(Qt.TextElideMode.ElideRight)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setTabKeyNavigation(False)
    view.verticalHeader().setVisible(False)
    view.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
    view.horizontalHeader().setStretchLastSection(True)
    view.horizontalHeader().setHighlightSections(False)
    view.horizontalHeader().setDefaultAlignment(LEFT)
    for number, width in enumerate(widths):
        view.setColumnWidth(number, width)
    return view


def tall_table(model: QAbstractItemModel, name: str) -> QTableView:
    """Make a table of one column whose rows hold two lines each."""
    view = table(model, [], name)
    view.horizontalHeader().hide()
    lines = 2 * view.fontMetrics().lineSpacing()
    view.verticalHeader().setDefaultSectionSize(lines + SPACE.small)
    return view


def size_up(dialog: QWidget, width: int, height: int) -> None:
    """Give a dialog a size, no larger than its screen has room for."""
    room = dialog.screen().availableGeometry()
    dialog.resize(min(width, room.width() - FRAME), min(height, room.height() - FRAME))


class Notice(QFrame):
    """A coloured line that says how things stand; hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = plain()
        self._label.setWordWrap(True)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE.normal, SPACE.small, SPACE.normal, SPACE.small)
        layout.addWidget(self._label)
        self.hide()

    @property
    def text(self) -> str:
        """What it says now."""
        return self._label.text()

    def say(self, text: str, mood: str = "good") -> None:
        """Show a text in one of the moods good, ask, stop; an empty text hides the line."""
        self._label.setText(text)
        self.setProperty("role", f"notice-{mood}")
        redress(self)
        self.setVisible(bool(text))
