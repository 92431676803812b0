"""Asks, without leaving the round, for which award the subjects chosen elsewhere are proposed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from dossier.model.award import Award
from dossier.model.round import Round
from dossier.model.subject import Ref, Whom
from dossier.tasks.catalogue import awards
from dossier.tasks.localrules import book_in_force
from dossier.tasks.rounds import Nominate
from ui.bridge.context import Context
from ui.views.rounds.state import RoundsState
from ui.widgets.editors import Editors, Input, Kind
from ui.widgets.parts import Notice, button, row


class ChosenBar(QFrame):
    """One choice of an award for each kind of subject; hidden while nobody was chosen."""

    def __init__(self, context: Context, state: RoundsState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._state = state
        self._refs: tuple[Ref, ...] = ()
        self._editors: Editors | None = None
        self._notice = Notice()
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(self._notice)
        take = button(self.tr("Đưa vào đợt"), self.take, primary=True)
        self._layout.addWidget(row(None, take, button(self.tr("Thôi"), self.close_bar)))
        self.hide()

    def offer(self, refs: Sequence[Ref]) -> None:
        """Show the choices for subjects."""
        self.close_bar()
        self._refs = tuple(dict.fromkeys(refs))
        if not self._refs:
            return
        round_ = self._state.view.round.value if self._state.view else None
        self._editors = Editors(self._inputs(round_))
        self._layout.insertWidget(0, self._editors)
        self.show()
        self._editors.focus(self._refs[0].whom.value)

    def take(self) -> None:
        """Propose them in the round at hand, each kind for the award chosen for it."""
        view, chosen = self._state.view, self._editors.values() if self._editors else {}
        if view is None:
            self._notice.say(self.tr("Mở một đợt trước, rồi bấm lại “Đưa vào đợt”."), "stop")
            return
        wanted = [ref for ref in self._refs if chosen.get(ref.whom.value)]
        if not wanted:
            self._notice.say(self.tr("Chọn hình thức đề nghị trước."), "stop")
            return
        key = view.round.value.key
        self._state.nominate_all(Nominate(key, ref, chosen[ref.whom.value]) for ref in wanted)
        self.close_bar()

    def close_bar(self) -> None:
        """Forget who was chosen."""
        self._refs = ()
        self._notice.say("")
        if self._editors is not None:
            self._layout.removeWidget(self._editors)
            self._editors.deleteLater()
            self._editors = None
        self.hide()

    def _inputs(self, round_: Round | None) -> tuple[Input, ...]:
        desk = self._context.app.desk
        day = (round_.received if round_ else None) or desk.today()
        catalogue = awards(book_in_force(desk), day)
        whoms = {ref.whom: None for ref in self._refs}
        return tuple(self._input(whom, catalogue) for whom in whoms)

    def _input(self, whom: Whom, catalogue: Sequence[Award]) -> Input:
        count = sum(ref.whom is whom for ref in self._refs)
        fitting = [(award.id, award.label) for award in catalogue if whom in award.whom]
        label = self.tr("Đề nghị {count} {whom}").format(count=count, whom=whom.label)
        return Input(whom.value, label, Kind.CHOICE, choices=(("", "—"), *fitting), required=True)
