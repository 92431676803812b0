"""Turns deadlines and numbers of sets into findings: what is late, what soon will be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from dossier.check.remark import ask, at_round, by_rule, note, remind
from dossier.law.book import BookOnDay
from dossier.law.sending import Copies, Deadline
from dossier.law.standing import Standing
from dossier.model.award import Award
from dossier.model.dossier import Dossier
from dossier.model.finding import Finding, Params, Weight
from dossier.model.ledger import Ground
from dossier.model.round import Round

SOON = 60  # days ahead from which on a deadline is worth a note
SETS = "so_bo"  # the ask for the number of sets


def sent(dossier: Dossier, day: BookOnDay) -> Iterator[Finding]:
    """Say which deadlines have passed or come near, and where the number of sets is wrong."""
    wanted = [(entry.award, entry.nomination.ground) for entry in dossier.entries]
    yield from deadlines(dossier.round, wanted, day, dossier.today or dossier.on)
    yield from _sets(dossier, day)


def deadlines(
    round_: Round, wanted: Iterable[tuple[Award, Ground]], day: BookOnDay, today: date
) -> Iterator[Finding]:
    """Say which deadlines of these awards have passed or come near; one finding for each."""
    yield from _due(round_, today)
    found: dict[Deadline, list[str]] = {}
    for award, ground in dict.fromkeys((award.id, ground) for award, ground in wanted):
        for row in day.deadlines(award, ground):
            labels = found.setdefault(row, [])
            label = day.awards[award].label
            labels += [] if label in labels else [label]
    for row, labels in found.items():
        yield from _late(round_, tuple(labels), row, today)


def _late(round_: Round, labels: tuple[str, ...], row: Deadline, today: date) -> Iterator[Finding]:
    """Hold a deadline against the day of the submission, of receipt, or today."""
    last, handed = row.last_day(round_.year), round_.submitted or round_.received
    left = (last - (handed or today)).days
    facts: Params = (
        ("award", labels),
        ("to", f" ({row.to})" if row.to else ""),
        ("day", last),
        ("days", abs(left)),
    )
    rule = Standing("deadline", row.cite, row.confidence)
    where = at_round(round_, "submitted")
    if left < 0:
        yield by_rule("check.deadline_passed", where, facts, rule)
    elif handed is None and left <= SOON:
        yield remind(Weight.NOTE, "check.deadline_near", where, facts, rule)


def _due(round_: Round, today: date) -> Iterator[Finding]:
    """Hold the superior's last day, as the officer typed it, against the same days."""
    if round_.due is None:
        return
    handed = round_.submitted or round_.received
    left = (round_.due - (handed or today)).days
    facts = (("day", round_.due), ("days", abs(left)))
    if left < 0:
        yield ask("check.due_passed", at_round(round_, "due"), *facts)
    elif handed is None and left <= SOON:
        yield note("check.due_near", at_round(round_, "due"), *facts)


def _sets(dossier: Dossier, day: BookOnDay) -> Iterator[Finding]:
    needed = most_copies(dossier, day)
    said = dossier.answers.get(SETS, "").strip()
    if needed is None or not said.isdecimal() or int(said) >= needed.count:
        return
    facts: Params = (("have", int(said)), ("count", needed.count))
    rule = Standing("sets", needed.cite, needed.confidence)
    yield by_rule("check.copies_differ", at_round(dossier.round, SETS), facts, rule)


def most_copies(dossier: Dossier, day: BookOnDay) -> Copies | None:
    """Find the greatest number of sets that any nomination needs; None where no rule says."""
    awards = dict.fromkeys(entry.award.id for entry in dossier.entries)
    rows = [row for award in awards for row in day.copies(award)]
    return max(rows, key=lambda row: row.count, default=None)
