"""Lays two states of a form beside each other: what changed as rows, and the pages tinted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QSplitter, QWidget

from dossier.paper.frame import Page
from dossier.tasks.find import find
from dossier.tasks.forms import comparing as task
from dossier.tasks.forms.comparing import Comparison
from dossier.tasks.forms.editions import AS_SHIPPED, edition_of
from dossier.tasks.forms.sidebyside import Difference, PagePair
from dossier.tasks.forms.workshop import content_of_copy
from ui.bridge.context import Context
from ui.bridge.jobs import Handle
from ui.theme.tokens import SPACE
from ui.views.forms.compared import areas, summed, written
from ui.views.forms.editions import Edition, Origin
from ui.widgets.parts import Notice, column, row, size_up
from ui.widgets.reader import Reader
from ui.widgets.rich import RichPage
from ui.widgets.tints import Tint

SIZE = (1080, 620)
COLORED = (Tint.GONE, Tint.COME)
WORDS = 8  # of a text, to find it on its page
EMPTY = Page(595.0, 842.0)  # stands for a page that one of two versions has not
Say = Callable[[Exception], str]


class CompareState(QObject):
    """Compares behind the window; of several wishes only the last one is answered.

    Signals: comparing(), compared(Comparison), failed(error).
    """

    comparing = Signal()
    compared = Signal(object)
    failed = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._turn = 0

    def compare(self, old: Edition, new: Edition) -> None:
        """Compare two states."""
        self._turn += 1
        self.comparing.emit()
        tell = partial(self._tell, self._turn, self.compared.emit)
        fail = partial(self._tell, self._turn, self.failed.emit)
        self._context.jobs.run(partial(self._compared, old, new), then=tell, failed=fail)

    def _compared(self, old: Edition, new: Edition, _handle: Handle) -> Comparison:
        return task.compare(self._context.app.desk, self._read(old), self._read(new))

    def _read(self, edition: Edition) -> task.Edition:
        desk, form = self._context.app.desk, edition.form
        if edition.origin is Origin.COPY:
            return task.Edition(content_of_copy(desk, form.id), form)
        return edition_of(desk, form.id, edition.version.key if edition.version else AS_SHIPPED)

    def _tell(self, turn: int, emit: Callable[[object], None], news: object) -> None:
        if turn == self._turn:
            emit(news)


class Comparing(QDialog):
    """Two lists to choose from, two readers that scroll together, and the changes below."""

    def __init__(
        self, context: Context, found: Sequence[Edition], say: Say, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("So sánh hai bản"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        size_up(self, *SIZE)
        self.state = CompareState(context, self)
        self._context = context
        self._say = say
        self._editions = tuple(found)
        self._choices = (_choice(found, self.tr("Bản trước")), _choice(found, self.tr("Bản sau")))
        self.readers = (Reader(context.app.desk.fonts), Reader(context.app.desk.fonts))
        self.changes = RichPage()
        self._notice = Notice()
        self._shown: Comparison | None = None
        self._lay_out()
        self._connect()

    def show_two(self, old: Edition, new: Edition) -> None:
        """Compare two states, an older one on the left."""
        for choice, edition in zip(self._choices, (old, new), strict=True):
            choice.setCurrentIndex(self._editions.index(edition))
        self.compare()

    def compare(self) -> None:
        """Compare what is chosen."""
        old, new = (self._editions[choice.currentIndex()] for choice in self._choices)
        self.state.compare(old, new)

    def _connect(self) -> None:
        self.state.comparing.connect(self._wait)
        self.state.compared.connect(self._show)
        self.state.failed.connect(self._fail)
        self.changes.anchorClicked.connect(self._go_to)
        for choice in self._choices:
            choice.activated.connect(self.compare)
        one, other = (reader.verticalScrollBar() for reader in self.readers)
        one.valueChanged.connect(other.setValue)
        other.valueChanged.connect(one.setValue)

    def _wait(self) -> None:
        self._notice.say(self.tr("Đang so sánh…"), "ask")

    def _show(self, found: Comparison) -> None:
        self._shown = found
        pages = [tuple(_page(pair, side) for pair in found.pages) for side in (0, 1)]
        for side, reader in enumerate(self.readers):
            reader.show_pages(pages[side])
            for why, tint in ((Difference.CHANGED, COLORED[side]), (Difference.MOVED, Tint.MOVED)):
                reader.tint_areas(tint, areas(found.pages, side, why))
        self.changes.setHtml(written(self._context.app, found))
        self._notice.say(summed(self._context.app, found), "good" if found.is_same else "ask")

    def _go_to(self, link: QUrl) -> None:
        if self._shown is None:
            return
        change = self._shown.texts[int(link.fragment())]
        for reader, text in zip(self.readers, (change.old, change.new), strict=True):
            spans = find(reader.reading.text, " ".join(text.split()[:WORDS]))
            for span in spans[:1]:
                reader.select(span)

    def _fail(self, error: Exception) -> None:
        self._notice.say(self._say(error), "stop")

    def _lay_out(self) -> None:
        names = (self.tr("Các trang của bản trước"), self.tr("Các trang của bản sau"))
        split = QSplitter(Qt.Orientation.Horizontal)
        for reader, name in zip(self.readers, names, strict=True):
            reader.setAccessibleName(name)
            split.addWidget(reader)
        self.changes.setOpenLinks(False)
        self.changes.setAccessibleName(self.tr("Những chỗ khác nhau"))
        whole = QSplitter(Qt.Orientation.Vertical)
        whole.setHandleWidth(SPACE.small)
        whole.addWidget(split)
        whole.addWidget(self.changes)
        whole.setSizes([SIZE[1] * 3 // 5, SIZE[1] * 2 // 5])
        old, new = self._choices
        chosen = row(QLabel(self.tr("Bản trước:")), old, QLabel(self.tr("Bản sau:")), new, None)
        layout = column(chosen, self._notice, whole, margin=SPACE.normal)
        layout.setSpacing(SPACE.small)
        layout.setStretch(2, 1)
        self.setLayout(layout)


def _page(pair: PagePair, side: int) -> Page:
    return (pair.old, pair.new)[side] or EMPTY


def _choice(found: Sequence[Edition], name: str) -> QComboBox:
    made = QComboBox()
    made.setAccessibleName(name)
    for edition in found:
        about = f" – {edition.note}" if edition.note else ""
        made.addItem(f"{edition.name}{about}")
    made.setMinimumContentsLength(16)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return made
