"""Sets the certificates of the round at hand on pre-printed paper, and prints them."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QScrollArea,
    QSplitter,
    QWidget,
)

from dossier.model.finding import Finding, Weight
from dossier.model.stock import Stock
from dossier.tasks.certificates import Certificate, Printout, placeable
from dossier.tasks.printers import marks
from dossier.tasks.stocks import StockRow
from ui.bridge.context import Context
from ui.bridge.tables import Rows
from ui.bridge.view import View
from ui.theme.tokens import SPACE
from ui.views.certificates.boxes import PrinterBox, StockBox, file_to_open, file_to_write
from ui.views.certificates.calibrating import Calibrating
from ui.views.certificates.columns import nominee_columns
from ui.views.certificates.output import AtHand, Output
from ui.views.certificates.paper import Deed, Paper
from ui.views.certificates.placing import Placing
from ui.views.certificates.sheet import FieldSheet
from ui.views.certificates.state import CertificatesState, Loaded
from ui.views.certificates.typing import OF_NOMINEE, OF_ROUND, Typing
from ui.widgets.dialogs import agreed
from ui.widgets.editors import Input
from ui.widgets.parts import Notice, button, column, heading, muted, row, signed, table
from ui.widgets.wrap import wrapped

NOMINEES, SHEET, FIELDS = 210, 576, 374  # pixels
LEAST = 220  # of the sheet, where the window is narrow
MOST_SAID = 3  # findings that are told at once


class CertificatesView(View):
    """Nominees left, the sheet in the middle, its fields right."""

    help = "in-bang-khen"
    least = 560

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.state = CertificatesState(context, self)
        self._stock: StockRow | None = None
        self._placed: Stock | None = None  # as it stands on the screen, saved or not
        self._stocks, self._printers = StockBox(), PrinterBox()
        self._nominees: Rows[Certificate] = Rows(nominee_columns(), self)
        named = self.tr("Người, tập thể được in bằng")
        empty = self.tr("Đợt này chưa có đề nghị bằng khen, giấy khen.")
        self._table = table(self._nominees, [130, 75], named, empty=empty)
        self._sheet = FieldSheet(context.app.desk.fonts)
        self._placing = Placing(placeable())
        self._notice = Notice()
        self._save = signed("save", button(self.tr("Lưu phôi"), self._save_stock, keys="Ctrl+S"))
        self._texts = signed("edit", button(self.tr("Sửa chữ của người này…"), self._type_nominee))
        self.output = Output(context, self.state, self._at_hand)
        self._lay_out()
        self._connect()

    def entered(self) -> None:
        """Read anew: decisions and records may have changed."""
        self.state.load()

    def _lay_out(self) -> None:
        self._sheet.setAccessibleName(self.tr("Tờ bằng; phím mũi tên dời trường đang chọn"))
        tools = wrapped(
            row(QLabel(self.tr("Phôi:")), self._stocks),
            self._save,
            button(self.tr("Khổ phôi…"), self._describe, tip=self.tr("Tên, khổ giấy, đối tượng")),
            signed(
                "picture",
                button(
                    self.tr("Hình phôi…"), self._choose_picture, tip=self.tr("Ảnh chụp tờ phôi")
                ),
            ),
            button(self.tr("Nhập…"), self._import, tip=self.tr("Nhập mô tả phôi từ tệp")),
            button(self.tr("Xuất…"), self._export_stock, tip=self.tr("Xuất mô tả phôi ra tệp")),
            row(QLabel(self.tr("Máy in:")), self._printers),
            button(self.tr("Độ lệch…"), self._calibrate),
        )
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setHandleWidth(SPACE.small)
        room = QScrollArea()
        room.setWidgetResizable(True)
        room.setFrameShape(QFrame.Shape.NoFrame)
        room.setWidget(self._placing)
        for part in (self._left(), self._middle(), room):
            split.addWidget(part)
        split.setSizes([NOMINEES, SHEET, FIELDS])
        split.setStretchFactor(1, 1)
        layout = column(heading(self.tr("In bằng khen")), tools, split, self._notice, self.output)
        layout.setStretch(2, 1)
        layout.setSpacing(SPACE.small)
        self.setLayout(layout)

    def _left(self) -> QWidget:
        left = QWidget()
        shared = signed("edit", button(self.tr("Chữ chung của cả đợt…"), self._type_round))
        left.setLayout(column(self._table, self._texts, shared, margin=0))
        return left

    def _middle(self) -> QWidget:
        hint = self.tr("Bấm chọn trường, kéo chuột hoặc dùng phím mũi tên để dời (Shift: xa hơn).")
        middle = QWidget()
        layout = column(self._sheet, muted(hint), margin=0)
        layout.setStretch(0, 1)
        middle.setLayout(layout)
        middle.setMinimumWidth(LEAST)
        return middle

    def _connect(self) -> None:
        state = self.state
        state.loaded.connect(self._show_loaded)
        state.shown.connect(self._show_sheet)
        self.output.said.connect(self._notice.say)
        self.output.unfit.connect(self._tell)
        state.failed.connect(lambda error: self._notice.say(self.sentence(error), "stop"))
        self._stocks.activated.connect(self._change_stock)
        self._table.selectionModel().currentRowChanged.connect(self._take_nominee)
        self._placing.changed.connect(self._place)
        self._placing.chosen.connect(self._mark)
        self._sheet.chosen.connect(self._placing.choose)
        self._sheet.moved_by.connect(self._placing.nudge)

    def _show_loaded(self, loaded: Loaded) -> None:
        key, edited = self._stock.stock.key if self._stock else "", self._edited()
        at = max(self._table.currentIndex().row(), 0)
        with QSignalBlocker(self._table.selectionModel()):
            self._nominees.show(loaded.certificates)
            self._table.selectRow(min(at, len(loaded.certificates) - 1))
        self._texts.setEnabled(bool(loaded.certificates))
        self._stocks.show_stocks(loaded.stocks)
        self._printers.show_printers(loaded.printers)
        self._choose_stock(key)
        self._go_on_with(edited)

    def _edited(self) -> Stock | None:
        """Give the stock as it was edited and not saved yet."""
        return self._placed if self._is_changed() else None

    def _go_on_with(self, edited: Stock | None) -> None:
        """Keep edits that are not saved when everything is read anew."""
        if edited is None or self._stock is None or self._stock.stock.key != edited.key:
            return
        kept = replace(edited, background=self._stock.stock.background)
        self._placing.show_stock(kept)
        self._place(kept)

    def _choose_stock(self, key: str) -> None:
        """Stay on the stock at hand, else take the nominee's, else the first."""
        nominee = self._nominee()
        wanted = key or (nominee.stock.key if nominee and nominee.stock else "")
        self._stocks.choose(wanted)
        self._take_stock()

    def _change_stock(self) -> None:
        """Save what was edited before another stock is taken."""
        if self._is_changed():
            self._save_stock()
        self._take_stock()

    def _take_stock(self) -> None:
        self._stock = self._stocks.chosen()
        self._placed = self._stock.stock if self._stock else None
        self._placing.show_stock(self._placed)
        self._show()

    def _take_nominee(self) -> None:
        """Show a nominee on the paper that fits, unless the stock at hand is of that kind."""
        nominee = self._nominee()
        kind = self._placed.kind if self._placed else None
        if nominee and nominee.stock and nominee.kind is not kind:
            self._choose_stock(nominee.stock.key)
        else:
            self._show()

    def _nominee(self) -> Certificate | None:
        return self._nominees.row(self._table.currentIndex())

    def _place(self, stock: Stock) -> None:
        self._placed = stock
        self._show()

    def _show(self) -> None:
        self._save.setEnabled(self._is_changed())
        if self._placed is not None:
            nominee = self._nominee()
            fits = nominee if nominee and nominee.kind is self._placed.kind else None
            self.state.show(fits, self._placed)

    def _show_sheet(self, laid: Printout) -> None:
        self._sheet.show_pages(laid.pages, stay=True)
        self._mark()
        self._tell(laid.findings)

    def _mark(self) -> None:
        fields = self._placed.fields if self._placed else ()
        self._sheet.show_fields(fields, self._placing.row)

    def _tell(self, findings: tuple[Finding, ...]) -> None:
        said = [self.context.app.say(finding).what for finding in findings[:MOST_SAID]]
        more = len(findings) - len(said)
        said += [self.tr("Còn {more} lưu ý nữa.").format(more=more)] if more > 0 else []
        stops = any(finding.weight is Weight.STOP for finding in findings)
        self._notice.say("\n".join(said), "stop" if stops else "ask")

    def _is_changed(self) -> bool:
        return self._stock is not None and self._placed != self._stock.stock

    def _save_stock(self) -> None:
        if self._stock and self._placed:
            self.state.save_stock(self._placed, self._stock.version)

    def _describe(self) -> None:
        """Ask for name and sheet; keep them, as they are or as another stock."""
        if self._stock is None or self._placed is None:
            return
        dialog = Paper(self._placed, self.state.users(), self)
        if not agreed(dialog):
            return
        if dialog.deed is Deed.DROP:
            self._placed = self._stock.stock
            self.state.drop_stock(dialog.stock.key)
        elif dialog.deed is Deed.COPY:
            self.state.copy_stock(dialog.stock)
        else:
            self._placed = dialog.stock
            self._save_stock()

    def _choose_picture(self) -> None:
        if self._stock is None:
            return
        title = self.tr("Ảnh chụp hoặc quét tờ phôi, vừa khít mép giấy")
        found = file_to_open(self, title, "*.png *.jpg *.jpeg")
        if found:
            self.state.set_background(self._stock.stock.key, found)

    def _import(self) -> None:
        found = file_to_open(self, self.tr("Mô tả phôi"), "*.toml")
        if found:
            self.state.import_stock(found)

    def _export_stock(self) -> None:
        if self._stock is None:
            return
        key = self._stock.stock.key
        found = file_to_write(self, self.tr("Mô tả phôi"), f"{key}.toml")
        if found:
            self.state.export_stock(key, found)

    def _calibrate(self) -> None:
        if self._stock is None:
            return
        spots = marks(self.context.app.desk, self._stock.stock.key)
        dialog = Calibrating(self._printers.chosen(), spots, self)
        if not agreed(dialog):
            return
        if dialog.measured:
            self.state.calibrate(dialog.printer, dialog.measured)
        else:
            self.state.save_printer(dialog.printer)

    def _type_round(self) -> None:
        if self.context.round:
            self._type(self.context.round, self.tr("Chữ chung của cả đợt"), OF_ROUND)

    def _type_nominee(self) -> None:
        nominee = self._nominee()
        if nominee is not None:
            self._type(nominee.nomination, nominee.name, OF_NOMINEE)

    def _type(self, owner: str, title: str, inputs: tuple[Input, ...]) -> None:
        dialog = Typing(title, inputs, self.state.texts(owner), self)
        if agreed(dialog):
            self.state.save_texts(owner, dialog.texts())

    def _at_hand(self) -> AtHand:
        nominee = self._nominee()
        return AtHand(
            self._stock.stock.key if self._stock else "",
            nominee.nomination if nominee else "",
            self._printers.chosen().key,
            self._is_changed(),
        )
