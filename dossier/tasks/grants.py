"""Turns what came back for each nomination (granted or not, money, certificate) into ledgers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from dossier.model.award import Award
from dossier.model.change import Changes
from dossier.model.ledger import NO_DECISION, Decision, Honour
from dossier.model.round import Grant, Nomination, Round, Status
from dossier.store import Work
from dossier.tasks.desk import Desk
from dossier.tasks.errors import NoDecisionError, NotInRoundError
from dossier.tasks.gather import list_order, scales_of
from dossier.tasks.named import Named, meant
from dossier.tasks.rounds import nomination_of, round_of
from dossier.tasks.typed import typed_day, typed_number, written_day, written_number
from dossier.words.text import clean


@dataclass(frozen=True, slots=True)
class GrantRow:
    """One nomination taking part, and what came back for it."""

    nomination: str
    name: str
    award: Award
    grant: Grant  # blank while nothing came back
    is_open: bool  # nothing came back yet


def grants(desk: Desk, round_key: str) -> tuple[GrantRow, ...]:
    """List what came back for each nomination taking part, in the order of lists."""
    with desk.store.work(desk.who, "grants") as work:
        scales = scales_of(desk, work, round_of(work, round_key).value)
        part = [row for row in work.all(Nomination, round=round_key) if not row.excluded]
        records = work.records({row.subject for row in part})
        found = [
            (list_order(scales.award(row.award), row.subject.whom, name, row.order), row, name)
            for row in part
            if (name := records[row.subject].subject.name)
        ]
        return tuple(
            _row(work, row, name, scales.award(row.award))
            for _, row, name in sorted(found, key=lambda each: each[0])
        )


def record_grants(desk: Desk, round_key: str, rows: Iterable[Grant]) -> Changes:
    """Keep what came back as one task; a blank grant takes back what was kept.

    Raise NoDecisionError where an award is granted without a number.
    """
    with desk.store.work(desk.who, "grant") as work:
        round_ = round_of(work, round_key).value
        for row in rows:
            nomination = nomination_of(work, row.key).value
            if nomination.round != round_key:
                raise NotInRoundError(text=row.key)
            put_grant(work, nomination, round_, row)
        settle_round(work, round_key)
        return work.commit()


def put_grant(work: Work, nomination: Nomination, round_: Round, grant: Grant) -> None:
    """Keep a grant and the honour that follows from it; without an award there is no honour."""
    _put_or_drop(work, Grant, grant.key, None if _is_blank(grant) else grant)
    honour = None
    if not grant.refused and not _is_blank(grant):
        if not grant.decision.number:
            raise NoDecisionError
        where, award, ground = nomination.honour_key, nomination.award, nomination.ground
        subject, decision = nomination.subject, grant.decision
        honour = Honour(where, subject, award, round_.year, ground, decision)
    _put_or_drop(work, Honour, nomination.honour_key, honour)


def settle_round(work: Work, round_key: str) -> None:
    """Close the round once something came back for every nomination taking part; else open it."""
    saved = round_of(work, round_key)
    part = [row for row in work.all(Nomination, round=round_key) if not row.excluded]
    done = bool(part) and all(_came_back(work, row) for row in part)
    was = saved.value.status
    if done and was is not Status.DECIDED:
        work.put(replace(saved.value, status=Status.DECIDED), seen=saved.version)
    elif not done and was is Status.DECIDED:
        work.put(replace(saved.value, status=Status.SENT), seen=saved.version)


def written_grants(rows: Iterable[GrantRow]) -> list[list[str]]:
    """Write rows as a grid shows them: name, award, decision, certificate, money, handed, why not.

    `read_grants` reads the same cells.
    """
    return [[row.name, row.award.short, *_written(row.grant)] for row in rows]


def read_grants(
    rows: Sequence[GrantRow], cells: Iterable[Sequence[str]], decisions: Mapping[str, Decision]
) -> tuple[Grant, ...]:
    """Read the grid of a decision's list, and give those that differ from what is kept.

    `decisions` are known by number. Raise NotInRoundError for a name that the round does not hold
    once, NoDecisionError for a number without its decision.
    """
    kept = {row.grant.decision.number: row.grant.decision for row in rows} | dict(decisions)
    names = names_of(rows)
    read = (_read(meant(names, line), line, kept) for line in cells if any(line))
    was = {row.nomination: row.grant for row in rows}
    return tuple(grant for grant in read if grant != was[grant.key])


def names_of(rows: Iterable[GrantRow]) -> list[Named]:
    """Name the nominations for lines that are to be matched with them."""
    return [(row.nomination, row.name, row.award) for row in rows]


def _row(work: Work, nomination: Nomination, name: str, award: Award) -> GrantRow:
    saved = work.find(Grant, nomination.key)
    honour = work.find(Honour, nomination.honour_key)
    decided = honour.value.decision if honour else NO_DECISION
    grant = saved.value if saved else Grant(nomination.key, decided)
    return GrantRow(nomination.key, name, award, grant, is_open=_is_blank(grant))


def _came_back(work: Work, row: Nomination) -> bool:
    return bool(work.find(Honour, row.honour_key) or work.find(Grant, row.key))


def _is_blank(grant: Grant) -> bool:
    return grant == Grant(grant.key)


def _put_or_drop(
    work: Work, kind: type[Grant | Honour], key: str, value: Grant | Honour | None
) -> None:
    found = work.find(kind, key)
    if value is not None:
        work.put(value, seen=found.version if found else None)
    elif found is not None:
        work.drop(kind, key, seen=found.version)


def _written(grant: Grant) -> list[str]:
    money = written_number(grant.money or None)
    handed = written_day(grant.handed)
    return [grant.decision.number, grant.certificate, money, handed, grant.refused]


def _read(key: str, line: Sequence[str], decisions: Mapping[str, Decision]) -> Grant:
    number, certificate, money, handed, why = [clean(text) for text in (*line[2:], *[""] * 5)][:5]
    if number and number not in decisions:
        raise NoDecisionError
    decision = decisions[number] if number else NO_DECISION
    return Grant(key, decision, typed_number(money) or 0, certificate, typed_day(handed), why)
