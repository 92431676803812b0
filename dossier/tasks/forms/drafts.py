"""Turns a Word file and a declaration into the next draft of a form."""

from __future__ import annotations

from contextlib import suppress
from hashlib import sha256

from dossier.compose.forms.broken import FormBrokenError
from dossier.compose.forms.declaration import read_declaration
from dossier.compose.forms.shelf import Written, write_down
from dossier.compose.template import see_if_it_opens
from dossier.guard.gate import check_package
from dossier.model.shelf import Version
from dossier.store import Work
from dossier.tasks.desk import Desk
from dossier.tasks.errors import SameVersionError
from dossier.tasks.forms.apart import Apart
from dossier.tasks.forms.shelf import newest_of
from dossier.tasks.forms.stored import versions_of
from dossier.words.text import clean


def look_over(apart: Apart, form_id: str, declaration: str, docx: bytes) -> Written:
    """Refuse what cannot be kept as a form at all; faults of a template are for the lint."""
    written = write_down(form_id, declaration, docx)
    check_package(docx, "docx")
    apart.run(see_if_it_opens, docx, written.declared)
    return written


def add_version(desk: Desk, work: Work, written: Written, note: str) -> Version:
    """Keep a draft under the next number, within a work that holds the store."""
    form_id = written.form.id
    last = max((each.number for each in work.all(Version, form=form_id)), default=0)
    version = Version(
        key=desk.keys(),
        form=form_id,
        number=last + 1,
        document=work.keep(written.document),
        declaration=written.declaration,
        note=clean(note),
        made_by=desk.who,
        made_at=desk.clock(),
    )
    work.put(version, seen=None)
    return version


def last_declaration(desk: Desk, form_id: str) -> str:
    """Find the last declaration that this program can read, so that a broken one can be mended."""
    with desk.store.work(desk.who, "form.declaration") as work:
        found = versions_of(desk, work, form_id)
    for version in found:
        with suppress(FormBrokenError):
            read_declaration(version.declaration, form_id)
            return version.declaration
    return desk.shelf.find(form_id).declaration


def refuse_same(desk: Desk, work: Work, written: Written) -> None:
    """Raise SameVersionError for what came last: the newest version, else the form as shipped."""
    form = written.form.id
    newest = newest_of(versions_of(desk, work, form))
    shipped = desk.shelf.written.get(form)
    there = (newest.declaration, newest.document) if newest else None
    if shipped and not newest:
        there = (shipped.declaration, sha256(shipped.document).hexdigest())
    if there == (written.declaration, sha256(written.document).hexdigest()):
        raise SameVersionError(form=written.form.label)
