"""Turns the wish for a form of one's own into its first version, beside the shipped forms."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import replace
from itertools import count

from dossier.compose.forms.declaration import write_declaration
from dossier.compose.forms.shelf import Written
from dossier.model.shelf import Version
from dossier.store import Work
from dossier.tasks.desk import Desk
from dossier.tasks.errors import FormIdError, FormTakenError, NoLabelError
from dossier.tasks.forms.drafts import add_version
from dossier.tasks.forms.shelf import written_of
from dossier.words.files import safe_stem
from dossier.words.text import clean

LONGEST = 40  # signs of an id that is made from a label
_ID = re.compile(r"[a-z][a-z0-9_]{0,59}")


def new_form(desk: Desk, from_form_id: str, new_id: str, label: str) -> Version:
    """Copy a form under an id and a label of its own, as a draft; no id: made from the label.

    Raise FormIdError for other signs than a-z, 0-9 and _, FormTakenError for an id in use.
    """
    name = clean(label)
    if not name:
        raise NoLabelError
    with desk.store.work(desk.who, "form.new") as work:
        work.hold()
        source = written_of(desk, work, from_form_id)
        id_ = _chosen_id(new_id, name, {*desk.shelf.written, *_stored_ids(work)})
        form = replace(source.form, id=id_, label=name, title=name, file_name=safe_stem(name))
        copy = Written(form, write_declaration(form), source.document)
        note = desk.words.text("tasks.note_copied", form=source.form.label)
        version = add_version(desk, work, copy, note)
        work.commit()
    return version


def _stored_ids(work: Work) -> set[str]:
    return {version.form for version in work.all(Version)}


def _chosen_id(wanted: str, label: str, taken: Container[str]) -> str:
    if not wanted:
        stem = safe_stem(label, longest=LONGEST).replace("-", "_")
        stem = stem if stem[0].isalpha() else f"bm_{stem}"
        names = (stem if number == 1 else f"{stem}_{number}" for number in count(1))
        return next(name for name in names if name not in taken)
    if not _ID.fullmatch(wanted):
        raise FormIdError(id=wanted)
    if wanted in taken:
        raise FormTakenError(id=wanted)
    return wanted
