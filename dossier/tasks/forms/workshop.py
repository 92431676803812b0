"""Turns forms into working copies: Word files that a person edits before they become versions."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import platformdirs

from dossier.compose.declared import declared_by_program
from dossier.compose.forms.shelf import FormUnknownError
from dossier.deliver.errors import LockedError
from dossier.deliver.write import free_name, prepare, write_file
from dossier.guard.gate import check_package, read_bytes
from dossier.model.form import Form
from dossier.model.shelf import Stage, Version
from dossier.tasks.desk import Desk
from dossier.tasks.forms.commenting import commented
from dossier.tasks.forms.linting import Linted
from dossier.tasks.forms.outside import lint_outside
from dossier.tasks.forms.shelf import ShelfRow, document_of, shelf_rows, versions
from dossier.tasks.forms.versions import save_version

FOLDER = "bieu-mau-dang-sua"
ASIDE = "da-thay"  # folder within: what was replaced or given up


@dataclass(frozen=True, slots=True)
class WorkingCopy:
    """The Word file of a form on its way to a new version."""

    form: str
    path: Path
    sha256: str  # of what it holds now; empty while Word holds it locked


@dataclass(frozen=True, slots=True)
class FormView:
    """A form as the admin's screen shows it."""

    row: ShelfRow
    versions: tuple[Version, ...]  # newest first
    copy: WorkingCopy | None
    is_edited: bool  # the working copy holds what no version does

    @property
    def draft(self) -> Version | None:
        """The version that waits to be published."""
        newest = self.row.newest
        return newest if newest and newest.stage in (Stage.DRAFT, Stage.WAITING) else None


def show_form(desk: Desk, form: str) -> FormView:
    """Gather a form, its versions and its working copy; raise FormUnknownError for no form."""
    kept = versions(desk, form)
    row = next(row for row in shelf_rows(desk) if row.form.id == form)
    copy = working_copy(desk, form)
    return FormView(row, kept, copy, copy is not None and _is_edited(desk, copy))


def edited_forms(desk: Desk) -> frozenset[str]:
    """Name the forms whose working copy holds what no version does."""
    return frozenset(copy.form for copy in working_copies(desk) if _is_edited(desk, copy))


def look_through(desk: Desk, form: Form, docx: bytes) -> Linted:
    """Lint a Word file as the template of a form."""
    return lint_outside(docx, desk, declared_by_program(form.asks), form)


def write_commented(desk: Desk, form: Form, docx: bytes, out: Path) -> Path:
    """Write a Word file with a comment at each problem that the lint finds in it."""
    noted = commented(docx, look_through(desk, form, docx).findings, desk.words)
    prepare(out.parent, len(noted))
    write_file(out.parent, out.name, noted)
    return out


def working_copies(desk: Desk) -> tuple[WorkingCopy, ...]:
    """List the working copies that lie there, by the id of their forms."""
    found = sorted(workshop(desk).glob("*.docx"))
    return tuple(_copy(path) for path in found if not path.name.startswith("~"))


def working_copy(desk: Desk, form: str) -> WorkingCopy | None:
    """Find the working copy of a form."""
    path = _path(desk, form)
    return _copy(path) if path.exists() else None


def content_of_copy(desk: Desk, form: str) -> bytes:
    """Read the working copy of a form; raise NoFileError or LockedFileError."""
    return read_bytes(_path(desk, form))


def take_out(desk: Desk, form: str, version: str = "") -> WorkingCopy:
    """Write a version (or what is in force) as the working copy; a former one is laid aside."""
    return _put(desk, form, document_of(desk, form, version))


def bring_in(desk: Desk, form: str, source: Path) -> WorkingCopy:
    """Take a Word file from elsewhere as the working copy; raise GuardError for unsafe files."""
    docx = read_bytes(source)
    check_package(docx, "docx")
    return _put(desk, form, docx)


def put_away(desk: Desk, form: str) -> Path | None:
    """Lay the working copy of a form aside; return where it lies now."""
    path = _path(desk, form)
    if not path.exists():
        return None
    folder = path.parent / ASIDE
    name = path.name if not (folder / path.name).exists() else free_name(folder, path.name)
    prepare(folder)
    try:
        return path.replace(folder / name)
    except OSError as error:
        raise LockedError(file=path.name, other=name) from error


def save_copy(desk: Desk, form: str, note: str) -> Version:
    """Keep the working copy as a new version; raise what `save_version` raises."""
    return save_version(desk, form, content_of_copy(desk, form), note)


def workshop(desk: Desk) -> Path:
    """Name the folder of the working copies: beside the store, or in the user's data folder."""
    store = desk.store.place.path
    home = (
        store.parent
        if store
        else Path(platformdirs.user_data_dir("ho-so-khen-thuong", appauthor=False))
    )
    return home / FOLDER


def _path(desk: Desk, form: str) -> Path:
    return workshop(desk) / f"{form}.docx"


def _put(desk: Desk, form: str, docx: bytes) -> WorkingCopy:
    path = _path(desk, form)
    if not path.exists() or read_bytes(path) != docx:
        put_away(desk, form)
        prepare(path.parent, len(docx))
        write_file(path.parent, path.name, docx)
    return _copy(path)


def _is_edited(desk: Desk, copy: WorkingCopy) -> bool:
    """Tell whether a copy holds what neither a version nor the shipped form does."""
    shipped = desk.shelf.written.get(copy.form)
    known = {sha256(shipped.document).hexdigest()} if shipped else set()
    try:
        known |= {version.document for version in versions(desk, copy.form)}
    except FormUnknownError:  # a stray file in the folder
        return False
    return copy.sha256 not in known


def _copy(path: Path) -> WorkingCopy:
    try:
        digest = sha256(path.read_bytes()).hexdigest()
    except OSError:
        digest = ""
    return WorkingCopy(path.stem, path, digest)
