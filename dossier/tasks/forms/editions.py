"""Finds the two editions of a form that are to be compared, as the admin names them."""

from __future__ import annotations

from dossier.compose.forms.broken import VersionBrokenError
from dossier.compose.forms.shelf import Written
from dossier.tasks.desk import Desk
from dossier.tasks.forms.comparing import Comparison, Edition, compare
from dossier.tasks.forms.shelf import document_of, written_of
from dossier.tasks.forms.stored import find_version, stored

AS_SHIPPED = "0"


def compare_versions(desk: Desk, form_id: str, old: str, new: str = "") -> Comparison:
    """Compare two versions of a form, each named as `edition_of` takes it."""
    return compare(desk, edition_of(desk, form_id, old), edition_of(desk, form_id, new))


def edition_of(desk: Desk, form_id: str, version: str = "") -> Edition:
    """Find a version by key or number; "0" is the form as shipped, nothing what is in force.

    A version whose declaration cannot be read any more is compared by its Word file alone.
    """
    if version == AS_SHIPPED:
        return _edition(desk.shelf.find(form_id))
    if not version:
        with desk.store.work(desk.who, "edition") as work:
            return _edition(written_of(desk, work, form_id))
    found = find_version(desk, f"{form_id}/{version}" if version.isdecimal() else version)
    with desk.store.work(desk.who, "edition") as work:
        try:
            return _edition(stored(desk, work, found))
        except VersionBrokenError:
            return Edition(document_of(desk, found.form, found.key))


def _edition(written: Written) -> Edition:
    return Edition(written.document, written.form)
