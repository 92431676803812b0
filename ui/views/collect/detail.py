"""The row under the cursor: what it came to and why; for a doubtful one, who it may be."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from dossier.app import App
from dossier.model.subject import Whom
from dossier.tasks.catalogue import awards
from dossier.tasks.collect import SOMEONE_NEW, ImportReading, ImportRow
from dossier.tasks.localrules import book_in_force
from ui.theme.tokens import SPACE
from ui.views.collect.brought import brought
from ui.views.collect.lots import alike
from ui.views.collect.outcomes import Line
from ui.views.collect.told import beside, bringing, line_page
from ui.widgets.choice import Choice
from ui.widgets.parts import button, retitle
from ui.widgets.rich import RichPage
from ui.widgets.wrap import wrapped


class Detail(QWidget):
    """A page of text; below it the ways to decide.

    Signals: decided(row, key of a subject or empty for someone new, also those alike);
    reopened(row) when a decision is taken back.
    """

    decided = Signal(object, str, bool)
    reopened = Signal(object)

    def __init__(self, app: App, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._app = app
        found = awards(book_in_force(app.desk), app.desk.today())
        self._awards = {award.id: award.label for award in found}
        self._line: Line | None = None
        self._reading: ImportReading | None = None
        self._page = RichPage()
        self._page.setOpenLinks(False)
        self._page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._page.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._page.setAccessibleName(self.tr("Nội dung của dòng đang chọn"))
        self._who = Choice(())
        self._who.setAccessibleName(self.tr("Người, tập thể đã có để so sánh"))
        self._one = button("", partial(self._decide, is_known=True), keys="Alt+M")
        self._two = button("", partial(self._decide, is_known=False), keys="Alt+K")
        self.also = QCheckBox()
        self._again = button(self.tr("Chọn lại"), self._reopen, keys="Alt+L")
        self._lay_out()
        self._who.currentIndexChanged.connect(self._compare)
        self.show_line(None, None, is_decided=False)

    def show_line(
        self, line: Line | None, reading: ImportReading | None, *, is_decided: bool
    ) -> None:
        """Show a line; a row that was decided can be opened again."""
        self._line, self._reading = line, reading
        candidates = self._row.candidates if self._row else ()
        self._who.blockSignals(True)  # noqa: FBT003 - Qt's own flag
        self._who.clear()
        for candidate in candidates:
            self._who.addItem(_called(candidate.name, candidate.facts), candidate.ref.key)
        self._who.blockSignals(False)  # noqa: FBT003 - Qt's own flag
        self._who.setVisible(len(candidates) > 1)
        for part in (self._one, self._two):
            part.setVisible(bool(candidates))
        self._again.setVisible(is_decided)
        self._word_choices()
        self._compare()

    def text(self) -> str:
        """Give what stands on the page."""
        return self._page.toPlainText()

    @property
    def _row(self) -> ImportRow | None:
        return self._line.row if self._line else None

    def _word_choices(self) -> None:
        row = self._row
        is_person = bool(row and row.candidates and row.candidates[0].ref.whom is Whom.PERSON)
        one = self.tr("Là một người") if is_person else self.tr("Là một tập thể")
        two = (
            self.tr("Là hai người khác nhau") if is_person else self.tr("Là hai tập thể khác nhau")
        )
        retitle(self._one, one)
        retitle(self._two, two)
        others = self._others()
        self.also.setVisible(others > 0)
        self.also.setText(self.tr("Làm như vậy với {count} dòng giống thế").format(count=others))

    def _others(self) -> int:
        """Count the rows that are doubtful for the same reason as this one."""
        if self._row is None or self._reading is None or not self._row.candidates:
            return 0
        return len({**alike(self._row, self._reading, is_known=False)}.keys() - {self._row.cell})

    def _compare(self) -> None:
        if self._line is None or self._reading is None:
            self._page.setHtml("")
            return
        text = line_page(self._line, self._reading, self._app.say, self._between())
        self._page.setHtml(text)

    def _between(self) -> str:
        """Set a doubtful row beside the candidate that is chosen; tell what any other brings."""
        if self._row is None:
            return ""
        if self._row.candidates:
            return beside(self._row, max(self._who.currentIndex(), 0))
        return bringing(brought(self._row, self._awards))

    def _decide(self, *, is_known: bool) -> None:
        if self._row is not None and self._row.candidates:
            key = str(self._who.currentData()) if is_known else SOMEONE_NEW
            self.decided.emit(self._row, key, self.also.isChecked())

    def _reopen(self) -> None:
        if self._row is not None:
            self.reopened.emit(self._row)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.small)
        layout.addWidget(self._who)
        layout.addWidget(self._page, 1)
        layout.addWidget(wrapped(self._one, self._two, self._again))
        layout.addWidget(self.also)


def _called(name: str, facts: tuple[tuple[str, str, str], ...]) -> str:
    known = (known for _label, known, _said in facts if known and known != name)
    return ", ".join((name, *known))
