"""The left side of the rooms of people and units: search, list, and what is done with the list."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QInputDialog,
    QMenu,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from dossier.errors import DossierError
from dossier.model.change import UnitRow
from dossier.model.narrowing import Ended
from dossier.model.subject import Whom
from dossier.tasks.listing import hints
from ui.bridge.action import Action
from ui.bridge.context import Context
from ui.bridge.subjects import SubjectList, pick_unit
from ui.bridge.unittree import UnitTree
from ui.theme.icons import icon
from ui.theme.tokens import SPACE
from ui.views.records.doubles import DoublesDialog
from ui.views.records.filterstate import FilterState
from ui.views.records.reorganising import Reorganising
from ui.widgets.choice import Choice
from ui.widgets.parts import button, heading, row
from ui.widgets.wrap import wrapped

ENDED = "ended"
FILTER = (
    ("", "Tập thể và hộ gia đình"),
    ("unit", "Tập thể"),
    ("household", "Hộ gia đình"),
    (ENDED, "Tập thể đã kết thúc (sáp nhập, giải thể…)"),
)
TREE_HEIGHT = 170
WORKBOOK = "Bảng tính Excel (*.xlsx)"


class ListSide(QWidget):
    """The list with its search, filters, columns, workbook and nominations.

    Signals: adding() when a subject is to be entered, said(text, mood) with news for the officer,
    wanted(Ref) with a subject to be shown, failed(error).
    """

    adding = Signal()
    said = Signal(str, str)
    wanted = Signal(object)
    failed = Signal(object)

    def __init__(self, context: Context, whom: Whom, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._whom = whom
        self.state = FilterState(context, whom, self)
        self.list = SubjectList(context, whom if whom is Whom.PERSON else None, many=True)
        self.list.header.arrange(self._kept_columns())
        self._doubles: DoublesDialog | None = None
        self._reorganising: Reorganising | None = None
        self._filters = self._menu_button(self.tr("Bộ lọc"), "filter", "Alt+L")
        self._columns = self._menu_button(self.tr("Cột"), "columns", "Alt+C")
        self._filters.menu().aboutToShow.connect(self._fill_filters)
        self._columns.menu().aboutToShow.connect(self._fill_columns)
        self._export = button(
            self.tr("Excel"),
            self.export,
            tip=self.tr("Ghi toàn bộ danh sách đang hiện, đúng các cột đang chọn, ra tệp Excel"),
        )
        self._nominate = button(
            self.tr("Đề nghị khen thưởng"),
            self.nominate,
            keys="Ctrl+D",
            tip=self.tr("Đưa những người, tập thể đang chọn vào đợt khen thưởng"),
        )
        self._nominate.setIcon(icon("nominate"))
        self._export.setIcon(icon("excel"))
        self._more = self._menu_button(self.tr("Việc khác"), "more", "Alt+V")
        for deed in self._deeds():
            self._more.menu().addAction(deed.label, deed.run).setToolTip(deed.tip)
        self.tree = UnitTree(context)
        self._grow = QPushButton(icon("tree"), self.tr("Cây"))
        self._grow.setCheckable(True)
        self._grow.setToolTip(self.tr("Hiện cây đơn vị: chọn một đơn vị để chỉ xem trong đó"))
        self._grow.setChecked(context.settings.unit_tree)
        self.tree.setVisible(context.settings.unit_tree)
        self._lay_out()
        self._join()

    def entered(self) -> None:
        """Search anew: other rooms may have added to the list."""
        self.state.load()
        self.list.search()
        if self._grow.isChecked():
            self.tree.load()

    def nominate(self) -> None:
        """Take whoever is selected to the round at hand."""
        refs = self.list.selection()
        if refs:
            self._context.nominate(refs)

    def export(self) -> None:
        """Ask for a file, and write the whole list there."""
        name = "ca-nhan.xlsx" if self._whom is Whom.PERSON else "tap-the.xlsx"
        place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        title = self.tr("Xuất danh sách ra Excel")
        target = str(Path(place) / name)
        chosen, _kind = QFileDialog.getSaveFileName(self, title, target, self.tr(WORKBOOK))
        if chosen:
            self.state.write(self.list.ask, self.list.header.shown, Path(chosen))

    def find_doubles(self) -> None:
        """Open the window of doubles, on the two who are selected where there are two."""
        chosen = [ref.key for ref in self.list.selection()]
        if self._doubles is None:
            self._doubles = DoublesDialog(self._context, self._sentence, self)
            self._doubles.state.merged.connect(lambda person: self.wanted.emit(person.ref))
        self._doubles.open_with(*(chosen if len(chosen) == 2 else ()))

    def reorganise(self) -> None:
        """Ask what a decision on organisation says of the units that are selected."""
        units = [found for found in self.list.selected_rows() if isinstance(found, UnitRow)]
        if not units:
            self.said.emit(self.tr("Chọn một hoặc nhiều tập thể trong danh sách trước."), "ask")
            return
        if self._reorganising is None:
            self._reorganising = Reorganising(self._context, self)
            self._reorganising.state.done.connect(lambda _changes: self.entered())
        self._reorganising.open_with(tuple(units))

    def move_people(self) -> None:
        """Put everybody who is selected into a unit that is asked for."""
        people = [ref.key for ref in self.list.selection()]
        unit = pick_unit(self._context, self) if people else None
        if unit is not None:
            self.state.move(people, unit.key)

    def _deeds(self) -> tuple[Action, ...]:
        """Declare what is done with the list beside its buttons."""
        if self._whom is not Whom.PERSON:
            tip = self.tr("Đổi tên, sáp nhập, chia tách, giải thể những tập thể đang chọn")
            return (Action("list.units", self.tr("Tổ chức lại…"), self.reorganise, tip=tip),)
        doubles = self.tr("Tìm và gộp bản ghi của cùng một người; chọn hai dòng thì so ngay")
        moving = self.tr("Chuyển tất cả những người đang chọn sang một đơn vị")
        return (
            Action("list.doubles", self.tr("Gộp trùng…"), self.find_doubles, tip=doubles),
            Action(
                "list.move", self.tr("Chuyển đơn vị các dòng chọn…"), self.move_people, tip=moving
            ),
        )

    def _show_tree(self, is_on: bool) -> None:  # noqa: FBT001 - Qt's signal says so
        self._context.settings.unit_tree = is_on
        self.tree.setVisible(is_on)
        if is_on:
            self.tree.load()
        else:
            self.list.stay_within("")

    def _sentence(self, error: Exception) -> str:
        known = error if isinstance(error, DossierError) else DossierError()
        return str(self._context.app.say(known))

    def actions_here(self) -> tuple[Action, ...]:
        """Give what no button of its own does."""
        return (
            *self._deeds(),
            Action("list.find", self.tr("Tìm trong danh sách"), self.list.focus, keys="Ctrl+F"),
            Action("list.keep", self.tr("Lưu bộ lọc này"), self.keep_filter),
        )

    def keep_filter(self) -> None:
        """Ask for a name, and keep what is typed under it."""
        if not self.list.line.text().strip():
            self.said.emit(self.tr("Gõ từ tìm trước, rồi lưu thành bộ lọc."), "ask")
            self.list.focus()
            return
        asking = QInputDialog(self)
        asking.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asking.setWindowTitle(self.tr("Lưu bộ lọc"))
        asking.setLabelText(self.tr("Tên bộ lọc:"))
        asking.setOkButtonText(self.tr("Lưu"))
        asking.setCancelButtonText(self.tr("Thôi"))
        line = self.list.line.text()
        asking.textValueSelected.connect(lambda name: self.state.save(name, line))
        asking.open()

    def _fill_filters(self) -> None:
        """Offer what was kept, and every label that a search understands."""
        menu = self._filters.menu()
        menu.clear()
        for saved in self.state.filters:
            bare = saved.name.replace("&", "&&")  # no letter of it becomes a key
            act = menu.addAction(bare, partial(self.list.line.setText, saved.line))
            act.setToolTip(saved.line)
        menu.addSeparator()
        menu.addAction(icon("save"), self.tr("Lưu bộ lọc này…"), self.keep_filter)
        forget = menu.addMenu(icon("trash"), self.tr("Xóa bộ lọc"))
        forget.setEnabled(bool(self.state.filters))
        for saved in self.state.filters:
            bare = saved.name.replace("&", "&&")
            forget.addAction(bare, partial(self.state.forget, saved.name))
        labels = menu.addMenu(icon("add"), self.tr("Thêm điều kiện"))
        for hint in hints(self._whom):
            labels.addAction(hint, partial(self._begin, hint.partition(":")[0]))

    def _begin(self, label: str) -> None:
        """Write a label into the search line, to be gone on with."""
        before = self.list.line.text().rstrip(" ,")
        self.list.line.setText(f"{before}, {label}: " if before else f"{label}: ")
        self.list.line.setFocus()

    def _fill_columns(self) -> None:
        self.list.header.fill(self._columns.menu())

    def _kept_columns(self) -> str:
        settings = self._context.settings
        is_people = self._whom is Whom.PERSON
        return settings.people_columns if is_people else settings.units_columns

    def _keep_columns(self, text: str) -> None:
        if self._whom is Whom.PERSON:
            self._context.settings.people_columns = text
        else:
            self._context.settings.units_columns = text

    def _tell_selected(self, count: int) -> None:
        self._nominate.setEnabled(count > 0)

    def _tell_written(self, path: Path) -> None:
        self.said.emit(self.tr("Đã xuất danh sách ra {file}.").format(file=path), "good")

    def _tell_moved(self, count: int) -> None:
        self.said.emit(self.tr("Đã chuyển {count} người.").format(count=count), "good")
        self.entered()

    def _narrow(self, shown: str) -> None:
        is_ended = shown == ENDED
        self.tree.show_ended(is_ended)
        self.list.narrow(
            Whom(shown) if shown and not is_ended else None,
            Ended.ALONE if is_ended else Ended.LEFT_OUT,
        )

    def _join(self) -> None:
        self.list.selected.connect(self._tell_selected)
        self.list.failed.connect(self.failed)
        self.tree.chosen.connect(self.list.stay_within)
        self._grow.toggled.connect(self._show_tree)
        self.state.moved.connect(self._tell_moved)
        self.list.header.arranged.connect(self._keep_columns)
        self.state.failed.connect(self.failed)
        self.state.written.connect(self._tell_written)

    def _menu_button(self, text: str, sign: str, keys: str) -> QPushButton:
        made = QPushButton(icon(sign), text)
        menu = QMenu(made)
        menu.setToolTipsVisible(True)
        made.setMenu(menu)
        made.setShortcut(keys)
        made.setToolTip(f"{text} ({keys})")
        return made

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.normal)
        layout.addWidget(self._head())
        if self._whom is not Whom.PERSON:
            narrow = Choice(FILTER)
            narrow.setAccessibleName(self.tr("Loại"))
            narrow.currentIndexChanged.connect(lambda _at: self._narrow(narrow.text()))
            layout.addWidget(narrow)
        layout.addWidget(wrapped(self._filters, self._columns, self._export, self._grow))
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self.tree)
        split.addWidget(self.list)
        split.setStretchFactor(1, 1)
        split.setSizes([TREE_HEIGHT, 2 * TREE_HEIGHT])
        split.setChildrenCollapsible(False)
        layout.addWidget(split, 1)
        layout.addWidget(wrapped(self._nominate, self._more))

    def _head(self) -> QWidget:
        if self._whom is Whom.PERSON:
            title, label = self.tr("Cá nhân"), self.tr("Thêm cá nhân")
        else:
            title, label = self.tr("Tập thể"), self.tr("Thêm…")
        return row(heading(title), None, button(label, self.adding.emit, keys="Ctrl+N"))
