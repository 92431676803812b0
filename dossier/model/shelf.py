"""What admins make of forms: versions with who, when and why, and which of them a round used."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Stage(StrEnum):
    """How far a version has come."""

    DRAFT = "draft"
    WAITING = "waiting"  # someone asked to publish it; a second person decides
    PUBLISHED = "published"  # in force: one version of a form at most
    RETIRED = "retired"  # in force once, or a draft that was dropped

    @property
    def label(self) -> str:
        """What the admin reads."""
        return {
            "draft": "Bản nháp",
            "waiting": "Chờ duyệt",
            "published": "Đang dùng",
            "retired": "Thôi dùng",
        }[self.value]


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a form, kept for good once it is saved."""

    key: str
    form: str  # id
    number: int  # 1, 2, 3 within the form
    document: str  # SHA-256 of the Word file, among the contents of the store
    declaration: str  # text of form.toml
    note: str  # why it was made
    made_by: str
    made_at: datetime
    stage: Stage = Stage.DRAFT
    asked_by: str = ""  # who asked to publish it, where a second person must agree
    published_by: str = ""
    published_at: datetime | None = None  # of the last time

    @property
    def was_in_force(self) -> bool:
        """Whether it is or ever was published."""
        return self.published_at is not None

    @property
    def is_dropped(self) -> bool:
        """Whether it was given up before it was ever published."""
        return self.stage is Stage.RETIRED and not self.was_in_force


@dataclass(frozen=True, slots=True)
class Used:
    """What a form was made of when a round's documents were last made; contents by SHA-256."""

    round: str
    form: str
    name: str  # how the form calls its version: "1.0+1a2b3c4d"
    document: str
    declaration: str
    version: str = ""  # key of the version; empty for a form as it was shipped

    @property
    def key(self) -> str:
        """One form within one round."""
        return f"{self.round}/{self.form}"
