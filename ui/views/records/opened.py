"""The records that are kept open, as tabs above the one at hand."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QTabBar, QWidget

from dossier.model.subject import Ref, Whom

LONGEST = 24  # letters of a name on its tab
MOST = 20  # closed records that can be opened again


@dataclass(frozen=True, slots=True)
class Opened:
    """A record on a tab; one that is passing gives its place to the next that is looked at."""

    ref: Ref
    name: str
    is_passing: bool = False


class OpenRecords(QTabBar):
    """Keeps records open; hidden while there is none but the passing one.

    Signals: wanted(Ref) when another record is to come to hand, altered() when others are open.
    """

    wanted = Signal(object)
    altered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._closed: list[Opened] = []
        self._to_keep = ""  # key of a record that is to stay open once it is shown
        self.setTabsClosable(True)
        self.setMovable(True)
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setAccessibleName(self.tr("Hồ sơ đang mở"))
        self.currentChanged.connect(self._want)
        self.tabCloseRequested.connect(self.close_at)
        self.tabMoved.connect(lambda _to, _from: self.altered.emit())
        self.hide()

    @property
    def records(self) -> list[Opened]:
        """The records on the tabs, in their order."""
        return [self.tabData(at) for at in range(self.count())]

    @property
    def kept(self) -> list[Opened]:
        """Those that stay open."""
        return [each for each in self.records if not each.is_passing]

    def show_record(self, ref: Ref, name: str) -> None:
        """Bring the tab of a record to the front; one that is not open passes by."""
        at = self._place(ref)
        with QSignalBlocker(self):
            if at < 0:
                passing = [at for at, each in enumerate(self.records) if each.is_passing]
                at = passing[0] if passing else self.addTab("")
                self._put(at, Opened(ref, name, is_passing=True))
            else:
                self._put(at, Opened(ref, name, is_passing=self.records[at].is_passing))
            self.setCurrentIndex(at)
        if ref.key == self._to_keep:
            self.keep()
        self._to_keep = ""
        self._settle()

    def keep_open(self, ref: Ref) -> None:
        """Keep a record open, now or as soon as it is shown."""
        self._to_keep = ref.key
        at = self.currentIndex()
        if at >= 0 and self.records[at].ref.key == ref.key:
            self.keep()

    def keep(self) -> None:
        """Keep the record at hand open."""
        at = self.currentIndex()
        if at >= 0:
            one = self.records[at]
            self._put(at, Opened(one.ref, one.name))
            self._settle()

    def close_record(self) -> None:
        """Close the tab at hand."""
        self.close_at(self.currentIndex())

    def close_at(self, at: int) -> None:
        """Close one tab; the last one stays as the record that passes by."""
        if not 0 <= at < self.count():
            return
        one = self.records[at]
        if not one.is_passing:
            self._closed = [*self._closed, one][-MOST:]
        if self.count() == 1:
            self._put(at, Opened(one.ref, one.name, is_passing=True))
        else:
            self.removeTab(at)
        self._settle()

    def reopen(self) -> None:
        """Open the record again that was closed last."""
        if self._closed:
            one = self._closed.pop()
            if self._place(one.ref) < 0:
                with QSignalBlocker(self):
                    self._put(self.addTab(""), one)
            self.setCurrentIndex(self._place(one.ref))
            self.keep()

    def turn(self, steps: int) -> None:
        """Go to another tab, round and round."""
        if self.count() > 1:
            self.setCurrentIndex((self.currentIndex() + steps) % self.count())

    def forget(self, ref: Ref) -> None:
        """Take the tab of a record away that is gone."""
        at = self._place(ref)
        if at >= 0:
            with QSignalBlocker(self):
                self.removeTab(at)
            self._settle()

    def written(self) -> str:
        """Write down which records are open and which is at hand; no name leaves the store."""
        rows = [[each.ref.whom.value, each.ref.key] for each in self.kept]
        at = self.currentIndex()
        return json.dumps([self.records[at].ref.key if at >= 0 else "", rows])

    def bring_back(self, names: Mapping[Ref, str]) -> None:
        """Open records again, before the one at hand."""
        with QSignalBlocker(self):
            for at, (ref, name) in enumerate(names.items()):
                if self._place(ref) < 0:
                    self._put(self.insertTab(at, ""), Opened(ref, name))
        self._settle()

    def _place(self, ref: Ref) -> int:
        keys = [each.ref.key for each in self.records]
        return keys.index(ref.key) if ref.key in keys else -1

    def _put(self, at: int, one: Opened) -> None:
        short = one.name if len(one.name) <= LONGEST else f"{one.name[: LONGEST - 1]}…"
        self.setTabData(at, one)
        self.setTabText(at, short.replace("&", "&&"))
        passing = self.tr("{name} – xem lướt; Ctrl+T để giữ mở")
        self.setTabToolTip(at, passing.format(name=one.name) if one.is_passing else one.name)

    def _want(self, at: int) -> None:
        if at >= 0:
            self.wanted.emit(self.records[at].ref)

    def _settle(self) -> None:
        self.setVisible(bool(self.kept))
        self.altered.emit()


def read_open(text: str) -> tuple[str, list[Ref]]:
    """Read what `OpenRecords.written` wrote: the key of the record at hand, and all open ones."""
    try:
        here, rows = json.loads(text)
        return str(here), [Ref(Whom(whom), str(key)) for whom, key in rows]
    except (ValueError, TypeError):  # nothing was written, or by another program
        return "", []
