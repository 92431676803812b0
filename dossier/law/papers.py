"""Turns the lists of papers into what the dossier of one nomination needs on a day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from dossier.law.acts import Act, read_cite
from dossier.law.source import Table, refuse_overlaps
from dossier.model.award import Award
from dossier.model.finding import Cite, Confidence
from dossier.model.ledger import Ground
from dossier.model.subject import Whom
from dossier.words.text import nfc

CHECKLIST_KEYS = (
    *("id", "label", "grounds", "overrides", "required", "optional", "notes"),
    *("since", "until", "cite", "confidence"),
)


@dataclass(frozen=True, slots=True)
class Paper:
    """One sort of paper: made by forms of these kinds, or attached."""

    id: str
    label: str
    made: tuple[str, ...] = ()  # kinds of forms; "*" stands for any ending
    condition: str = ""  # whose dossier needs it, where it is not for everyone
    is_for_business: bool = False
    whom: frozenset[Whom] = frozenset()  # nominees that have it; empty: all

    def is_for(self, whom: Whom) -> bool:
        """Whether such a nominee can have it."""
        return not self.whom or whom in self.whom


@dataclass(frozen=True, slots=True)
class PaperNeed:
    """That a dossier needs a paper, always or where it applies."""

    paper: Paper
    is_required: bool
    confidence: Confidence
    cite: Cite
    note: str = ""  # "bản tóm tắt", "rút gọn"


@dataclass(frozen=True, slots=True)
class ExtraPaper:
    """A paper that local rules ask for beside those of the law, over [since, until)."""

    awards: frozenset[str]  # ids; empty: for every award
    grounds: frozenset[Ground]  # empty: on every ground
    need: PaperNeed
    since: date
    until: date | None = None

    def is_due(self, day: date, award: str, ground: Ground, whom: Whom) -> bool:
        """Whether the dossier of such a nomination needs it on a day."""
        in_time = self.since <= day and (self.until is None or day < self.until)
        fits = award in self.awards or not self.awards
        return (
            in_time
            and fits
            and (ground in self.grounds or not self.grounds)
            and (self.need.paper.is_for(whom))
        )


@dataclass(frozen=True, slots=True)
class Checklist:
    """The papers of some awards, or of all on some grounds, over [since, until)."""

    id: str
    label: str
    needs: tuple[PaperNeed, ...]
    grounds: frozenset[Ground] = frozenset()
    overrides: bool = False  # its awards need these papers on every ground
    since: date = date.min
    until: date | None = None

    def holds(self, day: date) -> bool:
        """Whether it is in force on a day."""
        return self.since <= day and (self.until is None or day < self.until)


@dataclass(frozen=True, slots=True)
class PaperBook:
    """All papers and lists, of all days."""

    papers: Mapping[str, Paper] = field(default_factory=dict)
    checklists: tuple[Checklist, ...] = ()

    def on(self, day: date, award: Award, ground: Ground) -> Checklist | None:
        """Find the list for an award on a ground; None where nothing is known."""
        lists = [row for row in self.checklists if row.holds(day)]
        own = next((row for row in lists if row.id == award.checklist), None)
        if own and own.overrides:
            return own
        return next((row for row in lists if ground in row.grounds), own)


def read_papers(table: Table, acts: Mapping[str, Act]) -> PaperBook:
    """Read the papers, then the lists that name them."""
    table.only("paper", "checklist")
    papers = {paper.id: paper for paper in map(_read_paper, table.tables("paper"))}
    found = tuple(_read_checklist(row, papers, acts) for row in table.tables("checklist"))
    refuse_overlaps(table, [(row.id, row.since, row.until) for row in found])
    return PaperBook(papers, found)


def _read_paper(table: Table) -> Paper:
    table.only("id", "label", "made", "condition", "business", "whom")
    return Paper(
        id=table.text("id"),
        label=nfc(table.text("label")),
        made=table.texts("made"),
        condition=nfc(table.text("condition", "")),
        is_for_business=table.claim("business"),
        whom=table.choices("whom", Whom),
    )


def _read_checklist(
    table: Table, papers: Mapping[str, Paper], acts: Mapping[str, Act]
) -> Checklist:
    table.only(*CHECKLIST_KEYS)
    named = (*table.texts("required"), *table.texts("optional"))
    if unknown := sorted(set(named) - set(papers)):
        raise table.broken(f"unknown paper {', '.join(unknown)}")
    return Checklist(
        id=table.text("id"),
        label=nfc(table.text("label")),
        needs=_read_needs(table, papers, acts),
        grounds=table.choices("grounds", Ground),
        overrides=table.claim("overrides"),
        since=table.day("since") or date.min,
        until=table.day("until"),
    )


def _read_needs(
    table: Table, papers: Mapping[str, Paper], acts: Mapping[str, Act]
) -> tuple[PaperNeed, ...]:
    """Read what is required as surely as the list is, what is optional as recalled."""
    cite, sure = read_cite(table, acts), table.choice("confidence", Confidence)
    notes = table.inner("notes")
    if notes:
        notes.only(*table.texts("required"), *table.texts("optional"))
    ways = (("required", sure), ("optional", Confidence.UNVERIFIED))
    return tuple(
        PaperNeed(
            papers[name], way == "required", found, cite, notes.text(name, "") if notes else ""
        )
        for way, found in ways
        for name in table.texts(way)
    )
