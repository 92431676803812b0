"""A grid that keeps itself: shortly after the last key, as soon as every line is whole."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView, QVBoxLayout, QWidget

from dossier.errors import DossierError
from ui.bridge.context import Context
from ui.theme.tokens import SPACE
from ui.widgets.cellgrid import Grid
from ui.widgets.parts import Notice

PAUSE = 1200  # milliseconds after the last key
Line = Sequence[str]
Keyed = tuple[str, Line]  # key of what is kept, its cells
EDITING = QAbstractItemView.State.EditingState


@dataclass(frozen=True, slots=True)
class Draft:
    """Lines of a scope that wait to be kept, and the keys of what was shown before they came."""

    scope: str
    shown: tuple[str, ...]
    lines: tuple[Line, ...]


class KeptGrid(QWidget):
    """Lines of one scope, such as a movement or a year; what was typed and not kept stays.

    Signals: wanted(scope, shown keys, lines) when the lines are to be kept.
    """

    wanted = Signal(str, object, object)

    def __init__(
        self, context: Context, grid: Grid, whole: Callable[[Line], bool], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._whole = whole
        self.grid = grid
        self._scope = ""
        self._shown: dict[str, Line] = {}  # by key
        self._typed = False  # something is not kept yet
        self._sent: Draft | None = None  # last
        self._waits = False  # for what was sent: two at once would both be new
        self._settled = False  # it is kept, and the keys of its lines are on their way
        self._drafts: dict[str, Draft] = {}  # by scope, of those that are not shown
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self._keep_whole)
        self._notice = Notice()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.small)
        layout.addWidget(self._notice)
        layout.addWidget(grid, 1)
        grid.typed.connect(self._hear)

    @property
    def is_kept(self) -> bool:
        """Whether nothing waits to be kept."""
        return not self._typed

    def show_lines(self, scope: str, rows: Sequence[Keyed]) -> None:
        """Show what is kept, in the order in which it stood; typing goes before it."""
        is_other, held = scope != self._scope, dict(rows)
        if is_other:
            self._lay_aside()
            self._scope, self._shown = scope, {}
            self._notice.say("")
        draft = self._drafts.pop(scope, None)
        if draft is not None:
            self._shown = {key: held[key] for key in draft.shown if key in held}
            self.grid.show_rows(draft.lines)
            self._typed = True
        elif self._typed or self.grid.state() is EDITING:
            self._shown |= self._came_of(held) if self._settled else {}
        else:
            place = self.grid.currentRow(), self.grid.currentColumn()
            self._shown = self._in_order(held)
            self.grid.show_rows(list(self._shown.values()))
            self.grid.setCurrentCell(*((0, 0) if is_other else place))
        if self._settled:
            self._go_on()

    def keep(self) -> None:
        """Keep all lines now; one that is not whole is told of."""
        self._timer.stop()
        if self._typed:
            self._send(self._draft())

    def settle(self) -> None:
        """Hear that the lines which were sent are kept."""
        kept, self._settled = self._sent, True
        self._notice.say("")
        if kept is not None and self._drafts.get(kept.scope) == kept:
            del self._drafts[kept.scope]
        elif self.grid.state() is not EDITING and kept is not None:
            here = self._draft()
            self._typed = (here.scope, here.lines) != (kept.scope, kept.lines)
        if kept is not None and kept.scope != self._scope:
            self._go_on()

    def refuse(self, error: Exception) -> None:
        """Say why the lines could not be kept; they stay as they were typed."""
        self._waits = False
        known = error if isinstance(error, DossierError) else DossierError()
        self._notice.say(str(self._context.app.say(known)), "stop")

    def stop_waiting(self, _error: Exception) -> None:
        """Hear that kept lines could not be read anew; what is typed may be sent all the same."""
        if self._settled:
            self._go_on()

    def remove_line(self) -> None:
        """Take the line at hand out."""
        self.grid.remove_row()

    def _hear(self) -> None:
        self._typed = True
        self._timer.start()

    def _keep_whole(self) -> None:
        """Keep the lines once none is half typed, in a cell or in a row."""
        if self.grid.state() is EDITING:
            self._timer.start()
            return
        draft = self._draft()
        if all(map(self._whole, draft.lines)):
            self._send(draft)

    def _go_on(self) -> None:
        """Let what was typed meanwhile be sent in its turn."""
        self._waits = self._settled = False
        if self._typed:
            self._timer.start()

    def _draft(self) -> Draft:
        return Draft(self._scope, tuple(self._shown), tuple(self.grid.rows()))

    def _send(self, draft: Draft) -> None:
        if self._waits:
            self._timer.start()
            return
        self._sent, self._waits = draft, True
        self.wanted.emit(draft.scope, draft.shown, draft.lines)

    def _lay_aside(self) -> None:
        """Keep what was typed for a scope that goes behind, or remember it until it comes back."""
        self._timer.stop()
        if self._typed and self._scope:
            draft = self._drafts[self._scope] = self._draft()
            if all(map(self._whole, draft.lines)) and not self._waits:
                self._send(draft)
        self._typed = False

    def _came_of(self, held: dict[str, Line]) -> dict[str, Line]:
        """Find what the lines that were kept have become: each is one, and others' are none."""
        waiting = [_marks(line) for line in (self._sent.lines if self._sent else ())]
        found: dict[str, Line] = {}
        for place in range(len(_marks(()))):
            for key, line in held.items():
                mark = _marks(line)[place]
                same = next((marks for marks in waiting if marks[place] == mark), None)
                if key not in found and same is not None:
                    waiting.remove(same)
                    found[key] = line
        return found

    def _places(self) -> dict[tuple[str, ...], int]:
        """Tell where lines were sent from, by whatever may name them."""
        found: dict[tuple[str, ...], int] = {}
        for place, line in enumerate(self._sent.lines if self._sent else ()):
            for mark in _marks(line):
                found.setdefault(mark, place)
        return found

    def _in_order(self, held: dict[str, Line]) -> dict[str, Line]:
        """Leave lines where they stood; those that came to be stand where they were typed."""
        places = {key: place for place, key in enumerate(self._shown)}
        typed = self._places()

        def place(key: str) -> tuple[int, int]:
            marks = (typed[mark] for mark in _marks(held[key]) if mark in typed)
            return places.get(key, len(places)), next(marks, len(typed))

        return {key: held[key] for key in sorted(held, key=place)}


def _marks(line: Line) -> list[tuple[str, ...]]:
    """Give what a line may be known by: all that names it, and less and less of it."""
    cells = [text.casefold() for text in (*line, "", "")[:3]]
    return [tuple(cells), tuple(cells[:2]), tuple(cells[:1])]
