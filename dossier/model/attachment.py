"""Files that prove an entry of a record: copied into the store, looked into, found by search."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dossier.model.subject import Ref


class AttachmentKind(StrEnum):
    """What sort of file it is, by what it holds and never by its name alone."""

    PDF = "pdf"
    PICTURE = "picture"
    WORD = "word"

    @property
    def label(self) -> str:
        """What the officer reads."""
        return {"pdf": "PDF", "picture": "Ảnh", "word": "Word"}[self.value]


@dataclass(frozen=True, slots=True)
class Attachment:
    """One file beside an entry of a subject, or beside the subject as a whole."""

    key: str
    subject: Ref
    entry: str  # key of the achievement, honour, initiative … that it proves; empty: of none
    name: str  # as the file was called
    sha256: str  # of the file, among the contents of the store
    kind: AttachmentKind
    pages: int
    added: date
    thumbnail: str = ""  # SHA-256 of a PNG, among the contents; empty where none could be made
    text: str = ""  # the words found inside, for the search


@dataclass(frozen=True, slots=True)
class AttachmentRow:
    """An attached file as lists show it: with whose it is."""

    key: str
    subject: Ref
    subject_name: str
    entry: str
    name: str
    kind: AttachmentKind
    pages: int
