"""The local rules of the office: tables and text side by side, checked while they are typed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QInputDialog,
    QListWidget,
    QListWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from dossier.errors import DossierError
from dossier.model.finding import Finding
from dossier.tasks import localforms
from dossier.tasks.files import write_out
from dossier.tasks.localforms import HEAD
from dossier.tasks.localrules import LocalRow, local_history, read_rules_file, sample_text
from ui.bridge.context import Context
from ui.views.law.editions import EditionsDialog
from ui.views.law.section import SectionTab
from ui.views.law.state import RulesState
from ui.views.law.text import TextTab
from ui.widgets.dialogs import agreed, confirmed
from ui.widgets.parts import Notice, button, muted, signed
from ui.widgets.signs import SIGNS, sign
from ui.widgets.wrap import wrapped

FINDING = Qt.ItemDataRole.UserRole
FINDINGS_HEIGHT = 92  # pixels
PICK_LENGTH = 26  # letters
EMPTY = (
    "Chưa có quy chế riêng: chỉ áp dụng quy định của Luật. Bấm “Quy chế mới” để bắt đầu, hoặc"
    " “Từ tệp mẫu” để xem một tệp có sẵn ghi chú."
)
FILES = "Quy chế (*.toml)"


class RulesTab(QWidget):
    """Which rules are at hand, their tables, what is wrong with them, and the way to keep them."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._app = context.app
        self.state = RulesState(context, self)
        self.pick = QComboBox()
        self.pick.setAccessibleName(self.tr("Quy chế đang xem"))
        self.pick.setMinimumContentsLength(PICK_LENGTH)
        self.pick.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.tabs = QTabWidget()
        self.sections = [SectionTab(each, self.state) for each in (HEAD, *localforms.tables())]
        for tab in self.sections:
            self.tabs.addTab(tab, tab.section.label)
        self.text = TextTab(self.state)
        self.tabs.addTab(self.text, self.tr("Nội dung tệp"))
        self.findings = QListWidget()
        self.findings.setAccessibleName(self.tr("Chỗ cần sửa của quy chế"))
        self.findings.setMinimumHeight(FINDINGS_HEIGHT // 3)
        self.findings.setMaximumHeight(FINDINGS_HEIGHT)
        self.findings.setWordWrap(True)
        self.notice = Notice()
        self._lay_out()
        self._listen()

    def load(self) -> None:
        """Read what is kept anew; a text that is being typed stays."""
        self.state.load()

    def show_section(self, name: str) -> None:
        """Bring one table to the front."""
        for at, tab in enumerate(self.sections):
            if tab.section.name == name:
                self.tabs.setCurrentIndex(at)

    def _listen(self) -> None:
        state = self.state
        state.listed.connect(self._list)
        state.taken.connect(self._taken)
        state.checked.connect(self._checked)
        state.changed.connect(self._changed)
        state.kept.connect(lambda: self.notice.say(self.tr("Đã lưu quy chế."), "good"))
        state.failed.connect(self._fail)
        self.pick.activated.connect(self._picked)
        self.tabs.currentChanged.connect(self._fill)
        self.findings.itemActivated.connect(self._go)
        self.findings.itemClicked.connect(self._go)

    def _lay_out(self) -> None:
        self._save = signed(
            "save", button(self.tr("Lưu quy chế"), self._keep, primary=True, keys="Ctrl+S")
        )
        tools = wrapped(
            self.pick,
            self._save,
            button(self.tr("Quy chế mới"), self._begin),
            button(self.tr("Từ tệp mẫu"), self._sample),
            signed("import", button(self.tr("Nhập tệp…"), self._import)),
            signed("export", button(self.tr("Xuất tệp…"), self._export)),
            signed("history", button(self.tr("Các bản…"), self._editions)),
            button(self.tr("Thôi áp dụng"), self._clear),
        )
        hint = self.tr(
            "Quy định riêng của bộ, ban, ngành, tỉnh hoặc cơ quan: tỷ lệ, hạn nộp, số bộ, giấy tờ,"
            " tiêu chuẩn thêm, hình thức riêng. Gõ tới đâu kiểm tra tới đó; bấm Lưu thì áp dụng."
        )
        layout = QVBoxLayout(self)
        for part in (muted(hint), tools, self.notice):
            layout.addWidget(part)
        layout.addWidget(self.tabs, 1)
        layout.addWidget(self.findings)

    def _list(self, rows: tuple[LocalRow, ...]) -> None:
        self.pick.clear()
        for row in rows:
            self.pick.addItem(_called(row), row.id)
        if not rows:
            self.pick.addItem(self.tr("(chưa có quy chế nào được lưu)"), "")

    def _taken(self) -> None:
        row = self.state.row
        self.pick.setCurrentIndex(max(self.pick.findData(row.id if row else ""), 0))
        self.notice.say("" if self.state.text else self.tr(EMPTY), "ask")
        if not self.state.text:
            self.findings.clear()
        self._fill()
        self._changed()

    def _fill(self, *_at: int) -> None:
        tab = self.tabs.currentWidget()
        if isinstance(tab, SectionTab | TextTab):
            tab.load()
        if isinstance(tab, SectionTab) and not self.state.text:
            tab.setEnabled(False)

    def _changed(self) -> None:
        self._save.setEnabled(self.state.is_edited)

    def _checked(self, reading: object) -> None:
        findings: tuple[Finding, ...] = getattr(reading, "findings", ())
        self.findings.clear()
        for finding in findings:
            said = self._app.say(finding)
            word = SIGNS[finding.weight].word
            item = QListWidgetItem(sign(finding.weight), f"{word}: {said}")
            item.setData(FINDING, finding)
            self.findings.addItem(item)
        if not findings and self.state.text:
            self.findings.addItem(self.tr("Không có chỗ nào phải sửa."))

    def _go(self, item: QListWidgetItem) -> None:
        """Go to where a finding is mended: its table, else its line of the text."""
        finding = item.data(FINDING)
        if not isinstance(finding, Finding):
            return
        name, _, rest = finding.place.key.partition("/")
        index, _, key = rest.partition("/")
        for at, tab in enumerate(self.sections):
            if tab.section.name == name:
                self.tabs.setCurrentIndex(at)
                tab.list.setCurrentRow(int(index))
                tab.editors.focus(key)
                return
        self.tabs.setCurrentWidget(self.text)
        self.text.go_to(int(finding.place.field or 1))

    def _picked(self, at: int) -> None:
        found = [row for row in self.state.rows if row.id == self.pick.itemData(at)]
        if found and (not self.state.is_edited or self._may_lose()):
            self.state.take(found[0])

    def _may_lose(self) -> bool:
        asked = self.tr("Bỏ những gì vừa sửa mà chưa lưu?")
        return confirmed(self, self.tr("Quy chế chưa lưu"), asked)

    def _begin(self) -> None:
        if not self.state.is_edited or self._may_lose():
            self.state.begin(self.tr("Quy chế thi đua, khen thưởng"))
            self.tabs.setCurrentIndex(0)

    def _sample(self) -> None:
        if not self.state.is_edited or self._may_lose():
            self.state.take(None, sample_text())
            self.tabs.setCurrentWidget(self.text)

    def _import(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Nhập tệp quy chế"), "", FILES)
        if name and (not self.state.is_edited or self._may_lose()):
            try:
                self.state.take(None, read_rules_file(Path(name)))
            except DossierError as error:
                self._fail(error)

    def _export(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Xuất tệp quy chế"), "quy-che.toml", FILES
        )
        if name:
            try:
                write_out(Path(name), self.state.text.encode())
                self.notice.say(self.tr("Đã ghi ra {file}.").format(file=name), "good")
            except DossierError as error:
                self._fail(error)

    def _editions(self) -> None:
        row = self.state.row
        dialog = EditionsDialog(local_history(self.state.desk, row.id if row else ""), self)
        if agreed(dialog) and dialog.chosen is not None:
            self.state.back(dialog.chosen.key)

    def _clear(self) -> None:
        asked = self.tr(
            "Thôi áp dụng quy chế này? Các bản đã lưu vẫn còn và có thể quay về; việc này cũng"
            " hoàn tác được ở mục Quản trị."
        )
        if self.state.row and confirmed(self, self.tr("Thôi áp dụng quy chế"), asked):
            self.state.clear()

    def _keep(self) -> None:
        title, asked = self.tr("Lưu quy chế"), self.tr("Lý do, nội dung sửa (có thể để trống):")
        note, is_sure = QInputDialog.getText(self, title, asked)
        if is_sure:
            self.state.save(note)

    def _fail(self, error: Exception) -> None:
        known = error if isinstance(error, DossierError) else DossierError()
        self.notice.say(str(self._app.say(known)), "stop")


def _called(row: LocalRow) -> str:
    if row.rules is None:
        return f"{row.id} (không đọc được)"
    act = row.rules.act
    state = "đang áp dụng" if row.is_in_force else "chưa hoặc hết áp dụng"
    return f"{act.label} {act.number} – {state}".replace("  ", " ")
