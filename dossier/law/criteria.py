"""Turns the [[criterion]] tables of an award into values: rule, terms, article, dates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from dossier.law.acts import Act, read_cite
from dossier.law.rules import RULES
from dossier.law.source import Table, refuse_overlaps
from dossier.law.terms import TERMS, Terms
from dossier.model.finding import Cite, Confidence
from dossier.model.ledger import Ground, Level, Reach
from dossier.model.subject import Whom

KEYS = (
    *("id", "whom", "ground", "path", "rule", "text"),
    *("since", "until", "cite", "confidence", "doubt"),
)


@dataclass(frozen=True, slots=True)
class Criterion:
    """One condition of one award over [since, until); criteria of one path belong together."""

    id: str
    award: str
    whom: Whom
    grounds: frozenset[Ground]
    rule: str
    terms: Terms
    text: str  # the condition in short, in the language of the law
    since: date
    until: date | None
    cite: Cite
    confidence: Confidence
    path: str = ""  # alternatives of one award; "" belongs to every path
    doubt: bool = False  # a second recollection of the rule: even met, it asks

    def holds(self, day: date) -> bool:
        """Whether it is in force on a day."""
        return self.since <= day and (self.until is None or day < self.until)

    @property
    def judged(self) -> bool:
        """Whether people weigh it, so that no ledger can decide."""
        return RULES[self.rule].judged


def read_criteria(table: Table, award: str, acts: Mapping[str, Act]) -> tuple[Criterion, ...]:
    """Read every criterion of an award's file; refuse spans of one id that overlap."""
    found = tuple(read_criterion(row, award, acts) for row in table.tables("criterion"))
    refuse_overlaps(table, [(row.id, row.since, row.until) for row in found])
    return found


def read_criterion(table: Table, award: str, acts: Mapping[str, Act]) -> Criterion:
    """Read one criterion of an award."""
    table.only(*KEYS, *TERMS)
    rule = table.text("rule")
    if rule not in RULES:
        raise table.broken(f"unknown rule {rule}")
    since, until = table.day("since"), table.day("until")
    if since is None or (until is not None and until <= since):
        raise table.broken("since is missing, or until is not after it")
    return Criterion(
        id=table.text("id"),
        award=award,
        whom=table.choice("whom", Whom),
        grounds=table.choices("ground", Ground) or frozenset((Ground.MERIT,)),
        rule=rule,
        terms=_read_terms(table, rule),
        text=table.text("text"),
        since=since,
        until=until,
        cite=read_cite(table, acts),
        confidence=table.choice("confidence", Confidence),
        path=table.text("path", ""),
        doubt=table.claim("doubt"),
    )


def _read_terms(table: Table, rule: str) -> Terms:
    given = {key for key in TERMS if key in table}
    declared = RULES[rule]
    if missing := declared.needs - given:
        raise table.broken(f"{rule} needs {', '.join(sorted(missing))}")
    if unused := given - declared.needs - declared.takes:
        raise table.broken(f"{rule} does not take {', '.join(sorted(unused))}")
    return Terms(
        awards=table.texts("awards"),
        least=table.number("least", 1),
        most=table.number("most", 0),
        level=table.choice("level", Level, Level.DONE),
        reach=table.choice("reach", Reach, Reach.BASE),
        within=table.number("within", 0),
        after=table.text("after", ""),
        since_first=table.claim("since_first"),
        part=table.text("part", ""),
        whole=table.text("whole", ""),
        percent=table.number("percent", 0),
        over=table.claim("over"),
        every=table.number("every", 0),
        years=table.number("years", 0),
        early=table.number("early", 0),
        grade=table.text("grade", ""),
        months=table.number("months", 0),
        below=table.number("below", 0),
    )
