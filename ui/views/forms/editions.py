"""Every state of a form that can be looked at: what is edited, its versions, the shipped one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto

from dossier.model.form import Form
from dossier.model.shelf import Version
from dossier.tasks.forms.workshop import FormView


class Origin(Enum):
    """Where the Word file lies."""

    COPY = auto()  # the folder of working copies
    VERSION = auto()  # the store
    SHIPPED = auto()  # the program


@dataclass(frozen=True, slots=True)
class Edition:
    """One state of a form, as its list names it."""

    form: Form
    origin: Origin
    name: str
    stage: str
    version: Version | None = None

    @property
    def key(self) -> str:
        """Tell it apart from the others of its form."""
        return self.version.key if self.version else self.origin.name

    @property
    def who(self) -> str:
        """Who made it."""
        return self.version.made_by if self.version else ""

    @property
    def when(self) -> datetime | None:
        """When it was saved."""
        return self.version.made_at if self.version else None

    @property
    def note(self) -> str:
        """Why it was made."""
        return self.version.note if self.version else ""


def editions(view: FormView) -> tuple[Edition, ...]:
    """List the states of a form, the newest first."""
    form = view.row.form
    found = [_version(form, version) for version in view.versions]
    if view.is_edited:
        found.insert(0, Edition(form, Origin.COPY, "Bản đang sửa", "Chưa lưu phiên bản"))
    if view.row.is_shipped:
        stage = "" if view.row.published else "Đang dùng"
        found.append(Edition(form, Origin.SHIPPED, "Mẫu gốc", stage))
    return tuple(found)


def first_seen(view: FormView) -> Edition:
    """Choose what is looked at first: what is edited, else a draft, else what is in force."""
    found = editions(view)
    version = view.draft or view.row.published
    if version is None and not view.row.is_shipped:
        version = view.row.newest
    key = Origin.COPY.name if view.is_edited else version.key if version else ""
    return next((edition for edition in found if edition.key == key), found[-1])


def apart(view: FormView, chosen: Edition | None) -> tuple[Edition, Edition]:
    """Choose two states to compare: the one that is looked at, and before it what is in force."""
    found, new = editions(view), chosen or first_seen(view)
    published = view.row.published.key if view.row.published else Origin.SHIPPED.name
    others = [edition for edition in found if edition.key != new.key]
    old = next((edition for edition in others if edition.key == published), None)
    return old or (others[0] if others else new), new


def _version(form: Form, version: Version) -> Edition:
    stage = "Đã bỏ" if version.is_dropped else version.stage.label
    return Edition(form, Origin.VERSION, f"Bản {version.number}", stage, version)
