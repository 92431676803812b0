"""What the room of lists holds: the lists at hand, read and written off the window's thread."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from dossier.model.change import Changes
from dossier.tasks.collect import (
    SOMEONE_NEW,
    ImportAsk,
    ImportReading,
    ImportRow,
    ListOpener,
    do_import,
    open_pasted,
    preview_list,
    write_refused,
)
from dossier.tasks.intakes import undo_import
from dossier.tasks.kept import counts_kept, without_round
from ui.bridge.context import Context
from ui.bridge.jobs import Handle, Job
from ui.views.collect import lots
from ui.views.collect.lots import Lot, Source


@dataclass(frozen=True, slots=True)
class Imported:
    """What one import was of, how many rows came to what, and what it changed."""

    name: str
    counts: Mapping[str, int]
    without_round: int  # rows of nominees that were not kept
    changes: Changes


class CollectState(QObject):
    """Reads one list after the other, the one at hand first; writes when told to.

    Signals: wished() when an officer asks for anything; listed() when lists come, go, come to hand
    or have been read; busy(text) while something runs, empty when nothing does; read(Lot) when the
    list in front has been read, or could not be; imported(Imported), undone(), reported(path) when
    it is done; failed(error) for wishes that were not fulfilled.
    """

    wished = Signal()
    listed = Signal()
    busy = Signal(str)
    read = Signal(object)
    imported = Signal(object)
    undone = Signal()
    reported = Signal(object)
    failed = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._desk = context.app.desk
        self._opener = ListOpener()
        self._numbers = count(1)
        self._lots: dict[int, Lot] = {}
        self._at = 0
        self._job: Job | None = None  # the reading under way, or the last
        self._turn = 0  # readings asked for in an earlier one are not heard any more
        self._is_reading = False
        self._is_writing = False
        self._own = 0  # the task that this room wrote last, be it an import or its undoing
        self._last = 0  # its last import
        context.closing.connect(self._opener.close)

    @property
    def lots(self) -> tuple[Lot, ...]:
        """The lists at hand, in the order in which they came."""
        return tuple(self._lots.values())

    @property
    def lot(self) -> Lot | None:
        """The list in front."""
        return self._lots.get(self._at)

    @property
    def reading(self) -> ImportReading | None:
        """What the list in front was read as."""
        return self.lot.reading if self.lot else None

    @property
    def is_writing(self) -> bool:
        """Whether something is being written."""
        return self._is_writing

    def prepare(self) -> None:
        """Get ready for files that are about to be chosen or dropped."""
        self._context.jobs.run(lambda _handle: self._opener.prepare())

    def open(self, paths: Iterable[Path]) -> None:
        """Read files; a file that is here already is read again."""
        self._add(Source(0, path.name, path) for path in paths)

    def paste(self, text: str, html: str) -> None:
        """Read cells that were copied."""
        name = self.tr("Bảng đã dán")
        self._add((Source(0, name, None, text, html),))

    def choose(self, number: int) -> None:
        """Bring a list to the front."""
        if number in self._lots and number != self._at:
            self._at = number
            self.wished.emit()
            self.listed.emit()
            self._go_on()

    def drop(self, number: int) -> None:
        """Put a list away; nothing of it was written by that."""
        numbers = list(self._lots)
        if number not in self._lots:
            return
        place = numbers.index(number)
        del self._lots[number]
        if number == self._at:
            numbers.remove(number)
            self._at = numbers[min(place, len(numbers) - 1)] if numbers else 0
        self.listed.emit()

    def ask(self, change: Callable[[ImportAsk], ImportAsk]) -> None:
        """Read the list in front in another way."""
        if self.lot is not None:
            self.wished.emit()
            self._lots[self._at] = replace(self.lot, ask=change(self.lot.ask))
            self._go_on()

    def decide(self, row: ImportRow, key: str, *, also_alike: bool = False) -> None:
        """Say whom a doubtful row means, and if wanted all that are doubtful as it is."""
        if self.reading is None:
            return
        said = {row.cell: key}
        if also_alike:
            is_known = key != SOMEONE_NEW
            said = {**lots.alike(row, self.reading, is_known=is_known), **said}
        self.ask(partial(lots.with_decisions, decisions=said))

    def refresh(self) -> None:
        """Read again whatever rests on records of before."""
        self._go_on()

    def hear(self, changes: Changes) -> None:
        """Know that records have changed; what this room wrote itself is known."""
        if changes.task != self._own:
            self._make_stale()

    def cancel(self) -> None:
        """Give up what is being read; the list goes back to what it was read as before."""
        self._turn += 1
        if self._job is not None:
            self._job.cancel()
        self._is_reading = False
        for number, lot in self._lots.copy().items():
            before = lot if lot.is_settled else lot.withdrawn()
            if before is None:
                self.drop(number)
            else:
                self._lots[number] = before
        self.busy.emit("")
        self.listed.emit()

    def take(self, *, into_round: bool) -> None:
        """Write the new and changed rows; one task, so that it can be undone as one."""
        lot = self.lot
        if lot is None or lot.reading is None or not lot.is_settled:
            return
        self.wished.emit()
        key = self._context.round if into_round else ""
        task = partial(do_import, self._desk, lot.reading, key)
        then = partial(self._take_done, lot.source.name, lot.reading, bool(key))
        self._write(task, then, self.tr("Đang ghi…"))

    def undo(self) -> None:
        """Take back what this room imported last."""
        if self._last:
            task = partial(undo_import, self._desk, self._last)
            self._write(task, self._undone, self.tr("Đang hoàn tác…"))

    def report(self, path: Path) -> None:
        """Write the refused rows into a workbook for the unit that sent them."""
        if self.reading is not None:
            task = partial(write_refused, self._desk, self.reading, path)
            self._write(task, self.reported.emit, self.tr("Đang xuất…"))

    def _add(self, sources: Iterable[Source]) -> None:
        sender = self.lot.ask.sender if self.lot else ""
        there = {lot.source.path: number for number, lot in self._lots.items() if lot.source.path}
        added = []
        for source in sources:
            known = there.get(source.path) if source.path is not None else None
            number = known or next(self._numbers)
            fresh = Lot(replace(source, number=number), ImportAsk(sender=sender))
            before = self._lots.get(number, fresh)
            self._lots[number] = replace(before, opened=None, answered=None)
            added.append(number)
        if added:
            self.wished.emit()
            self._at = added[0]
            self.listed.emit()
            self._go_on()

    def _go_on(self) -> None:
        """Read the next list that waits for it, the one in front first."""
        if self._is_reading or self._is_writing:
            return
        front = (self._at,) if self._at in self._lots else ()
        waiting = (self._lots[number] for number in (*front, *self._lots))
        lot = next((lot for lot in waiting if not lot.is_settled), None)
        if lot is None:
            self.busy.emit("")
        else:
            self._read(lot)

    def _read(self, lot: Lot) -> None:
        self._turn += 1
        self._is_reading = True
        turn = self._turn
        self.busy.emit(self.tr("Đang đọc {name}…").format(name=lot.source.name))
        self._job = self._context.jobs.run(
            partial(_preview, self._context, self._opener, lot),
            then=partial(self._heard, turn, lot),
            failed=lambda error: self._heard(
                turn, lot, replace(lot, opened=None, reading=None, error=error)
            ),
        )

    def _heard(self, turn: int, asked: Lot, found: Lot) -> None:
        """Take a reading in, unless it was given up, asked otherwise or its file brought anew."""
        if turn != self._turn:
            return
        self._is_reading = False
        number = found.source.number
        if self._lots.get(number) is asked:
            self._lots[number] = replace(found, answered=found.ask)
            self.listed.emit()
            if number == self._at:
                self.read.emit(self._lots[number])
        self._go_on()

    def _take_done(
        self,
        name: str,
        reading: ImportReading,
        into: bool,  # noqa: FBT001 - a partial's argument
        changes: Changes,
    ) -> None:
        self._own = self._last = changes.task
        self._make_stale()
        counts = counts_kept(reading, into_round=into)
        left = 0 if into else without_round(reading)
        self.imported.emit(Imported(name, counts, left, changes))

    def _undone(self, changes: Changes) -> None:
        self._own, self._last = changes.task, 0
        self._make_stale()
        self.undone.emit()

    def _make_stale(self) -> None:
        self._lots = {number: lot.stale() for number, lot in self._lots.items()}

    def _write(self, task: Callable[[], object], then: Callable[[Any], None], said: str) -> None:
        """Write one thing at a time."""
        if self._is_writing:
            return
        self._is_writing = True
        self.busy.emit(said)

        def run(_handle: Handle) -> object:
            return task()

        def done(result: object) -> None:
            self._is_writing = False
            then(result)
            self._go_on()

        def failed(error: Exception) -> None:
            self._is_writing = False
            self.failed.emit(error)
            self._go_on()

        self._context.jobs.run(run, then=done, failed=failed)


def _preview(context: Context, opener: ListOpener, lot: Lot, handle: Handle) -> Lot:
    """Read a list; its file is parsed only once. What is given up ends at once, child and all."""
    source, opened, stopped = lot.source, lot.opened, handle.is_cancelled
    if opened is None and source.path is not None:
        opened = opener.open(source.path, stopped)
    elif opened is None:
        opened = open_pasted(source.text, source.html)
    found = preview_list(context.app.desk, opened, lot.ask, stopped)
    return replace(lot, opened=opened, reading=found, error=None)
