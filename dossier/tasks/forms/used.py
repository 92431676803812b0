"""Turns the forms that a round was made with into a record, and the record into a shelf again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from hashlib import sha256

from dossier.compose.forms.shelf import Shelf, Written, write_down
from dossier.model.finding import Finding, Place, Weight
from dossier.model.form import Packet
from dossier.model.shelf import Used, Version
from dossier.store import Work
from dossier.tasks.build import Press
from dossier.tasks.desk import Desk
from dossier.tasks.errors import NothingUsedError
from dossier.tasks.forms.shelf import shelf_in_force
from dossier.tasks.plan import plan


@dataclass(frozen=True, slots=True)
class FormUsed:
    """What a form was when the round was made, and what it is now; number 0 is as shipped."""

    form: str
    label: str
    version: str  # key; empty for a form as it was shipped
    number: int
    number_now: int | None  # None: no longer on the shelf
    is_same: bool  # it would be made with the same words and the same Word file today
    packet: Packet = Packet.DOSSIER  # that it was made for


def used_of(round_key: str, shelf: Shelf, forms: Iterable[str]) -> tuple[Used, ...]:
    """Tell what these forms are made of, each once."""
    return tuple(_used(round_key, shelf.find(form)) for form in dict.fromkeys(forms))


def packets_used(work: Work, round_key: str) -> dict[str, Packet]:
    """Tell for which packet each form was used when the round was made."""
    rows = work.all(Used, round=round_key)
    return {row.form: _written(work, row).form.packet for row in rows}


def keep_used(work: Work, old: Iterable[Used], shelf: Shelf, used: Iterable[Used]) -> None:
    """Keep what was used, shipped forms too, in place of what was `old`."""
    now = {each.key: each for each in used}
    for row in old:
        if row.key not in now:
            work.drop(Used, row.key)
    for each in now.values():
        written = shelf.find(each.form)
        work.keep(written.document)
        work.keep(written.declaration.encode())
    work.put_many(now.values())


def shelf_as_used(desk: Desk, round_key: str, packet: Packet = Packet.DOSSIER) -> Shelf:
    """Lay out the forms that a packet was made with; raise NothingUsedError without a record."""
    with desk.store.work(desk.who, "used") as work:
        rows = [_written(work, each) for each in work.all(Used, round=round_key)]
    written = {each.form.id: each for each in rows if each.form.packet is packet}
    if not written:
        raise NothingUsedError
    return Shelf({}).over(written, {})


def forms_used(desk: Desk, round_key: str) -> tuple[FormUsed, ...]:
    """Compare what the round was made with and what is in force; nothing for a round never made."""
    now = shelf_in_force(desk)
    with desk.store.work(desk.who, "used") as work:
        numbers = {version.key: version.number for version in work.all(Version)}
        used = work.all(Used, round=round_key)
        packets = packets_used(work, round_key)
    places = {form: place for place, form in enumerate(now.written)}
    used = tuple(sorted(used, key=lambda each: places.get(each.form, len(places))))
    rows = (_compared(each, now, numbers.get(each.version, 0)) for each in used)
    return tuple(replace(row, packet=packets[row.form]) for row in rows)


def changed_since(desk: Desk, press: Press, packet: Packet = Packet.DOSSIER) -> tuple[Finding, ...]:
    """Name what sets a round made again apart: forms that fit no more, papers due only now."""
    then, now = press.shelf, shelf_in_force(desk)
    planned = plan(press.dossier, then, packet)
    idle = then.written.keys() - {row.form for row in planned}
    new = plan(press.dossier, now, packet)
    due = {row.form: row for row in new if row.kind not in {each.kind for each in planned}}
    found = [("tasks.used_idle", Weight.ASK, then.form(form)) for form in sorted(idle)]
    found += [("tasks.due_since", Weight.NOTE, now.form(form)) for form in due]
    return tuple(
        Finding(code, weight, Place("form", form.id, label=form.label), (("form", form.label),))
        for code, weight, form in found
    )


def _used(round_key: str, written: Written) -> Used:
    return Used(
        round=round_key,
        form=written.form.id,
        name=written.form.version,
        document=sha256(written.document).hexdigest(),
        declaration=sha256(written.declaration.encode()).hexdigest(),
        version=written.version,
    )


def _written(work: Work, used: Used) -> Written:
    declaration = work.content(used.declaration).decode()
    read = write_down(used.form, declaration, work.content(used.document))
    found = work.find(Version, used.version) if used.version else None
    return replace(read, version=used.version, number=found.value.number if found else 0)


def _compared(used: Used, now: Shelf, number: int) -> FormUsed:
    there = now.written.get(used.form)
    return FormUsed(
        form=used.form,
        label=there.form.label if there else used.form,
        version=used.version,
        number=number,
        number_now=there.number if there else None,
        is_same=there is not None and _is_same(used, there) and used.form not in now.broken,
    )


def _is_same(used: Used, there: Written) -> bool:
    now = _used(used.round, there)
    return (now.document, now.declaration) == (used.document, used.declaration)
