"""Turns stored versions back into forms; a version is found by its key or as people call it."""

from __future__ import annotations

from dataclasses import replace

from dossier.compose.forms.broken import VersionBrokenError
from dossier.compose.forms.shelf import Shelf, Written, version_broken, write_down
from dossier.errors import DossierError
from dossier.messages import Catalogue
from dossier.model.change import Saved
from dossier.model.shelf import Stage, Version
from dossier.store import Work
from dossier.tasks.desk import Desk
from dossier.tasks.errors import NotThereError


def in_force(desk: Desk, work: Work) -> Shelf:
    """Lay the published versions over the shipped forms; what cannot be read is `broken`."""
    laid: dict[str, Written] = {}
    broken: dict[str, DossierError] = {}
    for version in work.all(Version, stage=Stage.PUBLISHED):
        try:
            laid[version.form] = stored(desk, work, version)
        except VersionBrokenError as error:
            broken[version.form] = error
    return desk.shelf.over(laid, broken) if laid or broken else desk.shelf


def stored(desk: Desk, work: Work, version: Version) -> Written:
    """Give the form that a version holds; raise VersionBrokenError where it cannot be read."""
    return desk.shelf.stored(version.key, lambda: _read(desk, work, version))


def versions_of(desk: Desk, work: Work, form_id: str) -> tuple[Version, ...]:
    """List the versions of a form, the newest first; raise FormUnknownError for no form."""
    found = work.all(Version, form=form_id)
    if not found:
        desk.shelf.find(form_id)
    return found[::-1]


def version_of(work: Work, key: str) -> Saved[Version]:
    """Read a version; raise NotThereError where there is none."""
    found = work.find(Version, key)
    if found is None:
        raise NotThereError(kind="version", key=key)
    return found


def find_version(desk: Desk, text: str) -> Version:
    """Find a version by its key, or by form and number: "to_trinh_nd30/3"."""
    form_id, _, number = text.rpartition("/")
    with desk.store.work(desk.who, "version") as work:
        by_key = work.find(Version, text)
        among = [by_key.value] if by_key else list(work.all(Version, form=form_id))
    found = [each for each in among if by_key or str(each.number) == number]
    if not found:
        raise NotThereError(kind="version", key=text)
    return found[0]


def say_version(words: Catalogue, version: Version) -> str:
    """Call a version as people do: number, who, when, why."""
    return words.text(
        "shelf.version_noted" if version.note else "shelf.version",
        number=version.number,
        who=version.made_by,
        when=version.made_at.astimezone(),
        note=version.note,
    )


def _read(desk: Desk, work: Work, version: Version) -> Written:
    try:
        document = work.content(version.document)
        read = write_down(version.form, version.declaration, document)
    except DossierError as error:
        shipped = desk.shelf.written.get(version.form)
        label = shipped.form.label if shipped else version.form
        raise version_broken(label, version.number, error) from error
    form = replace(read.form, is_own=version.form not in desk.shelf.written)
    return replace(read, form=form, version=version.key, number=version.number)
