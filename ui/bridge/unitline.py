"""A line to name a unit: it offers those that match while one types, and holds one of them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QStringListModel, Qt, QTimer, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from dossier.model.change import UnitRow
from dossier.model.subject import Whom
from dossier.tasks.listing import ListAsk, Listed, unit_called
from ui.bridge.context import Context
from ui.bridge.subjects import PAUSE, find

OFFERED = 12  # lines of the list below


class UnitLine(QLineEdit):
    """Holds a unit; text that names none is put back when the line is left.

    Signals: chosen(key) when another unit is named, empty where the line was cleared.
    """

    chosen = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._offered: dict[str, str] = {}  # key by shown text
        self._key = self._shown = ""
        self._asked = ""  # for what text the units are offered
        self._model = QStringListModel(self)
        completer = QCompleter(self._model, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setMaxVisibleItems(OFFERED)
        completer.activated.connect(self._take)
        self.setCompleter(completer)
        self.setClearButtonEnabled(True)
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self._search)
        self.textEdited.connect(self._type)
        self.editingFinished.connect(self._leave)

    @property
    def key(self) -> str:
        """The unit that is named; empty for none."""
        return self._key

    def put(self, key: str, name: str) -> None:
        """Name a unit without telling anybody."""
        self._timer.stop()
        self._key, self._shown = key, name
        self.setText(name)

    def _type(self, text: str) -> None:
        if text.strip():
            self._timer.start()
        else:
            self._timer.stop()
            self._hold("", "")

    def _search(self) -> None:
        text = self.text()
        task = partial(find, self._context, ListAsk(Whom.UNIT, text, limit=OFFERED))
        self._context.jobs.run(task, then=partial(self._offer, text))

    def _offer(self, text: str, listed: Listed) -> None:
        if text != self.text() or not self.hasFocus():
            return
        self._asked = text
        rows = [row for row in listed.rows if isinstance(row, UnitRow)]
        self._offered = {_called(row): row.key for row in rows}
        self._model.setStringList(list(self._offered))
        self.completer().complete()

    def _take(self, text: str) -> None:
        if text in self._offered:
            self._hold(self._offered[text], text)

    def _hold(self, key: str, shown: str) -> None:
        is_other, self._key, self._shown = key != self._key, key, shown
        if is_other:
            self.chosen.emit(key)

    def _leave(self) -> None:
        """Take a text that matches one unit alone; put back what was there for any other."""
        text = self.text()
        is_alone = text == self._asked and len(self._offered) == 1
        if text.strip() and text != self._shown:
            self._take(next(iter(self._offered)) if is_alone else text)
        self.setText(self._shown)


def _called(row: UnitRow) -> str:
    name = unit_called(row)
    return f"{name} ({row.superior_name})" if row.superior_name else name
