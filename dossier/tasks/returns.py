"""Turns the reasons for which dossiers came back into what is checked before they go up again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dossier.check.returned import returned
from dossier.model.change import Changes, Saved
from dossier.model.dossier import Dossier
from dossier.model.finding import Finding
from dossier.model.round import Return, Round
from dossier.store import Work
from dossier.tasks.desk import Desk
from dossier.tasks.errors import NoReasonError, NotThereError
from dossier.tasks.rounds import nomination_of, round_of
from dossier.tasks.subjects import find_subject_of
from dossier.words.names import sort_key


@dataclass(frozen=True, slots=True)
class ReturnRow:
    """One reason, and whom it was about."""

    saved: Saved[Return]
    about: str  # name of the nominee; empty for the whole dossier


def list_returns(desk: Desk, round_key: str) -> tuple[ReturnRow, ...]:
    """List why the dossier of a round came back, what waits to be mended first."""
    with desk.store.work(desk.who, "returns") as work:
        rows = [ReturnRow(saved, _name(work, saved.value)) for saved in _of(work, round_key)]
    return tuple(sorted(rows, key=lambda row: (row.saved.value.mended, sort_key(row.about))))


def find_return(desk: Desk, key: str) -> Saved[Return]:
    """Find a reason by its key; raise NotThereError for a wrong one."""
    with desk.store.work(desk.who, "return.find") as work:
        found = work.find(Return, key)
    if found is None:
        raise NotThereError(kind="return", key=key)
    return found


def save_return(desk: Desk, edited: Saved[Return] | Return) -> Changes:
    """Keep a reason; one without a key is new. Raise NoReasonError for an empty one."""
    with desk.store.work(desk.who, "return.save") as work:
        value = edited.value if isinstance(edited, Saved) else edited
        if not value.reason.strip():
            raise NoReasonError
        round_of(work, value.round)
        if isinstance(edited, Saved):
            work.put(value, seen=edited.version)
        else:
            work.put(replace(value, key=value.key or desk.keys()), seen=None)
        return work.commit()


def drop_return(desk: Desk, key: str) -> Changes:
    """Forget a reason."""
    with desk.store.work(desk.who, "return.drop") as work:
        work.drop(Return, key)
        return work.commit()


def remembered(desk: Desk, dossier: Dossier) -> tuple[Finding, ...]:
    """Remind of what came back: of this round until it is mended, of the office's earlier ones."""
    with desk.store.work(desk.who, "returns.check") as work:
        own = [saved.value for saved in _of(work, dossier.round.key)]
        past = list(_past(work, dossier.round))
    return tuple(returned(dossier, own, past))


def _past(work: Work, round_: Round) -> Iterator[tuple[Return, Round]]:
    """Bring the reasons of other rounds of the same office."""
    rounds = {row.key: row for row in work.all(Round, office=round_.office)}
    rounds.pop(round_.key, None)
    for row in work.all(Return, round=set(rounds)):
        yield row, rounds[row.round]


def _of(work: Work, round_key: str) -> Sequence[Saved[Return]]:
    return work.saved(Return, round=round_key)


def _name(work: Work, value: Return) -> str:
    if not value.nomination:
        return ""
    found = find_subject_of(work, nomination_of(work, value.nomination).value.subject)
    return found.value.name if found else ""
