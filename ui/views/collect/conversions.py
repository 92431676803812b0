"""Text of an old encoding: as it stands and as it would be read, to be believed or not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from html import escape

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from dossier.tasks.listcolumns import ListConversion
from ui.theme.tokens import SPACE
from ui.widgets.parts import button
from ui.widgets.rich import RichLabel, toned

PLAIN = "unicode"
NAMES = {"tcvn3": "TCVN3 (ABC)", "tcvn3_h": "TCVN3 (ABC), phông chữ hoa", "vni": "VNI"}
SEEN = 3  # samples of a sheet


class Conversions(QWidget):
    """A card for each sheet whose letters have to be believed first.

    Signals: said(sheet, encoding) when an officer believes a conversion, or says there is none.
    """

    said = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(SPACE.small)
        self.cards: list[Card] = []

    def show_conversions(self, found: Sequence[ListConversion]) -> None:
        """Show those that nobody has spoken of."""
        for card in self.cards:
            self._layout.removeWidget(card)
            card.deleteLater()
        self.cards = [Card(one) for one in found]
        for card in self.cards:
            card.said.connect(self.said)
            self._layout.addWidget(card)
        self.setVisible(bool(self.cards))


class Card(QFrame):
    """What one sheet would be read as, and the ways to answer.

    Signals: said(sheet, encoding).
    """

    said = Signal(str, str)

    def __init__(self, found: ListConversion, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice-ask")
        self._text = RichLabel(told(found, self.tr))
        say = partial(self.said.emit, found.sheet)
        self.believe = button(self.tr("Tin là đúng"), partial(say, found.encoding.value))
        self.leave = button(self.tr("Không phải phông cũ"), partial(say, PLAIN))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE.normal, SPACE.small, SPACE.normal, SPACE.small)
        layout.addWidget(self._text, 1)
        for made in (self.believe, self.leave):
            layout.addWidget(made)

    def text(self) -> str:
        """Give what the card says."""
        return self._text.text()


def told(found: ListConversion, tr: Callable[[str], str]) -> str:
    """Tell of a conversion with samples; nothing in it is taken for markup."""
    said = tr(
        "Trang “{sheet}” có {cells} ô gõ bằng phông chữ cũ {name} (mức chắc {sure} %)."
        " So từng cặp dưới đây; nếu bên phải đọc đúng thì bấm “Tin là đúng”."
    ).format(
        sheet=found.sheet, cells=found.cells, name=NAMES.get(found.encoding, found.encoding),
        sure=round(100 * found.confidence),
    )  # fmt: skip
    pairs = " &nbsp;·&nbsp; ".join(
        f"{toned('muted', escape(old))} → <b>{escape(new)}</b>" for old, new in found.samples[:SEEN]
    )
    return f"{escape(said)}<br>{pairs}"
