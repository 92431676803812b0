"""Turns a round into what each nomination has against it and for it, before any paper is made."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dossier.check.papers import lacking
from dossier.model.dossier import Dossier, Entry
from dossier.model.finding import Finding, Verdict, Weight
from dossier.model.round import Nomination
from dossier.tasks.check import heaviest_first, weigh_values
from dossier.tasks.desk import Desk
from dossier.tasks.forms.choice import chosen, occasion_of
from dossier.tasks.forms.shelf import shelf_in_force
from dossier.tasks.gather import gather, scales_of
from dossier.tasks.localrules import book_in_force
from dossier.tasks.nominating import Qualified
from dossier.tasks.returns import remembered
from dossier.tasks.rounds import round_of


@dataclass(frozen=True, slots=True)
class Weighed:
    """What speaks against and for one nomination."""

    findings: tuple[Finding, ...] = ()  # heaviest first
    verdicts: tuple[Verdict, ...] = ()  # of the path that decided
    papers: tuple[str, ...] = ()  # to be attached: the program does not make them

    def count(self, weight: Weight) -> int:
        """Count the findings of a weight."""
        return sum(found.weight is weight for found in self.findings)


def weigh_nominations(desk: Desk, round_key: str) -> Mapping[str, Weighed]:
    """Weigh every nomination taking part, by its key; an empty key stands for the round itself."""
    dossier, shelf, book = gather(desk, round_key), shelf_in_force(desk), book_in_force(desk)
    said = weigh_values(shelf, dossier, book) + remembered(desk, dossier)
    found = _by_nomination(dossier, heaviest_first(said))
    due = chosen(shelf.forms(), occasion_of(dossier))
    papers = lacking(dossier, due, book.on(dossier.on))
    weighed = {
        entry.nomination.key: Weighed(
            tuple(found[entry.nomination.key]),
            deciding(entry),
            papers.get(entry.nomination.key, ()),
        )
        for entry in dossier.entries
    }
    return weighed | {"": Weighed(tuple(found[""]))}


def deciding(entry: Entry) -> tuple[Verdict, ...]:
    """List the verdicts of the path that decided on a nomination."""
    judged = entry.assessment
    if judged is None:
        return ()
    return tuple(row for row in judged.verdicts if row.path in ("", judged.path))


def why_qualified(desk: Desk, round_key: str, row: Qualified) -> tuple[Verdict, ...]:
    """Say by which verdicts somebody qualifies in a round, with their proofs."""
    with desk.store.work(desk.who, "qualified.why") as work:
        round_ = round_of(work, round_key).value
        scales = scales_of(desk, work, round_)
        record = work.records({row.subject})[row.subject]
        wish = Nomination("", round_key, row.subject, row.award.id, row.ground)
        judged = scales.weigh(wish, record)
    return tuple(each for each in judged.verdicts if each.path in ("", judged.path))


def _by_nomination(dossier: Dossier, found: Iterable[Finding]) -> Mapping[str, list[Finding]]:
    """Part findings by nomination; one on a subject belongs to every nomination of it."""
    owners: dict[tuple[str, str], list[str]] = defaultdict(list)
    for entry in dossier.entries:
        for place in _places(entry):
            owners[place].append(entry.nomination.key)
    parted: dict[str, list[Finding]] = defaultdict(list)
    for finding in found:
        for key in owners.get((finding.place.kind, finding.place.key), [""]):
            parted[key].append(finding)
    return parted


def _places(entry: Entry) -> Iterable[tuple[str, str]]:
    """Name where findings on a nomination lie: itself, its subject, the lines of its ledgers."""
    record, subject = entry.record, entry.nomination.subject
    yield "nomination", entry.nomination.key
    yield subject.whom.value, subject.key
    for kind, rows in (
        ("rating", record.ratings),
        ("honour", record.honours),
        ("initiative", record.initiatives),
        ("unit_year", record.years),
    ):
        yield from ((kind, row.key) for row in rows)
