"""Asks for what a new round cannot do without: its name, its year, the proposing unit."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from dossier.errors import DossierError
from dossier.model.round import Regime, Round
from dossier.model.subject import Unit, Whom
from dossier.tasks.beginning import own_office
from dossier.tasks.typed import typed_number
from ui.bridge.context import Context
from ui.bridge.subjects import SubjectList
from ui.widgets.dialogs import agreed
from ui.widgets.editors import Editors, Input, Kind
from ui.widgets.parts import Notice, muted, size_up

REGIMES = tuple((regime.value, regime.label) for regime in Regime)
INPUTS = (
    Input("name", "Tên đợt", hint="Ví dụ: Khen thưởng tổng kết năm 2026", required=True),
    Input("year", "Năm xét", required=True),
    Input("regime", "Thể thức văn bản", Kind.CHOICE, choices=REGIMES),
)


class Opening(QDialog):
    """The questions of a new round."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.draft: Round | None = None
        self.setWindowTitle(self.tr("Mở đợt khen thưởng"))
        size_up(self, 640, 560)
        self._editors = Editors(INPUTS)
        self._editors.show_values({"year": str(context.app.desk.today().year)})
        self._units = SubjectList(context, Whom.UNIT)
        self._notice = Notice()
        keys = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(keys.Ok | keys.Cancel)
        buttons.button(keys.Ok).setText(self.tr("Mở đợt"))
        buttons.button(keys.Cancel).setText(self.tr("Thôi"))
        buttons.accepted.connect(self._take)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self._editors)
        layout.addWidget(muted(self.tr("Đơn vị trình hồ sơ:")))
        layout.addWidget(self._units, 1)
        layout.addWidget(self._notice)
        layout.addWidget(buttons)
        self._units.search()
        context.jobs.run(lambda _handle: own_office(context.app.desk), then=self._offer)

    def _offer(self, office: Unit | None) -> None:
        """Offer the office that works here."""
        if office is not None:
            self._units.hold(office.ref)

    def _take(self) -> None:
        values, office = self._editors.values(), self._units.current()
        if not values["name"].strip() or office is None:
            self._notice.say(self.tr("Cần có tên đợt và đơn vị trình hồ sơ."), "stop")
            return
        try:
            year = typed_number(values["year"])
        except DossierError as error:
            self._editors.mark("year", str(self._context.app.say(error)))
            return
        self.draft = Round(
            key="",
            name=values["name"].strip(),
            year=year or self._context.app.desk.today().year,
            office=office.key,
            regime=Regime(values["regime"]),
        )
        self.accept()


def draft_round(context: Context, parent: QWidget) -> Round | None:
    """Ask for a new round; None where the officer thinks better of it."""
    opening = Opening(context, parent)
    return opening.draft if agreed(opening) else None
