"""Asks whom to propose for which award."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from dossier.model.award import Award
from dossier.model.ledger import Ground
from dossier.model.round import Round
from dossier.model.subject import Whom
from dossier.tasks.catalogue import awards
from dossier.tasks.localrules import book_in_force
from dossier.tasks.rounds import Nominate
from ui.bridge.context import Context
from ui.bridge.subjects import SubjectList
from ui.widgets.dialogs import agreed
from ui.widgets.editors import Editors, Input, Kind
from ui.widgets.parts import Notice, size_up

LABELS = {Whom.PERSON: "Cá nhân", Whom.UNIT: "Tập thể", Whom.HOUSEHOLD: "Hộ gia đình"}
GROUNDS = tuple((ground.value, ground.label.capitalize()) for ground in Ground)
SUMMARY = Input("summary", "Tóm tắt thành tích", Kind.TEXT, "Có thể bổ sung sau")


class Proposing(QDialog):
    """People, units and households on a tab each, the awards that fit, the ground, the summary."""

    def __init__(self, context: Context, round_: Round, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._round = round_
        self.ask: Nominate | None = None
        self.setWindowTitle(self.tr("Thêm đề nghị khen thưởng"))
        size_up(self, 820, 640)
        day = round_.received or context.app.desk.today()
        catalogue = awards(book_in_force(context.app.desk), day)
        self._lists = {whom: SubjectList(context, whom) for whom in LABELS}
        self._editors = {whom: _editors(catalogue, whom) for whom in self._lists}
        self._tabs = QTabWidget()
        self._notice = Notice()
        self._lay_out()
        for found in self._lists.values():
            found.search()

    def _whom(self) -> Whom:
        return tuple(self._lists)[self._tabs.currentIndex()]

    def _take(self) -> None:
        whom = self._whom()
        subject, values = self._lists[whom].current(), self._editors[whom].values()
        if subject is None or not values["award"]:
            self._notice.say(self.tr("Chọn người hoặc tập thể và hình thức đề nghị."), "stop")
            return
        ground, summary = Ground(values["ground"]), values["summary"].strip()
        self.ask = Nominate(self._round.key, subject, values["award"], ground, summary)
        self.accept()

    def _lay_out(self) -> None:
        for whom, found in self._lists.items():
            page = QWidget()
            side = QVBoxLayout(page)
            side.addWidget(found, 1)
            side.addWidget(self._editors[whom])
            self._tabs.addTab(page, LABELS[whom])
        keys = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(keys.Ok | keys.Cancel)
        buttons.button(keys.Ok).setText(self.tr("Thêm đề nghị"))
        buttons.button(keys.Cancel).setText(self.tr("Thôi"))
        buttons.accepted.connect(self._take)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self._tabs, 1)
        layout.addWidget(self._notice)
        layout.addWidget(buttons)


def _editors(catalogue: tuple[Award, ...], whom: Whom) -> Editors:
    fitting = [(award.id, award.label) for award in catalogue if whom in award.whom]
    inputs = (
        Input("award", "Hình thức đề nghị", Kind.CHOICE, choices=tuple(fitting), required=True),
        Input("ground", "Loại hình khen thưởng", Kind.CHOICE, choices=GROUNDS),
        SUMMARY,
    )
    return Editors(inputs)


def propose(context: Context, round_: Round, parent: QWidget) -> Nominate | None:
    """Ask for a nomination; None where the officer thinks better of it."""
    dialog = Proposing(context, round_, parent)
    return dialog.ask if agreed(dialog) else None
