"""The years of a subject down a line: what can come, the nearest first, then what was."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from html import escape
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPalette, QShowEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QScrollArea, QWidget

from dossier.errors import DossierError
from dossier.model.subject import Ref
from dossier.model.timeline import Chance, Event, Mark, Timeline
from dossier.tasks.find import find
from dossier.tasks.timeline import timeline
from ui.bridge.context import Context
from ui.bridge.jobs import Handle
from ui.theme.tokens import SPACE, Tone
from ui.views.records.state import RecordsState
from ui.widgets.parts import Notice, button, column, muted, row, signed
from ui.widgets.rail import Rail
from ui.widgets.rich import RichLabel, toned

YEAR_WIDTH = 54


@dataclass(frozen=True, slots=True)
class Stop:
    """A place on the line: its year, what stands beside it in rich and in plain text."""

    year: str
    rich: str
    plain: str
    tone: Tone | None  # of its dot; it may have none
    is_open: bool = False


class YearsTab(QWidget):
    """Shows the timeline of the subject at hand; it is reckoned when the tab comes up."""

    def __init__(
        self, context: Context, state: RecordsState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._state = state
        self._ref: Ref | None = None
        self.shown: Timeline | None = None
        self._rows: list[tuple[Stop, list[QWidget]]] = []
        self._notice = Notice()
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("Tìm trong dòng thời gian"))
        self._search.setAccessibleName(self.tr("Tìm trong dòng thời gian"))
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._filter)
        self._copy = signed("copy", button(self.tr("Chép"), self.copy, keys="Ctrl+Shift+C"))
        self._none = muted(self.tr("Chưa có gì để hiện."))
        self._inside = QWidget()
        self._inside.setAccessibleName(self.tr("Dòng thời gian"))
        scroll = QScrollArea()
        scroll.setWidget(self._inside)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll = scroll
        tools = row(self._search, self._copy)
        layout = column(tools, self._notice, self._none, scroll, margin=SPACE.small)
        layout.setStretch(3, 1)
        self.setLayout(layout)
        state.shown.connect(lambda _view: self._refresh())

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Qt says that the tab comes up."""
        super().showEvent(event)
        self._refresh()

    def search(self, wanted: str) -> None:
        """Show only what holds every word, diacritics or not."""
        self._search.setText(wanted)

    def copy(self) -> None:
        """Put the whole timeline on the clipboard."""
        if self.shown is not None:
            QGuiApplication.clipboard().setText(self.shown.text)
            self._notice.say(self.tr("Đã chép dòng thời gian."), "good")

    def _refresh(self) -> None:
        if not self.isVisible() or self._state.ref is None:
            return
        if self._state.ref != self._ref:
            self._notice.say("")
        self._ref = self._state.ref
        task = partial(_timeline, self._context, self._ref)
        self._context.jobs.run(task, then=self._show, failed=self._fail)

    def _show(self, found: Timeline) -> None:
        if found.subject != self._ref:
            return
        self.shown = found
        self._inside = QWidget()
        self._inside.setAccessibleName(self.tr("Dòng thời gian của {name}").format(name=found.name))
        self._inside.setBackgroundRole(QPalette.ColorRole.Base)
        self._inside.setAutoFillBackground(True)
        grid = QGridLayout(self._inside)
        grid.setSpacing(0)
        grid.setColumnMinimumWidth(0, YEAR_WIDTH)
        grid.setColumnStretch(2, 1)
        self._rows = [
            (stop, self._lay(grid, number, stop)) for number, stop in enumerate(self._stops(found))
        ]
        grid.setRowStretch(len(self._rows), 1)
        self._scroll.setWidget(self._inside)
        self._filter(self._search.text())

    def _lay(self, grid: QGridLayout, number: int, stop: Stop) -> list[QWidget]:
        year = QLabel(f"<b>{escape(stop.year)}</b>")
        year.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        text = RichLabel(stop.rich)
        text.setContentsMargins(SPACE.tiny, 0, 0, SPACE.normal)
        text.setAccessibleName(f"{stop.year}: {stop.plain}")
        flags = Qt.TextInteractionFlag
        text.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        parts: list[QWidget] = [year, Rail(stop.tone, is_open=stop.is_open), text]
        for at, part in enumerate(parts):
            grid.addWidget(part, number, at)
        return parts

    def _stops(self, found: Timeline) -> Iterator[Stop]:
        if found.upcoming or found.yearly:
            yield _heading(self.tr("Có thể đề nghị tiếp theo"))
        for chance in found.upcoming:
            yield self._chance(chance)
        if found.yearly:
            names = ", ".join(award.label for award in found.yearly)
            words = self.tr("Xét hằng năm: {names}.").format(names=names)
            yield Stop("", _muted(words), words, "line", is_open=True)
        for remark in dict.fromkeys(each.remark for each in found.upcoming if each.remark):
            yield Stop("", _muted(remark), remark, "ask", is_open=True)
        if found.past:
            yield _heading(self.tr("Đã có"))
        for year, events in groupby(found.past, key=lambda event: event.year):
            yield _past(year, list(events))

    def _chance(self, chance: Chance) -> Stop:
        if chance.is_now:
            when = self.tr("có thể đề nghị ngay (xét thành tích đến hết năm {year})")
        elif chance.condition:
            when = self.tr("xét thành tích đến hết năm {year}, nếu {condition}")
        else:
            when = self.tr("xét thành tích đến hết năm {year}, không cần thêm điều kiện nào khác")
        said = when.format(year=chance.year, condition=chance.condition)
        plain = f"{chance.title} – {said}"
        tone: Tone = "good" if chance.is_now else "accent"
        title = toned(tone, f"<b>{escape(chance.title)}</b>")
        rich = f"{title}<br>{escape(said)}"
        return Stop(str(chance.proposed), rich, plain, tone, is_open=True)

    def _filter(self, wanted: str) -> None:
        """Hide what does not hold every word that is typed."""
        words = wanted.split()
        for stop, parts in self._rows:
            text = f"{stop.year} {stop.plain}"
            holds = all(find(text, word) for word in words)
            for part in parts:
                part.setVisible(holds)
        self._none.setVisible(not any(not parts[2].isHidden() for _, parts in self._rows))

    def _fail(self, error: Exception) -> None:
        known = error if isinstance(error, DossierError) else DossierError()
        self._notice.say(str(self._context.app.say(known)), "stop")


def _heading(words: str) -> Stop:
    return Stop("", f"<b>{escape(words)}</b>", words, None)


def _past(year: int, events: list[Event]) -> Stop:
    lines = [_event(event) for event in events]
    plain = "; ".join(f"{event.what} ({event.detail})" for event in events)
    is_honoured = any(event.mark is Mark.HONOUR for event in events)
    is_troubled = any(event.mark is Mark.TROUBLE for event in events)
    tone: Tone = "stop" if is_troubled else "accent" if is_honoured else "muted"
    return Stop(str(year), "<br>".join(lines), plain, tone)


def _event(event: Event) -> str:
    bold = event.mark is Mark.HONOUR and event.counts
    what = f"<b>{escape(event.what)}</b>" if bold else escape(event.what)
    if event.mark is Mark.TROUBLE:
        what = toned("stop", what)
    return f"{what} {_muted(event.detail)}" if event.detail else what


def _muted(text: str) -> str:
    return toned("muted", escape(text))


def _timeline(context: Context, ref: Ref, _handle: Handle) -> Timeline:
    return timeline(context.app.desk, ref)
