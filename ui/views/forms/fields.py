"""Reads which fields the form at hand may use, behind the window."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from dossier.model.form import Form
from dossier.tasks.catalogue import FilterRow, filters, palette
from dossier.tasks.forms.fieldrows import FieldRow
from dossier.tasks.forms.shelf import shelf_in_force
from ui.bridge.context import Context
from ui.bridge.jobs import Handle


@dataclass(frozen=True, slots=True)
class Offer:
    """What the palette offers."""

    rows: tuple[FieldRow, ...]  # those of this form first
    forms: dict[str, str]  # labels by id
    filters: tuple[FilterRow, ...]


class FieldState(QObject):
    """Asks for the fields of one form; of several wishes only the last one is answered.

    Signals: ready(Offer), failed(error).
    """

    ready = Signal(object)
    failed = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._turn = 0
        self.form: Form | None = None  # that was asked for last

    def load(self, form: Form) -> None:
        """Read the fields of a form."""
        self._turn, self.form = self._turn + 1, form
        turn = self._turn

        def task(_handle: Handle) -> Offer:
            return self._offer(form)

        def tell(offer: Offer) -> None:
            if turn == self._turn:
                self.ready.emit(offer)

        self._context.jobs.run(task, then=tell, failed=self.failed.emit)

    def _offer(self, form: Form) -> Offer:
        desk = self._context.app.desk
        shelf = shelf_in_force(desk)
        rows = palette(desk, form, shelf)
        own = {ask.id for ask in form.asks}
        ordered = sorted(rows, key=lambda row: row.name not in own)
        labels = {each.id: f"{each.label} ({each.regime.label})" for each in shelf.forms()}
        return Offer(tuple(ordered), labels, filters())
