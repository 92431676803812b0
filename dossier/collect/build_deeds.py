"""Builds targets, registrations and what makes commendation wait, from the cells of a row."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from dossier.collect.bench import Bench, Read, RowError
from dossier.model.feat import Registration, Target
from dossier.model.ledger import Decision, Discipline, Penalty, TroubleKind
from dossier.model.subject import Ref, Whom
from dossier.words.dates import short_date

DAY = timedelta(days=1)


def movement_key(read: Read, bench: Bench) -> str:
    """Find the movement that a row names; empty where it names none."""
    name = read.get("movement", "")
    key = bench.movements.get(name.casefold(), "") if name else ""
    if name and not key:
        raise RowError("collect.no_movement", "movement", name)
    return key


def target(subject: Ref, read: Read, bench: Bench) -> Target:
    """Give the target of a unit with what came of it; goals and results stay as written."""
    if subject.whom is Whom.PERSON:
        raise RowError("collect.target_of_person", "who", read["who"])
    draft = Target("", movement_key(read, bench), subject.key, read["target"], year=read["year"])
    found = bench.known.same(draft) or replace(draft, key=bench.keys())
    return replace(
        found,
        measure=read.get("measure", found.measure),
        goal=read.get("goal", found.goal),
        result=read.get("result", found.result),
    )


def registration(subject: Ref, read: Read, bench: Bench) -> Registration:
    """Give what someone registers for; its movement may be entered later."""
    draft = Registration("", subject, read["year"], read["registered"])
    found = bench.known.same(draft) or replace(draft, key=bench.keys())
    named = bench.movements.get(read.get("movement", "").casefold(), "")
    return replace(
        found,
        movement=named or found.movement,
        day=read.get("registered_on", found.day),
        note=read.get("note", found.note),
    )


def discipline(subject: Ref, read: Read, bench: Bench) -> Discipline:
    """Give a span in which commendation waits; a list tells its last day, the ledger the next."""
    first, last = read["waits"], read.get("ends")
    if last is not None and last < first:
        raise RowError("collect.span", "ends", short_date(last))
    penalty = read.get("penalty", Penalty.NONE)
    if not penalty and "trouble" not in read:
        raise RowError("collect.no_trouble", "trouble", "")
    kind = read.get("trouble", TroubleKind.DISCIPLINE)
    draft = Discipline("", subject, kind, first)
    found = bench.known.same(draft) or replace(draft, key=bench.keys())
    return replace(
        found,
        until=last + DAY if last else found.until,
        penalty=penalty or found.penalty,
        note=read.get("note", found.note),
        decision=Decision(
            read.get("number", found.decision.number),
            read.get("day", found.decision.day),
            read.get("issuer", found.decision.issuer),
        ),
    )
