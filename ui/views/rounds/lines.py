"""A grid whose typed lines stay until they are stored, whatever else changes beneath them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.widgets.cellgrid import Grid
from ui.widgets.drops import Drops

Cells = list[list[str]]
NAMED = 2  # cells that say whom a line is about
LISTS = "*.xlsx *.xls *.xlsb *.ods *.docx *.csv *.txt *.html *.htm *.xml"


class Lines(Grid):
    """Lines of one owner at a time, a round's; those of others wait as they were left.

    Signals: brought(path) when a file is dropped on it.
    """

    brought = Signal(object)

    def __init__(self, headings: Sequence[str], name: str, parent: QWidget | None = None) -> None:
        super().__init__(headings, parent)
        self.setAccessibleName(name)
        self._owner = ""
        self._stored: Cells = []
        self._aside: dict[str, tuple[Cells, Cells]] = {}  # stored and typed lines of other owners
        Drops(self.viewport()).dropped.connect(lambda paths, _place: self.brought.emit(paths[0]))

    @property
    def owner(self) -> str:
        """Whose lines these are."""
        return self._owner

    @property
    def is_touched(self) -> bool:
        """Whether a person changed anything that is not stored yet."""
        return self.rows() != self._stored

    def show_stored(self, owner: str, lines: Cells) -> None:
        """Show what is stored; lines about the same subject that were typed stay over it."""
        self._turn_to(owner)
        self._lay(merged(self._stored, self.rows(), lines))
        self._stored = [bare(line) for line in lines]

    def show_stored_whole(self, owner: str, lines: Cells) -> None:
        """Show what is stored; where anything was typed, all stays as it was typed."""
        self._turn_to(owner)
        if not self.is_touched:
            self._lay([bare(line) for line in lines])
        self._stored = [bare(line) for line in lines]

    def sent(self) -> Callable[[], None]:
        """Remember what goes into the store now; call the answer once it is stored."""
        return partial(self._arrive, self._owner, self.rows())

    def _arrive(self, owner: str, stored: Cells) -> None:
        """Take lines that arrived for stored, of whomever they are: they are no draft any more."""
        if owner == self._owner:
            self._stored = stored
        elif owner in self._aside:
            self._aside[owner] = stored, self._aside[owner][1]

    def bring(self, lines: Cells) -> None:
        """Put lines in as if they had been typed."""
        self._lay(lines)
        self.typed.emit()

    def _turn_to(self, owner: str) -> None:
        if owner == self._owner:
            return
        if self._owner:
            self._aside[self._owner] = self._stored, self.rows()
        self._owner = owner
        self._stored, typed = self._aside.pop(owner, ([], []))
        self.show_rows(typed)

    def _lay(self, lines: Cells) -> None:
        """Show lines where they differ, the cell at hand staying at hand."""
        if lines != self.rows():
            at = self.currentRow(), self.currentColumn()
            self.show_rows(lines)
            self.setCurrentCell(*at)


def choose_list(parent: QWidget) -> Path | None:
    """Ask for a file with a list; None where the officer thinks better of it."""
    wanted = f"{parent.tr('Danh sách')} ({LISTS})"
    found, _kind = QFileDialog.getOpenFileName(parent, parent.tr("Lấy từ tệp"), "", wanted)
    return Path(found) if found else None


def merged(
    stored: Sequence[Sequence[str]], typed: Sequence[Sequence[str]], fresh: Sequence[Sequence[str]]
) -> Cells:
    """Put typed lines over newer ones; those about nobody that is still there stay at the end.

    >>> merged([["A", "x", "1"]], [["A", "x", "2"], ["B"]], [["A", "x", "1"], ["C", "x", ""]])
    [['A', 'x', '2'], ['C', 'x'], ['B']]
    """
    known = {tuple(bare(line)) for line in stored}
    left = [line for line in map(bare, typed) if tuple(line) not in known]
    lines: Cells = []
    for line in fresh:
        own = next((each for each in left if _about(each) == _about(line)), None)
        if own is not None:
            left.remove(own)
        lines.append(own or bare(line))
    return lines + left


def bare(line: Sequence[str]) -> list[str]:
    """Leave out empty cells at the end of a line."""
    last = max((place for place, cell in enumerate(line, 1) if cell), default=0)
    return list(line[:last])


def _about(line: Sequence[str]) -> tuple[str, ...]:
    return tuple(line[:NAMED])
