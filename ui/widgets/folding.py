"""Pages beneath a list that fold away to the line of their titles, to leave the list the room."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from ui.theme.tokens import SPACE
from ui.widgets.parts import button, retitle

UNBOUND = (1 << 24) - 1  # QWIDGETSIZE_MAX, which PySide6 does not name


class Folding(QWidget):
    """A line of titles over their pages; a button and its keys fold the pages away and back.

    Signals: folded(whether the pages are away) whenever a person folds them.
    """

    folded = Signal(bool)

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = QTabBar()
        self._bar.setExpanding(False)
        self._bar.setDrawBase(False)
        self._pages = QStackedWidget()
        self._line = QHBoxLayout()
        self._line.setSpacing(SPACE.small)
        self._fold = button("", self._turn, keys=keys)
        self._keys = keys
        self._lay_out()
        self._bar.currentChanged.connect(self._pages.setCurrentIndex)
        self._bar.tabBarClicked.connect(lambda _place: self.fold(away=False))
        self.fold(away=False)

    @property
    def is_folded(self) -> bool:
        """Whether only the titles are shown."""
        return self._pages.isHidden()

    def add_page(self, page: QWidget, title: str) -> None:
        """Add a page under its title."""
        self._pages.addWidget(page)
        self._bar.addTab(title)

    def add_part(self, part: QWidget) -> None:
        """Put a part into the line of titles; it stays when the pages are folded away."""
        self._line.insertWidget(self._line.count() - 1, part, 1)

    def retitle_page(self, page: QWidget, title: str) -> None:
        """Give a page another title."""
        self._bar.setTabText(self._pages.indexOf(page), title)

    def show_page(self, page: QWidget) -> None:
        """Bring a page to the front, unfolded."""
        self._bar.setCurrentIndex(self._pages.indexOf(page))
        self.fold(away=False)

    def fold(self, *, away: bool) -> None:
        """Show the pages or only their titles."""
        self._pages.setHidden(away)
        self.setMaximumHeight(self.sizeHint().height() if away else UNBOUND)
        said = self.tr("Hiện chi tiết") if away else self.tr("Ẩn chi tiết")
        retitle(self._fold, said)
        self._fold.setToolTip(f"{said} ({self._keys})")

    def _turn(self) -> None:
        self.fold(away=not self.is_folded)
        self.folded.emit(self.is_folded)

    def _lay_out(self) -> None:
        self._line.addWidget(self._bar)
        self._line.addWidget(self._fold)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._pages.setSizePolicy(policy)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.tiny)
        layout.addLayout(self._line)
        layout.addWidget(self._pages, 1)
