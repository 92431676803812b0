"""The page that says who a subject is: sections of inputs, the portrait, and what saves them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from dossier.errors import DossierError
from dossier.model.subject import Person, Unit, Whom
from ui.views.records.identity import PERSON_SECTIONS, UNIT_SECTIONS, reader, written
from ui.views.records.portrait import PortraitPanel
from ui.widgets.parts import button, muted
from ui.widgets.sections import Sections
from ui.widgets.wrap import wrapped


class IdentityPage(QWidget):
    """Asks who a subject is.

    Signals: saving(), moving() to another unit, dropping().
    """

    saving = Signal()
    moving = Signal()
    dropping = Signal()

    def __init__(self, whom: Whom, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        is_person = whom is Whom.PERSON
        self.editors = Sections(PERSON_SECTIONS if is_person else UNIT_SECTIONS)
        self.portrait = PortraitPanel()
        if is_person:
            self.editors.put_above(len(PERSON_SECTIONS) - 1, self.portrait)
        self._unsaved = muted(self.tr("Có thay đổi chưa lưu."))
        self._unsaved.setProperty("role", "ask")
        self._unsaved.hide()
        self.editors.edited.connect(self._tell)
        scroll = QScrollArea()
        scroll.setWidget(self.editors)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setProperty("role", "page")
        move = self.tr("Chuyển đơn vị…") if is_person else self.tr("Đổi cấp trên…")
        layout = QVBoxLayout(self)
        layout.addWidget(scroll, 1)
        layout.addWidget(self._unsaved)
        layout.addWidget(
            wrapped(
                button(self.tr("Lưu"), self.saving.emit, primary=True, keys="Ctrl+S"),
                button(move, self.moving.emit),
                button(self.tr("Xóa…"), self.dropping.emit),
            )
        )

    def show_subject(self, subject: Person | Unit, *, anew: bool) -> None:
        """Show what is kept; unless anew, what a person has typed and not saved stays."""
        show = self.editors.show_values if anew else self.editors.refresh
        show(written(subject))
        self._tell()

    def forget(self) -> None:
        """Show nothing: the subject is gone."""
        self.editors.show_values({})
        self.portrait.show_picture(b"")
        self._tell()

    def read(self, say: Callable[[DossierError], object]) -> dict[str, object] | None:
        """Read every editor; None where one of them is marked wrong."""
        read: dict[str, object] = {}
        for name, text in self.editors.values().items():
            try:
                read[name] = reader(name)(text)
            except DossierError as error:
                self._point_at(name, str(say(error)))
                return None
        if not read["name"]:
            self._point_at("name", self.tr("Cần có tên."))
            return None
        return read

    def _point_at(self, name: str, remark: str) -> None:
        self.editors.focus(name)
        self.editors.mark(name, remark)

    def _tell(self, *_news: object) -> None:
        self._unsaved.setVisible(self.editors.is_touched)
