"""Turns deadlines and numbers of sets into findings: what is late, what soon will be."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from dossier.check.remark import at_round, by_rule, remind
from dossier.law.book import BookOnDay
from dossier.law.sending import Copies, Deadline
from dossier.law.standing import Standing
from dossier.model.dossier import Dossier
from dossier.model.finding import Finding, Params, Weight
from dossier.model.ledger import Ground
from dossier.model.round import Status

SOON = 60  # days ahead from which on a deadline is worth a note
SETS = "so_bo"  # the ask for the number of sets
GONE = (Status.SENT, Status.DECIDED)


def sent(dossier: Dossier, day: BookOnDay) -> Iterator[Finding]:
    """Say which deadlines have passed or come near, and where the number of sets is wrong."""
    for labels, row in _deadlines(dossier, day):
        yield from _late(dossier, labels, row)
    yield from _sets(dossier, day)


def _deadlines(dossier: Dossier, day: BookOnDay) -> Iterator[tuple[tuple[str, ...], Deadline]]:
    """Join the nominations that share a deadline: one finding for each."""
    found: dict[Deadline, list[str]] = {}
    pairs: dict[tuple[str, Ground], str] = {
        (entry.award.id, entry.nomination.ground): entry.award.label for entry in dossier.entries
    }
    for (award, ground), label in pairs.items():
        for row in day.deadlines(award, ground):
            labels = found.setdefault(row, [])
            labels += [] if label in labels else [label]
    for row, labels in found.items():
        yield tuple(labels), row


def _late(dossier: Dossier, labels: tuple[str, ...], row: Deadline) -> Iterator[Finding]:
    last = row.last_day(dossier.round.year)
    handed = _handed_in(dossier)
    left = (last - (handed or dossier.today or dossier.on)).days
    facts: Params = (("award", labels), ("to", row.to), ("day", last), ("days", abs(left)))
    rule = Standing("deadline", row.cite, row.confidence)
    if left < 0:
        yield by_rule("check.deadline_passed", at_round(dossier.round, "submitted"), facts, rule)
    elif handed is None and left <= SOON:
        where = at_round(dossier.round, "submitted")
        yield remind(Weight.NOTE, "check.deadline_near", where, facts, rule)


def _handed_in(dossier: Dossier) -> date | None:
    """Tell when the dossier went up: the day of the submission, else that of receipt."""
    round_ = dossier.round
    if round_.submitted is not None or round_.status in GONE:
        return round_.submitted or round_.received
    return round_.received


def _sets(dossier: Dossier, day: BookOnDay) -> Iterator[Finding]:
    needed = most_copies(dossier, day)
    said = dossier.answers.get(SETS, "").strip()
    if needed is None or not said.isdecimal() or int(said) >= needed.count:
        return
    facts: Params = (("have", int(said)), ("count", needed.count))
    rule = Standing("sets", needed.cite, needed.confidence)
    yield by_rule("check.copies_differ", at_round(dossier.round, "answers"), facts, rule)


def most_copies(dossier: Dossier, day: BookOnDay) -> Copies | None:
    """Find the greatest number of sets that any nomination needs; None where no rule says."""
    awards = dict.fromkeys(entry.award.id for entry in dossier.entries)
    rows = [row for award in awards for row in day.copies(award)]
    return max(rows, key=lambda row: row.count, default=None)
