"""Shows the findings and verdicts on a round, each with its article and the way to mend it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QFrame, QLabel, QTableView, QTabWidget, QVBoxLayout, QWidget

from dossier.model.dossier import Entry
from dossier.model.finding import Finding, Verdict, Weight
from dossier.tasks.check import Checked
from ui.bridge.context import Context
from ui.bridge.tables import Column, Rows
from ui.bridge.view import View
from ui.theme.tokens import SPACE
from ui.views.check.alike import AlikeTab
from ui.views.check.explaining import ExplainTab
from ui.views.check.state import CheckState, counts, verdicts
from ui.widgets.judged import (
    OUTCOMES,
    WEIGHTS,
    card,
    cited,
    evidence,
    finding_card,
    sourced,
)
from ui.widgets.parts import Notice, button, column, heading, muted, row, signed, table

Judged = tuple[Entry, Verdict]


class CheckView(View):
    """Findings on one tab, criteria nominee by nominee on the other."""

    help = "kiem-tra"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.state = CheckState(context, self)
        self._findings: Rows[Finding] = Rows(self._finding_columns(), self)
        self._verdicts: Rows[Judged] = Rows(self._verdict_columns(), self)
        self._finding_table = self._table(self._findings, self.tr("Các lưu ý"))
        self._verdict_table = self._table(self._verdicts, self.tr("Các tiêu chuẩn"))
        self._notice = Notice()
        self._tabs, self._card = QTabWidget(), QFrame()
        self._detail = QLabel()
        self._detail.setWordWrap(True)
        self._detail.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._explain_tab, self._alike_tab = ExplainTab(), AlikeTab()
        self._why = button(self.tr("Giải thích"), self.explain_one, keys="Ctrl+E")
        self._mend = button(self.tr("Đến chỗ sửa"), self._go, primary=True, keys="Ctrl+Return")
        self._lay_out()
        self._finding_table.selectionModel().currentRowChanged.connect(self._tell_finding)
        self._verdict_table.selectionModel().currentRowChanged.connect(self._tell_verdict)
        self._finding_table.activated.connect(self._go)
        self.state.busy.connect(self._wait)
        self.state.checked.connect(self._show)
        self.state.explained.connect(self._explain_tab.show_rows)
        self.state.compared.connect(self._alike_tab.show_pairs)
        self.state.failed.connect(self._fail)

    def entered(self) -> None:
        """Check anew: what was to be mended may be mended now."""
        self.state.check()

    def choose_finding(self, number: int) -> None:
        """Bring a finding to hand."""
        self._finding_table.selectRow(number)

    def explain_one(self) -> None:
        """Explain the nominee at hand."""
        nomination = self._nomination()
        self._tabs.setCurrentWidget(self._explain_tab)
        self._explain_tab.choose(nomination)

    def _table(self, rows: Rows[Finding] | Rows[Judged], name: str) -> QTableView:
        return table(rows, [column.width for column in rows.columns], name)

    def _lay_out(self) -> None:
        again = signed("refresh", button(self.tr("Kiểm tra lại"), self.state.check, keys="F5"))
        tabs = self._tabs
        tabs.addTab(self._finding_table, self.tr("Lưu ý"))
        tabs.addTab(self._verdict_table, self.tr("Điều kiện, tiêu chuẩn"))
        tabs.addTab(self._explain_tab, self.tr("Giải thích"))
        tabs.addTab(self._alike_tab, self.tr("Nội dung trùng"))
        tabs.currentChanged.connect(self._turn)
        card = self._card
        card.setProperty("role", "card")
        inside = QVBoxLayout(card)
        inside.addWidget(self._detail)
        inside.addWidget(row(None, self._why, self._mend))
        hint = self.tr("Mỗi lưu ý nêu rõ chỗ sai, căn cứ và cách sửa. Bấm đúp để đến chỗ sửa.")
        layout = column(
            row(heading(self.tr("Kiểm tra hồ sơ")), None, again),
            muted(hint),
            self._notice,
            tabs,
            card,
            margin=SPACE.normal,
        )
        layout.setStretch(3, 1)
        self.setLayout(layout)

    def _finding_columns(self) -> tuple[Column[Finding], ...]:
        return (
            Column(
                "Mức độ",
                lambda found: WEIGHTS[found.weight][0],
                110,
                color=lambda found: WEIGHTS[found.weight][1],
            ),
            Column("Ở đâu", lambda found: found.place.label, 250),
            Column("Nội dung", lambda found: self.context.app.say(found).what, 520),
            Column("Căn cứ", lambda found: cited(found.cite), 200),
        )

    def _verdict_columns(self) -> tuple[Column[Judged], ...]:
        return (
            Column("Đề nghị", lambda judged: judged[0].record.subject.name, 200),
            Column("Hình thức", lambda judged: judged[0].award.short, 120),
            Column(
                "Kết luận",
                lambda judged: OUTCOMES[judged[1].outcome][0],
                110,
                color=lambda judged: OUTCOMES[judged[1].outcome][1],
            ),
            Column("Tiêu chuẩn", lambda judged: self._sentence(judged[1]), 420),
            Column("Căn cứ", lambda judged: cited(judged[1].cite), 200),
        )

    def _sentence(self, verdict: Verdict) -> str:
        return self.context.app.say(verdict.code, dict(verdict.params)).what

    def _wait(self, busy: bool) -> None:  # noqa: FBT001 - a signal's argument
        if busy:
            self._notice.say(self.tr("Đang kiểm tra…"), "ask")

    def _show(self, checked: Checked) -> None:
        number = counts(checked.findings)
        text = self.tr("{stop} phải sửa, {ask} cần kiểm tra, {note} lưu ý.").format(
            stop=number[Weight.STOP], ask=number[Weight.ASK], note=number[Weight.NOTE]
        )
        clean = not checked.stops
        good = self.tr("Không có lỗi nào khiến hồ sơ bị trả lại. ") if clean else ""
        self._notice.say(good + text, "good" if clean else "stop")
        self._findings.show(checked.findings)
        self._verdicts.show(verdicts(checked.dossier))
        self._detail.clear()
        self._refresh()
        if checked.findings:
            self._finding_table.selectRow(0)

    def _tell_finding(self, index: QModelIndex) -> None:
        found = self._findings.row(index)
        if found is None:
            return
        said = self.context.app.say(found)
        self._detail.setText(finding_card(said.what, said.why, said.next, found))
        self._mend.setEnabled(bool(found.place.key))

    def _tell_verdict(self, index: QModelIndex) -> None:
        judged = self._verdicts.row(index)
        if judged is None:
            return
        entry, verdict = judged
        said = self.context.app.say(verdict.code, dict(verdict.params))
        proofs = evidence(verdict)
        lines = (
            str(said),
            self.tr("Căn cứ chứng minh: ") + proofs if proofs else "",
            sourced(verdict.cite, verdict.confidence),
        )
        head = f"{entry.record.subject.name} – {entry.award.label}"
        self._detail.setText(card(head, lines))
        self._mend.setEnabled(verdict.place is not None)

    def _turn(self, _index: int) -> None:
        """Leave the room below to tabs that have words and buttons of their own."""
        has_own = self._tabs.currentWidget() in (self._explain_tab, self._alike_tab)
        self._card.setVisible(not has_own)
        self._refresh()

    def _refresh(self) -> None:
        """Ask for what the tab in front shows beside findings."""
        if self._tabs.currentWidget() is self._explain_tab:
            self.state.explain()
        elif self._tabs.currentWidget() is self._alike_tab:
            self.state.compare()

    def _nomination(self) -> str:
        """Find the nomination that the row at hand is about; empty where it is about none."""
        if self._tabs.currentWidget() is self._verdict_table:
            judged = self._verdicts.row(self._verdict_table.currentIndex())
            return judged[0].nomination.key if judged else ""
        found = self._findings.row(self._finding_table.currentIndex())
        return self.state.nomination_at(found.place) if found else ""

    def _go(self) -> None:
        if self._verdict_table.isVisible():
            judged = self._verdicts.row(self._verdict_table.currentIndex())
            place = judged[1].place if judged else None
        else:
            found = self._findings.row(self._finding_table.currentIndex())
            place = found.place if found else None
        if place is not None:
            self.context.want(place)

    def _fail(self, error: Exception) -> None:
        self._notice.say(self.sentence(error), "stop")
