"""The room of forms: the shelf on the left, pages in the middle, problems and fields beside."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QSplitter, QTabWidget, QVBoxLayout, QWidget

from dossier.model.finding import Place
from dossier.tasks.forms.workshop import FormView
from ui.bridge.context import Context
from ui.bridge.view import View
from ui.theme.tokens import SPACE
from ui.views.forms.asking import Asking
from ui.views.forms.bar import Act, Bar
from ui.views.forms.cases import Case, CaseChoice
from ui.views.forms.comparing import Comparing
from ui.views.forms.editions import apart, editions, first_seen
from ui.views.forms.fields import FieldState
from ui.views.forms.looking import Filled, Looked, Sight
from ui.views.forms.palette import Palette
from ui.views.forms.paper import Paper
from ui.views.forms.problems import Problem, Problems
from ui.views.forms.shelf import LIST_WIDTH, FormList
from ui.views.forms.state import FormsState, Listed
from ui.views.forms.versions import Versions
from ui.views.forms.wishes import Wishes
from ui.widgets.parts import Notice, button, column, heading, row

PAPER = 300  # pixels that pages need
NARROW = 900  # pixels of the room
WIDTHS = (LIST_WIDTH, 560, 340)  # list, pages, what stands beside


class FormsView(View):
    """Joins the parts of the room; a Word file may be dropped anywhere on it."""

    help = "bieu-mau"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.state = FormsState(context, self)
        self.wishes = Wishes(context, self.state)
        self.asking = Asking(self, self.state, self.wishes)
        self.fields = FieldState(context, self)
        self._list = FormList()
        self._title = heading(self.tr("Biểu mẫu"))
        self._title.setWordWrap(True)
        self._lister = button(
            self.tr("Danh sách"), self._focus_list, keys="Ctrl+L", tip=self.tr("Chọn biểu mẫu khác")
        )
        self._lister.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._lister.hide()
        self._notice = Notice()
        self.bar = Bar(self._acts(), self)
        self._cases = CaseChoice(context)
        self.paper = Paper(context.app.desk.fonts, self.state.look, self._cases)
        self.problems = Problems()
        self.palette_of_fields = Palette()
        self.versions = Versions([self.bar.button(name) for name in ("back", "compare")])
        self.tabs = QTabWidget()
        self.setAcceptDrops(True)
        self._lay_out()
        self._connect()

    def entered(self) -> None:
        """Read the shelf anew; working copies of before are watched again."""
        self.state.load()

    def show_place(self, place: Place) -> None:
        """Take the form of a place in hand."""
        self.state.load(place.key)

    def release(self) -> None:
        """Stop watching files."""
        self.state.watcher.watch(())
        super().release()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Welcome files."""
        if event.mimeData().hasUrls() and self.state.form:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Take the first file as the working copy of the form at hand."""
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            self.asking.bring_in(Path(paths[0]))

    def _acts(self) -> Mapping[str, Act]:
        return {
            "open": self.wishes.open_in_word,
            "save": self.asking.save,
            "publish": self.asking.publish,
            "choose": self.asking.choose_file,
            "put_away": self.asking.put_away,
            "comment": self.asking.comment,
            "compare": self._compare,
            "back": self.asking.go_back,
            "discard": self.asking.discard,
            "withdraw": self.asking.withdraw,
            "new": self.asking.make_own,
            "bind": self.asking.bind,
            "export": self.asking.export,
            "import": self.asking.bring_in_set,
        }

    def _connect(self) -> None:
        state, look = self.state, self.state.look
        state.listed.connect(self._show_list)
        state.shown.connect(self._show_form)
        state.saved_in_word.connect(self._tell_saved)
        state.situation_changed.connect(self._refresh)
        look.looking.connect(self.problems.show_looking)
        look.looked.connect(self._show_looked)
        look.filling.connect(self._wait)
        look.filled.connect(self._show_filled)
        look.unfilled.connect(self._show_unfilled)
        for failed in (state.failed, look.failed, self.wishes.failed, self._cases.state.failed):
            failed.connect(self._fail)
        self.fields.failed.connect(self._fail)
        self.fields.ready.connect(self.palette_of_fields.show_offer)
        self.wishes.done.connect(self._praise)
        self.wishes.opened.connect(self._open)
        self.bar.second.toggled.connect(self.wishes.require_second)
        self._list.chosen.connect(self._choose)
        self.versions.chosen.connect(state.choose_edition)
        self.problems.chosen.connect(self._show_problem)
        self.paper.seen.connect(self.see)
        self._cases.chosen.connect(self._take_case)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the room to the pages where the window is narrow; the list comes when asked for."""
        super().resizeEvent(event)
        is_narrow = event.size().width() < NARROW
        if is_narrow == self._lister.isHidden():
            self._lister.setVisible(is_narrow)
            self._list.setVisible(not is_narrow)

    def _focus_list(self) -> None:
        self._list.show()
        self._list.focus()

    def _choose(self, form: str) -> None:
        self._list.setVisible(self._lister.isHidden())
        self._notice.say("")
        self.state.choose(form)

    def _compare(self) -> None:
        if self.state.view is not None:
            dialog = Comparing(self.context, editions(self.state.view), self.sentence, self)
            dialog.show_two(*apart(self.state.view, self.state.chosen))
            dialog.open()

    def _show_list(self, listed: Listed) -> None:
        self._list.show_forms(listed, self.state.form)
        self.bar.show_second(listed.needs_second)

    def _show_form(self, view: FormView) -> None:
        form = view.row.form
        self._list.show_current(form.id)
        self._title.setText(self.tr("Biểu mẫu: {label}").format(label=form.label))
        self.versions.show_form(view, self.state.chosen)
        self._cases.take_form(form)
        if self.fields.form != form:
            self.fields.load(form)
        self._refresh()

    def _refresh(self) -> None:
        self.bar.refresh(self.state.situation)
        self._tell_source()

    def _tell_source(self) -> None:
        view = self.state.view
        if view is not None:
            seen = self.state.chosen or first_seen(view)
            self.paper.tell(self.tr("Đang xem: {name}").format(name=seen.name.lower()))

    def _show_looked(self, looked: Looked) -> None:
        self.problems.show_problems(looked.problems)
        count = len(looked.problems)
        said = self.tr("Lỗi ({count})").format(count=count) if count else self.tr("Lỗi")
        self.tabs.setTabText(self.tabs.indexOf(self.problems), said)
        self._refresh()
        if self.state.look.sight is Sight.FORM:
            self.paper.show_busy(False)  # noqa: FBT003 - a signal's argument
            self.paper.show_form(looked.pages, looked.source.form.id)

    def _show_filled(self, filled: Filled) -> None:
        self.paper.show_busy(False)  # noqa: FBT003 - a signal's argument
        if filled.sight is self.state.look.sight:
            self.paper.show_filled(filled, self.state.form)

    def _show_unfilled(self, error: Exception) -> None:
        self._fail(error)
        self.see(Sight.FORM)

    def see(self, sight: Sight) -> None:
        """Show the pages in another light."""
        self.paper.light(sight)
        self.state.look.see(sight, self._cases.case)
        looked = self.state.look.at_hand
        if sight is Sight.FORM and looked is not None:
            self.paper.show_form(looked.pages, looked.source.form.id)

    def _take_case(self, case: Case) -> None:
        if self.state.look.sight is Sight.CASE:
            self.state.look.see(Sight.CASE, case)

    def _show_problem(self, problem: Problem) -> None:
        if self.state.look.sight is not Sight.FORM:
            self.see(Sight.FORM)
        self.paper.point_at(problem)

    def _tell_saved(self, form: str) -> None:
        label = next((row.form.label for row in self.state.list.rows if row.form.id == form), form)
        said = self.tr("Đã nhận bản vừa lưu trong Word của “{form}”.")
        self._notice.say(said.format(form=label), "good")

    def _wait(self) -> None:
        self.paper.show_busy(True)  # noqa: FBT003 - a signal's argument

    def _open(self, path: Path) -> None:
        """Open a file with the program that the system has for it."""
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            said = self.tr("Máy này không tự mở được tệp Word. Hãy mở bằng tay tệp: {path}")
            self._notice.say(said.format(path=path), "ask")

    def _praise(self, code: str, facts: Mapping[str, object]) -> None:
        self._notice.say(str(self.context.app.say(code, facts)), "good")

    def _fail(self, error: Exception) -> None:
        self.paper.show_busy(False)  # noqa: FBT003 - a signal's argument
        self._notice.say(self.sentence(error), "stop")
        self.bar.show_second(self.state.list.needs_second)  # the wish may have been refused

    def _lay_out(self) -> None:
        self.tabs.addTab(self.problems, self.tr("Lỗi"))
        self.tabs.addTab(self.palette_of_fields, self.tr("Trường"))
        self.tabs.addTab(self.versions, self.tr("Phiên bản"))
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setHandleWidth(SPACE.small)
        split.addWidget(self._list)
        split.addWidget(self.paper)
        split.addWidget(self.tabs)
        self.paper.setMinimumWidth(PAPER)
        split.setSizes(list(WIDTHS))
        split.setStretchFactor(1, 1)
        head = QWidget()
        above = QVBoxLayout(head)
        above.setContentsMargins(0, 0, 0, 0)
        above.setSpacing(SPACE.tiny)
        above.addWidget(row(self._title, self._lister))
        above.addWidget(self.bar)
        layout = column(head, self._notice, split, margin=SPACE.normal)
        layout.setSpacing(SPACE.small)
        layout.setStretch(2, 1)
        self.setLayout(layout)
