"""The tab in which reports are written: section by section, earlier texts beside, pages counted."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QScrollArea, QSplitter, QVBoxLayout, QWidget

from dossier.model.subject import Ref
from dossier.tasks.narrative import Former, Length, Part, Report, ReportHead
from ui.bridge.context import Context
from ui.theme.tokens import SPACE
from ui.views.records.reportstate import ReportState
from ui.views.records.state import RecordsState
from ui.widgets.choice import Choice
from ui.widgets.editors import caption
from ui.widgets.parts import button, muted, redress, row, signed

LINES = 9  # shown of a section
WIDTHS = [430, 290]


class ReportTab(QWidget):
    """Shows the sections of one report; another section brings its own earlier texts."""

    def __init__(
        self, context: Context, records: RecordsState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self.state = ReportState(context, records, self)
        self._ref: Ref | None = None
        self._report: Report | None = None
        self.editors: dict[str, QPlainTextEdit] = {}
        self._kept: dict[str, str] = {}  # texts as the store has them, by ask
        self._at_hand = ""
        self._is_showing = False
        self._which = Choice(())
        self._which.setAccessibleName(self.tr("Báo cáo của đợt"))
        self._pages = muted()
        self._none = muted(
            self.tr("Chưa được đề nghị trong đợt nào. Đề nghị trước, rồi viết báo cáo tại đây.")
        )
        self._nominate = signed(
            "nominate", button(self.tr("Đề nghị trong đợt đang mở…"), self._propose)
        )
        self._parts = QScrollArea()
        self._parts.setWidgetResizable(True)
        self._parts.setFrameShape(QScrollArea.Shape.NoFrame)
        self._parts.setProperty("role", "page")
        self._beside = Choice(())
        self._beside.setAccessibleName(self.tr("Nội dung để tham khảo"))
        self._former = QPlainTextEdit()
        self._former.setReadOnly(True)
        self._former.setTabChangesFocus(True)
        self._former.setAccessibleName(self.tr("Nội dung năm trước"))
        self._take = button(
            self.tr("Đưa vào bài"),
            self._insert,
            keys="Ctrl+Shift+I",
            tip=self.tr("Chèn nội dung bên phải (hoặc phần đang bôi đen) vào mục đang viết"),
        )
        self._lay_out()
        self._join()

    def show_subject(self, ref: Ref) -> None:
        """Read the reports of a subject, as soon as the tab is looked at."""
        if self._ref is not None and ref.key != self._ref.key:
            self.state.finish()
        self._ref = ref
        if self.isVisible():
            self.state.load(ref)

    def finish(self) -> None:
        """Keep what is being written."""
        self.state.finish()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Qt says that the tab comes up."""
        super().showEvent(event)
        if self._ref is not None:
            self.state.load(self._ref)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Bring the earlier texts of the section into which the cursor comes."""
        if event.type() == QEvent.Type.FocusIn:
            for ask, editor in self.editors.items():
                if editor is watched:
                    self._point(ask)
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        beside = QWidget()
        side = QVBoxLayout(beside)
        side.setContentsMargins(0, 0, 0, 0)
        for part in (self._beside, self._former, self._take):
            side.addWidget(part)
        side.setStretch(1, 1)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.addWidget(self._parts)
        self._split.addWidget(beside)
        self._split.setSizes(WIDTHS)
        self._split.setChildrenCollapsible(False)
        self._head = row(self._which, self._pages)
        layout = QVBoxLayout(self)
        layout.setSpacing(SPACE.small)
        for each in (self._none, self._nominate, self._head, self._split):
            layout.addWidget(each)
        layout.setAlignment(self._nominate, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(0)
        layout.setStretch(3, 1)

    def _join(self) -> None:
        self.state.listed.connect(self._list)
        self.state.shown.connect(self._show)
        self.state.measured.connect(self._measured)
        self.state.kept.connect(self._know)
        self._which.activated.connect(lambda _at: self.state.choose(self._which.text()))
        self._beside.currentIndexChanged.connect(lambda _at: self._show_former())

    def _propose(self) -> None:
        if self._ref is not None:
            self._context.nominate((self._ref,))

    def _list(self, heads: Sequence[ReportHead]) -> None:
        for part in (self._head, self._split):
            part.setVisible(bool(heads))
        for part in (self._none, self._nominate):
            part.setVisible(not heads)
        labels = [(each.nomination, f"{each.year} – {each.award} ({each.round})") for each in heads]
        self._which.offer(labels)
        self._which.put(self.state.nomination)

    def _show(self, report: Report) -> None:
        """Show a report; of the one at hand, what is being written stays."""
        before, self._report = self._report, report
        self._which.put(report.head.nomination)
        asked = [part.ask for part in report.parts]
        is_other = before is None or before.head.nomination != report.head.nomination
        if is_other or [part.ask for part in before.parts] != asked:  # type: ignore[union-attr]  # is_other tells
            self._rebuild(report.parts)
        self._is_showing = True
        for part in report.parts:
            editor = self.editors[part.ask.id]
            if editor.toPlainText() == self._kept.get(part.ask.id, "") != part.text:
                editor.setPlainText(part.text)
            self._kept[part.ask.id] = part.text
        self._is_showing = False
        self._point(
            self._at_hand if self._at_hand in self.editors else next(iter(self.editors), "")
        )

    def _rebuild(self, parts: Sequence[Part]) -> None:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, SPACE.small, 0)
        self.editors, self._kept = {}, {}
        self._pages.setText("")
        for part in parts:
            editor = self._editor(part)
            prompt = muted(part.ask.hint)
            prompt.setVisible(bool(part.ask.hint))
            for each in (_heading(part, editor), prompt, editor):
                layout.addWidget(each)
        layout.addStretch(1)
        self._parts.setWidget(page)

    def _editor(self, part: Part) -> QPlainTextEdit:
        editor = QPlainTextEdit(part.text)
        editor.setTabChangesFocus(True)
        editor.setAccessibleName(part.ask.label)
        editor.setAccessibleDescription(part.ask.hint)
        editor.setPlaceholderText(self.tr("Mỗi đoạn một dòng"))
        editor.setMinimumHeight(editor.fontMetrics().lineSpacing() * LINES + 2 * SPACE.small)
        editor.textChanged.connect(partial(self._written, part.ask.id))
        editor.installEventFilter(self)
        self.editors[part.ask.id] = editor
        self._kept[part.ask.id] = part.text
        return editor

    def _written(self, ask: str) -> None:
        if not self._is_showing:
            self.state.write(ask, self.editors[ask].toPlainText())

    def _know(self, texts: dict[str, str]) -> None:
        self._kept.update(texts)

    def _measured(self, length: Length | None) -> None:
        self._pages.setVisible(length is not None)
        if length is None:
            return
        said = self.tr("{form}: {pages} trang").format(form=length.form, pages=length.pages)
        if length.most:
            said += self.tr(" (tối đa {most})").format(most=length.most)
        self._pages.setText(said)
        is_long = bool(length.most) and length.pages > length.most
        self._pages.setProperty("role", "stop" if is_long else "muted")
        redress(self._pages)

    def _point(self, ask: str) -> None:
        """Offer what was written for a section before, and what the ledger holds."""
        chosen = self._beside.text() if ask == self._at_hand else ""
        self._at_hand = ask
        offered = self._offered()
        self._beside.offer([(str(place), each.title) for place, each in enumerate(offered)])
        self._beside.put(chosen if chosen and int(chosen) < len(offered) else "")
        self._beside.setEnabled(bool(offered))
        self._show_former()

    def _offered(self) -> list[Former]:
        if self._report is None:
            return []
        parts = [part for part in self._report.parts if part.ask.id == self._at_hand]
        before = [former for part in parts for former in part.former]
        ledger = self.tr("Thành tích trong sổ, năm {year}")
        told = [Former(ledger.format(year=row.title), row.text) for row in self._report.ledger]
        return before + told

    def _show_former(self) -> None:
        offered, place = self._offered(), self._beside.currentIndex()
        found = offered[place] if 0 <= place < len(offered) else None
        self._former.setPlainText(found.text if found else "")
        self._former.setPlaceholderText(
            self.tr("Chưa có báo cáo năm trước và chưa có thành tích trong sổ.")
        )
        self._take.setEnabled(found is not None and self._at_hand in self.editors)

    def _insert(self) -> None:
        """Put the earlier text, or what is chosen of it, where the cursor stands."""
        editor = self.editors.get(self._at_hand)
        if editor is not None:
            chosen = self._former.textCursor().selectedText().replace("\u2029", "\n")
            editor.insertPlainText(chosen or self._former.toPlainText())
            editor.setFocus()


def _heading(part: Part, editor: QPlainTextEdit) -> QLabel:
    label = caption(part.ask.label + (" *" if part.ask.required else ""))
    label.setWordWrap(True)
    label.setBuddy(editor)
    return label
