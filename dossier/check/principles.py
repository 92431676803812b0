"""Turns the principles of commendation into findings on a round, one small function for each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping

from dossier.check.remark import at_nomination, at_round, at_subject, by_rule, remind
from dossier.law.book import BookOnDay
from dossier.law.standing import Standing
from dossier.model.award import Award
from dossier.model.days import PartDate
from dossier.model.dossier import Dossier, Entry
from dossier.model.finding import Finding, Params, Weight
from dossier.model.ledger import Ground, Honour, Tenure
from dossier.model.round import Nomination
from dossier.model.subject import Person, Ref
from dossier.words.text import fold

FEW = 3  # of fewer nominees no share of leaders is worth a word

RUNS = ("rule.rated_run", "rule.titled_run", "rule.either_run")

Principle = Callable[[Dossier, BookOnDay, Standing], Iterator[Finding]]


def broken(dossier: Dossier, day: BookOnDay) -> Iterator[Finding]:
    """Say where a round goes against the principles of its day."""
    for name, principle in PRINCIPLES.items():
        if name in day.standing:
            yield from principle(dossier, day, day.standing[name])


def no_repeat(dossier: Dossier, day: BookOnDay, rule: Standing) -> Iterator[Finding]:
    """Commend an achievement once: not held, not twice here, not in another round as well."""
    for entry in dossier.entries:
        facts: Params = (("award", entry.award.label), ("year", dossier.round.year))
        if _already_held(entry, dossier.round.year):
            yield _held_before(entry, facts, rule)
        yield from _elsewhere(dossier, entry, rule)
        yield from _counted_before(entry, dossier.round.year, day, rule)
    for entries in _by_subject(dossier.entries).values():
        yield from _twice(entries, rule)


def one_state_award(dossier: Dossier, _day: BookOnDay, rule: Standing) -> Iterator[Finding]:
    """Ask about two State awards on merit for one subject in one year."""
    for entries in _by_subject(dossier.entries).values():
        merits = [row for row in entries if row.nomination.ground is Ground.MERIT]
        high = {row.award.id: row.award for row in merits if row.award.is_state_level}
        if not high:
            continue
        for honour in _merits(merits[0]):
            award = dossier.awards.get(honour.award)
            if award and award.is_state_level and honour.year == dossier.round.year:
                high[award.id] = award
        if len(high) > 1:
            facts = (("awards", tuple(award.label for award in high.values())),)
            yield by_rule("check.two_state_awards", at_nomination(merits[-1]), facts, rule)


def state_gap(dossier: Dossier, day: BookOnDay, rule: Standing) -> Iterator[Finding]:
    """Ask about a State award that follows another one sooner than is usual."""
    for entry in dossier.entries:
        last = _last_state_form(dossier, entry, day)
        if last is None or entry.nomination.ground is not Ground.MERIT:
            continue
        decided = last.decision.day.year if last.decision.day else last.year
        gone = dossier.round.year - max(last.year, decided)
        if 0 <= gone < rule.number:
            facts: Params = (
                *(("award", entry.award.label), ("last", dossier.awards[last.award].label)),
                *(("year", max(last.year, decided)), ("gone", gone), ("years", rule.number)),
            )
            yield by_rule("check.state_gap", at_nomination(entry), facts, rule)


def direct_labour(dossier: Dossier, _day: BookOnDay, rule: Standing) -> Iterator[Finding]:
    """Remind of those who do the work themselves where most nominees lead others."""
    people = {
        entry.record.subject.key: entry.record.subject
        for entry in dossier.entries
        if isinstance(entry.record.subject, Person)
    }
    leading = sum(person.leads for person in people.values())
    if len(people) >= FEW and leading * 2 > len(people):
        facts: Params = (("leading", leading), ("total", len(people)))
        yield remind(Weight.NOTE, "check.many_leaders", at_round(dossier.round), facts, rule)


def transfer(dossier: Dossier, _day: BookOnDay, rule: Standing) -> Iterator[Finding]:
    """Remind of the former unit's opinion on whoever changed units within the year."""
    for entries in _by_subject(dossier.entries).values():
        record = entries[0].record
        moved = _left(record.tenures, dossier.round.year)
        if moved is not None:
            facts: Params = (("name", record.subject.name), ("unit", moved.unit))
            facts = (*facts, ("year", dossier.round.year))
            where = at_subject(record.subject, "tenures")
            yield remind(Weight.NOTE, "check.transferred", where, facts, rule)


PRINCIPLES: Mapping[str, Principle] = {
    "no_repeat": no_repeat,
    "one_state_award": one_state_award,
    "state_gap": state_gap,
    "direct_labour": direct_labour,
    "transfer": transfer,
}


def _by_subject(entries: Iterable[Entry]) -> Mapping[Ref, list[Entry]]:
    found: dict[Ref, list[Entry]] = defaultdict(list)
    for entry in entries:
        found[entry.nomination.subject].append(entry)
    return found


