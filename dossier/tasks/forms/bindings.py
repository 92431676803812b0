"""Turns the wish to use a form for certain cases only into its next draft."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dossier.check.binding import misbound
from dossier.compose.forms.declaration import write_declaration
from dossier.compose.forms.shelf import Written, write_down
from dossier.model.award import Award
from dossier.model.finding import Finding
from dossier.model.form import Binding, Form
from dossier.model.shelf import Version
from dossier.model.subject import Unit
from dossier.store import Work
from dossier.tasks.catalogue import awards
from dossier.tasks.desk import Desk
from dossier.tasks.forms.drafts import add_version, refuse_same
from dossier.tasks.forms.shelf import newest_of
from dossier.tasks.forms.stored import in_force, stored, versions_of
from dossier.tasks.localrules import book_within


@dataclass(frozen=True, slots=True)
class Bind:
    """The wish: which cases a form is for, and the form whose place it takes there."""

    form: str
    binding: Binding
    instead_of: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Bound:
    """The draft that came of it, and what has to be mended before it can be published."""

    version: Version
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Offer:
    """What an admin chooses from: the form as it was saved last, awards, forms it may replace."""

    form: Form
    awards: tuple[Award, ...]
    others: tuple[Form, ...]


def offer(desk: Desk, form_id: str) -> Offer:
    """Lay out what a form can be bound to; raise FormUnknownError for no form."""
    with desk.store.work(desk.who, "offer") as work:
        form = _last(desk, work, form_id).form
        forms = in_force(desk, work).forms()
        book = book_within(desk, work)
    others = (each for each in forms if each.id != form_id and not each.instead_of)
    alike = tuple(each for each in others if (each.scope, each.whom) == (form.scope, form.whom))
    return Offer(form, awards(book, desk.today()), alike)


def bind(desk: Desk, ask: Bind) -> Bound:
    """Keep a draft of a form with another binding; its Word file stays as it was saved last.

    Raise FormUnknownError for no form, SameVersionError where it is bound so already.
    """
    with desk.store.work(desk.who, "form.save") as work:
        work.hold()
        last = _last(desk, work, ask.form)
        was, wish = last.form.binding, ask.binding
        # Tracks and papers are for declarations alone to say: no dialog asks for them.
        tracks, papers = wish.tracks or was.tracks, wish.papers or was.papers
        binding = replace(wish, tracks=tracks, papers=papers)
        form = replace(last.form, binding=binding, instead_of=ask.instead_of)
        written = write_down(form.id, write_declaration(form), last.document)
        refuse_same(desk, work, written)
        note = ask.note or desk.words.text("tasks.note_bound")
        version = add_version(desk, work, written, note)
        found = slips(desk, work, written.form)
        work.commit()
    return Bound(version, found)


def slips(desk: Desk, work: Work, form: Form) -> tuple[Finding, ...]:
    """Look at what a form is bound to, beside the forms in force and the offices on record."""
    units = work.all(Unit)
    offices = [name for unit in units for name in (unit.name, unit.symbol)]
    seen = replace(form, is_own=form.id not in desk.shelf.written)
    return misbound(seen, in_force(desk, work).forms(), book_within(desk, work).awards, offices)


def _last(desk: Desk, work: Work, form_id: str) -> Written:
    newest = newest_of(versions_of(desk, work, form_id))
    return stored(desk, work, newest) if newest else desk.shelf.find(form_id)
