"""Turns what the council and the deciding authority said into stored votes, minutes and honours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from dossier.model.change import Changes, Saved
from dossier.model.ledger import Decision
from dossier.model.round import Council, Grant, Nomination, Vote
from dossier.store import Work
from dossier.tasks.desk import Desk
from dossier.tasks.errors import NotThereError, WrongVoteError
from dossier.tasks.grants import put_grant, settle_round
from dossier.tasks.rounds import nomination_of, round_of


@dataclass(frozen=True, slots=True)
class Decide:
    """The decision that came back, for all nominations taking part or only for those named."""

    round: str
    decision: Decision
    nominations: tuple[str, ...] = ()


def save_council(desk: Desk, meeting: Saved[Council] | Council) -> Changes:
    """Keep the meeting of a round; a council without key is new."""
    with desk.store.work(desk.who, "council.save") as work:
        if isinstance(meeting, Saved):
            work.put(meeting.value, seen=meeting.version)
        else:
            round_of(work, meeting.round)
            work.put(replace(meeting, key=meeting.key or desk.keys()), seen=None)
        return work.commit()


def vote(desk: Desk, counts: Mapping[str, tuple[int, int]]) -> Changes:
    """Keep (yes, no) for each nomination key; counts must fit the council's valid ballots."""
    with desk.store.work(desk.who, "vote") as work:
        for key, (yes, no) in counts.items():
            _refuse_wrong(work, nomination_of(work, key).value, yes, no)
            found = work.find(Vote, key)
            work.put(Vote(key, yes, no), seen=found.version if found else None)
        return work.commit()


def decide(desk: Desk, ask: Decide) -> Changes:
    """Record the decision as honours; the round is decided once every nomination taking part is."""
    with desk.store.work(desk.who, "decide") as work:
        round_ = round_of(work, ask.round).value
        part = [row for row in work.all(Nomination, round=ask.round) if not row.excluded]
        for row in _named(part, ask.nominations):
            found = work.find(Grant, row.key)
            known = found.value if found else Grant(row.key)
            put_grant(work, row, round_, replace(known, decision=ask.decision, refused=""))
        settle_round(work, ask.round)
        return work.commit()


def _named(part: list[Nomination], keys: tuple[str, ...]) -> list[Nomination]:
    by_key = {row.key: row for row in part}
    for key in keys:
        if key not in by_key:
            raise NotThereError(kind="nomination", key=key)
    return [by_key[key] for key in keys] if keys else part


def _refuse_wrong(work: Work, row: Nomination, yes: int, no: int) -> None:
    council = next(iter(work.all(Council, round=row.round)), None)
    most = None
    if council is not None:
        most = council.valid if council.valid is not None else len(council.members) or None
    if min(yes, no) < 0 or (most is not None and yes + no > most):
        raise WrongVoteError(yes=yes, no=no, most=most if most is not None else "")
