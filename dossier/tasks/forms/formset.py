"""Turns forms of the shelf into one file to hand on, and such a file into drafts on the shelf."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from pathlib import Path

from dossier import __version__
from dossier.compose.forms.formset import ENDING, Packed, pack, unpack
from dossier.compose.forms.shelf import Written
from dossier.deliver.write import prepare, write_file
from dossier.errors import DossierError
from dossier.guard.gate import read_bytes
from dossier.model.change import Changes
from dossier.model.finding import Finding, Place, Weight
from dossier.model.shelf import Stage, Version
from dossier.store import Work
from dossier.tasks.desk import Desk
from dossier.tasks.errors import NothingToExportError
from dossier.tasks.forms.drafts import add_version, look_over
from dossier.tasks.forms.shelf import newest_of
from dossier.tasks.forms.stored import versions_of

FILE = "bo-bieu-mau"
PROGRAM = f"ho-so-khen-thuong {__version__}"


class Arrival(StrEnum):
    """What became of one form of an imported set."""

    NEW = "new"  # nobody here had a form of this id: it is an own form now
    VERSION = "version"  # a draft of a form that is here
    SAME = "same"  # it is here already, word for word
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Arrived:
    """One form of an imported set; `reason` says why it was refused."""

    form: str
    label: str
    arrival: Arrival
    version: Version | None = None  # the draft, or the version that is the same
    reason: Finding | None = None


@dataclass(frozen=True, slots=True)
class Imported:
    """A whole set, form by form; nothing was written where all are the same or refused."""

    rows: tuple[Arrived, ...]
    changes: Changes


@dataclass(frozen=True, slots=True)
class Exported:
    """The file that was written, and the forms in it."""

    file: Path
    forms: tuple[str, ...]


def export_forms(desk: Desk, form_ids: Sequence[str], out: Path) -> Exported:
    """Write forms as they are in force, else as they were saved last, into one file.

    Without ids these are all that were ever saved here. The file gets its ending where it has none.
    Raise FormUnknownError for a wrong id, NothingToExportError where there is nothing of one's own.
    """
    with desk.store.work(desk.who, "form.export") as work:
        wanted = sorted(dict.fromkeys(form_ids)) or _own(work)
        forms = [_packed(desk, work, form_id) for form_id in wanted]
    if not forms:
        raise NothingToExportError
    file = _target(out)
    content = pack(forms, program=PROGRAM)
    prepare(file.parent, len(content))
    write_file(file.parent, file.name, content)
    return Exported(file, tuple(form.id for form in forms))


def import_forms(desk: Desk, path: Path) -> Imported:
    """Take the forms of a file in as drafts, in one task; nothing is published by it.

    Raise GuardError or FormSetError for a file that is no sound set: then nothing is taken in.
    """
    looked = [(packed, _looked_over(desk, packed)) for packed in unpack(read_bytes(path))]
    with desk.store.work(desk.who, "form.import") as work:
        work.hold()
        rows = tuple(_arrived(desk, work, each, path.name) for each in looked)
        is_new = any(row.arrival in {Arrival.NEW, Arrival.VERSION} for row in rows)
        return Imported(rows, work.commit() if is_new else Changes())


def _target(out: Path) -> Path:
    """Name the file: in a folder by a name of its own, elsewhere with the ending of such files."""
    if out.is_dir():
        return out / f"{FILE}{ENDING}"
    return out if out.suffix else out.with_suffix(ENDING)


def _own(work: Work) -> list[str]:
    """List the forms of which something was saved here; dropped drafts do not count."""
    return sorted({each.form for each in work.all(Version) if not each.is_dropped})


def _packed(desk: Desk, work: Work, form_id: str) -> Packed:
    """Pack the texts as they are kept: even a form that does not work here can be handed on."""
    found = versions_of(desk, work, form_id)
    published = (each for each in found if each.stage is Stage.PUBLISHED)
    version = next(published, None) or newest_of(found)
    shipped = desk.shelf.written.get(form_id)
    if version is None:
        written = desk.shelf.find(form_id)
        form = written.form
        return Packed(form_id, form.label, form.version, "", written.declaration, written.document)
    return Packed(
        id=form_id,
        label=shipped.form.label if shipped else form_id,
        version=str(version.number),
        note=version.note,
        declaration=version.declaration,
        document=work.content(version.document),
    )


def _looked_over(desk: Desk, packed: Packed) -> Written | DossierError:
    """Read a form of the file as if it were typed here; each one is refused by itself."""
    try:
        return look_over(desk.apart, packed.id, packed.declaration, packed.document)
    except DossierError as error:
        return error


def _arrived(
    desk: Desk, work: Work, looked: tuple[Packed, Written | DossierError], file: str
) -> Arrived:
    packed, written = looked
    if isinstance(written, DossierError):
        place = Place("form", packed.id, "", packed.label)
        why = Finding(written.code, Weight.STOP, place, tuple(written.params.items()))
        return Arrived(packed.id, packed.label, Arrival.REFUSED, reason=why)
    label, kept = written.form.label, work.all(Version, form=packed.id)
    is_shipped, same = _known(desk, kept, packed)
    if is_shipped or same:
        return Arrived(packed.id, label, Arrival.SAME, same)
    is_here = packed.id in desk.shelf.written or bool(kept)
    code = "tasks.note_imported_noted" if packed.note else "tasks.note_imported"
    note = desk.words.text(code, file=file, note=packed.note)
    version = add_version(desk, work, written, note)
    return Arrived(packed.id, label, Arrival.VERSION if is_here else Arrival.NEW, version)


def _known(desk: Desk, kept: Iterable[Version], packed: Packed) -> tuple[bool, Version | None]:
    """Look for the very same texts: in the shipped form, and among versions that count."""
    shipped = desk.shelf.written.get(packed.id)
    texts = (packed.declaration, sha256(packed.document).hexdigest())
    is_shipped = shipped is not None and texts == (
        shipped.declaration,
        sha256(shipped.document).hexdigest(),
    )
    alike = (each for each in kept if (each.declaration, each.document) == texts)
    return is_shipped, next((each for each in alike if not each.is_dropped), None)
