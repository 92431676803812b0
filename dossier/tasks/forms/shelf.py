"""Turns the shipped forms and the stored versions into the shelf that is in force, and its list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dossier.compose.forms.broken import VersionBrokenError
from dossier.compose.forms.shelf import FormUnknownError, Shelf, Written
from dossier.model.finding import Finding, Place, Weight
from dossier.model.form import Form, Scope
from dossier.model.round import Regime
from dossier.model.shelf import Stage, Version
from dossier.store import Work
from dossier.tasks.desk import Desk
from dossier.tasks.forms.stored import in_force, stored, version_of, versions_of


@dataclass(frozen=True, slots=True)
class ShelfRow:
    """One form as the admin's list shows it."""

    form: Form
    is_shipped: bool
    published: Version | None  # none: as shipped, or not in use
    newest: Version | None  # dropped ones are not counted
    is_broken: bool = False  # what is in force does not work with this program


def shelf_in_force(desk: Desk) -> Shelf:
    """Lay the published versions over the shipped forms."""
    with desk.store.work(desk.who, "shelf") as work:
        return in_force(desk, work)


def unusable(shelf: Shelf, forms: Iterable[str]) -> tuple[Finding, ...]:
    """Name those of these forms whose version in force does not work with this program.

    An own form that cannot even be read is named always: nobody can tell whether it is wanted.
    """
    strange = shelf.broken.keys() - shelf.written.keys()
    return tuple(_findings(shelf, [*dict.fromkeys(forms), *sorted(strange)]))


def shelf_rows(desk: Desk) -> tuple[ShelfRow, ...]:
    """List every form with what is in force and what came last, in the order of dossiers."""
    with desk.store.work(desk.who, "shelf") as work:
        shelf = in_force(desk, work)
        kept: dict[str, list[Version]] = {form: [] for form in desk.shelf.written}
        for version in work.all(Version):
            if not version.is_dropped:
                kept.setdefault(version.form, []).append(version)
        forms = {form: _form(desk, work, shelf, rows) for form, rows in kept.items() if rows}
    rows = [_row(desk, shelf, forms.get(form) or shelf.form(form), kept[form]) for form in kept]
    return tuple(sorted(rows, key=lambda row: (row.form.order, row.form.id)))


def versions(desk: Desk, form_id: str) -> tuple[Version, ...]:
    """List every version of a form, the newest first; raise FormUnknownError for no form."""
    with desk.store.work(desk.who, "shelf") as work:
        return versions_of(desk, work, form_id)


def document_of(desk: Desk, form_id: str, version_key: str = "") -> bytes:
    """Give the Word file of a version; no key means what is in force, else what came last."""
    with desk.store.work(desk.who, "shelf") as work:
        if version_key:
            return work.content(version_of(work, version_key).value.document)
        return written_of(desk, work, form_id).document


def written_of(desk: Desk, work: Work, form_id: str) -> Written:
    """Give a form as it is in force; an own form that never was, as it was saved last."""
    shelf = in_force(desk, work)
    if form_id in shelf.broken:
        raise shelf.broken[form_id]
    if form_id in shelf.written:
        return shelf.find(form_id)
    newest = newest_of(versions_of(desk, work, form_id))
    if newest is None:
        raise FormUnknownError(form=form_id, near=())
    return stored(desk, work, newest)


def newest_of(versions: Sequence[Version]) -> Version | None:
    """Find the version that came last; dropped ones are passed over."""
    kept = (version for version in versions if not version.is_dropped)
    return max(kept, key=lambda version: version.number, default=None)


def _findings(shelf: Shelf, forms: Iterable[str]) -> Iterator[Finding]:
    for form in forms:
        try:
            if form in shelf.broken or shelf.find(form).number:
                shelf.template(form)
        except VersionBrokenError as error:
            place = Place("form", form, label=str(error.params["form"]))
            yield Finding(error.code, Weight.STOP, place, tuple(error.params.items()))


def _row(desk: Desk, shelf: Shelf, form: Form, kept: Sequence[Version]) -> ShelfRow:
    published = next((each for each in kept if each.stage is Stage.PUBLISHED), None)
    return ShelfRow(
        form=form,
        is_shipped=form.id in desk.shelf.written,
        published=published,
        newest=newest_of(kept),
        is_broken=published is not None and bool(unusable(shelf, [form.id])),
    )


def _form(desk: Desk, work: Work, shelf: Shelf, kept: Sequence[Version]) -> Form:
    """Describe a form by what is in force, else by what came last, else by its id alone."""
    newest = kept[-1]
    if newest.form in shelf.written:
        return shelf.form(newest.form)
    try:
        return stored(desk, work, newest).form
    except VersionBrokenError:
        id_ = newest.form
        return Form(
            id_, id_, Regime.ND30, Scope.ROUND, order=0, version="", title=id_, file_name=""
        )
