"""Turns a set of forms into one file to hand on, and such a file back, trusting nothing in it.

The file (`.bieumau`) is a zip: `bo-bieu-mau.json` first, then for each form `<id>/form.toml` and
`<id>/form.docx`, as in the folder of shipped forms. The JSON object holds `bieu_mau` (SHAPE),
`program` (name and version of what wrote it) and `forms`, each with `id`, `label`, `version`,
`note`, and the SHA-256 of both files under `declaration` and `document`. The same forms give the
same bytes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256

from dossier.compose.word.package import make_shell
from dossier.errors import DossierError
from dossier.guard import limits
from dossier.guard.package import parts
from dossier.guard.trouble import BrokenError, NotPackageError, OldFormatError
from dossier.words.text import clean

ENDING = ".bieumau"
LISTING = "bo-bieu-mau.json"
SHAPE = 1  # raised when a reader of older files would misread newer ones
MOST_FORMS = 500
LONGEST = 500  # letters of a label or a note that are kept
_ID = re.compile(r"[a-z][a-z0-9_]{0,59}")
_TEXTS = ("id", "label", "version", "note", "declaration", "document")


class FormSetError(DossierError):
    """The file is no set of forms."""

    code = "compose.formset_other"


class FormSetNewerError(FormSetError):
    """The file was written by a later program, in a way that this one does not know."""

    code = "compose.formset_newer"


class FormSetDamagedError(FormSetError):
    """A part of the file is missing, spare, cut off or not what the listing says."""

    code = "compose.formset_damaged"


@dataclass(frozen=True, slots=True)
class Packed:
    """One form of a set: its two files, and what is said of them."""

    id: str
    label: str
    version: str
    note: str
    declaration: str
    document: bytes


def pack(forms: Iterable[Packed], *, program: str) -> bytes:
    """Write a set; `program` is name and version of what writes it."""
    rows = sorted(forms, key=lambda form: form.id)
    listing = {"bieu_mau": SHAPE, "program": program, "forms": [_listed(form) for form in rows]}
    content = {LISTING: (json.dumps(listing, ensure_ascii=False, indent=2) + "\n").encode()}
    for form in rows:
        content[_declaration(form.id)] = form.declaration.encode()
        content[_document(form.id)] = form.document
    return make_shell(content, ()).close(())


def unpack(data: bytes) -> tuple[Packed, ...]:
    """Read a set; raise FormSetError, or GuardError for a package of no sane shape.

    What the documents hold is not looked at: that is `guard.check_package`'s to do for each.
    """
    content = _parts(data)
    if LISTING not in content:
        raise FormSetError
    rows = _rows(content[LISTING])
    known = {LISTING, *(name for row in rows for name in _files(row["id"]))}
    if strange := sorted(content.keys() ^ known):
        raise FormSetDamagedError(part=strange[0])
    return tuple(_packed(row, content) for row in rows)


def _listed(form: Packed) -> dict[str, str]:
    return {
        "id": form.id,
        "label": form.label,
        "version": form.version,
        "note": form.note,
        "declaration": sha256(form.declaration.encode()).hexdigest(),
        "document": sha256(form.document).hexdigest(),
    }


def _parts(data: bytes) -> dict[str, bytes]:
    try:
        return dict(parts(data))
    except (NotPackageError, OldFormatError) as error:
        raise FormSetError from error
    except BrokenError as error:
        raise FormSetDamagedError(part=error.params["part"]) from error


def _rows(listing: bytes) -> list[dict[str, str]]:
    if len(listing) > limits.MEGABYTE:
        raise FormSetDamagedError(part=LISTING)
    try:
        said = json.loads(listing.decode())
    except (ValueError, RecursionError) as error:
        raise FormSetDamagedError(part=LISTING) from error
    shape = said.get("bieu_mau") if isinstance(said, dict) else None
    if type(shape) is not int or shape < 1:
        raise FormSetError
    if shape > SHAPE:
        raise FormSetNewerError(program=clean(str(said.get("program", "")))[:80])
    forms = said.get("forms")
    if not isinstance(forms, list) or len(forms) > MOST_FORMS:
        raise FormSetDamagedError(part=LISTING)
    rows = list(_checked(forms))
    if len({row["id"] for row in rows}) < len(rows):
        raise FormSetDamagedError(part=LISTING)
    return rows


def _checked(forms: list[object]) -> Iterator[dict[str, str]]:
    for row in forms:
        texts = {key: row.get(key) for key in _TEXTS} if isinstance(row, dict) else {}
        if not texts or not all(isinstance(text, str) for text in texts.values()):
            raise FormSetDamagedError(part=LISTING)
        found = {key: str(text) for key, text in texts.items()}
        if not _ID.fullmatch(found["id"]):
            raise FormSetDamagedError(part=LISTING)
        yield found


def _packed(row: Mapping[str, str], content: Mapping[str, bytes]) -> Packed:
    files = dict(zip(("declaration", "document"), _files(row["id"]), strict=True))
    for key, name in files.items():
        if sha256(content[name]).hexdigest() != row[key]:
            raise FormSetDamagedError(part=name)
    try:
        declaration = content[files["declaration"]].decode()
    except UnicodeDecodeError as error:
        raise FormSetDamagedError(part=files["declaration"]) from error
    said = {key: clean(row[key])[:LONGEST] for key in ("id", "label", "version", "note")}
    return Packed(**said, declaration=declaration, document=content[files["document"]])


def _files(form_id: str) -> tuple[str, str]:
    return _declaration(form_id), _document(form_id)


def _declaration(form_id: str) -> str:
    return f"{form_id}/form.toml"


def _document(form_id: str) -> str:
    return f"{form_id}/form.docx"
