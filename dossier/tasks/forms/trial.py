"""Turns a template that is still being worked on into the document of a stored case."""

from __future__ import annotations

from dossier.compose.declared import declared_by_program
from dossier.compose.registry import values
from dossier.compose.scene import Scene
from dossier.compose.template import compile_template
from dossier.model.dossier import Dossier, Entry
from dossier.model.form import Form, Scope
from dossier.tasks.desk import Desk
from dossier.tasks.errors import NotThereError
from dossier.tasks.forms.choice import fits, occasion_of
from dossier.tasks.forms.shelf import shelf_in_force
from dossier.tasks.gather import gather
from dossier.tasks.plan import is_index, plan
from dossier.tasks.sampled import Trial, tried
from dossier.tasks.whole import index_rows


def case_pages(desk: Desk, docx: bytes, form: Form, round_key: str, nomination: str = "") -> Trial:
    """Fill a template with a stored case; the index counts one page for each document.

    A form made for each nominee takes the first one of its kind where no nomination is named;
    raise NotThereError where there is none.
    """
    template = compile_template(docx, declared_by_program(form.asks))
    dossier = gather(desk, round_key, packet=form.packet)
    entry = _entry(dossier, form, nomination) if form.scope is Scope.NOMINATION else None
    others = [row for row in plan(dossier, shelf_in_force(desk)) if not is_index(row)]
    index = index_rows(((row, 1) for row in others), 1)
    scene = Scene(dossier, entry, desk.fonts.advance, index, form.asks)
    return tried(template, values(template.names, scene), desk.fonts)


def _entry(dossier: Dossier, form: Form, nomination: str) -> Entry:
    """Find the nominee whom the document is about; for whom the form is bound goes first."""
    mine = [
        entry
        for entry in dossier.entries
        if nomination in ("", entry.nomination.key)
        and form.whom in (None, entry.nomination.subject.whom)
    ]
    if not mine:
        raise NotThereError(kind="nomination", key=nomination or form.id)
    facts = occasion_of(dossier).facts
    bound = (entry for entry in mine if fits(form, entry.nomination, facts))
    return next(bound, mine[0])
