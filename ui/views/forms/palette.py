"""The fields that a form may use, by subject; one click copies a tag to paste in Word."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from dossier.tasks.find import find
from dossier.tasks.forms.fieldrows import FieldRow, found
from ui.theme.tokens import SPACE
from ui.views.forms.clipping import is_table, put_on_clipboard, put_text
from ui.views.forms.fields import Offer
from ui.views.forms.ways import Ways
from ui.widgets.parts import muted
from ui.widgets.rich import RichPage

ROW = Qt.ItemDataRole.UserRole
LABEL_WIDTH = 185
MOST_SHOWN = 200  # signs of an example
KINDS: Mapping[str, str] = {
    "text": "chữ",
    "number": "số",
    "date": "ngày",
    "flag": "có hoặc không",
    "list": "danh sách",
    "paragraphs": "nhiều đoạn",
    "group": "nhóm",
    "dressed": "hình ảnh",
    "any": "chữ",
}


class Palette(QWidget):
    """Search line, tree, and what there is to know of the field under the cursor.

    Signals: copied(tag) when a tag is on the clipboard.
    """

    copied = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[FieldRow, ...] = ()
        self._forms: Mapping[str, str] = {}
        self._line = QLineEdit()
        self._line.setPlaceholderText(self.tr("Tìm trường (không cần dấu), ví dụ: ngay sinh"))
        self._line.setAccessibleName(self.tr("Tìm trường"))
        self._line.setClearButtonEnabled(True)
        self._tree = Tree()
        self._about = RichPage()
        self._about.setAccessibleName(self.tr("Giải thích trường đang chọn"))
        self._about.setTabChangesFocus(True)
        self._ways = Ways()
        self._said = QLabel()
        self._said.setProperty("role", "good")
        self._said.setWordWrap(True)
        self._lay_out()
        self._line.textChanged.connect(self._narrow)
        self._line.returnPressed.connect(self._tree.take_first)
        self._tree.currentItemChanged.connect(self._tell)
        self._tree.wanted.connect(self._copy)
        self._ways.wanted.connect(self._copy_text)

    def show_offer(self, offer: Offer) -> None:
        """Offer fields."""
        self._rows, self._forms = offer.rows, offer.forms
        self._ways.take_filters(offer.filters)
        self._narrow()

    def _narrow(self) -> None:
        wanted = self._line.text()
        met = found(self._rows, wanted) if wanted.strip() else self._rows
        self._tree.show_fields(met, wanted)
        self._none.setVisible(not met and bool(self._rows))

    def _tell(self, item: QTreeWidgetItem | None) -> None:
        row = item.data(0, ROW) if item is not None else None
        if row is None:
            self._about.clear()
            self._ways.show_ways(None)
            return
        self._about.setHtml(told(row, self._forms))
        self._ways.show_ways(row)

    def _copy(self, row: FieldRow) -> None:
        put_on_clipboard(row)
        if is_table(row):
            said = self.tr("Đã chép dòng bảng của “{label}”. Sang Word, bấm Ctrl+V để dán cả bảng.")
            self._say(said.format(label=row.label), row.tag)
        else:
            self._say(self._copied_text(row.tag), row.tag)

    def _copy_text(self, text: str) -> None:
        put_text(text)
        self._say(self._copied_text(text), text)

    def _copied_text(self, tag: str) -> str:
        return self.tr("Đã chép {tag}. Sang Word, bấm Ctrl+V để dán.").format(tag=tag)

    def _say(self, text: str, tag: str) -> None:
        self._said.setText(text)
        self.copied.emit(tag)

    def _lay_out(self) -> None:
        hint = self.tr("Bấm một trường (hoặc Enter, Ctrl+C) để chép, rồi dán vào Word.")
        self._none = muted(self.tr("Không có trường nào như vậy; thử một từ khác, ngắn hơn."))
        self._none.hide()
        below = QWidget()
        known = QVBoxLayout(below)
        known.setContentsMargins(0, 0, 0, 0)
        known.setSpacing(SPACE.tiny)
        known.addWidget(self._about, 1)
        known.addWidget(self._ways, 1)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setHandleWidth(SPACE.small)
        split.addWidget(self._tree)
        split.addWidget(below)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.small, SPACE.small, SPACE.small, SPACE.small)
        layout.setSpacing(SPACE.small)
        for part in (muted(hint), self._line, self._none):
            layout.addWidget(part)
        layout.addWidget(split, 1)
        layout.addWidget(self._said)


class Tree(QTreeWidget):
    """Fields below their subjects, columns below their lists.

    Signals: wanted(FieldRow) on a click, on Enter and on Ctrl+C.
    """

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setColumnCount(2)
        self.setHeaderLabels([self.tr("Trường"), self.tr("Thẻ")])
        self.setAccessibleName(self.tr("Các trường của biểu mẫu"))
        self.setColumnWidth(0, LABEL_WIDTH)
        self.setIndentation(14)
        self.setUniformRowHeights(True)
        self.itemClicked.connect(self._want)

    def show_fields(self, rows: Sequence[FieldRow], wanted: str) -> None:
        """Replace the fields; while something is looked for, all that was found lies open."""
        open_before = {item.text(0) for item in self._tops() if item.isExpanded()}
        self.clear()
        tops: dict[str, QTreeWidgetItem] = {}
        for row in rows:
            top = tops.get(row.subject)
            if top is None:
                top = tops[row.subject] = QTreeWidgetItem(self, [row.subject, ""])
                top.setFirstColumnSpanned(True)
            item = _item(top, row)
            met = met_columns(row, wanted)
            for column in met or row.columns:
                _item(item, column)
            item.setExpanded(bool(met))
        for number, (subject, top) in enumerate(tops.items()):
            top.setExpanded(bool(wanted) or subject in open_before or not (open_before or number))

    def take_first(self) -> None:
        """Go to the first field."""
        first = next((top.child(0) for top in self._tops()), None)
        if first is not None:
            self.setCurrentItem(first)
            self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Copy with Enter and with Ctrl+C; the rest moves the cursor."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        item = self.currentItem()
        if (is_enter or event.matches(QKeySequence.StandardKey.Copy)) and item is not None:
            self._want(item)
            return
        super().keyPressEvent(event)

    def _tops(self) -> list[QTreeWidgetItem]:
        tops = (self.topLevelItem(number) for number in range(self.topLevelItemCount()))
        return [top for top in tops if top is not None]

    def _want(self, item: QTreeWidgetItem) -> None:
        row = item.data(0, ROW)
        if row is None:
            item.setExpanded(not item.isExpanded())
        else:
            self.wanted.emit(row)


def met_columns(row: FieldRow, wanted: str) -> tuple[FieldRow, ...]:
    """Find the columns of a list that say every word, whatever its diacritics."""
    words = wanted.split()
    return tuple(
        part
        for part in row.columns
        if words and all(find(f"{part.name} {part.label}", word) for word in words)
    )


def told(row: FieldRow, forms: Mapping[str, str]) -> str:
    """Write what there is to know of a field: what it prints, an example, who uses it."""
    used = [forms[form] for form in row.forms if form in forms]
    lines = [f"<b>{_plain(row.label)}</b> ({KINDS.get(row.kind, row.kind)})", _plain(row.about)]
    if row.sample:
        lines.append(f"Ví dụ: <i>{_plain(row.sample)}</i>")
    if row.choices:
        lines.append(f"Một trong: {_plain('; '.join(row.choices))}")
    if used:
        lines.append(f"Biểu mẫu đang dùng: {_plain(', '.join(dict.fromkeys(used)))}")
    return "<br>".join(line for line in lines if line)


def _plain(text: str) -> str:
    shown = text if len(text) <= MOST_SHOWN else f"{text[:MOST_SHOWN]}…"
    return escape(shown).replace("\n", "<br>")


def _item(above: QTreeWidgetItem, row: FieldRow) -> QTreeWidgetItem:
    made = QTreeWidgetItem(above, [row.label, row.tag.replace("\t", " ")])
    made.setData(0, ROW, row)
    for number in range(2):
        made.setToolTip(number, row.about)
    return made
