"""Turns the lists of papers into what a round must still attach, beside what it makes itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase

from dossier.check.remark import at_round
from dossier.law.book import BookOnDay
from dossier.law.papers import PaperNeed
from dossier.law.verdict import weakest
from dossier.model.dossier import Dossier, Entry
from dossier.model.finding import Confidence, Finding, Params, Weight
from dossier.model.form import Due
from dossier.model.ledger import Ground
from dossier.model.subject import Unit, UnitKind, Whom

Case = tuple[str, Ground, Whom, bool]  # award, ground, kind of nominee, whether of a business


def unattached(dossier: Dossier, due: Iterable[Due], day: BookOnDay) -> Iterator[Finding]:
    """List, once for all nominees of one case, the papers that no form of the round makes."""
    forms = tuple(due)
    nominees: dict[Case, set[str]] = defaultdict(set)
    for entry in dossier.entries if forms else ():
        nominees[_case(entry)].add(entry.nomination.key)
    for case, keys in nominees.items():
        kinds = {
            each.form.kind
            for each in forms
            if not each.nominations or not keys.isdisjoint(each.nominations)
        }
        needs = [need for need in _needs(case, day) if not _is_made(need, kinds)]
        if any(need.is_required for need in needs):
            yield _finding(case, needs, dossier, day)


def _case(entry: Entry) -> Case:
    subject, unit = entry.record.subject, entry.record.unit
    body = subject if isinstance(subject, Unit) else unit
    is_business = body is not None and body.kind is UnitKind.BUSINESS
    return entry.award.id, entry.nomination.ground, subject.ref.whom, is_business


def _needs(case: Case, day: BookOnDay) -> Iterator[PaperNeed]:
    award, ground, whom, is_business = case
    for need in day.papers(day.awards[award], ground, whom):
        if is_business or not need.paper.is_for_business:
            yield need


def _is_made(need: PaperNeed, kinds: Iterable[str]) -> bool:
    return any(fnmatchcase(kind, pattern) for kind in kinds for pattern in need.paper.made)


def _finding(case: Case, needs: list[PaperNeed], dossier: Dossier, day: BookOnDay) -> Finding:
    """Ask where the list was read, else note: nobody but people sees what is attached."""
    award, ground, whom, _ = case
    musts = [need for need in needs if need.is_required]
    options = [need for need in needs if not need.is_required]
    sure = weakest(day.rules.confidence, *(need.confidence for need in musts))
    about: Params = (
        ("award", day.awards[award].label),
        ("ground", ground.label),
        ("whom", whom.label),
        ("papers", tuple(map(_named, musts))),
        ("options", tuple(map(_named, options))),
    )
    return Finding(
        "check.papers_and_options" if options else "check.papers",
        Weight.ASK if sure is Confidence.VERIFIED else Weight.NOTE,
        at_round(dossier.round),
        about,
        musts[0].cite,
        sure,
    )


def _named(need: PaperNeed) -> str:
    about = need.note or need.paper.condition
    return f"{need.paper.label} ({about})" if about else need.paper.label
