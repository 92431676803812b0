"""Walks through the guide in the real window, without a screen, and takes its pictures.

`python -m tools.guide` adds a column to the nominee list as an admin would, on the sample, and
writes docs/guide/images. Where the admin uses Word, the script changes the Word file itself.
"""

from __future__ import annotations

import os
import sys
import tempfile
from copy import deepcopy
from datetime import UTC, datetime
from functools import partial
from itertools import count
from pathlib import Path
from time import monotonic, sleep
from typing import TypeVar

import docx
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.table import Table, _Cell
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QTreeWidget, QWidget

from dossier.app import Settings, open_app
from dossier.tasks.sample import build_sample
from tools.pictures import save
from ui.bridge.context import Context
from ui.bridge.jobs import Jobs
from ui.rooms import ROOMS
from ui.shell import Entry, Shell
from ui.theme.style import FUSION, dress
from ui.views.deliver.state import Wish
from ui.views.deliver.view import DeliverView
from ui.views.forms.looking import Sight
from ui.views.forms.view import FormsView

IMAGES = Path(__file__).resolve().parents[1] / "docs" / "guide" / "images"
FORM = "danh_sach_nd30"
HEADING, TAG, SLIP = "Năm sinh", "{{ r.nam_sinh }}", "{{ r.nam_sin }}"
PLACE, WIDER = 3, 5  # where the column goes, and which one gives it room
WIDTH = 850  # twentieths of a point
SIZE = (1366, 700)
PATIENCE = 60.0  # seconds
Part = TypeVar("Part", bound=QWidget)


class Walk:
    """The window on the sample, and the steps through it."""

    def __init__(self, application: QApplication, context: Context, jobs: Jobs) -> None:
        self._application = application
        self._jobs = jobs
        self._shell = Shell()
        self._shell.resize(*SIZE)
        rooms = {room.name: room.make(context) for room in ROOMS}
        for room in ROOMS:
            made = partial(rooms.__getitem__, room.name)
            self._shell.add_room(Entry(room.name, room.label, made, room.group))
        self._shell.entered.connect(lambda name: rooms[name].entered())
        forms, deliver = rooms["forms"], rooms["deliver"]
        assert isinstance(forms, FormsView)
        assert isinstance(deliver, DeliverView)
        self.forms, self.deliver = forms, deliver
        self._opened: list[Path] = []
        forms.wishes.opened.disconnect()  # no Word comes up here
        forms.wishes.opened.connect(self._opened.append)
        self._shell.show()
        navigation = self._shell.findChildren(QListWidget, "navigation")[0]
        self.settle()
        application.sendEvent(navigation.viewport(), QEvent(QEvent.Type.HoverLeave))

    def walk(self, folder: Path) -> None:
        """Go through all steps; `folder` takes the dossier."""
        self._open_form()
        path = self._opened[0]
        self._save_in_word(path, "")
        self.picture("02-them-cot")
        self._find_field()
        self._save_in_word(path, SLIP)
        self._follow_the_fault()
        self._save_in_word(path, TAG)
        self.picture("06-het-loi")
        self._try_it()
        self._publish()
        self._make(folder)
        self._go_back()
        self.forms.release()

    def picture(self, name: str) -> None:
        """Take a picture of the window, in few colours."""
        self.settle()
        save(self._shell, IMAGES / f"{name}.png")
        print(name)

    def settle(self, seconds: float = 0.3) -> None:
        """Let the window do its work."""
        end, patience = monotonic() + seconds, monotonic() + PATIENCE
        while (monotonic() < end or self._jobs.busy) and monotonic() < patience:
            self._application.processEvents()
            sleep(0.005)

    def _open_form(self) -> None:
        self._shell.go("forms")
        self.settle()
        self.forms.state.choose(FORM)
        self.picture("01-chon-bieu-mau")
        self._do("open")

    def _find_field(self) -> None:
        palette = self.forms.palette_of_fields
        self.forms.tabs.setCurrentWidget(palette)
        line, tree = part(palette, QLineEdit), part(palette, QTreeWidget)
        line.setText("nam sinh")
        self.settle()
        item = tree.findItems(HEADING, Qt.MatchFlag.MatchRecursive)[-1]
        tree.setCurrentItem(item)
        tree.itemClicked.emit(item, 0)
        self.picture("03-chep-truong")

    def _save_in_word(self, path: Path, tag: str) -> None:
        """Save as Word does: a new file in the place of the old one."""
        document = docx.Document(str(path))
        write_column(document.tables[1], tag)
        saved = path.with_name("~WRD0001.tmp")
        document.save(str(saved))
        saved.replace(path)
        self._wait_for(path)

    def _wait_for(self, path: Path) -> None:
        told: list[object] = []
        self.forms.state.look.looked.connect(told.append)
        end = monotonic() + PATIENCE
        while not told and monotonic() < end:
            self.settle(0.1)
        if not told:
            raise TimeoutError(path)
        self.settle()

    def _follow_the_fault(self) -> None:
        problems = self.forms.problems
        self.forms.tabs.setCurrentWidget(problems)
        self.picture("04-bao-loi")
        found = part(problems, QListWidget)
        found.setCurrentRow(0)
        found.itemClicked.emit(found.item(0))
        self.picture("05-den-cho-loi")

    def _try_it(self) -> None:
        self.forms.see(Sight.SAMPLE)
        self.picture("07-so-lieu-mau")
        self.forms.see(Sight.CASE)
        self.picture("08-ho-so-that")

    def _publish(self) -> None:
        self.forms.wishes.save("Thêm cột Năm sinh")
        self.settle()
        self.forms.tabs.setCurrentWidget(self.forms.versions)
        self.picture("09-luu-phien-ban")
        self._do("publish")
        self.picture("10-xuat-ban")

    def _make(self, folder: Path) -> None:
        self._shell.go("deliver")
        lines = {line.accessibleName(): line for line in self.deliver.findChildren(QLineEdit)}
        lines["Thư mục lưu hồ sơ"].setText("D:\\Ho so khen thuong")
        self.deliver.state.make(Wish(folder, ("docx", "pdf"), despite_stops=True))
        self.picture("11-lap-ho-so")

    def _go_back(self) -> None:
        self._shell.go("forms")
        self.settle()
        self.forms.see(Sight.FORM)
        self.forms.wishes.withdraw()
        self.picture("12-tro-ve")

    def _do(self, name: str) -> None:
        self.forms.bar.actions_by_name[name].trigger()
        self.settle()


