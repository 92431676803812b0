"""One sort of table of the local rules: its rows in a list, and the row at hand to be typed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from dossier.tasks import localforms
from dossier.tasks.localforms import HEAD, Key, Section, Sort
from ui.views.law.state import RulesState
from ui.widgets.editors import Editors, Input, Kind
from ui.widgets.parts import button, muted, signed

HINTS = {
    Sort.DAY: "ngày/tháng/năm",
    Sort.DAY_MONTH: "ngày/tháng, ví dụ 30/11",
    Sort.ARTICLE: "Điều 5 khoản 1",
    Sort.AWARDS: "để trống là tất cả",
}


class SectionTab(QWidget):
    """Rows to add, to take out and to type; every change goes into the text at once."""

    def __init__(self, section: Section, state: RulesState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.section = section
        self._state = state
        self._rows: list[dict[str, str]] = []
        self.list = QListWidget()
        self.list.setAccessibleName(section.label)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setWordWrap(True)
        self.list.setSpacing(2)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self.editors = Editors(())
        self.list.currentRowChanged.connect(self._show)
        self._add = signed("add", button(self.tr("Thêm"), self.add, primary=True))
        self._remove = signed("remove", button(self.tr("Bỏ dòng đang chọn"), self.remove))
        self._lay_out()

    def load(self) -> None:
        """Read the rows out of the text; a text that cannot be read leaves nothing to type."""
        found = localforms.read_rows(self._state.text, self.section)
        self.setEnabled(found is not None)
        before = self.list.currentRow()
        self._rows = [dict(row) for row in found or ()]
        self._list()
        self.list.setCurrentRow(min(max(before, 0), len(self._rows) - 1))
        self._show(self.list.currentRow())

    def add(self) -> None:
        """Begin another row with the usual choices, and go to its first input."""
        row = {key.name: key.choices[0][0] for key in self.section.keys if _is_given(key)}
        self._rows.append(row)
        self._list()
        self.list.setCurrentRow(len(self._rows) - 1)
        self._write()
        self.editors.focus(self.section.keys[0].name)

    def remove(self) -> None:
        """Take the row at hand out."""
        at = self.list.currentRow()
        if 0 <= at < len(self._rows):
            del self._rows[at]
            self._list()
            self.list.setCurrentRow(min(at, len(self._rows) - 1))
            self._show(self.list.currentRow())
            self._write()

    def _show(self, at: int) -> None:
        row = self._rows[at] if 0 <= at < len(self._rows) else None
        self.editors = Editors([self._input(key, row) for key in self._keys(row)] if row else ())
        self.editors.show_values(row or {})
        self.editors.edited.connect(self._typed)
        self._scroll.setWidget(self.editors)
        self._remove.setEnabled(row is not None)

    def _keys(self, row: dict[str, str] | None) -> tuple[Key, ...]:
        return localforms.keys_for(self.section, row or {})

    def _typed(self, name: str, _text: str) -> None:
        at = self.list.currentRow()
        if not 0 <= at < len(self._rows):
            return
        typed = self.editors.values()
        self._rows[at] = {**self._rows[at], **typed}
        item = self.list.item(at)
        if item is not None:
            item.setText(localforms.row_title(self.section, self._rows[at]))
        self._write()
        if name in ("rule", "award", "whom") and self.section.name == "criterion":
            self._show(at)  # other terms, other criteria to replace
            self.editors.focus(name)

    def _write(self) -> None:
        rows = [{name: text for name, text in row.items() if text} for row in self._rows]
        self._state.write_rows(self.section, rows)

    def _list(self) -> None:
        self.list.blockSignals(True)  # noqa: FBT003 - Qt's own flag
        self.list.clear()
        self.list.addItems([localforms.row_title(self.section, row) for row in self._rows])
        self.list.blockSignals(False)  # noqa: FBT003 - Qt's own flag

    def _input(self, key: Key, row: dict[str, str]) -> Input:
        choices = self._choices(key, row)
        kind = Kind.CHOICE if choices else Kind.LINE
        if key.sort in (Sort.FLAG, Sort.DAY):
            kind = Kind.CHECK if key.sort is Sort.FLAG else Kind.DATE
        hint = HINTS.get(key.sort, "")
        return Input(key.name, key.label, kind, hint, choices, required=key.required)

    def _choices(self, key: Key, row: dict[str, str]) -> tuple[tuple[str, str], ...]:
        """Offer what can be chosen; of names several, one group or award, or what stands there."""
        desk, text = self._state.desk, self._state.text
        if key.name == "replaces":
            found = localforms.law_criteria(desk, row.get("award", ""), row.get("whom", ""))
            return (("", self.tr("(thêm vào, không thay)")), *found)
        if key.sort is Sort.AWARD:
            none = ("", self.tr("(chọn)"))
            return (none, *localforms.award_choices(desk, text, groups=False))
        if key.sort is Sort.AWARDS:
            none = ("", self.tr("(tất cả)") if self._is_about_all(key) else self.tr("(chọn)"))
            return self._with(row.get(key.name, ""), (none, *self._groups(key)))
        if key.choices and key.sort is Sort.CHOICES:
            return self._with(row.get(key.name, ""), (("", self.tr("(tất cả)")), *key.choices))
        if key.name == "whom" and not key.required:
            return (("", self.tr("(tất cả)")), *key.choices)
        return key.choices  # of others the first is what counts where nothing is said

    def _is_about_all(self, key: Key) -> bool:
        return self.section.name != "cap" and key.name == "awards"

    def _groups(self, key: Key) -> tuple[tuple[str, str], ...]:
        groups = self._is_about_all(key)
        return localforms.award_choices(self._state.desk, self._state.text, groups=groups)

    def _with(
        self, value: str, choices: tuple[tuple[str, str], ...]
    ) -> tuple[tuple[str, str], ...]:
        """Keep a list of several names as one more choice: the file can hold it."""
        known = {choice for choice, _ in choices}
        return choices if value in known else (*choices, (value, value))

    def _lay_out(self) -> None:
        halves = QSplitter(Qt.Orientation.Horizontal)
        left = QWidget()
        rows = QVBoxLayout(left)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.list, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self._add)
        buttons.addWidget(self._remove)
        rows.addLayout(buttons)
        halves.addWidget(left)
        halves.addWidget(self._scroll)
        halves.setSizes([380, 640])
        halves.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.addWidget(muted(self.section.about))
        layout.addWidget(halves, 1)
        if self.section is HEAD:  # there is one head, and it stays
            left.hide()


def _is_given(key: Key) -> bool:
    """Whether a new row begins with the first choice: where one must be made, or is the usual."""
    return bool(key.choices) and (
        (key.required and key.sort is Sort.CHOICE) or key.name in ("rounding", "of")
    )
