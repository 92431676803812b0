"""Turns the questions of forms into editors, anew for each set of questions."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dossier.errors import DossierError
from dossier.model.form import Ask, AskKind
from dossier.tasks.answers import AskRow, read_answer
from ui.widgets.editors import Editors, Input, Kind

KINDS = {
    AskKind.DATE: Kind.DATE,
    AskKind.PARAGRAPHS: Kind.TEXT,
    AskKind.CHOICE: Kind.CHOICE,
    AskKind.TABLE: Kind.TABLE,
}
HINTS = {
    AskKind.NUMBER: "số, ví dụ 1.250.000",
    AskKind.DATE: "ngày/tháng/năm",
}


class AskEditors(QWidget):
    """Editors for whatever is asked.

    Signals: edited(ask id, text) whenever a person changes an answer.
    """

    edited = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown: dict[str, str] = {}
        self._editors: Editors | None = None
        self._asks: tuple[Ask, ...] = ()
        self._sections: dict[str, str] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)

    def show_asks(self, rows: Sequence[AskRow], *, stay: bool = False) -> None:
        """Show questions with the answers so far, packet by packet where there are several.

        With `stay` what a person has changed and not yet kept stays as it was typed.
        """
        asks = tuple(row.ask for row in rows)
        several = len({row.packet for row in rows}) > 1
        sections = {row.ask.id: row.packet.label for row in rows if several}
        if (asks, sections) != (self._asks, self._sections) or self._editors is None:
            self._sections = sections
            self._rebuild(asks)
        self.shown = {row.ask.id: row.text for row in rows}
        if self._editors is not None:
            (self._editors.refresh if stay else self._editors.show_values)(self.shown)

    def retype(self, texts: Mapping[str, str]) -> None:
        """Put answers in as if a person had typed them."""
        if self._editors is not None:
            self._editors.retype(texts)

    def values(self) -> dict[str, str]:
        """Read every answer."""
        return self._editors.values() if self._editors is not None else {}

    def touched(self) -> dict[str, str]:
        """Give the answers that a person has changed since they were shown."""
        return self._editors.touched() if self._editors is not None else {}

    def read(
        self, say: Callable[[DossierError], object], *, go: bool = True
    ) -> dict[str, str] | None:
        """Read every answer; None where one that was changed is not of its kind: it is marked.

        With `go` the first such one gets the focus as well.
        """
        texts, wrong = self.values(), ""
        for ask in self._asks:
            if texts[ask.id] == self.shown[ask.id]:
                continue
            try:
                read_answer(ask, texts[ask.id])
            except DossierError as error:
                wrong = wrong or ask.id
                self._mark(ask.id, str(say(error)))
        if wrong and go:
            self.focus(wrong)
        return None if wrong else texts

    def focus(self, name: str) -> bool:
        """Go to one question; whether it is asked here."""
        return self._editors is not None and self._editors.focus(name)

    def _rebuild(self, asks: tuple[Ask, ...]) -> None:
        if self._editors is not None:
            self._editors.deleteLater()
        self._asks = asks
        inputs = [replace(ask_input(ask), section=self._sections.get(ask.id, "")) for ask in asks]
        self._editors = Editors(inputs)
        self._editors.edited.connect(self.edited)
        self._layout.addWidget(self._editors)

    def _mark(self, name: str, remark: str) -> None:
        if self._editors is not None:
            self._editors.mark(name, remark)


def ask_input(ask: Ask) -> Input:
    """Declare the editor of one question."""
    hint = " – ".join(part for part in (HINTS.get(ask.kind, ""), ask.hint) if part)
    choices = (("", "(chưa chọn)"), *((choice, choice) for choice in ask.choices))
    return Input(
        ask.id,
        ask.label,
        KINDS.get(ask.kind, Kind.LINE),
        hint,
        choices if ask.kind is AskKind.CHOICE else (),
        required=ask.required,
        columns=tuple(column.label for column in ask.columns),
    )