def part(room: QWidget, kind: type[Part]) -> Part:
    """Find the first part of a kind in a room."""
    return room.findChildren(kind)[0]


def write_column(table: Table, tag: str) -> None:
    """Add the column where it is missing, and put a tag into it wherever rows are repeated."""
    if table.rows[0].cells[PLACE].text != HEADING:
        add_column(table)
        put(table.rows[0].cells[PLACE], HEADING)
    for row in table.rows:
        if any("{{ r." in cell.text for cell in row.cells):
            put(row.cells[PLACE], tag)


def add_column(table: Table) -> None:
    """Insert an empty column as Word does: rows of one wide cell only grow wider."""
    grid = table._tbl.tblGrid  # noqa: SLF001 - python-docx has no way to insert a column
    columns = list(grid)
    narrow(columns[PLACE + 1])
    new = deepcopy(columns[PLACE - 1])
    new.set(qn("w:w"), str(WIDTH))
    columns[PLACE - 1].addnext(new)
    for row in table.rows:
        cells = list(row._tr.tc_lst)  # noqa: SLF001 - the same
        if len(cells) == 1:
            cells[0].grid_span += 1
            continue
        copy = deepcopy(cells[PLACE - 1])
        cells[PLACE - 1].addnext(copy)
        copy.tcPr.find(qn("w:tcW")).set(qn("w:w"), str(WIDTH))
        narrow(cells[PLACE + 1].tcPr.find(qn("w:tcW")))
        put(_Cell(copy, table), "")


def narrow(element: BaseOxmlElement) -> None:
    """Take the room of the new column from a width."""
    element.set(qn("w:w"), str(int(element.get(qn("w:w"), "0")) - WIDTH))


def put(cell: _Cell, text: str) -> None:
    """Type a text in a cell, in the look that it has."""
    paragraph = cell.paragraphs[0]
    for run in paragraph.runs[1:]:
        run._r.getparent().remove(run._r)  # noqa: SLF001 - python-docx cannot remove a run
    run = paragraph.runs[0] if paragraph.runs else paragraph.add_run()
    run.text = text


def main() -> None:
    """Walk, and leave the pictures in the guide."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    IMAGES.mkdir(parents=True, exist_ok=True)
    application = QApplication([*sys.argv, *FUSION])
    dress(application)
    keys = count(1)
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(
            store=Path(folder) / "ho-so.sqlite",
            who="Nguyễn Văn A",
            clock=lambda: datetime(2026, 5, 20, 9, tzinfo=UTC),
            keys=lambda: f"{next(keys):05d}",
        )
        with open_app(settings) as app:
            jobs = Jobs(application)
            context = Context(app, jobs)
            context.take_round(build_sample(app.desk))
            Walk(application, context, jobs).walk(Path(folder) / "ho-so")
            jobs.forget()
            jobs.wait()


if __name__ == "__main__":
    main()