def _merits(entry: Entry) -> Iterator[Honour]:
    """List the honours on merit, but for the one that this very nomination brought."""
    own = entry.nomination.honour_key
    return (row for row in entry.record.honours if row.ground is Ground.MERIT and row.key != own)


def _held_before(entry: Entry, facts: Params, rule: Standing) -> Finding:
    """Refuse a second grant for the merit of a year; another deed may well deserve one."""
    if entry.nomination.ground is Ground.MERIT:
        return by_rule("check.already_held", at_nomination(entry), facts, rule)
    return remind(Weight.ASK, "check.held_for_a_deed", at_nomination(entry), facts, rule)


def _already_held(entry: Entry, year: int) -> bool:
    """Whether the same award is held for the same year on the same ground."""
    return any(
        row.award == entry.award.id and row.year == year
        for row in entry.record.honours
        if row.ground is entry.nomination.ground and row.key != entry.nomination.honour_key
    )


def _elsewhere(dossier: Dossier, entry: Entry, rule: Standing) -> Iterator[Finding]:
    """Ask, as the other round may be the same case on its way, or one that was returned."""
    for other in dossier.elsewhere:
        if _is_same(other.nomination, entry.nomination):
            facts: Params = (("award", entry.award.label), ("round", other.round.name))
            yield remind(Weight.ASK, "check.proposed_elsewhere", at_nomination(entry), facts, rule)


def _is_same(other: Nomination, own: Nomination) -> bool:
    return (other.subject, other.award, other.ground) == (own.subject, own.award, own.ground)


def _counted_before(entry: Entry, year: int, day: BookOnDay, rule: Standing) -> Iterator[Finding]:
    """Ask where years that prove this award had carried the same award before."""
    award, first = entry.award, min(_run(entry), default=year)
    if entry.nomination.ground is not Ground.MERIT or award.id in _counted_from(entry, day):
        return
    years = {row.year for row in _merits(entry) if row.award == award.id}
    if again := sorted(one for one in years if first <= one < year):
        facts: Params = (("award", award.label), ("years", tuple(again)), ("first", first))
        yield remind(Weight.ASK, "check.counted_before", at_nomination(entry), facts, rule)


def _run(entry: Entry) -> Iterator[int]:
    """List the years in a row that prove the nomination by its best path."""
    found = entry.assessment
    for row in found.verdicts if found else ():
        if found and row.path in ("", found.path) and row.code.startswith(RUNS):
            yield from (proof.year for proof in row.proofs)


def _counted_from(entry: Entry, day: BookOnDay) -> set[str]:
    """Name the awards from which criteria of the nomination's award count by themselves."""
    whom = entry.nomination.subject.whom
    return {row.terms.after for row in day.criteria(entry.award.id, whom)} - {""}


def _twice(entries: list[Entry], rule: Standing) -> Iterator[Finding]:
    """Find one award asked for twice, and two award forms for the merit of one year."""
    asked = [(entry.award.id, entry.nomination.ground) for entry in entries]
    for entry in entries[1:]:
        if asked.count((entry.award.id, entry.nomination.ground)) > 1:
            about = (("award", entry.award.label), ("name", entry.record.subject.name))
            yield by_rule("check.nominated_twice", at_nomination(entry), about, rule)
    merits = [row for row in entries if row.nomination.ground is Ground.MERIT]
    forms: dict[str, Award] = {row.award.id: row.award for row in merits if not row.award.is_title}
    if len(forms) > 1 and not all(award.is_state_level for award in forms.values()):
        facts: Params = (("awards", tuple(award.label for award in forms.values())),)
        yield remind(Weight.ASK, "check.two_forms", at_nomination(merits[-1]), facts, rule)


def _last_state_form(dossier: Dossier, entry: Entry, day: BookOnDay) -> Honour | None:
    """Find the last State award form that no criterion of this award already counts from."""
    if entry.award.is_title or not entry.award.is_state_level:
        return None
    counted = _counted_from(entry, day)
    rows = [
        row
        for row in _merits(entry)
        if row.award not in counted
        if (award := dossier.awards.get(row.award)) and award.is_state_level and not award.is_title
    ]
    return max(rows, key=lambda row: row.year, default=None)


def _left(tenures: Iterable[Tenure], year: int) -> Tenure | None:
    """Find the post that ended in the year before another one in another unit began."""
    rows = [row for row in tenures if row.unit]
    for row in rows:
        if row.until is None or row.until.year != year:
            continue
        elsewhere = (other for other in rows if fold(other.unit) != fold(row.unit))
        if any(_follows(other.since, row.until) for other in elsewhere):
            return row
    return None


def _follows(later: PartDate, earlier: PartDate) -> bool:
    """Whether a date may be later than another, as far as both are known."""
    return (later.year, later.month or 12) >= (earlier.year, earlier.month)
