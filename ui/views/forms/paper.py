"""The pages of the form at hand in one of three lights: its tags, sample values, a real case."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QLabel, QPushButton, QWidget

from dossier.paper.frame import Page
from ui.theme.tokens import SPACE
from ui.views.forms.cases import CaseChoice
from ui.views.forms.looking import Filled, LookState, Sight
from ui.views.forms.problems import Problem
from ui.widgets.finder import Finder
from ui.widgets.letters import Fonts
from ui.widgets.pagetools import PageTools
from ui.widgets.parts import button, column
from ui.widgets.reader import Reader
from ui.widgets.remarks import Remark, Remarks
from ui.widgets.wrap import wrapped


class Paper(QWidget):
    """Sheets with their tools, and the switch between the lights.

    Signals: seen(Sight) when another light is wanted.
    """

    seen = Signal(object)

    def __init__(
        self, fonts: Fonts, look: LookState, cases: CaseChoice, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._cases = cases
        self.sheets = Reader(fonts)
        self.sheets.setAccessibleName(self.tr("Các trang của biểu mẫu"))
        self._finder = Finder(self.sheets)
        self._tools = PageTools(self.sheets, self._finder)
        self._remarks = Remarks()
        self._told = QLabel()
        self._told.setProperty("role", "muted")
        self._lights = QButtonGroup(self)
        self._shown: tuple[Sight, str] | None = None
        self._lay_out()
        self._finder.asked.connect(self._find)
        self._remarks.chosen.connect(self._show_remark)

    def tell(self, text: str) -> None:
        """Say which file the pages are of."""
        self._told.setText(text)

    def light(self, sight: Sight) -> None:
        """Switch to a light."""
        self._lights.button(list(Sight).index(sight)).setChecked(True)
        self._cases.setVisible(sight is Sight.CASE)

    def show_busy(self, busy: bool) -> None:  # noqa: FBT001 - a signal's argument
        """Say that pages are on their way."""
        self._tools.show_busy(busy)

    def show_form(self, pages: tuple[Page, ...], form: str) -> None:
        """Show the pages of the template itself; a reader of the same form stays in place."""
        self._remarks.show_remarks(())
        self._put(pages, (Sight.FORM, form))

    def show_filled(self, filled: Filled, form: str) -> None:
        """Show filled pages, and what the layout could not do with them."""
        self._remarks.show_remarks([_remark(problem) for problem in filled.problems])
        self._put(filled.pages, (filled.sight, form))

    def point_at(self, problem: Problem) -> None:
        """Go to the page of a problem and mark its place."""
        self.sheets.go_to(problem.page)
        reading = self.sheets.reading
        start, end = reading.page(problem.page - 1) if problem.page else reading.whole
        span = self._look.place(reading.text[start:end], problem)
        if span is not None:
            self.sheets.select((start + span[0], start + span[1]))

    def _put(self, pages: tuple[Page, ...], shown: tuple[Sight, str] | None) -> None:
        self.sheets.show_pages(pages, stay=shown == self._shown)
        self._shown = shown
        self._tools.refresh()
        self._finder.ask_again()

    def _find(self, wanted: str) -> None:
        self._finder.show_found(self._look.find(self.sheets.reading.text, wanted))

    def _show_remark(self, remark: Remark) -> None:
        self.sheets.go_to(remark.page)
        start, end = self.sheets.reading.page(remark.page - 1)
        for at, after in self._look.find(self.sheets.reading.text[start:end], remark.quote)[:1]:
            self.sheets.select((start + at, start + after))

    def _lay_out(self) -> None:
        labels = {
            Sight.FORM: (self.tr("Biểu mẫu"), "Alt+1", self.tr("Thấy các trường như trong Word")),
            Sight.SAMPLE: (self.tr("Số liệu mẫu"), "Alt+2", self.tr("Điền bằng số liệu mẫu")),
            Sight.CASE: (self.tr("Hồ sơ thật"), "Alt+3", self.tr("Điền bằng một hồ sơ đã nhập")),
        }
        switches = [self._switch(sight, *labels[sight]) for sight in Sight]
        switches[0].setChecked(True)
        self._tools.add(self._told)
        self._cases.hide()
        layout = column(
            wrapped(*switches, self._cases),
            self._tools,
            self._remarks,
            self._finder,
            self.sheets,
            margin=0,
        )
        layout.setSpacing(SPACE.small)
        layout.setStretch(4, 1)
        self.setLayout(layout)

    def _switch(self, sight: Sight, label: str, keys: str, tip: str) -> QPushButton:
        made = button(label, partial(self.seen.emit, sight), keys=keys, tip=tip)
        made.setCheckable(True)
        self._lights.addButton(made, list(Sight).index(sight))
        return made


def _remark(problem: Problem) -> Remark:
    whole = " ".join(part for part in (problem.what, problem.mend) if part)
    return Remark(problem.what, whole, problem.page, next(iter(problem.quotes[::-1]), ""))
