"""Walks through the guide in the real window, without a screen, and takes its pictures.

`python -m tools.guide` adds a column to the nominee list as an admin would, on the sample, and
writes docs/guide/images. Where the admin uses Word, the script changes the Word file itself.
"""

from __future__ import annotations

import os
import sys
import tempfile
from copy import deepcopy
from pathlib import Path
from time import monotonic
from typing import TypeVar

import docx
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.table import Table, _Cell
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QTreeWidget, QWidget

from tools.camera import IMAGES, PATIENCE, Camera
from tools.guide_rooms import opened
from ui.theme.style import FUSION, Look, dress
from ui.views.deliver.state import Wish
from ui.views.deliver.view import DeliverView
from ui.views.forms.looking import Sight
from ui.views.forms.view import FormsView

FORM = "danh_sach_nd30"
HEADING, TAG, SLIP = "Năm sinh", "{{ r.nam_sinh }}", "{{ r.nam_sin }}"
PLACE, WIDER = 3, 5  # where the column goes, and which one gives it room
WIDTH = 850  # twentieths of a point
Part = TypeVar("Part", bound=QWidget)


class Walk:
    """The window on the sample, and the steps through it."""

    def __init__(self, camera: Camera) -> None:
        self._camera = camera
        self.picture, self.settle = camera.picture, camera.settle
        forms, deliver = camera.go("forms"), camera.go("deliver")
        assert isinstance(forms, FormsView)
        assert isinstance(deliver, DeliverView)
        self.forms, self.deliver = forms, deliver
        self._opened: list[Path] = []
        forms.wishes.opened.disconnect()  # no Word comes up here
        forms.wishes.opened.connect(self._opened.append)

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

    def _open_form(self) -> None:
        self._camera.go("forms")
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
        self._camera.go("deliver")
        lines = {line.accessibleName(): line for line in self.deliver.findChildren(QLineEdit)}
        lines["Thư mục lưu hồ sơ"].setText("D:\\Ho so khen thuong")
        self.deliver.state.make(Wish(folder, ("docx", "pdf"), despite_stops=True))
        self.picture("11-lap-ho-so")

    def _go_back(self) -> None:
        self._camera.go("forms")
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
    application = QApplication([*sys.argv[:1], *FUSION])
    dress(application, Look.LIGHT)
    with tempfile.TemporaryDirectory() as folder, opened(Path(folder)) as app:
        camera = Camera(application, app)
        Walk(camera).walk(Path(folder) / "ho-so")
        camera.close()


if __name__ == "__main__":
    main()
