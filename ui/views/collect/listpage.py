"""One list from file to “Nhập” on one page: origin, columns, rows, what will be written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSplitter, QVBoxLayout, QWidget

from dossier.model.finding import Weight
from dossier.tasks.collect import ImportRow
from dossier.tasks.newunits import MissingUnit, missing_units, with_new_units
from ui.bridge.context import Context
from ui.theme.tokens import SPACE
from ui.views.collect import lots
from ui.views.collect.columns import Columns
from ui.views.collect.conversions import Conversions
from ui.views.collect.detail import Detail
from ui.views.collect.lots import Lot
from ui.views.collect.newunits import NewUnits
from ui.views.collect.origin import Origin
from ui.views.collect.outcomes import DOUBTFUL, WRITTEN, Line, counts_of, lines_of
from ui.views.collect.rows import RowTable
from ui.views.collect.state import CollectState
from ui.views.collect.writing import Can, Writing
from ui.widgets.parts import Notice

NARROW = 860  # pixels of the page: below, a row is told beneath the table
TABLE = 230  # pixels that the table needs at least
NOMINEES = "nominees"
Sentence = Callable[[Exception], str]


class ListPage(QWidget):
    """The list in front, from the top down; the last step is always in sight."""

    def __init__(
        self,
        context: Context,
        state: CollectState,
        sentence: Sentence,
        ways_in: Sequence[QWidget],
    ) -> None:
        super().__init__()
        self._context = context
        self._state = state
        self._sentence = sentence
        self._lines: tuple[Line, ...] = ()
        self.origin = Origin(context, ways_in)
        self.notice = Notice()
        self.columns = Columns()
        self.conversions = Conversions()
        self.new_units = NewUnits()
        self.rows = RowTable(context.app)
        self.detail = Detail(context.app)
        self._body = QWidget()  # what there is to see once a list has been read
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.writing = Writing()
        self._lay_out()
        self._connect()

    def show_lots(self) -> None:
        """Show the lists at hand, and of the one in front what it was read as."""
        lot = self._state.lot
        if lot is None:
            return
        self.origin.show_lots(self._state.lots, lot)
        reading = lot.reading
        self._lines = lines_of(reading) if reading else ()
        self.columns.show_tables(lot.source.number, lot.tables, must_open=reading is None)
        found = reading.conversions if reading else ()
        self.conversions.show_conversions(
            [one for one in found if one.sheet not in lot.ask.encodings]
        )
        missing = missing_units(reading) if reading else ()
        self.new_units.show_units(missing, self.origin.sender_name)
        self.rows.show_lines(self._lines)
        self._body.setVisible(bool(lot.tables))
        self.rows.chips.setVisible(reading is not None)
        self.split.setVisible(reading is not None)
        self._tell(lot)
        self.refresh()

    def refresh(self) -> None:
        """Allow what can be done now."""
        lot = self._state.lot
        rows = lot.reading.rows if lot and lot.reading else ()
        proposed = sum(row.kind == NOMINEES and row.outcome in WRITTEN for row in rows)
        can = Can(
            is_ready=lot is not None and lot.is_settled and not self._state.is_writing,
            has_round=bool(self._context.round),
            proposed=proposed,
        )
        self.writing.show_counts(counts_of(self._lines), can)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Tell of a row beside the table, or beneath it where the window is narrow."""
        super().resizeEvent(event)
        is_narrow = event.size().width() < NARROW
        sides = Qt.Orientation.Vertical if is_narrow else Qt.Orientation.Horizontal
        if sides != self.split.orientation():
            self.split.setOrientation(sides)

    def _tell(self, lot: Lot) -> None:
        """Say why a list could not be read, or what a person should know of its reading."""
        if lot.error is not None:
            self.notice.say(self._sentence(lot.error), "stop")
            return
        found = lot.reading.findings if lot.reading else ()
        asked = (one for one in found if one.weight is not Weight.NOTE)
        self.notice.say("\n".join(str(self._context.app.say(one)) for one in asked), "ask")

    def _show_line(self, line: Line | None) -> None:
        lot = self._state.lot
        row = line.row if line else None
        is_decided = bool(lot and row and lots.is_decided(lot.ask, row))
        self.detail.show_line(line, lot.reading if lot else None, is_decided=is_decided)

    def _decide(self, row: ImportRow, key: str, also: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._state.decide(row, key, also_alike=also)
        self.rows.go_to_next((DOUBTFUL,))

    def _reopen(self, row: ImportRow) -> None:
        self._state.ask(partial(lots.without_decision, row=row))

    def _take(self, into: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._state.take(into_round=into)

    def _send(self, key: str) -> None:
        self._state.ask(partial(lots.with_sender, sender=key))

    def _say_kind(self, kind: str) -> None:
        self._state.ask(partial(lots.with_kind, kind=kind))

    def _map(self, heading: str, field: str) -> None:
        self._state.ask(partial(lots.with_column, heading=heading, field_name=field))

    def _believe(self, sheet: str, encoding: str) -> None:
        self._state.ask(partial(lots.with_encoding, sheet=sheet, encoding=encoding))

    def _add_units(self, units: tuple[MissingUnit, ...]) -> None:
        self._state.ask(partial(with_new_units, units=units))

    def _work(self, said: str) -> None:
        self.writing.tell_busy(said)
        self.refresh()

    def _connect(self) -> None:
        self.origin.chosen.connect(self._state.choose)
        self.origin.dropped.connect(self._state.drop)
        self.origin.sent.connect(self._send)
        self.origin.kind_said.connect(self._say_kind)
        self.columns.mapped.connect(self._map)
        self.conversions.said.connect(self._believe)
        self.new_units.agreed.connect(self._add_units)
        self.rows.chosen.connect(self._show_line)
        self.detail.decided.connect(self._decide)
        self.detail.reopened.connect(self._reopen)
        self.writing.taken.connect(self._take)
        self.writing.cancelled.connect(self._state.cancel)
        self._state.listed.connect(self.show_lots)
        self._state.busy.connect(self._work)

    def _lay_out(self) -> None:
        self.split.setHandleWidth(SPACE.small)
        self.split.setChildrenCollapsible(False)
        self.split.setMinimumHeight(TABLE)
        for stretch, part in ((3, self.rows), (2, self.detail)):
            self.split.addWidget(part)
            self.split.setStretchFactor(self.split.count() - 1, stretch)
        parts = (self.columns, self.conversions, self.new_units, self.rows.chips, self.split)
        _stack(self._body, *parts)
        scroll = QScrollArea()
        scroll.setProperty("role", "page")
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(self._body)
        _stack(self, self.origin, self.notice, scroll, self.writing)


def _stack(holder: QWidget, *parts: QWidget) -> None:
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(SPACE.small)
    for part in parts:
        layout.addWidget(part, int(isinstance(part, QSplitter | QScrollArea)))
    layout.addStretch(0)  # takes the room where the part that grows is hidden
