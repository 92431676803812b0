"""Finds who qualifies within the office of a round, and proposes many at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dossier.check.upcoming import Ladder, due_now
from dossier.model.award import Award
from dossier.model.change import Changes
from dossier.model.dossier import Record
from dossier.model.finding import Confidence
from dossier.model.ledger import Ground
from dossier.model.round import Nomination, Round
from dossier.model.subject import Person, Ref, Unit
from dossier.model.succession import Succession, ended_units
from dossier.store import Work
from dossier.tasks.desk import Desk
from dossier.tasks.errors import AlreadyNominatedError
from dossier.tasks.exemplars import tree_below
from dossier.tasks.gather import Scales, scales_of
from dossier.tasks.rounds import Nominate, propose, round_of
from dossier.tasks.timeline import BATCH, is_active, ladder_on
from dossier.words.names import sort_key


@dataclass(frozen=True, slots=True)
class Qualified:
    """Somebody whose ledgers carry an award already and whom the round does not hold for it."""

    subject: Ref
    name: str
    unit: str  # name
    award: Award
    ground: Ground
    remark: str = ""  # what wants checking before anyone relies on it

    def ask(self, round_key: str) -> Nominate:
        """Wish to propose just this."""
        return Nominate(round_key, self.subject, self.award.id, self.ground)


def qualified(desk: Desk, round_key: str) -> tuple[Qualified, ...]:
    """List who of the round's office and all below it can be proposed now, highest award first."""
    with desk.store.work(desk.who, "qualified") as work:
        round_ = round_of(work, round_key).value
        scales, refs = scales_of(desk, work, round_), _within(work, round_)
        there = {(row.subject, row.award) for row in work.all(Nomination, round=round_key)}
        found = [
            row
            for row in _weighed(desk, work, refs, scales)
            if (row.subject, row.award.id) not in there
        ]
    return tuple(sorted(found, key=lambda row: (row.award.rank, sort_key(row.name))))


def nominate_all(desk: Desk, asks: Iterable[Nominate]) -> Changes:
    """Propose many as one task; what the round holds already is passed over."""
    with desk.store.work(desk.who, "nominate") as work:
        for ask in asks:
            _propose_once(desk, work, ask)
        return work.commit()


def _propose_once(desk: Desk, work: Work, ask: Nominate) -> None:
    try:
        propose(desk, work, ask)
    except AlreadyNominatedError:
        return


def _within(work: Work, round_: Round) -> list[Ref]:
    units = work.all(Unit)
    tree = tree_below(units, round_.office)
    people = work.all(Person, unit=tree)
    present = tree - ended_units(work.all(Succession))
    return [*(row.ref for row in units if row.key in present), *(row.ref for row in people)]


def _weighed(desk: Desk, work: Work, refs: Sequence[Ref], scales: Scales) -> Iterator[Qualified]:
    whoms = {ref.whom for ref in refs}
    ladders = {whom: ladder_on(scales.book, whom, scales.year, 1) for whom in whoms}
    is_sure = scales.book.rules.confidence is Confidence.VERIFIED
    label = scales.book.rules.label
    remark = "" if is_sure else desk.words.text("timeline.unsure", rules=label)
    for first in range(0, len(refs), BATCH):
        for record in work.records(refs[first : first + BATCH]).values():
            if is_active(record):
                yield from _due(record, ladders[record.subject.ref.whom], remark)


def _due(record: Record, ladder: Ladder, remark: str) -> Iterator[Qualified]:
    subject, home = record.subject, record.unit.name if record.unit else ""
    for award, ground in due_now(record, ladder):
        yield Qualified(subject.ref, subject.name, home, award, ground, remark)
