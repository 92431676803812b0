"""Turns the lists of papers into what a round must still attach, beside what it makes itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from fnmatch import fnmatchcase

from dossier.check.remark import at_round
from dossier.law.book import BookOnDay
from dossier.law.papers import PaperNeed
from dossier.law.verdict import weakest
from dossier.model.dossier import Dossier, Entry
from dossier.model.finding import Cite, Confidence, Finding, Weight
from dossier.model.form import Due
from dossier.model.ledger import Ground
from dossier.model.subject import Unit, UnitKind, Whom

Case = tuple[str, Ground, Whom, bool]  # award, ground, kind of nominee, whether of a business
Needed = tuple[Case, PaperNeed]


def unattached(dossier: Dossier, due: Iterable[Due], day: BookOnDay) -> Iterator[Finding]:
    """List the papers that no form of the round makes: once for each list that was read.

    The lists that are only recalled share one note; nobody but people sees what is attached.
    """
    forms = tuple(due)
    groups: dict[tuple[Confidence, Cite | None], list[Needed]] = defaultdict(list)
    for case, keys in _cases(dossier).items() if forms else ():
        for need in _musts(case, day):
            if not _is_made(need, _kinds(forms, keys)):
                sure = weakest(need.confidence, day.rules.confidence)
                is_read = sure is Confidence.VERIFIED
                groups[sure, need.cite if is_read else None].append((case, need))
    for (sure, cite), rows in groups.items():
        yield _finding(rows, dossier, cite, sure)


def lacking(dossier: Dossier, due: Iterable[Due], day: BookOnDay) -> dict[str, tuple[str, ...]]:
    """Name the papers that each nomination must attach, by its key."""
    forms = tuple(due)
    return {
        key: tuple(
            dict.fromkeys(
                _named(need)
                for need in _musts(case, day)
                if not _is_made(need, _kinds(forms, [key]))
            )
        )
        for case, keys in _cases(dossier).items()
        for key in keys
    }


def _cases(dossier: Dossier) -> dict[Case, set[str]]:
    """Gather the nominations of each case, by key."""
    found: dict[Case, set[str]] = defaultdict(set)
    for entry in dossier.entries:
        found[_case(entry)].add(entry.nomination.key)
    return found


def _case(entry: Entry) -> Case:
    subject, unit = entry.record.subject, entry.record.unit
    body = subject if isinstance(subject, Unit) else unit
    is_business = body is not None and body.kind is UnitKind.BUSINESS
    return entry.award.id, entry.nomination.ground, subject.ref.whom, is_business


def _kinds(forms: Iterable[Due], keys: Collection[str]) -> set[str]:
    """Name the forms made for these nominations or the whole round, by kind and by id.

    A form in another's place is of that one's kind, and its own paper by its id.
    """
    return {
        name
        for each in forms
        for name in (each.form.kind, each.form.id)
        if not each.nominations or not set(keys).isdisjoint(each.nominations)
    }


def _musts(case: Case, day: BookOnDay) -> Iterator[PaperNeed]:
    """Give what is always needed, and what applies to businesses where it is one."""
    award, ground, whom, is_business = case
    for need in day.papers(day.awards[award], ground, whom):
        if need.is_required or (is_business and need.paper.is_for_business):
            yield need


def _is_made(need: PaperNeed, kinds: Iterable[str]) -> bool:
    return any(fnmatchcase(kind, pattern) for kind in kinds for pattern in need.paper.made)


def _finding(
    rows: Sequence[Needed], dossier: Dossier, cite: Cite | None, sure: Confidence
) -> Finding:
    shorts = {entry.award.id: entry.award.short for entry in dossier.entries}
    every = dict.fromkeys(shorts[case[0]] for case, _ in rows)
    by_paper: dict[str, dict[str, None]] = defaultdict(dict)
    for case, need in rows:
        by_paper[_named(need)][shorts[case[0]]] = None
    papers = (
        label if len(awards) == len(every) else f"{label} [{'; '.join(awards)}]"
        for label, awards in by_paper.items()
    )
    about = (("awards", "; ".join(every)), ("papers", "; ".join(papers)))
    return Finding("check.papers", Weight.NOTE, at_round(dossier.round), about, cite, sure)


def _named(need: PaperNeed) -> str:
    about = need.note or need.paper.condition
    return f"{need.paper.label} ({about})" if about else need.paper.label
