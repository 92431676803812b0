"""Turns a dossier's values into all findings that need no document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from dossier.check.bases import of_bases
from dossier.check.bodies import misspelled
from dossier.check.caps import exceed
from dossier.check.complete import missing
from dossier.check.naming import misnamed
from dossier.check.papers import unattached
from dossier.check.principles import broken
from dossier.check.remark import at_nomination, at_round
from dossier.check.sending import sent
from dossier.check.votes import count
from dossier.law.book import BookOnDay, LawBook, load_book
from dossier.model.dossier import Dossier, Entry
from dossier.model.finding import Confidence, Finding, Outcome, Verdict, Weight
from dossier.model.form import Due


def weigh(
    dossier: Dossier, due: Iterable[Due] = (), book: LawBook | None = None
) -> tuple[Finding, ...]:
    """Say everything that the values alone show; `due` are the forms it is made of."""
    book = book or load_book()
    day, forms = book.on(dossier.on), tuple(due)
    eligible = tuple(_eligible(dossier))
    found = (
        *_transition(dossier, day),
        *eligible,
        *broken(dossier, day),
        *exceed(dossier, day),
        *sent(dossier, day),
        *count(dossier, day.standing.get("ballot")),
        *_cited(_without_echo(missing(dossier, forms), eligible), day),
        *misspelled(dossier),
        *misnamed(dossier),
        *of_bases(dossier, book),
        *unattached(dossier, forms, day),
    )
    return tuple(dict.fromkeys(found))


def _transition(dossier: Dossier, day: BookOnDay) -> Iterator[Finding]:
    """Tell that a dossier received before newer rules goes on under the old ones."""
    later = day.favourable(dossier.today or dossier.on)
    if later is not None:
        rules = later.rules
        yield Finding(
            "check.old_rules",
            Weight.NOTE,
            at_round(dossier.round, "received"),
            (("day", dossier.on), ("rules", day.rules.label), ("since", rules.since)),
            rules.favours_cite,
            rules.confidence,
        )


def _eligible(dossier: Dossier) -> Iterator[Finding]:
    unsure: set[str] = set()
    for entry in dossier.entries:
        if entry.assessment is None:
            continue
        path = entry.assessment.path
        shown = [row for row in entry.assessment.verdicts if row.path in ("", path)]
        only_judged = all(row.judged for row in shown)
        for verdict in shown:
            if verdict.outcome is not Outcome.MET and (only_judged or not verdict.judged):
                yield _finding(verdict, entry)
            elif verdict.outcome is Outcome.MET and _is_unsure(verdict):
                unsure.add(entry.award.id)
    for award in sorted(unsure):
        label = dossier.awards[award].label
        yield Finding(
            "check.met_unverified",
            Weight.NOTE,
            at_round(dossier.round),
            (("award", label),),
            dossier.awards[award].cite,
            Confidence.UNVERIFIED,
        )


def _is_unsure(verdict: Verdict) -> bool:
    return verdict.confidence is not Confidence.VERIFIED


def _finding(verdict: Verdict, entry: Entry) -> Finding:
    weight = Weight.STOP if verdict.outcome is Outcome.UNMET else Weight.ASK
    place = verdict.place or at_nomination(entry)
    name = entry.record.subject.name
    params = (*verdict.params, ("name", name), ("proposed", entry.award.label))
    return Finding(verdict.code, weight, place, params, verdict.cite, verdict.confidence)


def _cited(findings: Iterable[Finding], day: BookOnDay) -> Iterator[Finding]:
    """Say why what is missing is asked for: only whole dossiers go up, ratings have a source."""
    whole, source = day.standing.get("complete"), day.standing.get("rating_source")
    for row in findings:
        rule = source if row.code == "check.no_rating" else whole
        fits = rule and rule.confidence is row.confidence and row.weight is not Weight.NOTE
        yield replace(row, cite=row.cite or rule.cite) if rule and fits else row


def _without_echo(findings: Iterable[Finding], said: Iterable[Finding]) -> Iterator[Finding]:
    """Leave out a missing rating that an eligibility finding already asks for."""
    asked = {(row.place, _year(row)) for row in said if row.code.endswith(".unknown")}
    for row in findings:
        if row.code != "check.no_rating" or (row.place, _year(row)) not in asked:
            yield row


def _year(finding: Finding) -> object:
    return dict(finding.params).get("year")
