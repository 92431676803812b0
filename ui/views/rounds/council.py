"""The council on a round: the meeting, the ballots, what absent members wrote."""

from __future__ import annotations

from PySide6.QtWidgets import QTabWidget, QWidget

from dossier.tasks.rounds import RoundView
from ui.bridge.context import Context
from ui.views.rounds.ballots import BallotsTab
from ui.views.rounds.meeting import MeetingTab
from ui.views.rounds.opinions import OpinionsTab
from ui.views.rounds.state import RoundsState


class CouncilTab(QTabWidget):
    """Three pages; each keeps what was typed on it when it is left."""

    def __init__(self, context: Context, state: RoundsState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._meeting = MeetingTab(context, state)
        self._ballots = BallotsTab(context, state)
        self._opinions = OpinionsTab(context, state)
        self.setDocumentMode(True)
        self.addTab(self._meeting, self.tr("Cuộc họp, thành viên"))
        self.addTab(self._ballots, self.tr("Phiếu và tỷ lệ"))
        self.addTab(self._opinions, self.tr("Ý kiến bằng văn bản"))

    def show_round(self, view: RoundView) -> None:
        """Show the council of a round."""
        self._meeting.show_round(view)
        self._ballots.show_round(view)
        self._opinions.show_round(view)

    def focus_on(self, field: str) -> None:
        """Go to the page of a field, and to the field."""
        if field in {"vote", "votes"}:
            self.setCurrentWidget(self._ballots)
            self._ballots.setFocus()
        elif field == "opinions":
            self.setCurrentWidget(self._opinions)
            self._opinions.setFocus()
        else:
            self.setCurrentWidget(self._meeting)
            self._meeting.focus_on(field)
