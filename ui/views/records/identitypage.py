"""The page that says who a subject is: sections of inputs, the portrait, and what saves them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from dossier.errors import DossierError
from dossier.model.subject import Whom
from dossier.tasks.records import RecordView
from ui.views.records.identity import PERSON_SECTIONS, UNIT_SECTIONS, reader, written
from ui.views.records.portrait import PortraitPanel
from ui.widgets.parts import button, muted, signed
from ui.widgets.sections import Sections
from ui.widgets.wrap import wrapped


@dataclass(frozen=True, slots=True)
class TypedInputs:
    """What a person has changed: all of it as typed, what could be read, and why the rest not."""

    texts: Mapping[str, str]
    fields: Mapping[str, object]
    unread: Mapping[str, DossierError | None]  # None: a name is wanted

    @property
    def read_texts(self) -> dict[str, str]:
        """What the read fields were read from."""
        return {name: self.texts[name] for name in self.fields}

    @property
    def unread_texts(self) -> dict[str, str]:
        """What could not be read, as it was typed."""
        return {name: self.texts[name] for name in self.unread}


class IdentityPage(QWidget):
    """Asks who a subject is.

    Signals: saving(), moving() to another unit, dropping().
    """

    saving = Signal()
    moving = Signal()
    dropping = Signal()

    def __init__(
        self, whom: Whom, say: Callable[[DossierError], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._say = say
        self._kept: dict[str, str] = {}
        is_person = whom is Whom.PERSON
        self.editors = Sections(PERSON_SECTIONS if is_person else UNIT_SECTIONS)
        self.portrait = PortraitPanel()
        if is_person:
            self.editors.put_above(len(PERSON_SECTIONS) - 1, self.portrait)
        self._unsaved = muted(self.tr("Có nội dung chưa lưu được; nội dung gõ dở vẫn được giữ."))
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
                signed(
                    "save", button(self.tr("Lưu"), self.saving.emit, primary=True, keys="Ctrl+S")
                ),
                button(move, self.moving.emit),
                signed("trash", button(self.tr("Xóa…"), self.dropping.emit)),
            )
        )

    def show_subject(self, view: RecordView) -> None:
        """Show a subject anew, with what was typed of it before and could not be read."""
        self._kept.clear()
        self.editors.show_values(written(view.subject.value))
        if view.unread:
            self.editors.retype(view.unread)
            self._mark(self.typed().unread)
        self._tell()

    def renew(self, view: RecordView) -> None:
        """Show what is kept by now of the subject at hand; what is being typed stays."""
        values = written(view.subject.value)
        self.editors.settle(self._kept, values)
        self.editors.refresh(values)
        self._kept.clear()
        self._tell()

    def know(self, texts: Mapping[str, str]) -> None:
        """Know that texts were kept; they are shown as kept with the next news of the subject."""
        self._kept.update(texts)

    def forget(self) -> None:
        """Show nothing: the subject is gone."""
        self.editors.show_values({})
        self.portrait.show_picture(b"")
        self._tell()

    def typed(self) -> TypedInputs:
        """Read what a person has changed; what cannot be read is told apart."""
        touched = self.editors.touched()
        fields: dict[str, object] = {}
        unread: dict[str, DossierError | None] = {}
        for name, text in touched.items():
            try:
                fields[name] = reader(name)(text)
            except DossierError as error:
                unread[name] = error
        if fields.get("name") == "":
            del fields["name"]
            unread["name"] = None
        return TypedInputs(touched, fields, unread)

    def point_out(self, typed: TypedInputs) -> None:
        """Mark what cannot be read, and go to the first of it."""
        self._mark(typed.unread)
        for name in list(typed.unread)[:1]:
            self.editors.focus(name)

    def mark_left(self, typed: TypedInputs) -> None:
        """Mark what cannot be read, but for the input in which one is still typing."""
        here = self.editors.at_hand
        self._mark({name: why for name, why in typed.unread.items() if name != here})

    def _mark(self, unread: Mapping[str, DossierError | None]) -> None:
        for name, why in unread.items():
            self.editors.mark(name, str(self._say(why)) if why else self.tr("Cần có tên."))

    def _tell(self, *_news: object) -> None:
        self._unsaved.setVisible(bool(self.typed().unread))
