"""Turns many inputs into a few pages, one of which is shown; one look never takes scrolling."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.theme.tokens import SPACE
from ui.widgets.editors import Editors, Input
from ui.widgets.wrap import wrapped


@dataclass(frozen=True, slots=True)
class Section:
    """One page of inputs."""

    title: str
    inputs: tuple[Input, ...]


class Sections(QWidget):
    """Pages of declared inputs that are shown, read and marked as one form.

    Signals: edited(name, text) whenever a person changes a value.
    """

    edited = Signal(str, str)

    def __init__(self, sections: Sequence[Section], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages = tuple(Editors(section.inputs) for section in sections)
        self._home = {
            row.name: place for place, section in enumerate(sections) for row in section.inputs
        }
        self._stack = QStackedWidget()
        self._group = QButtonGroup(self)
        buttons = [self._button(place, section.title) for place, section in enumerate(sections)]
        self._holders = tuple(_holder(page) for page in self._pages)
        for page, holder in zip(self._pages, self._holders, strict=True):
            page.edited.connect(self.edited)
            self._stack.addWidget(holder)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.small)
        if len(buttons) > 1:
            layout.addWidget(wrapped(*buttons))
        layout.addWidget(self._stack, 1)
        self.turn_to(0)

    def turn_to(self, place: int) -> None:
        """Show one page; the others claim no room."""
        self._stack.setCurrentIndex(place)
        for number, holder in enumerate(self._holders):
            claim = QSizePolicy.Policy.Preferred if number == place else QSizePolicy.Policy.Ignored
            holder.setSizePolicy(QSizePolicy.Policy.Preferred, claim)
        self._group.button(place).setChecked(True)

    def put_above(self, place: int, part: QWidget) -> None:
        """Show what is no input above those of one page."""
        layout = self._holders[place].layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(0, part)

    def show_values(self, values: Mapping[str, str]) -> None:
        """Put values into every page."""
        for page in self._pages:
            page.show_values(values)

    def refresh(self, values: Mapping[str, str]) -> None:
        """Put newer values in; what a person has changed stays as it was typed."""
        for page in self._pages:
            page.refresh(values)

    def settle(self, kept: Mapping[str, str], values: Mapping[str, str]) -> None:
        """Know that texts were kept as values."""
        for page in self._pages:
            page.settle(kept, values)

    def retype(self, texts: Mapping[str, str]) -> None:
        """Type texts anew that were not kept before."""
        for page in self._pages:
            page.retype(texts)

    def touched(self) -> dict[str, str]:
        """Give what a person has changed since values were shown."""
        return {name: text for page in self._pages for name, text in page.touched().items()}

    @property
    def is_touched(self) -> bool:
        """Whether a person has changed anything since values were shown."""
        return bool(self.touched())

    def values(self) -> dict[str, str]:
        """Read every page."""
        return {name: text for page in self._pages for name, text in page.values().items()}

    def mark(self, name: str, remark: str) -> None:
        """Say what is wrong with one value, or that nothing is (empty remark)."""
        self._pages[self._home[name]].mark(name, remark)

    @property
    def at_hand(self) -> str:
        """The input in which one types now; empty where that is none of these."""
        return next(filter(None, (page.at_hand for page in self._pages)), "")

    def focus(self, name: str) -> bool:
        """Go to one input, wherever it is; whether there is one of that name."""
        place = self._home.get(name)
        if place is None:
            return False
        self.turn_to(place)
        return self._pages[place].focus(name)

    def _button(self, place: int, title: str) -> QPushButton:
        made = QPushButton(title)
        made.setCheckable(True)
        made.clicked.connect(lambda _checked: self.turn_to(place))
        self._group.addButton(made, place)
        return made


def _holder(page: Editors) -> QWidget:
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(page)
    layout.addStretch(1)
    return holder
