"""Turns a dossier's values into all findings that need no document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from dossier.check.bodies import misspelled
from dossier.check.complete import missing
from dossier.check.remark import ask, at_nomination, at_round, by_rule
from dossier.check.votes import count
from dossier.law.book import BookOnDay, LawBook, load_book
from dossier.model.dossier import Dossier, Entry
from dossier.model.finding import Confidence, Finding, Outcome, Verdict, Weight
from dossier.model.form import Due
from dossier.model.ledger import Ground
from dossier.model.subject import Ref


def weigh(
    dossier: Dossier, due: Iterable[Due] = (), book: LawBook | None = None
) -> tuple[Finding, ...]:
    """Say everything that the values alone show; `due` are the forms it is made of."""
    day = (book or load_book()).on(dossier.on)
    eligible = tuple(_eligible(dossier))
    found = (
        *_transition(dossier, day),
        *eligible,
        *_repeats(dossier, day),
        *count(dossier, day.standing.get("ballot")),
        *_without_echo(missing(dossier, due), eligible),
        *misspelled(dossier),
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


def _repeats(dossier: Dossier, day: BookOnDay) -> Iterator[Finding]:
    """Find what commends one achievement twice (Luật 06/2022/QH15 Điều 5 khoản 2)."""
    once = day.standing.get("no_repeat")
    by_subject: dict[Ref, list[Entry]] = defaultdict(list)
    for entry in dossier.entries:
        by_subject[entry.nomination.subject].append(entry)
        if _already_held(entry, dossier.round.year):
            facts = (("award", entry.award.label), ("year", dossier.round.year))
            yield by_rule("check.already_held", at_nomination(entry), facts, once)
    for entries in by_subject.values():
        awards = [entry.award for entry in entries]
        for entry in entries[1:]:
            if awards.count(entry.award) > 1:
                about = (("award", entry.award.label), ("name", entry.record.subject.name))
                yield by_rule("check.nominated_twice", at_nomination(entry), about, once)
        yield from _state_awards(entries)


def _already_held(entry: Entry, year: int) -> bool:
    """Whether the same award is held for the same year on the same ground."""
    return any(
        row.award == entry.award.id and row.year == year
        for row in entry.record.honours
        if row.ground is entry.nomination.ground
    )


def _state_awards(entries: Iterable[Entry]) -> Iterator[Finding]:
    """Ask about two State awards on merit for one subject in one year: practice, not law."""
    merits = [row for row in entries if row.nomination.ground is Ground.MERIT]
    high = {row.award.id: row.award for row in merits if row.award.is_state_level}
    if len(high) > 1:
        labels = tuple(award.label for award in high.values())
        where = at_nomination(merits[-1])
        yield ask("check.two_state_awards", where, ("awards", labels))


def _without_echo(findings: Iterable[Finding], said: Iterable[Finding]) -> Iterator[Finding]:
    """Leave out a missing rating that an eligibility finding already asks for."""
    asked = {(row.place, _year(row)) for row in said if row.code.endswith(".unknown")}
    for row in findings:
        if row.code != "check.no_rating" or (row.place, _year(row)) not in asked:
            yield row


def _year(finding: Finding) -> object:
    return dict(finding.params).get("year")
