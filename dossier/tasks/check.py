"""Turns a round into everything that would have its dossier returned, with the place to mend it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from dossier.check import weigh
from dossier.check.answers import of_answers
from dossier.check.authority import beyond
from dossier.check.coherent import disagree
from dossier.check.lengths import over_pages
from dossier.compose.forms.shelf import Shelf
from dossier.law.book import LawBook
from dossier.model.dossier import Dossier
from dossier.model.finding import Finding, Weight
from dossier.model.form import Packet
from dossier.tasks.alike import alike, alike_findings
from dossier.tasks.build import Press
from dossier.tasks.desk import Desk
from dossier.tasks.forms.choice import chosen, occasion_of, tied
from dossier.tasks.forms.shelf import shelf_in_force, unusable
from dossier.tasks.gather import gather
from dossier.tasks.localrules import book_in_force, unreadable
from dossier.tasks.plan import plan
from dossier.tasks.returns import remembered
from dossier.tasks.whole import build_others

_ORDER = {Weight.STOP: 0, Weight.ASK: 1, Weight.NOTE: 2}


@dataclass(frozen=True, slots=True)
class Checked:
    """What the check read and what it found, heaviest first."""

    dossier: Dossier
    findings: tuple[Finding, ...]

    @property
    def stops(self) -> bool:
        """Whether anything would have the dossier returned."""
        return any(finding.weight is Weight.STOP for finding in self.findings)


def check_round(desk: Desk, round_key: str, on: date | None = None) -> Checked:
    """Check eligibility, completeness and coherence, the last over the composed documents."""
    dossier = gather(desk, round_key, on)
    shelf = shelf_in_force(desk)
    planned = plan(dossier, shelf)
    lame = {finding.place.key for finding in unusable(shelf, [row.form for row in planned])}
    printed = {}
    layout_findings: list[Finding] = []
    whole = [row for row in planned if row.form not in lame]
    for built in build_others(Press(shelf, desk.fonts, dossier), whole):
        printed[built.planned.id] = built.printed
        layout_findings += built.findings
        row = built.planned
        layout_findings += over_pages(shelf.form(row.form), row.id, row.title, len(built.pages))
    book = book_in_force(desk)
    said = weigh_values(shelf, dossier, book) + disagree(dossier, printed, book)
    said += tuple(alike_findings(alike(desk, round_key))) + remembered(desk, dossier)
    return Checked(dossier, heaviest_first((*unreadable(desk), *said, *layout_findings)))


def weigh_values(
    shelf: Shelf, dossier: Dossier, book: LawBook, packet: Packet = Packet.DOSSIER
) -> tuple[Finding, ...]:
    """Check what values and forms alone say, before any document is composed.

    Whether the round would be returned is asked of the dossier; of other papers only whether what
    they ask for was answered, and of a decision whether the office may take it.
    """
    forms, occasion = shelf.forms(), occasion_of(dossier)
    due = chosen(forms, occasion, packet)
    lame = unusable(shelf, [each.form.id for each in due])
    if packet is Packet.DOSSIER:
        found = weigh(dossier, due, book)
    else:
        found = tuple(of_answers(dossier, due))
    found += beyond(dossier) if packet is Packet.DECISION else ()
    return lame + found + tied(forms, occasion, packet)


def heaviest_first(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Sort stops, then questions, then notes; within a weight as found, each once."""
    return tuple(sorted(dict.fromkeys(findings), key=lambda finding: _ORDER[finding.weight]))
