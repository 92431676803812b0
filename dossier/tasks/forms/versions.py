"""Turns an admin's wishes on the shelf into versions: save, publish, withdraw, go back, drop."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dossier.model.change import Changes, Saved
from dossier.model.finding import Finding, Weight
from dossier.model.shelf import Stage, Version
from dossier.store import StaleError, Work
from dossier.tasks.desk import Desk
from dossier.tasks.errors import (
    FormFaultyError,
    NeverInForceError,
    NotDraftError,
    NotInForceError,
    VersionInForceError,
)
from dossier.tasks.forms.bindings import slips
from dossier.tasks.forms.drafts import add_version, last_declaration, look_over, refuse_same
from dossier.tasks.forms.outside import lint_outside
from dossier.tasks.forms.second import decided, rule
from dossier.tasks.forms.stored import in_force, stored, version_of, versions_of

PUBLISH, GO_BACK, ASK, WITHDRAW = "form.publish", "form.back", "form.ask", "form.withdraw"
AGREE = "form.agree"
BY_TWO = {
    PUBLISH,
    AGREE,
    GO_BACK,
    WITHDRAW,
}  # to take one back puts something in force, or out of it


@dataclass(frozen=True, slots=True)
class Published:
    """What became of the wish to publish: in force, or waiting for a second person."""

    version: Version
    findings: tuple[Finding, ...]  # of the template; none of them a STOP
    changes: Changes

    @property
    def is_waiting(self) -> bool:
        """Whether someone else has to agree first."""
        return self.version.stage is Stage.WAITING


def save_version(
    desk: Desk, form_id: str, docx: bytes, note: str, declaration: str = ""
) -> Version:
    """Keep a draft of a form; without a declaration the last that can be read goes on.

    Raise GuardError or NotWordError for a file that is no safe Word file, FormBrokenError for a
    slip in the declaration, SameVersionError where nothing differs from what came last.
    """
    said = declaration or last_declaration(desk, form_id)
    written = look_over(desk.apart, form_id, said, docx)
    with desk.store.work(desk.who, "form.save") as work:
        work.hold()
        refuse_same(desk, work, written)
        version = add_version(desk, work, written, note)
        work.commit()
    return version


def publish(desk: Desk, version_key: str) -> Published:
    """Put a version in force; where two people are needed, ask, or agree to what another asked.

    Raise FormFaultyError while the lint has stops, SamePersonError for who may not agree.
    """
    return _put_in_force(desk, version_key, PUBLISH)


def roll_back(desk: Desk, version_key: str) -> Published:
    """Put a version in force that was so before; the rules are those of `publish`."""
    return _put_in_force(desk, version_key, GO_BACK)


def withdraw(desk: Desk, form_id: str) -> Changes:
    """Take the version in force off the shelf: the shipped form counts again, an own one is off.

    One person is enough, also where two must agree to publish: a bad form has to go at once.
    """
    with desk.store.work(desk.who, WITHDRAW) as work:
        work.hold()
        versions_of(desk, work, form_id)
        retired = _retire(work, form_id)
        if not retired:
            raise NotInForceError(form=form_id)
        return work.commit()


def discard(desk: Desk, version_key: str) -> Changes:
    """Take back the wish to publish, or drop a draft; it stays in the history all the same."""
    with desk.store.work(desk.who, "form.discard") as work:
        saved = version_of(work, version_key)
        version = saved.value
        if version.stage not in (Stage.DRAFT, Stage.WAITING):
            raise NotDraftError(form=version.form, number=version.number)
        is_wish = version.stage is Stage.WAITING and not version.was_in_force
        stage = Stage.DRAFT if is_wish else Stage.RETIRED
        work.put(replace(version, stage=stage, asked_by=""), seen=saved.version)
        return work.commit()


def _put_in_force(desk: Desk, key: str, wish: str) -> Published:
    saved, needs_two = _seen(desk, key, wish)
    findings = _linted(desk, saved.value)
    after = decided(saved.value, desk.who, desk.clock(), needs_two=needs_two)
    task = _task(wish, after, needs_two=needs_two)
    with desk.store.work(desk.who, task) as work:
        work.hold()
        if rule(work).is_on != needs_two:
            raise StaleError(kind="setting", key=key)
        if after.stage is Stage.PUBLISHED:
            _retire(work, after.form)
        work.put(after, seen=saved.version)
        return Published(after, findings, work.commit())


def _task(wish: str, after: Version, *, needs_two: bool) -> str:
    """Name what was done: who agrees to what another asked needs fewer rights than who decides."""
    if after.stage is not Stage.PUBLISHED:
        return ASK
    return AGREE if needs_two and wish == PUBLISH else wish


def _seen(desk: Desk, key: str, wish: str) -> tuple[Saved[Version], bool]:
    with desk.store.work(desk.who, wish) as work:
        saved = version_of(work, key)
        version = saved.value
        if version.stage is Stage.PUBLISHED:
            raise VersionInForceError(form=version.form, number=version.number)
        if wish == GO_BACK and not version.was_in_force:
            raise NeverInForceError(form=version.form, number=version.number)
        return saved, rule(work).is_on


def _linted(desk: Desk, version: Version) -> tuple[Finding, ...]:
    """Look the form over anew each time: program, catalogue and other forms may have changed."""
    with desk.store.work(desk.who, "lint") as work:
        written = stored(desk, work, version)
        bound = slips(desk, work, written.form)
        beside = replace(desk, shelf=in_force(desk, work))  # what asks of other forms are held to
    looked = lint_outside(written.document, beside, written.declared, written.form)
    found = bound + looked.findings
    stops = [finding for finding in found if finding.weight is Weight.STOP]
    if stops:
        first = stops[0]
        raise FormFaultyError(count=len(stops), place=first.place.label, findings=tuple(stops))
    return found


def _retire(work: Work, form_id: str) -> bool:
    """Take whatever is in force of a form out of force; tell whether anything was."""
    found = work.saved(Version, form=form_id, stage=Stage.PUBLISHED)
    for saved in found:
        work.put(replace(saved.value, stage=Stage.RETIRED), seen=saved.version)
    return bool(found)
